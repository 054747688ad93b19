/** What Unicode CLDR knows of a language's dates, figures, currencies, units and countries. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { addGlue, addRelative } from './cldr-dates.mjs';

const require = createRequire(import.meta.url);
const home = name => path.dirname(require.resolve(`${name}/package.json`));
const cache = new Map();

/** A JSON file of a CLDR package, or undefined where the locale has none. */
function json(pkg, ...parts) {
  const root = cache.get(pkg) ?? home(pkg);
  cache.set(pkg, root);
  const file = path.join(root, ...parts);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Supplemental data: `territoryContainment` and the like. */
export const supplemental = name => json('cldr-core', 'supplemental', `${name}.json`).supplemental;

/** The languages that CLDR covers in the degree `modern` or `moderate`, each with the locales to merge (its regions). */
export function locales() {
  const { effectiveCoverageLevels: levels } = json('cldr-core', 'coverageLevels.json');
  const have = new Set(readdirSync(path.join(home('cldr-dates-full'), 'main')));
  const out = new Map();
  for (const [locale, level] of Object.entries(levels)) {
    if (level === 'basic' || !have.has(locale) || locale === 'und') continue;
    const language = locale.split('-')[0];
    const list = out.get(language) ?? [];
    out.set(language, list);
    // regional locales differ in words only for Arabic; elsewhere the language and its scripts say it all
    const rest = locale.split('-').slice(1).join('-');
    if (rest === '' || language === 'ar' || /^[A-Z][a-z]{3}$/.test(rest)) list.push(locale);
  }
  return out;
}

/** Languages whose words about dates are all written by hand. */
const HAND_WRITTEN = new Set(['ar', 'en']);
const WEEKDAYS = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };
const FIELDS = ['day', 'week', 'month', 'quarter', 'year', 'hour', 'minute', 'second'];
const PERIODS = { ...Object.fromEntries(FIELDS.map(f => [f, f])), decade: 'decade', century: 'century', night: 'night', fortnight: 'fortnight' };
const words = form => form.replace(/^[\s.,:;()]+|[\s,:;()]+$/g, '').trim();
const ideographic = language => ['zh', 'ja', 'yue', 'ko'].includes(language);

export function addDates(t, locale, short) {
  const read = (name, pkg = 'cldr-dates-full') => json(pkg, 'main', locale, name)?.main[locale].dates;
  const months = (cal, prefix) => {
    for (const context of ['format', 'stand-alone'])
      for (const width of ['wide', 'abbreviated']) {
        const names = cal?.months?.[context]?.[width] ?? {};
        for (const [n, name] of Object.entries(names)) {
          const form = words(name);
          if (!/\p{L}/u.test(form) || (form.replace(/\P{L}/gu, '').length < 2)) continue;
          if (prefix && width === 'abbreviated') continue;
          t.add('month', prefix + n, form, prefix !== '' || width === 'abbreviated');
        }
      }
  };
  const gregorian = read('ca-gregorian.json')?.calendars.gregorian;
  months(gregorian, '');
  if (!short) months(read('ca-islamic.json', 'cldr-cal-islamic-full')?.calendars.islamic, 'h');
  for (const context of ['format', 'stand-alone'])
    for (const width of ['wide', 'abbreviated'])
      for (const [d, name] of Object.entries(gregorian?.days?.[context]?.[width] ?? {})) {
        const form = words(name);
        // 火 and 화 stand for a weekday only in brackets behind a date
        if (width === 'abbreviated' && form.length < 2) {
          t.add('weekday-bare', String(WEEKDAYS[d]), form, true);
          continue;
        }
        t.add('weekday', String(WEEKDAYS[d]), form, true);
      }
  if (short) return;
  const fields = read('dateFields.json')?.fields ?? {};
  for (const [k, form] of Object.entries(fields.day ?? {}))
    if (k.startsWith('relative-type-')) t.add('day', k.slice('relative-type-'.length), form, true);
  for (const f of FIELDS)
    if (fields[f]?.displayName) t.add('period', f, fields[f].displayName, true);
  // Arabic and English have tables of their own for these
  if (HAND_WRITTEN.has(locale.split('-')[0])) return;
  addGlue(t, gregorian);
  addRelative(t, fields);
}

/** Patterns of a unit without their number. */
function unitForms(unit, plain) {
  const out = [];
  for (const [k, pattern] of Object.entries(unit ?? {})) {
    if (!k.startsWith('unitPattern') && k !== 'displayName') continue;
    const form = words(pattern.replace('{0}', ' '));
    if (form && /[\p{L}°%]/u.test(form) && !/[{}]/.test(form) && (!plain || /\p{L}{2}/u.test(form))) out.push(form);
  }
  return out;
}

