/** What stands between and about the parts of dates, from the patterns of Unicode CLDR. */

/** Whether a pattern's literal is a word: letters, or ideographs. */
const wordsIn = literal => literal.match(/[\p{L}\p{M}’']+/gu) ?? [];

/** The parts of a date pattern in their order: `{ field: 'd' }` and `{ text: ' de ' }`. */
function partsOf(pattern) {
  const out = [];
  for (const m of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)) {
    if (m[2]) out.push({ field: m[2] });
    else {
      const text = m[1] ?? m[0];
      const last = out.at(-1);
      if (last?.text !== undefined) last.text += text;
      else out.push({ text });
    }
  }
  return out;
}

const MARKS = { y: 'year-mark', M: 'month-mark', L: 'month-mark', d: 'day-mark' };

/**
 * What stands between the parts of a date: "de" of "14 de marzo de 2024" (`of`), "г." behind a year (`year-behind`), 年, 月 and 日
 * (`year-mark`, ...), the full stop of "14. März" (`ordinal-dot`), a preposition written together with the month (במרץ).
 */
export function addGlue(t, gregorian) {
  for (const name of Object.values(gregorian?.months?.format?.wide ?? {})) {
    const mark = /^\d+(\p{L})$/u.exec(name);
    if (mark) t.add('date-word', 'month-mark', mark[1]);
  }
  const text = p => (typeof p === 'string' ? p : p?._value) ?? '';
  const formats = Object.values(gregorian?.dateFormats ?? {}).map(text);
  const available = gregorian?.dateTimeFormats?.availableFormats ?? {};
  // "14 Mayıs 2024 Salı": the weekday right behind the date
  if (/d[^E]*E/.test(text(available.yMMMMEEEEd ?? gregorian?.dateFormats?.full))) t.add('date-word', 'weekday-behind', '.');
  for (const k of ['yMMMM', 'MMMMd', 'yMMMMd', 'yMMMMEEEEd', 'yMMM', 'MMMd']) formats.push(text(available[k]));
  for (const pattern of formats) {
    const parts = partsOf(pattern);
    for (const [i, part] of parts.entries()) {
      if (part.text === undefined) continue;
      const before = parts[i - 1]?.field,
        after = parts[i + 1]?.field;
      if (before === 'd' && /^\.(?:\s|,|$)/.test(part.text)) t.add('date-word', 'ordinal-dot', '.');
      if (/^[年月日년월일]/u.test(part.text)) {
        if (MARKS[before]) t.add('date-word', MARKS[before], part.text[0]);
        continue;
      }
      const words = wordsIn(part.text);
      if (words.length === 0) continue;
      const named = after === 'M' || after === 'L';
      if (named && !/\s$/.test(part.text) && !/['’-]$/.test(part.text)) {
        for (const names of Object.values(gregorian.months.format)) for (const [n, name] of Object.entries(names)) if (/\p{L}{2}/u.test(name)) t.add('month', n, words.at(-1) + name, true);
        continue;
      }
      if (before === 'y' && (/^\s?\.?\s*\p{L}+\.?$/u.test(part.text) || after === undefined || after !== 'M')) t.add('date-word', 'year-behind', words.join(' '), true);
      else if ((before === 'd' && (named || after === 'y')) || ((before === 'M' || before === 'L') && after === 'y')) t.add('date-word', 'of', words.join(' '), true);
    }
  }
}

/** Words of a pattern before and behind its number. */
function around(pattern) {
  const [before, after] = pattern.split('{0}');
  return { before: (before ?? '').trim(), after: (after ?? '').trim() };
}

const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'hour', 'minute', 'second'];

/**
 * Times told from the present: whole phrases ("letzte Woche": `unit-shift`), and what stands about a number of units ("vor 3 Tagen",
 * "3 дня назад"), with the units as they are inflected there.
 */
export function addRelative(t, fields) {
  for (const unit of ['week', 'month', 'quarter', 'year'])
    for (const shift of ['-1', '0', '1']) t.add('unit-shift', `${unit}${shift}`, fields[unit]?.[`relative-type-${shift}`], true);
  for (const [tense, prefix, suffix] of [['past', 'before-amount', 'ago'], ['future', 'after-amount', 'hence']]) {
    const all = UNITS.flatMap(unit => Object.values(fields[unit]?.[`relativeTime-type-${tense}`] ?? {}).filter(p => p.includes('{0}') && !p.includes('(')).map(p => ({ unit, ...around(p) })));
    if (all.length === 0) continue;
    // what all units share behind the number is the word of time, the rest is the unit
    const tails = all.map(p => p.after.replace(/(?<=[\p{sc=Han}\p{sc=Hira}])([前后後])$/u, ' $1').split(' '));
    let shared = 0;
    while (tails.every(w => w.length > shared + 1 && w.at(-1 - shared) === tails[0].at(-1 - shared))) shared++;
    if (shared > 0) t.add('date-word', suffix, tails[0].slice(-shared).join(' '), true);
    for (const [k, p] of all.entries()) {
      if (/\p{L}/u.test(p.before)) t.add('date-word', prefix, p.before, true);
      const unit = tails[k].slice(0, tails[k].length - shared).join(' ');
      if (/^\p{L}[\p{L}\p{M}]+$/u.test(unit)) t.add('period', p.unit, unit, true);
    }
  }
}

