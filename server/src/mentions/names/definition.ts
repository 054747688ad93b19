import { TokenKind } from '../../text/tokens.ts';
import type { NameState } from './state.ts';

/** Tokens that a bracket behind a name may hold. */
const BRACKET = 40;
/** Words between the verb and the noun that says what the named is. */
const REACH = 8;
const IS = new Set(['is', 'was', 'are', 'were', 'remains']);
const ARTICLES = new Set(['a', 'an', 'the', 'one']);
const APPOSED = new Set(['a', 'an', 'his', 'her', 'their', 'its']);
/** Words behind which nouns say something else. */
const ENDS = new Set([
  'of',
  'in',
  'who',
  'that',
  'which',
  'from',
  'at',
  'for',
  'with',
  'by',
  'on',
  'near',
  'between',
  'where',
  'whose',
  'to',
  'known',
]);

/** What a sentence says that the name before token `last` is: "Brandhorst (pop. 500) is a municipality in ...", "X was a British actor". */
export function definition(state: NameState, last: number): 'person' | 'place' | 'organization' | undefined {
  const { scan } = state;
  const { tokens } = scan;
  let k = last;
  if (scan.is(k, '(')) {
    const limit = Math.min(k + BRACKET, tokens.count);
    while (k < limit && !scan.is(k, ')')) k++;
    if (!scan.is(k, ')')) return undefined;
    k++;
  }
  const apposed = k === last && scan.is(k, ',') && APPOSED.has(scan.word(k + 1));
  if (!apposed && !(IS.has(scan.word(k)) && ARTICLES.has(scan.word(k + 1)))) return undefined;
  let found: 'person' | 'place' | 'organization' | undefined;
  for (
    let i = k + 2;
    i < k + 2 + REACH &&
    i < tokens.count &&
    (tokens.kind[i] === TokenKind.Word || scan.is(i, '-') || scan.is(i, '/')) &&
    !ENDS.has(scan.word(i));
    i++
  )
    for (const { sense } of scan.matches(i)) {
      if (sense.table === 'place-head' && !state.capital(i)) found = 'place';
      else if (sense.table === 'office' || sense.value === 'person-before') found = 'person';
      else if (sense.value === 'organization-before' && !state.capital(i)) found = 'organization';
    }
  return found;
}
