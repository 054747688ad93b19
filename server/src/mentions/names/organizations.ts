import type { Lexicon } from '../../languages/lexicon.ts';
import { perLexicon, WordBits } from '../../languages/word-memo.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { bodyEnd, tailedEnd } from './bodies.ts';
import { definite } from './body-fields.ts';
import { clubAt } from './clubs.ts';
import type { NameState } from './state.ts';
import { takeOrganization } from './take-name.ts';

/** Tables with whose words a body's name begins, or a phrase that holds none. */
const BEGINNING = new Set(['club', 'organization', 'places', 'org-head']);

/** 1 for a word with which a body's name can begin; a foreign one may have a club's word behind it. */
const bodyWords = perLexicon(
  (lexicon: Lexicon) =>
    new WordBits(word =>
      lexicon.facts(word).tables.some(t => BEGINNING.has(t)) || (arabicShape(lexicon, word) & ArabicShape.Foreign) !== 0 ? 1 : 0,
    ),
);

/** Organisations of the table, and those that a head noun begins ("وزارة الخارجية الصينية", "نادي غريميو"). */
export function readOrganizations(state: NameState): void {
  const { scan } = state;
  const able = bodyWords(scan.lexicon);
  for (let i = 0; i < scan.tokens.count; i++) {
    if (able.of(scan.tokens.word[i]) === 0 || !state.free(i)) continue;
    const club = state.latin ? undefined : clubAt(state, i);
    if (club && allFree(state, i, club.end)) {
      takeOrganization(state, i, club.end, scan.startOf(club), 'known', club.sense.value === '-' ? undefined : club.sense.value);
      i = club.end - 1;
      continue;
    }
    const known = scan.at(i, 'organization');
    const country = scan.at(i, 'places');
    if (country && country.end > i + 1 && country.end >= (known?.end ?? 0) && country.clitics.tail === 0) {
      i = country.end - 1;
      continue;
    }
    const tailed = tailedEnd(state, i);
    if (tailed > i && tailed >= (known?.end ?? 0)) {
      takeOrganization(state, i, tailed, scan.tokens.start[i], 'shape', known?.end === tailed ? known.sense.value : undefined);
      i = tailed - 1;
      continue;
    }
    const end = scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600 ? bodyEnd(state, i) : 0;
    if (
      known &&
      known.end >= end &&
      state.capital(i) &&
      known.clitics.tail === 0 &&
      !known.clitics.article &&
      allFree(state, i, known.end) &&
      !clash(state, i, known.end) &&
      !product(state, i, known.end) &&
      !state.insertion(i, known.end)
    ) {
      let last = known.end;
      // "قناة الجزيرة", "صحيفة الحياة": the noun says only what it is
      const noun = scan.word(i).slice(known.clitics.length);
      if (
        last > i + 1 &&
        !state.stop(i + 1) &&
        (PRESS.has(noun) ||
          (COMMON_HEADS.has(noun) &&
            strange(state, i + 1) &&
            scan.matches(i + 1).some(m => m.sense.value === known.sense.value && m.end === last)))
      ) {
        takeOrganization(state, i + 1, last, scan.tokens.start[i + 1], 'known', known.sense.value);
        i = last - 1;
        continue;
      }
      // "ريال مدريد الإسباني" is no part of it; "نادي" before it is
      if (last < scan.tokens.count && state.free(last) && scan.word(last) === 'يونايتد') last++;
      takeOrganization(state, i, last, scan.startOf(known), 'known', known.sense.value);
      i = last - 1;
      continue;
    }
    if (end > 0 && allFree(state, i, end)) {
      const head = scan.at(i, 'org-head');
      // "قناة المسيرة", "صحيفة الوطن السعودية": its people are no part of it
      if (
        head &&
        PAPERS.test(scan.word(i).slice(head.clitics.length)) &&
        definite(state, head.end) &&
        !ADJECTIVE.test(scan.word(head.end))
      ) {
        takeOrganization(state, head.end, head.end + 1, scan.tokens.start[head.end], 'shape');
        i = end - 1;
        continue;
      }
      if (head && COMMON_HEADS.has(scan.word(i).slice(head.clitics.length)) && bareName(state, head.end, end)) {
        const inner = scan.at(head.end, 'organization');
        takeOrganization(state, head.end, end, scan.tokens.start[head.end], 'shape', inner?.end === end ? inner.sense.value : undefined);
        i = end - 1;
        continue;
      }
      takeOrganization(state, i, end, head ? scan.startOf(head) : scan.tokens.start[i], 'shape');
      i = end - 1;
    }
  }
}

