import { Shape, TokenKind } from '../../text/tokens.ts';
import type { NameState } from './state.ts';
import { Word } from './word-flags.ts';

/** Tokens that one capitalised name may have. */
const MOST = 14;
const JOINING = new Set(['of', 'for', 'de', 'du', 'des', 'del', 'della', 'di']);
const AND = new Set(['and', 'et', 'y', 'e', 'und', '&']);

/** Whether token `i` stands right behind the one before it, without a space. */
export function tight(state: NameState, i: number): boolean {
  return i > 0 && (state.scan.tokens.shape[i] & (Shape.Space | Shape.Newline)) === 0;
}

/** A word that may be part of a capitalised name. */
export function nameWord(state: NameState, i: number): boolean {
  const { tokens } = state.scan;
  return i < tokens.count && tokens.kind[i] === TokenKind.Word && state.taken[i] === 0 && (tokens.shape[i] & Shape.Capital) !== 0;
}

/**
 * Where the run of capitalised words from token `i` ends: words joined by spaces, tight hyphens and apostrophes, points of initials and
 * abbreviations, particles ("van der"), and "of", "for", "and" inside the names of organisations and places.
 */
export function runEnd(state: NameState, i: number): number {
  const { scan } = state;
  const { tokens } = scan;
  const place = scan.at(i, 'places'),
    body = scan.at(i, 'organization');
  // small words and possessives inside: Newcastle upon Tyne
  const whole = place && place.end >= (body?.end ?? 0) ? place : body;
  let end = whole && whole.end > i + 1 && (nameWord(state, whole.end - 1) || scan.is(whole.end - 1, '.')) ? whole.end : i + 1,
    head = isHead(state, i),
    andSeen = false;
  while (end < tokens.count && end - i < MOST) {
    if (tokens.shape[end] & Shape.Newline) break;
    const word = scan.word(end);
    if (tokens.kind[end] === TokenKind.Punctuation) {
      if (
        (word === '-' || word === "'" || word === '’') &&
        tight(state, end) &&
        tight(state, end + 1) &&
        tokens.kind[end + 1] === TokenKind.Word &&
        state.taken[end + 1] === 0 &&
        (word === '-' || state.capital(end + 1)) &&
        !(word !== '-' && scan.is(end + 1, 's'))
      ) {
        end += 2;
        continue;
      }
      if (word === '.' && tight(state, end) && abbreviated(state, end - 1)) {
        // a point behind Jr. belongs to it, and what follows to somebody else
        if (scan.is(end - 1, 'jr') || scan.is(end - 1, 'sr')) {
          end++;
          break;
        }
        if (nameWord(state, end + 1)) {
          end += 2;
          continue;
        }
        if (initial(state, end - 1)) end++;
        break;
      }
      const nick = nickname(state, i, end);
      if (nick > end) {
        end = nick;
        continue;
      }
      if (
        (word === "'" || word === '’') &&
        tight(state, end) &&
        scan.is(end + 1, 's') &&
        tight(state, end + 1) &&
        owns(state, end - 1, end + 2)
      ) {
        end += 3;
        head = true;
        continue;
      }
      // "Ask.com"; "CBS, Inc."
      if (word === '.' && tight(state, end) && tight(state, end + 1) && DOMAINS.has(scan.word(end + 1))) {
        end += 2;
        break;
      }
      if (word === ',' && nameWord(state, end + 1) && LEGAL.has(scan.word(end + 1))) {
        end += 2;
        continue;
      }
      if (word === '.' && tight(state, end) && LEGAL.has(scan.word(end - 1)) && end < tokens.count - 1 && !nameWord(state, end + 1)) {
        end++;
        break;
      }
      if (word === '.' && initial(state, end - 1) && nameWord(state, end + 1)) {
        end += 2;
        continue;
      }
      if (
        word === '&' &&
        nameWord(state, end + 1) &&
        (tight(state, end) || scan.at(i, 'organization')?.end !== end) &&
        ((state.flag(i) & Word.Given) === 0 || tight(state, end))
      ) {
        end += 2;
        continue;
      }
      break;
    }
    if (tokens.kind[end] !== TokenKind.Word || state.taken[end]) break;
    if (state.capital(end)) {
      const f = state.flag(end);
      if (
        ((f & Word.Calendar) !== 0 && !((state.flag(end + 1) & (Word.OrgTail | Word.PlaceNoun)) !== 0 && nameWord(state, end + 1))) ||
        ((f & Word.Function) !== 0 && !(initial(state, end) && scan.is(end + 1, '.')) && !isHead(state, end))
      )
        break;
      head ||= isHead(state, end);
      end++;
      continue;
    }
    // "university of Ghana", "Ministry of Health and Population", "Hall of the Mountain"
    if (JOINING.has(word) && head && end > i && takesOf(state, end - 1, word)) {
      const skip = scan.is(end + 1, 'the') || scan.is(end + 1, 'la') ? 2 : 1;
      if (nameWord(state, end + skip) && !(state.flag(end + skip) & Word.Calendar)) {
        end += skip + 1;
        continue;
      }
    }
    if (AND.has(word) && !andSeen && nameWord(state, end + 1) && ((head && joinsAnd(state, i, end)) || company(state, i, end + 1))) {
      andSeen = true;
      end += 2;
      continue;
    }
    if ((state.flag(end) & Word.Particle) !== 0) {
      let k = end;
      while (
        k < end + 3 &&
        k < tokens.count &&
        tokens.kind[k] === TokenKind.Word &&
        (state.flag(k) & Word.Particle) !== 0 &&
        !state.capital(k)
      )
        k += scan.is(k + 1, '-') && tight(state, k + 1) ? 2 : 1;
      if (nameWord(state, k) && word !== 'e' && word !== 'y') {
        end = k + 1;
        continue;
      }
    }
    break;
  }
  return end;
}

