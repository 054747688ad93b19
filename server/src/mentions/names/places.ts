import type { Match } from '../../languages/scan.ts';
import { nameKey } from './translit.ts';
import type { NameState } from './state.ts';

/**
 * Places of the gazetteer. Where a name means several places, the one in a country that the article names elsewhere goes first, then
 * the most populous. Names that are words too count only behind a place noun or a locative word.
 */
export function readPlaces(state: NameState): void {
  const { scan } = state;
  const { tokens } = scan;
  const found: Match[][] = [];
  for (let i = 0; i < tokens.count && !state.latin; i++) {
    if (!state.free(i)) continue;
    const matches = scan.matches(i).filter(m => m.sense.table === 'places' || (m.sense.table === 'places-weak' && governed(state, m)));
    if (matches.length === 0) continue;
    const longest = matches.filter(m => m.end === matches[0].end && m.clitics.length === matches[0].clitics.length && m.clitics.tail === matches[0].clitics.tail);
    if (!usable(state, longest[0])) continue;
    found.push(longest);
    i = longest[0].end - 1;
  }
  const { places } = state.article;
  const countries = new Map<string, number>();
  for (const group of found)
    if (group.length === 1) {
      const country = places.country(group[0].sense.value);
      if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
    }
  for (const { places: ids } of state.pending) {
    const country = ids?.length === 1 ? places.country(ids[0]) : undefined;
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  const inOrder = (ids: readonly string[]): string[] =>
    [...new Set(ids)].sort((a, b) =>
      (countries.get(places.country(b) ?? '') ?? 0) - (countries.get(places.country(a) ?? '') ?? 0) || (places.get(b)?.weight ?? 0) - (places.get(a)?.weight ?? 0) || (a < b ? -1 : 1));
  for (const mention of state.pending) mention.places = mention.places?.length ? inOrder(mention.places) : undefined;
  for (const group of found) {
    const [m] = group;
    const ids = inOrder(group.map(g => g.sense.value));
    const start = scan.startOf(m), end = scan.endOf(m);
    const words = [];
    for (let i = m.first; i < m.end; i++) words.push(scan.word(i));
    state.add({ kind: 'place', start, end, first: m.first, last: m.end, name: tokens.text.slice(start, end), key: nameKey(words), places: ids, evidence: 'known' });
  }
}

function usable(state: NameState, m: Match): boolean {
  const { tokens } = state.scan;
  if (!state.capital(m.first)) return false;
  // a case ending on a name is a word that happens to look like it
  if (m.clitics.tail > 0 || m.clitics.preposition === 'ك') return false;
  // so is a short one behind a letter that may be its own: بيرا in كبيرا
  if (m.clitics.preposition !== '' && !m.sense.value.match(/^[A-Z]{2}$/) && state.scan.endOf(m) - state.scan.startOf(m) < 4) return false;
  // one Arabic word that is also something else is no place without a governor
  if (m.end === m.first + 1 && state.scan.matches(m.first).some(x => x.sense.table !== m.sense.table && x.end >= m.end && x.clitics.length <= m.clitics.length && ['stop', 'month', 'event', 'cardinal', 'speech', 'period'].includes(x.sense.table))) return governed(state, m);
  // "Washington Wizards": a capitalised word right behind a Latin one makes it part of another name; left to the steps before
  return tokens.end[m.end - 1] > tokens.start[m.first];
}

function governed(state: NameState, m: Match): boolean {
  if (m.clitics.preposition === 'ب') return true;
  for (let i = m.first - 1; i >= m.first - 2 && i >= 0; i--)
    if (state.scan.matches(i).some(x => (x.sense.table === 'place-head' || x.sense.table === 'locative') && x.end <= m.first)) return true;
  return false;
}
