import { Shape, TokenKind } from '../../text/tokens.ts';
import { initial, nameWord, runEnd, tight } from './capitals.ts';
import { officeAt, officeWords, type OfficeSpan } from './offices.ts';
import { decided, lastFlags, take, wholeName, type Run } from './run.ts';
import { settle } from './settle.ts';
import { readShouted, shoutedLines } from './shouted.ts';
import type { NameState } from './state.ts';
import { vote } from './votes.ts';
import { Word } from './word-flags.ts';

/** People, places and organisations of a text whose script has capitals: runs of capitalised words, each with what speaks for its kind. */
export function readCapitals(state: NameState): void {
  const runs: Run[] = [];
  const shouted = shoutedLines(state);
  const { scan } = state;
  const { tokens } = scan;
  const offices = officeWords(scan.lexicon);
  for (let i = 0; i < tokens.count; i++) {
    if (state.taken[i] || tokens.kind[i] !== TokenKind.Word || tokens.text.charCodeAt(tokens.start[i]) >= 0x530) continue;
    const capital = (tokens.shape[i] & Shape.Capital) !== 0;
    if (!capital && state.flag(i) === 0) continue;
    if (shouted[i]) {
      i = readShouted(state, i) - 1;
      continue;
    }
    const office = offices.of(tokens.word[i]) === 0 ? undefined : officeAt(state, i);
    if (office && !nameTail(state, i, office)) {
      state.offices.push(office);
      let at = office.last;
      const comma = scan.is(at, ',') && nameWord(state, at + 1) && (state.flag(at + 1) & Word.Given) !== 0;
      at = skipTitles(state, comma ? at + 1 : at);
      const body = (state.flag(at) & (Word.OrgTail | Word.OrgHead)) !== 0 && (state.flag(at) & (Word.Given | Word.Surname)) === 0;
      if (body && nameWord(state, at) && nameWord(state, at - 1)) {
        // "member of the Ohio Senate": the place belongs to a body's name
        i = at - 1;
        while (i > office.first && nameWord(state, i - 1)) i--;
        i--;
      } else if (nameWord(state, at) && (state.flag(at) & Word.Function) === 0 && (tokens.shape[at] & Shape.Newline) === 0) {
        runs.push(...bodiesIn(state, i, office.last));
        const run = take(state, at, personEnd(state, at));
        run.office = office;
        // "its owner Southern Media": a company may hold what an office says
        const company = scan.value(run.last - 1, 'org-tail') === 'company' && (state.flag(at) & (Word.Given | Word.Surname)) === 0;
        run.introduced = !company;
        run.votes.person += company ? 1 : 6;
        runs.push(run);
        i = run.last - 1;
      } else {
        runs.push(...bodiesIn(state, i, office.last));
        i = Math.max(i, office.last - 1);
      }
      continue;
    }
    if (!capital) {
      if (scan.value(i, 'office-modifier') === 'counterpart') {
        const run = counterpart(state, i);
        if (run) {
          runs.push(run);
          i = run.last - 1;
        }
      }
      continue;
    }
    const title = scan.at(i, 'title');
    if (title && nameWord(state, skipTitles(state, i))) {
      const at = skipTitles(state, i);
      const end = personEnd(state, at);
      const f = lastFlags(state, i, end);
      if (
        (state.flag(at) & (Word.Function | Word.Calendar)) === 0 &&
        (f & (Word.OrgTail | Word.PlaceNoun | Word.Thing)) === 0 &&
        !scan.at(i, 'organization') &&
        !wholePlace(state, i, end)
      ) {
        const run = take(state, at, end);
        run.introduced = true;
        run.votes.person += 5;
        runs.push(run);
        i = run.last - 1;
        continue;
      }
    }
    for (const run of split(state, i, runEnd(state, i))) {
      runs.push(run);
      i = Math.max(i, run.last - 1);
    }
  }
  for (const run of runs) if (!run.kind) vote(state, run);
  settle(state, runs);
}

