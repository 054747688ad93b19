/**
 * Inflected forms of Arabic words that the tables write once. A mark after the last letter of a form says how it inflects:
 * - `زيارة+` a noun: its dual, and its forms with suffix pronouns (زيارته, زيارتها, زيارتهما, زيارتين);
 * - `عامل*` a noun or participle for people: sound plural, feminine and dual besides (عاملة, عاملون, عاملين, عاملات, عاملي);
 * - `زار!` a perfect: gender and number (زارت, زاروا, زارا); `يزور!` an imperfect: persons, number, future (تزور, يزورون, سيزور).
 * - `روسي~` an adjective of origin (nisba): every gender and number, without suffixes (روسية, روسيون, روسيات).
 *
 * Proclitics (و ف ب ل ك ال) are not made here: the reader splits them off.
 */

const NISBA = ['ة', 'ان', 'ين', 'ون', 'تان', 'تين', 'ات'];
const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'هن', 'نا'];

/** @returns {string[]} the form itself where it has no mark */
export function inflect(form) {
  const mark = form.at(-1);
  const word = form.slice(0, -1);
  if (!/[\u0621-\u064a]$/u.test(word)) return [form];
  switch (mark) {
    case '+': return [word, ...noun(word)];
    case '*': return [word, ...person(word)];
    case '!': return [word, ...(word.startsWith('ي') ? imperfect(word) : perfect(word))];
    case '~': return [word, ...NISBA.map(end => word + end)];
    default: return [form];
  }
}

function noun(word) {
  const last = word.at(-1), rest = word.slice(0, -1);
  // ta marbuta opens before an ending; hamza at the end changes its seat
  const stems = last === 'ة' ? [rest + 'ت'] : last === 'ء' ? [word, rest + 'ؤ', rest + 'ئ'] : last === 'ى' ? [rest + 'ا'] : [word];
  const dual = last === 'ى' ? [rest + 'يان', rest + 'يين'] : [stems[0] + 'ان', stems[0] + 'ين'];
  return [...stems.flatMap(s => PRONOUNS.map(p => s + p)), ...dual, ...(last === 'ة' ? [stems[0] + 'ا', stems[0] + 'ي'] : [])];
}

function person(word) {
  return ['ة', 'ون', 'ين', 'ان', 'ات', 'تان', 'تين', 'و', 'ي', 'وه', 'يه', 'وها', 'يها', 'ته', 'تها', 'اته', 'اتها'].map(e => word + e);
}

function perfect(word) {
  const last = word.at(-1), rest = word.slice(0, -1);
  if (last === 'ى' || (last === 'ا' && rest.length === 2)) return [rest + 'ت', rest + 'وا', rest + 'يا', rest + 'تا', rest + 'ين'];
  if (last === 'ي') return [word + 'ت', rest + 'وا', word + 'ا', word + 'تا'];
  return [word + 'ت', word + 'وا', word + 'ا', word + 'تا'];
}

function imperfect(word) {
  const last = word.at(-1), rest = word.slice(1);
  const weak = last === 'ي' || last === 'ى' || last === 'و';
  const plural = weak ? rest.slice(0, -1) : rest;
  const out = [];
  for (const future of ['', 'س'])
    for (const person of ['ي', 'ت', 'ن']) {
      out.push(future + person + rest);
      if (person !== 'ن') out.push(future + person + plural + 'ون', future + person + plural + 'وا', future + person + (last === 'ى' ? plural + 'ي' : rest) + 'ان');
    }
  return out;
}