/** Units that a paper never writes, or whose short form is a common word; a hand-written table can still name them. */
const NO_UNIT = /^(10p|1024p|per$|power|times|graphics|concentr|consumption|light-|angle|torque|force|magnetic|electric-[cfhs]|volume-(dram|drop|jigger|pinch|dessert|cup|fluid|tablespoon|teaspoon|kosaji|osaji|shaku|sai|to-|koku)|length-(rin|sun|shaku|ken|jo|ri|point|rod|chain|furlong|earth|solar|mile-s)|area-(bu|se|cho)|mass-(dalton|earth|solar|grain|fun|slug)|temperature-(generic|rankine)|pressure-gas|speed-(light|beau)|energy-(.*-it|bec|sie|gray|el|therm)|coordinate|duration)/;

/** The words of per cent and per mille; those that stand before the number ("yüzde 12") are the table `figure`'s. */
function addPercent(t, units) {
  for (const [id, value] of [['concentr-percent', '%'], ['concentr-permille', 'permille']])
    for (const [k, pattern] of Object.entries(units.long[id] ?? {})) {
      if (!k.includes('-count-')) continue;
      const [before, after] = pattern.split('{0}').map(words);
      if (/\p{L}{2}/u.test(after ?? '')) t.add('percent', value, after, true);
      else if (value === '%' && /\p{L}{2}/u.test(before)) t.add('figure', 'percent-before', before, true);
    }
}

export function addUnits(t, locale) {
  const units = json('cldr-units-full', 'main', locale, 'units.json')?.main[locale].units;
  if (!units) return;
  addPercent(t, units);
  for (const [id, unit] of Object.entries(units.long)) {
    const period = id.startsWith('duration-') ? PERIODS[id.slice(9)] : undefined;
    if (period) for (const form of unitForms(unit, true)) t.add('period', unit && form ? period : period, form, true);
    if (NO_UNIT.test(id)) continue;
    const name = id.slice(id.indexOf('-') + 1);
    for (const form of unitForms(unit, false)) t.add('unit', name, form, true);
    for (const form of unitForms(units.short[id], false)) if (form.length > 1) t.add('unit', name, form, true);
  }
}

/** Currencies that share a noun; the noun alone means the first. */
const KINDRED = [
  ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'NAD'], ['GBP', 'EGP', 'SDG', 'SSP', 'FKP'], ['RUB', 'BYN'], ['?dinar', 'KWD', 'JOD', 'BHD', 'IQD', 'TND'], ['?rial', 'OMR', 'YER', 'IRR'],
  ['?peso', 'MXN', 'ARS', 'CLP', 'COP'], ['?franc', 'CHF', 'CDF', 'GNF', 'RWF'], ['?rupee', 'INR', 'PKR', 'LKR', 'NPR'], ['?krone', 'NOK', 'DKK'], ['?dirham', 'AED', 'MAD'],
  ['?shilling', 'KES', 'UGX', 'TZS', 'SOS'],
];

/** The noun that the names of kindred currencies share, in every number: `dollars` of "dollars américains, dollars canadiens". */
function addBareCurrencies(t, all) {
  for (const [value, ...codes] of KINDRED) {
    const group = (value[0] === '?' ? codes : [value, ...codes]).map(c => all[c]).filter(Boolean);
    const counts = new Map();
    for (const c of group) {
      const words = new Set(Object.entries(c).filter(([k]) => k.startsWith('displayName')).flatMap(([, name]) => name.toLowerCase().split(/[\s-]+/)));
      for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1);
    }
    const named = value[0] === '?' ? undefined : Object.values(all[value] ?? {}).join(' ').toLowerCase().split(/[\s-]+/);
    for (const [word, n] of counts) if ((!named || named.includes(word)) && n >= Math.max(2, group.length - 1) && /^[\p{L}\p{M}]{3,}$/u.test(word)) t.add('currency', value, word, true);
  }
}

export function addCurrencies(t, locale, current) {
  const all = json('cldr-numbers-full', 'main', locale, 'currencies.json')?.main[locale].numbers.currencies ?? {};
  for (const [code, c] of Object.entries(all)) {
    if (!current.has(code)) continue;
    for (const [k, form] of Object.entries(c))
      if (k.startsWith('displayName') && form !== code && !/[()]/.test(form)) t.add('currency', code, form, true);
    if (c.symbol && c.symbol.length > 1) t.add('currency', code, c.symbol, true);
    const narrow = c['symbol-alt-narrow'];
    if (narrow && /^\p{Sc}$/u.test(narrow)) t.add('currency', code, narrow, true);
    t.add('currency', code, code, true);
  }
  addBareCurrencies(t, all);
}