/** "her Ugandan counterpart Moses Okello": the office named last, of the country before it. */
function counterpart(state: NameState, i: number): Run | undefined {
  const { scan } = state;
  const at = skipTitles(state, scan.is(i + 1, ',') ? i + 2 : i + 1);
  const last = state.offices[state.offices.length - 1];
  if (!nameWord(state, at) || (state.flag(at) & Word.Function) !== 0) return undefined;
  const run = take(state, at, personEnd(state, at));
  run.introduced = true;
  run.votes.person += 5;
  let k = i - 1;
  while (k > 0 && k > i - 3 && !scan.at(k, 'demonym')) k--;
  const demonym = scan.at(k, 'demonym');
  const of = demonym?.end === i ? demonym.sense.value : undefined;
  if (last && of)
    run.office = {
      first: k,
      last: i + 1,
      start: scan.tokens.start[k],
      end: scan.tokens.end[i],
      office: last.office,
      portfolio: last.portfolio,
      of,
      modifiers: [],
    };
  return run;
}

/** Countries and bodies named inside an office ("Kenya's transport minister", "president of Ghana"). */
function bodiesIn(state: NameState, first: number, last: number): Run[] {
  const out: Run[] = [];
  for (let i = first; i < last; i++) {
    if (!nameWord(state, i)) continue;
    const known = state.scan.matches(i).find(m => (m.sense.table === 'organization' || m.sense.table === 'places') && m.end <= last);
    if (known) {
      out.push(decided(state, i, known.end, known.sense.table === 'places' ? 'place' : 'organization'));
      i = known.end - 1;
    }
  }
  return out;
}

/** "General Motors", "Minister Street": an office that is only the beginning of another name. */
function nameTail(state: NameState, i: number, office: OfficeSpan): boolean {
  if (!state.capital(i)) return false;
  const end = runEnd(state, i);
  if (end <= office.last)
    return (
      (lastFlags(state, i, end) & Word.OrgTail) !== 0 &&
      office.last === end &&
      end - i > 1 &&
      state.scan.at(i, 'organization') !== undefined
    );
  const known = state.scan.at(i, 'organization');
  if (known && known.end > office.last) return true;
  const f = lastFlags(state, i, end);
  return (f & (Word.OrgTail | Word.Thing)) !== 0 && (f & (Word.Given | Word.Surname)) === 0 && end > office.last;
}

function skipTitles(state: NameState, i: number): number {
  const { scan } = state;
  for (let t = scan.at(i, 'title'); t && state.capital(i); t = scan.at(i, 'title')) i = scan.is(t.end, '.') ? t.end + 1 : t.end;
  return i;
}

/** Where the name of a person introduced at token `i` ends. */
function personEnd(state: NameState, i: number): number {
  const end = runEnd(state, i);
  for (let k = i + 1; k < end; k++) {
    if (
      JOINERS.has(state.scan.word(k)) &&
      !state.capital(k) &&
      state.scan.word(k) !== 'de' &&
      state.scan.word(k) !== 'di' &&
      state.scan.word(k) !== 'del'
    )
      return k;
    if (state.scan.is(k, '&')) return k;
    if ((state.flag(k) & (Word.Title | Word.Office)) !== 0 && state.capital(k) && (state.flag(k) & (Word.Surname | Word.Given)) === 0)
      return k;
  }
  return end;
}
const JOINERS = new Set(['of', 'for', 'and', 'the', 'du', 'des', 'et']);

/** Given names that are auxiliaries at the beginning of a question. */
const MODALS = new Set(['will', 'may']);

function wholePlace(state: NameState, first: number, last: number): boolean {
  return state.scan.at(first, 'places')?.end === last;
}

/**
 * The names in a run: words of no name are taken off its front (a sentence's first word, demonyms, titles), and a known name that
 * another follows is parted from it.
 */
