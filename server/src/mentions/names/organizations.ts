import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** Words that an organisation's name may have behind its head noun. */
const REACH = 5;

/** Organisations of the table, and those that a head noun begins ("وزارة الخارجية الصينية", "Ministry of Health") or a tail noun ends. */
export function readOrganizations(state: NameState): void {
  const { scan } = state;
  for (let i = 0; i < scan.tokens.count; i++) {
    if (!state.free(i)) continue;
    const known = scan.at(i, 'organization');
    if (known && state.capital(i) && known.clitics.tail === 0 && allFree(state, i, known.end)) {
      add(state, i, known.end, scan.startOf(known), 'known', known.sense.value);
      i = known.end - 1;
      continue;
    }
    const end = scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600 ? arabicEnd(state, i) : latinEnd(state, i);
    // "United Arab Emirates" ends in no club's noun
    if (end > 0 && allFree(state, i, end) && (scan.at(i, 'places')?.end ?? 0) < end) {
      const head = scan.at(i, 'org-head');
      add(state, i, end, head ? scan.startOf(head) : scan.tokens.start[i], 'shape');
      i = end - 1;
    }
  }
}

function add(state: NameState, first: number, last: number, start: number, evidence: 'known' | 'shape', organization?: string): void {
  const { tokens } = state.scan;
  const words = [];
  for (let i = first; i < last; i++) words.push(state.scan.word(i).replace(/^(و|ف|ب|ل)?ال(?=.{3})/, ''));
  const end = tokens.end[last - 1];
  state.add({ kind: 'organization', start, end, first, last, name: tokens.text.slice(start, end), key: nameKey(words), organization, evidence });
}

function allFree(state: NameState, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (state.taken[i]) return false;
  return true;
}

/** A head noun and the definite words, portfolios and places behind it; 0 where nothing follows. */
function arabicEnd(state: NameState, i: number): number {
  const { scan } = state;
  const head = scan.at(i, 'org-head');
  if (!head || head.clitics.article || /^ال/.test(scan.lexicon.vocabulary.text(scan.tokens.word[i]).replace(/^[وفبلك]/, ''))) return 0;
  let end = head.end, kept = 0;
  for (const limit = Math.min(end + REACH, scan.tokens.count); end < limit; ) {
    if (scan.tokens.kind[end] !== 1 || state.taken[end] || state.starts(end)) break;
    const word = scan.word(end);
    const folio = scan.at(end, 'portfolio') ?? scan.at(end, 'demonym') ?? scan.at(end, 'places');
    if (folio && folio.clitics.conjunction === '' && folio.clitics.preposition === '') { end = folio.end; kept = end; continue; }
    if (/^ال.{3}/.test(word) && !scan.at(end, 'stop') && !scan.at(end, 'shift') && !scan.at(end, 'day')) { end++; kept = end; continue; }
    if (/^وال.{3}/.test(word) && kept > 0 && head.sense.value === 'ministry') { end++; kept = end; continue; }
    break;
  }
  return kept;
}

/** Capitalised words that a head noun begins ("Ministry of Health", "Bank of Ghana") or ends ("Cairo University"). */
function latinEnd(state: NameState, i: number): number {
  const { scan } = state;
  const { tokens } = scan;
  if (!state.capital(i)) return 0;
  let end = i, head = false;
  while (end < tokens.count && end < i + 8 && state.free(end) && (end === i || !state.starts(end))) {
    const capital = state.capital(end);
    if (!capital) {
      const joins = ['of', 'for', 'and', 'de', 'du', 'des', 'et', 'the'].includes(scan.word(end));
      if (!joins || !head || !state.free(end + 1) || !(state.capital(end + 1) || scan.is(end + 1, 'the'))) break;
      if (scan.is(end, 'and') && !scan.at(end - 1, 'portfolio')) break;
      end++;
      continue;
    }
    if (scan.at(end, 'org-head') || scan.at(end, 'org-tail')) head = true;
    end++;
  }
  while (end > i && !state.capital(end - 1)) end--;
  return head && end - i >= 2 ? end : 0;
}