export function addNumbers(t, locale, language) {
  const n = json('cldr-numbers-full', 'main', locale, 'numbers.json')?.main[locale].numbers ?? {};
  for (const [k, formats] of Object.entries(n))
    if (k.startsWith('decimalFormats-numberSystem-'))
      for (const width of ['long', 'short'])
        for (const [pattern, text] of Object.entries(formats[width]?.decimalFormat ?? {})) {
          const zeros = (text.match(/0+/)?.[0] ?? '0').length - 1;
          const scale = Number(pattern.split('-')[0]) / 10 ** zeros;
          const form = words(text.replace(/0+/, ' ').replace(/'/g, '').replace(/¤/g, ''));
          if (scale >= 100 && /\p{L}/u.test(form) && (form.length > 1 || ideographic(language))) t.add('scale', String(scale), form, true);
        }
  for (const [k, s] of Object.entries(n)) if (k.startsWith('symbols-')) t.add('percent', '%', s.percentSign);
  if (n[`symbols-numberSystem-${n.defaultNumberingSystem}`]?.decimal === ',') t.add('number', 'decimal-comma', ',');
}

/** Spelled-out numbers that are single words, from the rules that name one number each. */
export function addSpelled(t, language) {
  const rules = json('cldr-rbnf', 'rbnf', `${language}.json`)?.rbnf.rbnf.SpelloutRules ?? {};
  for (const [name, set] of Object.entries(rules)) {
    // the figures of cheques are other words' letters (参, 伍)
    if (name.includes('financial')) continue;
    const table = name.includes('ordinal') ? 'ordinal' : name.startsWith('%spellout-cardinal') || name.startsWith('%spellout-numbering') ? 'cardinal' : undefined;
    if (!table || name.includes('year') || name.startsWith('%%')) continue;
    for (const [base, rule] of set) {
      if (!/^\d+$/.test(base)) continue;
      let form = rule.replace(/;.*$/, '').replace(/\[[^\]]*\]/g, '').replace(/^'/, '').replace(/\u00ad/g, '');
      const multiplied = /←/.test(form);
      // a stem that another rule must complete (for→%%tieth→) is no word
      if (table === 'ordinal' && form.includes('→') && !multiplied) continue;
      form = form.replace(/←[^←]*←/, '').replace(/→[^→]*→/, '').trim();
      if (/[→←=#$%>]/.test(form) || /\s/.test(form) || !/^[\p{L}\p{M}'’-]+$/u.test(form)) continue;
      if (rule.includes('→→') && !rule.includes('[') && !multiplied) continue;
      const value = Number(base);
      if (!Number.isSafeInteger(value)) continue;
      if (table === 'cardinal' && value >= 100 && /^10+$/.test(base)) t.add('scale', base, form, true);
      else if (!multiplied) t.add(table, base, form, true);
    }
  }
}

export function addTerritories(t, locale, known) {
  const names = json('cldr-localenames-full', 'main', locale, 'territories.json')?.main[locale].localeDisplayNames.territories ?? {};
  for (const [k, name] of Object.entries(names)) {
    const [id, , variant] = k.split('-');
    if (!known.has(id) || id === '001' || (variant === 'short' && name.length < 3) || name === id) continue;
    t.add('places', id, name.replace(/\s*\([^)]*\)$/, ''));
  }
}

/** Exemplar cities: zone -> name. */
export function exemplarCities(locale) {
  const zones = json('cldr-dates-full', 'main', locale, 'timeZoneNames.json')?.main[locale].dates.timeZoneNames.zone ?? {};
  const out = new Map();
  const walk = (node, name) => {
    if (typeof node.exemplarCity === 'string') out.set(name, node.exemplarCity);
    for (const k in node) if (typeof node[k] === 'object' && !['long', 'short'].includes(k)) walk(node[k], name ? `${name}/${k}` : k);
  };
  walk(zones, '');
  return out;
}

/** Names of first-level subdivisions by ISO 3166-2 id. */
export function subdivisionNames(locale) {
  const names = json('cldr-subdivisions-full', 'subdivisions', locale, `${locale}.json`)?.subdivisions.localeDisplayNames.subdivisions ?? {};
  return new Map(Object.entries(names).map(([k, v]) => [isoSubdivision(k), v]));
}

/** `usga` -> `US-GA` */
export const isoSubdivision = k => `${k.slice(0, 2)}-${k.slice(2)}`.toUpperCase();

/** English and other display names of currencies: code -> name. */
export function currencyNames(locale) {
  const all = json('cldr-numbers-full', 'main', locale, 'currencies.json')?.main[locale].numbers.currencies ?? {};
  return Object.fromEntries(Object.entries(all).map(([code, c]) => [code, c.displayName]));
}
