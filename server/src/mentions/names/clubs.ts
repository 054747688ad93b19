import type { Match } from '../../languages/scan.ts';
import type { NameState } from './state.ts';

/** Tokens before a club's name within which a verb of winning says that clubs play. */
const REACH = 7;
/** Words before who is played against. */
const AGAINST = new Set(['علي', 'امام', 'مع', 'ضد']);
/** Words before a club that say so alone: a guest, a host, an old opponent. */
const OPPONENT = /^[وبلف]?(?:نظير|ضيف|مضيف|غريم|جار|منافس)ه$/;
/** Offices of clubs. */
const SPORTING = new Set(['coach', 'player', 'striker', 'goalkeeper', 'defender', 'midfielder', 'captain', 'winger']);

/** A club at token `i` whose name is a word or a town too, where it plays: "فاز الأهلي", "... على فالنسيا", "مدرب الهلال". */
export function clubAt(state: NameState, i: number): Match | undefined {
  const { scan } = state;
  if (!scan.begins(i, 'club')) return undefined;
  const club = scan.at(i, 'club');
  if (!club || club.clitics.article || club.clitics.tail > 0 || club.clitics.preposition !== '') return undefined;
  // "خسر الاتحاد السوفيتي", "فاز الشباب العربي": the word, with its adjective
  const next = scan.word(club.end);
  if (state.free(club.end) && !state.starts(club.end) && /^ال.{3,}ي$/.test(next) && !scan.at(club.end, 'shift')) return undefined;
  if (club.clitics.conjunction !== '') return besideClub(state, i) ? club : undefined;
  const before = i - 1;
  if (state.starts(i)) return undefined;
  if (winsAt(state, before, i)) return club;
  // "نظيره المصري" is somebody of a people
  if (OPPONENT.test(scan.word(before))) return scan.at(i, 'demonym') ? undefined : club;
  if (scan.matches(before).some(m => m.end === i && m.sense.table === 'office' && SPORTING.has(m.sense.value))) return club;
  if (!AGAINST.has(scan.word(before))) return undefined;
  for (let k = before - 1; k >= i - REACH && k >= 0 && !state.starts(k + 1); k--) if (winsAt(state, k, -1)) return club;
  return undefined;
}

/** Whether a man's or club's verb of winning or losing, no woman's or country's, ends before token `end`; anywhere where that is -1. */
function winsAt(state: NameState, i: number, end: number): boolean {
  const { scan } = state;
  return (
    scan.matches(i).some(m => m.sense.table === 'event' && m.sense.value === 'win' && (end < 0 || m.end === end) && !m.clitics.article) &&
    (end < 0 || /^[وف]?(?:فاز|خسر|تعادل|تغلب|هزم|يفوز|يخسر|يتغلب)$/.test(scan.word(i)))
  );
}

/** Whether a body's name ends right before token `i`. */
function besideClub(state: NameState, i: number): boolean {
  return state.names.some(m => m.last === i && m.kind === 'organization');
}