/** Whether the possessive of the word at `owner` and the words from `at` are one name: the Women's League, Smith's Ltd. */
function owns(state: NameState, owner: number, at: number): boolean {
  if (!nameWord(state, at)) return false;
  if (OWNERS.has(state.scan.word(owner)) || state.scan.is(owner - 1, 'st') || state.scan.is(owner - 1, 'saint')) return true;
  for (let k = at; k < at + 4 && nameWord(state, k); k++) {
    const tail = state.scan.value(k, 'org-tail');
    if (LEGAL.has(state.scan.word(k)) || state.scan.is(k, 'limited') || (tail === 'forces' && k === at)) return true;
  }
  return false;
}
const OWNERS = new Set([
  'women',
  'men',
  'people',
  'children',
  'workers',
  'farmers',
  'teachers',
  'veterans',
  'students',
  'girls',
  'boys',
  'citizens',
  'peasants',
]);
const LEGAL = new Set(['inc', 'ltd', 'llc', 'corp', 'co', 'plc', 'gmbh', 'llp', 'pty', 'bros']);
const DOMAINS = new Set(['com', 'net', 'org', 'co', 'tv', 'info']);

/** Where a nickname in quotation marks inside a person's name ends, with the family name behind it: Leroy "Satchel" Paige; `at` where none stands there. */
function nickname(state: NameState, first: number, at: number): number {
  const { scan } = state;
  if (
    !QUOTES.has(scan.word(at)) ||
    ((state.flag(first) & Word.Given) === 0 && (state.flag(at - 1) & Word.Given) === 0 && state.flag(first) !== 0) ||
    !nameWord(state, at + 1)
  )
    return at;
  let k = at + 2;
  if (nameWord(state, k)) k++;
  return QUOTES.has(scan.word(k)) && nameWord(state, k + 1) && (state.flag(k + 1) & Word.Function) === 0 && !state.starts(at) ? k + 2 : at;
}
const QUOTES = new Set(['"', '“', '”', "''", '‘', '’', '«', '»']);

