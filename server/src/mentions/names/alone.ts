import { TokenKind } from '../../text/tokens.ts';
import type { Run } from './run.ts';
import type { NameState } from './state.ts';

/** A single word of no table: a person's where it stands as people do, a place's behind a preposition of place. */
export function alone(state: NameState, run: Run): void {
  const { scan } = state;
  const { first, last, votes } = run;
  const before = scan.word(first - 1);
  votes.person += 0.8;
  if (run.start) {
    if (
      SUBJECT.has(scan.word(last)) ||
      (/..(?:ed|s)$/.test(scan.word(last)) && scan.tokens.kind[last] === TokenKind.Word && !state.capital(last))
    )
      votes.person += 1.4;
  } else if (BEFORE_PEOPLE.has(before)) votes.person += 1.3;
  else if (before === 'a' || before === 'an') votes.thing += 3;
  else if (TOWARDS.has(before)) {
    votes.person -= 0.5;
    votes.place += 1.2;
  }
  if ((scan.is(last, "'") || scan.is(last, '’')) && scan.is(last + 1, 's')) votes.person += 0.8;
}
const SUBJECT = new Set([
  'was',
  'is',
  'has',
  'had',
  'did',
  'would',
  'could',
  'also',
  'then',
  'later',
  'never',
  'who',
  'went',
  'took',
  'made',
  'became',
  'began',
  'came',
  'gave',
  'won',
  'lost',
  'led',
  'left',
  'got',
  'says',
  'thought',
  'felt',
  'told',
  'met',
  'wrote',
  'held',
  'kept',
  'broke',
  'ran',
  'saw',
  'knew',
  'found',
  'and',
  'himself',
  'herself',
  'died',
  'grew',
]);
const BEFORE_PEOPLE = new Set([
  'when',
  'that',
  'as',
  'before',
  'after',
  'while',
  'because',
  'although',
  'if',
  'but',
  'by',
  'with',
  'than',
  'until',
  'though',
  'where',
  'what',
  'how',
  'and',
  'since',
  'whether',
  'both',
  'between',
  'asked',
  'told',
  'against',
  'whom',
  'like',
  'over',
  'behind',
]);
const TOWARDS = new Set([
  'to',
  'from',
  'at',
  'into',
  'through',
  'outside',
  'around',
  'towards',
  'toward',
  'via',
  'of',
  'on',
  'left',
  'reached',
]);
