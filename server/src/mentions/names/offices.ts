import type { Lexicon } from '../../languages/lexicon.ts';
import { perLexicon, WordBits } from '../../languages/word-memo.ts';
import type { OfficeMention } from '../mention.ts';
import type { NameState } from './state.ts';

/** An office with the tokens that it takes. */
export interface OfficeSpan extends OfficeMention {
  first: number;
  last: number;
}

/** Tokens over which an office may go on behind its noun. */
const REACH = 7;

/** Tables with whose words an office begins. */
const BEGINNING = new Set(['office-modifier', 'demonym', 'places', 'portfolio', 'office']);

/** 1 for a word at which {@link officeAt} may find an office. */
export const officeWords: (lexicon: Lexicon) => WordBits = perLexicon(
  lexicon => new WordBits(word => (lexicon.facts(word).tables.some(t => BEGINNING.has(t)) ? 1 : 0)),
);

/**
 * The office at token `i`: modifiers, the noun, its portfolio, and the country or body whose it is, in both orders: "Russian foreign
 * minister", "وزير الخارجية الروسي", "minister of health of Kenya", "Kenya's transport minister".
 */
export function officeAt(state: NameState, i: number): OfficeSpan | undefined {
  return state.scan.lexicon.languages[0] === 'ar' || state.scan.tokens.text.charCodeAt(state.scan.tokens.start[i]) >= 0x600
    ? arabic(state, i)
    : latin(state, i);
}

function arabic(state: NameState, i: number): OfficeSpan | undefined {
  const { scan } = state;
  const modifiers: string[] = [];
  let at = i;
  const before = scan.at(at, 'office-modifier');
  if (before && (before.sense.value === 'deputy' || before.sense.value === 'counterpart') && scan.at(before.end, 'office')) {
    modifiers.push(before.sense.value);
    at = before.end;
  }
  const noun = scan.at(at, 'office');
  if (!noun || !state.free(at) || (noun.clitics.tail > 0 && noun.clitics.length === 0 && noun.end === at + 1 && scan.word(at).length < 5))
    return undefined;
  const office: OfficeSpan = {
    first: i,
    last: noun.end,
    start: scan.startOf(before && at !== i ? before : noun),
    end: scan.endOf(noun),
    office: noun.sense.value,
    modifiers,
  };
  let next = noun.end;
  const portfolio = scan.at(next, 'portfolio');
  if (portfolio) {
    office.portfolio = portfolio.sense.value;
    next = portfolio.end;
  }
  for (const limit = Math.min(next + REACH, scan.tokens.count); next < limit && !state.opens(next);) {
    const demonym = scan.at(next, 'demonym');
    if (demonym && !office.of && (demonym.clitics.length === 0 || demonym.clitics.article) && !demonym.clitics.conjunction) {
      office.of = demonym.sense.value;
      next = demonym.end;
      continue;
    }
    const place = scan.at(next, 'places');
    if (place && !office.of && !place.clitics.conjunction && place.clitics.preposition !== 'ب') {
      office.of = place.sense.value;
      office.last = next;
      next = place.end;
      continue;
    }
    const modifier = scan.at(next, 'office-modifier');
    if (modifier && modifier.sense.value !== 'deputy' && modifier.sense.value !== 'counterpart' && modifier.clitics.length <= 2) {
      modifiers.push(modifier.sense.value);
      next = modifier.end;
      continue;
    }
    const organization = scan.at(next, 'organization');
    if (organization && !office.organization && !organization.clitics.conjunction) {
      office.organization = organization.sense.value;
      next = organization.end;
      continue;
    }
    if (/^(شؤون|جمهوريه|مملكه|دوله|حكومه|اتحاد|الاتحاد|باسم|مجلس)$/.test(scan.word(next)) && office.of === undefined) {
      next++;
      continue;
    }
    break;
  }
  office.last = Math.max(noun.end, next);
  while (office.last > noun.end && !state.free(office.last - 1)) office.last--;
  office.end = scan.tokens.end[office.last - 1];
  return office;
}

function latin(state: NameState, i: number): OfficeSpan | undefined {
  const { scan } = state;
  const modifiers: string[] = [];
  let at = i,
    of: string | undefined,
    portfolio: string | undefined,
    first = i;
  for (let steps = 0; steps < 5; steps++) {
    // the last word of the headline is no part of an office that the text begins with
    if (at > i && state.opens(at)) return undefined;
    const modifier = scan.at(at, 'office-modifier');
    if (modifier && modifier.sense.value !== 'counterpart') {
      modifiers.push(modifier.sense.value);
      at = modifier.end;
      if (scan.is(at, '-')) at++;
      continue;
    }
    const demonym = scan.at(at, 'demonym');
    if (demonym && !of && !scan.at(at, 'office')) {
      of = demonym.sense.value;
      at = demonym.end;
      continue;
    }
    const place = scan.at(at, 'places');
    if (place && !of && state.capital(at) && !scan.at(at, 'office')) {
      const possessive = (scan.is(place.end, "'") || scan.is(place.end, '’')) && scan.is(place.end + 1, 's');
      of = place.sense.value;
      at = place.end + (possessive ? 2 : 0);
      continue;
    }
    const folio = scan.at(at, 'portfolio');
    if (folio && !portfolio && (scan.at(folio.end, 'office') || scan.is(folio.end, 'and'))) {
      portfolio = folio.sense.value;
      at = folio.end;
      continue;
    }
    break;
  }
  const noun = scan.at(at, 'office');
  if (!noun || !state.free(at) || (at > i && state.opens(at))) return undefined;
  let next = noun.end;
  if (scan.is(next, 'of') || scan.is(next, 'for')) {
    const skip = scan.is(next + 1, 'the') ? next + 2 : next + 1;
    const folio = scan.at(skip, 'portfolio');
    if (folio && !portfolio) {
      portfolio = folio.sense.value;
      next = folio.end;
    }
    const again = scan.is(next, 'of') ? (scan.is(next + 1, 'the') ? next + 2 : next + 1) : next === noun.end ? skip : -1;
    const place = again < 0 ? undefined : scan.at(again, 'places');
    if (place && !of) {
      of = place.sense.value;
      next = place.end;
    }
    const body = again < 0 ? undefined : scan.at(again, 'organization');
    if (body && !place)
      return { ...span(state, first, body.end), office: noun.sense.value, portfolio, of, organization: body.sense.value, modifiers };
  }
  while (first < at && !state.free(first)) first++;
  return { ...span(state, first, next), office: noun.sense.value, portfolio, of, modifiers };
}

function span(state: NameState, first: number, last: number): { first: number; last: number; start: number; end: number } {
  const { tokens } = state.scan;
  return { first, last, start: tokens.start[first], end: tokens.end[last - 1] };
}