/** Whether a company's name only begins a product's ("مايكروسوفت أوفيس"), or a preposition makes a word of the language of it ("بحماس"). */
function product(state: NameState, i: number, end: number): boolean {
  const { scan } = state;
  if (end > i + 1) return false;
  // "كابل" is no "كـ" and Apple
  const split = scan.at(i, 'organization')?.clitics.length ?? 0;
  if (split > 0 && scan.matches(i).some(m => m.sense.table === 'places' && m.clitics.length < split && m.clitics.tail === 0)) return true;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i]);
  const preposition = scan.at(i, 'organization')?.clitics.preposition ?? '';
  if ((preposition === 'ب' || preposition === 'ك') && (shape & ArabicShape.Foreign) === 0) return true;
  if (scan.at(end, 'common')?.sense.value === 'product' && !state.starts(end)) return true;
  return (
    state.free(end) &&
    !state.starts(end) &&
    scan.matches(end).length === 0 &&
    (arabicShape(scan.lexicon, scan.tokens.word[end]) & ArabicShape.Foreign) !== 0 &&
    !/^[وفلب]/.test(scan.word(end))
  );
}

/** Adjectives that name no paper or station. */
const ADJECTIVE = /^ال(?:دولي|وطني|عالمي|رسمي|محلي|فضائي|حكومي|خاص|عام|مركزي|حزبي|يومي|اسبوعي|الكتروني|سياسي|اجتماعي|تلفزيوني|اذاعي)ه?$/;
/** Nouns that say only what kind of body the name behind them is: "شركة أبل" is أبل. */
const COMMON_HEADS = new Set([
  'شركه',
  'فريق',
  'صحيفه',
  'جريده',
  'مجله',
  'قناه',
  'شبكه',
  'محطه',
  'اذاعه',
  'موقع',
  'تنظيم',
  'وكاله',
  'مجموعه',
  'منظمه',
]);

const PAPERS = /^(?:صحيفه|جريده|مجله|قناه)$/;
const PRESS = new Set(['صحيفه', 'جريده', 'مجله', 'قناه', 'شبكه', 'اذاعه']);

/** Whether the word at token `i` is none of the language, so that it is a name without its noun: أبل, but not مبادلة or العفو. */
function strange(state: NameState, i: number): boolean {
  return (arabicShape(state.scan.lexicon, state.scan.tokens.word[i]) & (ArabicShape.Native | ArabicShape.Definite)) === 0;
}

/** Whether the tokens are a name by themselves: one of the tables, or foreign words alone. */
function bareName(state: NameState, first: number, last: number): boolean {
  const { scan } = state;
  const known = scan.at(first, 'organization');
  if (known && known.clitics.length === 0 && known.end === last) return strange(state, first) || PRESS.has(scan.word(first - 1));
  for (let i = first; i < last; i++)
    if (scan.matches(i).length > 0 || (arabicShape(scan.lexicon, scan.tokens.word[i]) & ArabicShape.Foreign) === 0) return false;
  return last > first;
}

function clash(state: NameState, i: number, end: number): boolean {
  return (
    end === i + 1 &&
    state.scan
      .matches(i)
      .some(
        m =>
          m.end === end &&
          m.clitics.length === 0 &&
          m.clitics.tail === 0 &&
          ['stop', 'event', 'daypart', 'period', 'common', 'speech'].includes(m.sense.table),
      ) &&
    !state.scan.at(i - 1, 'org-head')
  );
}

function allFree(state: NameState, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (state.taken[i]) return false;
  return true;
}