/** "Department of Physics and Astronomy": behind an `of`, where what follows begins no name of its own. */
function joinsAnd(state: NameState, first: number, at: number): boolean {
  let of = false;
  for (let i = first; i < at; i++) if (JOINING.has(state.scan.word(i))) of = true;
  const f = state.flag(at + 1);
  return (f & (Word.Place | Word.Organization | Word.Given | Word.OrgHead | Word.Demonym)) === 0 && of && !state.scan.at(at - 1, 'places');
}

/** Whether the words from token `at` on end as a company's name does, so that "and" before them joins two of its words: "Post and Cable Corp". */
function company(state: NameState, first: number, at: number): boolean {
  if ((state.flag(first) & (Word.Given | Word.Place | Word.Organization)) !== 0) return false;
  let k = at;
  while (k < at + 4 && nameWord(state, k)) k++;
  return k > at + 1 && LEGAL.has(state.scan.word(k - 1)) && state.scan.at(at, 'organization') === undefined;
}

/** Whether the noun at token `i` goes on with "of" or "for" inside a name: a university of a place does, a club of a place does not. */
function takesOf(state: NameState, i: number, joint: string): boolean {
  const word = state.scan.word(i);
  if (joint === 'for') return FOR.has(word);
  return (
    (!NOT_OF.has(word) || (word === 'city' && (i === 0 || !nameWord(state, i - 1)))) &&
    ((state.flag(i) & Word.OrgHead) !== 0 || HEADS.has(word) || joint !== 'of')
  );
}
const FOR = new Set([
  'institute',
  'center',
  'centre',
  'agency',
  'council',
  'society',
  'fund',
  'foundation',
  'organization',
  'organisation',
  'office',
  'ministry',
  'department',
  'committee',
  'commission',
  'association',
  'school',
  'academy',
  'movement',
  'alliance',
  'campaign',
  'board',
  'authority',
  'bureau',
  'forum',
  'secretariat',
  'station',
  'union',
  'party',
  'front',
  'partnership',
  'coalition',
  'trust',
  'programme',
  'program',
  'network',
  'bank',
  'hospital',
  'home',
  'museum',
  'college',
]);
const NOT_OF = new Set([
  'division',
  'corps',
  'brigade',
  'club',
  'group',
  'international',
  'fc',
  'real',
  'inter',
  'state',
  'city',
  'air',
  'force',
]);

function isHead(state: NameState, i: number): boolean {
  return (state.flag(i) & (Word.OrgHead | Word.OrgTail)) !== 0 || HEADS.has(state.scan.word(i));
}
const HEADS = new Set([
  'house',
  'hall',
  'duchy',
  'republic',
  'kingdom',
  'isle',
  'gulf',
  'bay',
  'strait',
  'cape',
  'city',
  'diocese',
  'archdiocese',
  'province',
  'state',
  'church',
  'sea',
  'university',
  'bank',
  'commonwealth',
  'sultanate',
  'emirate',
  'island',
  'isles',
  'islands',
  'port',
  'county',
  'borough',
  'riding',
  'parish',
  'valley',
  'lake',
  'district',
  'region',
  'assembly',
  'institution',
  'railway',
  'scouts',
  'parliament',
  'museum',
  'library',
  'order',
  'knights',
  'archive',
  'archives',
  'opera',
  'theatre',
  'senate',
  'congress',
  'court',
]);

/** A letter alone, as of a first name. */
export function initial(state: NameState, i: number): boolean {
  const { tokens } = state.scan;
  return tokens.kind[i] === TokenKind.Word && tokens.end[i] - tokens.start[i] === 1 && (tokens.shape[i] & Shape.Capital) !== 0;
}

/** Initials and abbreviations that stand with a point inside names: J., St., Jr., Mt. */
function abbreviated(state: NameState, i: number): boolean {
  return initial(state, i) || ABBREVIATED.has(state.scan.word(i));
}
const ABBREVIATED = new Set(['st', 'ste', 'mt', 'ft', 'jr', 'sr', 'wm', 'chas', 'geo', 'thos', 'jos', 'pt']);