function split(state: NameState, first: number, last: number): Run[] {
  const { scan } = state;
  let i = first;
  while (i < last) {
    const f = state.flag(i);
    if (!nameWord(state, i)) {
      i++;
      continue;
    }
    const known = wholeName(state, i, last);
    if (known) break;
    const next = i + 1 < last;
    if (state.starts(i) && i === first) {
      const common =
        !shoutedPlace(state, i) && ((f & (Word.Function | Word.Common | Word.Calendar | Word.Speech)) !== 0 || state.common(i));
      const named =
        (f & (Word.Given | Word.Surname)) !== 0 &&
        next &&
        nameWord(state, i + 1) &&
        ((state.flag(i + 1) & (Word.Surname | Word.Given)) !== 0 ||
          (state.flag(i + 1) === 0 && !MODALS.has(scan.word(i)) && !state.common(i + 1)));
      const tailed = next && (f & Word.Function) === 0 && (lastFlags(state, i, last) & (Word.OrgTail | Word.PlaceNoun)) !== 0;
      if (common && !named && !tailed) {
        i++;
        continue;
      }
    }
    if ((f & Word.Function) !== 0 && !shoutedPlace(state, i) && !(initial(state, i) && scan.is(i + 1, '.'))) {
      i++;
      continue;
    }
    if (
      next &&
      (f & Word.Demonym) !== 0 &&
      (f & Word.Place) === 0 &&
      (lastFlags(state, i, last) & (Word.OrgTail | Word.OrgHead | Word.PlaceNoun)) === 0 &&
      (state.flag(i + 1) & Word.OrgHead) === 0 &&
      !tight(state, i + 1)
    ) {
      i++;
      continue;
    }
    break;
  }
  if (i >= last) return [];
  // "London Mayor Sadiq Khan", "Reuters President X": a title inside parts what stands before it from the person behind it
  for (let k = i + 1; k < last - 1; k++) {
    const f = state.flag(k);
    if (
      (f & Word.Title) === 0 ||
      !state.capital(k) ||
      (f & (Word.Given | Word.Surname)) !== 0 ||
      (lastFlags(state, i, last) & (Word.OrgTail | Word.PlaceNoun | Word.Thing)) !== 0
    )
      continue;
    const title = scan.at(k, 'title');
    const at = title ? skipTitles(state, k) : k + 1;
    if (!nameWord(state, at) || at >= last || scan.is(k - 1, 'of')) continue;
    const person = take(state, at, last);
    person.introduced = true;
    person.votes.person += 5;
    return [...split(state, i, k), person];
  }
  // "Hall of Famer Bill McKechnie": words of the language before a given name and its family's
  if ((lastFlags(state, i, last) & (Word.OrgTail | Word.PlaceNoun | Word.Thing)) === 0)
    for (let k = i + 1; k < last - 1; k++) {
      const f = state.flag(k);
      if ((f & Word.Given) === 0) {
        if (nameWord(state, k) && !state.common(k) && (f & (Word.Ordinary | Word.Thing)) === 0) break;
        continue;
      }
      const f0 = state.flag(i);
      if (
        (f & (Word.Place | Word.Ordinary)) !== 0 ||
        (f0 & (Word.Given | Word.Surname | Word.Title | Word.Place | Word.Organization)) !== 0
      )
        break;
      if (!nameWord(state, k) || !nameWord(state, k + 1) || ((f0 & (Word.Ordinary | Word.Thing | Word.Common)) === 0 && !state.common(i)))
        break;
      return [take(state, k, last)];
    }
  // a sentence's first verb: "Attended James High School"
  if (state.starts(i) && i === first && last - i > 2 && /..ed$/.test(scan.word(i)) && state.flag(i) === 0) return split(state, i + 1, last);
  const known = wholeName(state, i, last);
  if (known && known.end < last && known.kind !== undefined) {
    if (known.kind === 'place' && onlyWords(state, known.end, last)) return [decided(state, i, known.end, 'place')];
    const f = state.flag(known.end);
    // "Reuters Monday", "China Mr Wu": what follows is no part of it
    if ((f & (Word.Function | Word.Calendar)) !== 0)
      return [decided(state, i, known.end, known.kind), ...split(state, known.end + 1, last)];
  }
  return [take(state, i, last)];
}

/** Whether the tokens are words of the language alone, none of which makes a name of the place before them: "UK Indie Chart". */
function onlyWords(state: NameState, first: number, last: number): boolean {
  for (let k = first; k < last; k++) {
    const f = state.flag(k);
    if (
      !nameWord(state, k) ||
      (f & (Word.OrgTail | Word.OrgHead | Word.PlaceNoun | Word.Given | Word.Surname | Word.Place | Word.Organization)) !== 0 ||
      ((f & (Word.Thing | Word.Demonym | Word.Ordinary)) === 0 && !state.common(k)) ||
      (k === last - 1 && state.scan.word(k).endsWith('s'))
    )
      return false;
  }
  return true;
}

/** Whether a short word in capitals is a country's letters: US, not us. */
function shoutedPlace(state: NameState, i: number): boolean {
  const { tokens } = state.scan;
  return (
    (tokens.shape[i] & Shape.Capitals) !== 0 &&
    tokens.end[i] - tokens.start[i] > 1 &&
    tokens.end[i] - tokens.start[i] < 4 &&
    (state.flag(i) & Word.Place) !== 0
  );
}
