import { ArabicShape, arabicShape } from './arabic-words.ts';
import type { NameState } from './state.ts';
import { nameKey } from './translit.ts';

/** Words that an organisation's name may have behind its head noun. */
const REACH = 5;
/** Heads that begin many phrases that name nothing: they need a place, a people or a name behind them. */
const WEAK = new Set([
  'جهاز',
  'اداره',
  'محطه',
  'شبكه',
  'موقع',
  'فريق',
  'كتله',
  'تنظيم',
  'مركز',
  'برنامج',
  'مجموعه',
  'مدرسه',
  'مدارس',
  'قياده',
  'مكتب',
  'قوات',
  'حركه',
  'سلطه',
  'مبادره',
  'تجمع',
  'تحالف',
  'لواء',
  'فرقه',
  'بعثه',
  'مصنع',
  'عياده',
  'قسم',
  'غرفه',
  'شركات',
  'صندوق',
  'جماعه',
  'دائره',
  'امانه',
  'مديريه',
  'تيار',
  'ائتلاف',
  'فصيل',
  'كتيبه',
  'مجله',
  'جريده',
  'تلفزيون',
  'راديو',
  'اذاعه',
  'جبهه',
  'منتخب',
  'حرس',
  'وزارات',
  'بنوك',
  'مصارف',
  'اتحاد',
  'مطابع',
  'ديوان',
  'منتدى',
  'منتدي',
  'شرطه',
  'جيش',
  'معهد',
  'كليه',
  'ثانويه',
  'ممثليه',
  'نيابه',
]);
/** Bodies that a people's adjective makes a name: المنتخب البرتغالي. */
const OF_A_COUNTRY = new Set([
  'المنتخب',
  'الجيش',
  'القوات',
  'الشرطه',
  'البرلمان',
  'الاتحاد',
  'البحريه',
  'المخابرات',
  'الاستخبارات',
  'الكونغرس',
  'الكونجرس',
  'الحرس',
  'الحكومه',
  'السلطات',
  'الجيوش',
  'الاستخبارات',
]);
/** Heads that stand before their own names: those may be any word, and foreign. */
const NAMED = new Set(['company', 'bank', 'university', 'media', 'party', 'club', 'hospital', 'organization', 'court']);

/** Organisations of the table, and those that a head noun begins ("وزارة الخارجية الصينية", "نادي غريميو"). */
export function readOrganizations(state: NameState): void {
  const { scan } = state;
  for (let i = 0; i < scan.tokens.count; i++) {
    if (!state.free(i)) continue;
    const known = scan.at(i, 'organization');
    const country = scan.at(i, 'places');
    if (country && country.end > i + 1 && country.end >= (known?.end ?? 0) && country.clitics.tail === 0) {
      i = country.end - 1;
      continue;
    }
    const end = scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600 ? arabicEnd(state, i) : 0;
    if (
      known &&
      known.end >= end &&
      state.capital(i) &&
      known.clitics.tail === 0 &&
      !known.clitics.article &&
      allFree(state, i, known.end) &&
      !clash(state, i, known.end) &&
      !product(state, i, known.end)
    ) {
      let last = known.end;
      // "ريال مدريد الإسباني" is no part of it; "نادي" before it is
      if (last < scan.tokens.count && state.free(last) && scan.word(last) === 'يونايتد') last++;
      add(state, i, last, scan.startOf(known), 'known', known.sense.value);
      i = last - 1;
      continue;
    }
    if (end > 0 && allFree(state, i, end)) {
      const head = scan.at(i, 'org-head');
      if (head && COMMON_HEADS.has(scan.word(i).slice(head.clitics.length)) && bareName(state, head.end, end)) {
        const inner = scan.at(head.end, 'organization');
        add(state, head.end, end, scan.tokens.start[head.end], 'shape', inner?.end === end ? inner.sense.value : undefined);
        i = end - 1;
        continue;
      }
      add(state, i, end, head ? scan.startOf(head) : scan.tokens.start[i], 'shape');
      i = end - 1;
    }
  }
}

/** Whether a company's name only begins a product's ("مايكروسوفت أوفيس"), or a preposition makes a word of the language of it ("بحماس"). */
function product(state: NameState, i: number, end: number): boolean {
  const { scan } = state;
  if (end > i + 1) return false;
  const shape = arabicShape(scan.lexicon, scan.tokens.word[i]);
  if (scan.at(i, 'organization')?.clitics.preposition === 'ب' && (shape & ArabicShape.Foreign) === 0) return true;
  return (
    state.free(end) &&
    !state.starts(end) &&
    scan.matches(end).length === 0 &&
    (arabicShape(scan.lexicon, scan.tokens.word[end]) & ArabicShape.Foreign) !== 0 &&
    !/^[وفلب]/.test(scan.word(end))
  );
}

/** Nouns that say only what kind of body the name behind them is: "شركة أبل" is أبل. */
const COMMON_HEADS = new Set(['شركه', 'فريق']);

/** Whether the tokens are a name by themselves: one of the tables, or foreign words alone. */
function bareName(state: NameState, first: number, last: number): boolean {
  const { scan } = state;
  const known = scan.at(first, 'organization');
  if (known && known.clitics.length === 0 && known.end === last) return true;
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
          m.end === end && m.clitics.length === 0 && m.clitics.tail === 0 && ['stop', 'event', 'daypart', 'period'].includes(m.sense.table),
      ) &&
    !state.scan.at(i - 1, 'org-head')
  );
}

function add(state: NameState, first: number, last: number, start: number, evidence: 'known' | 'shape', organization?: string): void {
  const { tokens } = state.scan;
  const words = [];
  for (let i = first; i < last; i++) words.push(state.scan.word(i).replace(/^(و|ف|ب|ل)?ال(?=.{3})/, ''));
  const end = tokens.end[last - 1];
  state.add({
    kind: 'organization',
    start,
    end,
    first,
    last,
    name: state.written(start, end, first),
    key: nameKey(words),
    organization,
    evidence,
  });
}

function allFree(state: NameState, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (state.taken[i]) return false;
  return true;
}

/** A head noun and the definite words, portfolios, places and names behind it; 0 where nothing follows that makes a name. */
function arabicEnd(state: NameState, i: number): number {
  const { scan } = state;
  const { tokens } = scan;
  const head = scan.at(i, 'org-head');
  if (!head) return 0;
  const bare = scan.word(i).slice(head.clitics.length);
  if (head.clitics.article || bare.startsWith('ال')) {
    const next = scan.at(head.end, 'demonym');
    const whole = bare.startsWith('ال') ? bare : `ال${bare}`;
    if (
      OF_A_COUNTRY.has(whole) &&
      next &&
      state.free(head.end) &&
      next.clitics.conjunction === '' &&
      next.clitics.preposition === '' &&
      scan.word(head.end).startsWith('ال')
    )
      return next.end;
    return head.sense.value === 'club' || head.sense.value === 'party' ? 0 : definiteEnd(state, head.end);
  }
  const weak = WEAK.has(bare);
  let end = head.end,
    kept = 0,
    named = false;
  if (NAMED.has(head.sense.value) && state.free(end) && !state.starts(end)) {
    const known = scan.at(end, 'organization');
    if (known && known.clitics.length === 0 && known.clitics.tail === 0 && head.sense.value === 'club')
      return known.end + (scan.is(known.end, 'يونايتد') ? 1 : 0);
    if (known && known.clitics.length === 0 && head.sense.value !== 'media') return known.end;
    const unknown = unknownName(state, end, bare);
    if (unknown > end) {
      end = kept = unknown;
      named = true;
    }
  }
  for (const limit = Math.min(end + REACH, tokens.count); end < limit;) {
    if (tokens.kind[end] !== 1 || state.taken[end] || state.starts(end)) break;
    const word = scan.word(end);
    const demonym = scan.at(end, 'demonym');
    // أستراليا is no accusative of أسترالي
    const folio = scan.at(end, 'portfolio') ?? (demonym?.clitics.tail === 0 ? demonym : (scan.at(end, 'places') ?? demonym));
    if (folio && folio.clitics.conjunction === '' && folio.clitics.preposition === '') {
      // a club of a name: "نادي غريميو البرازيلي"
      if (named && head.sense.value !== 'party' && (folio.sense.table === 'demonym' || folio.sense.table === 'places')) break;
      if (folio.sense.table === 'demonym' && !word.startsWith('ال')) break;
      named ||= folio.sense.table !== 'portfolio';
      end = kept = folio.end;
      continue;
    }
    if (/^ال.{3}/.test(word) && !named && !state.stop(end) && !scan.at(end, 'shift') && !scan.at(end, 'day') && !scan.at(end, 'speech')) {
      end++;
      kept = end;
      continue;
    }
    if (/^وال.{3}/.test(word) && kept > 0 && head.sense.value === 'ministry') {
      end++;
      kept = end;
      continue;
    }
    if (((word === 'لكره' && bare !== 'منتخب') || word === 'لحقوق') && kept > 0 && scan.word(end + 1).startsWith('ال')) {
      end += 2;
      kept = end;
      named = true;
      continue;
    }
    if (word === 'كره' && /^القدم|^السله|^اليد/.test(scan.word(end + 1))) {
      end += 2;
      kept = end;
      continue;
    }
    break;
  }
  return weak && (!named || (bare === 'فريق' && scan.word(head.end).startsWith('ال'))) ? 0 : kept;
}

/** Adjectives of bodies that are one of their kind. */
const UNIQUE = /^ال(?:وطني|دولي|عالمي|قومي|اعلي|عليا|عربي|اسلامي|افريقي|اوروبي|اوربي|اولمبي|اقليمي|مركزي|فيدرالي|فدرالي|ملكي|عام|متحد)ه?$/;

/**
 * Where a body's name with the article ends: behind its adjectives, the last a people's ("المركز الثقافي الفرنسي"), or behind the field
 * of a body that is one of its kind ("المؤسسة الوطنية للعلوم"); 0 where it is no name.
 */
function definiteEnd(state: NameState, from: number): number {
  const { scan } = state;
  let end = from,
    unique = false;
  for (; end < from + 4 && state.free(end) && !state.starts(end); end++) {
    const word = scan.word(end);
    const demonym = scan
      .matches(end)
      .find(m => m.sense.table === 'demonym' && m.end === end + 1 && m.clitics.conjunction === '' && m.clitics.preposition === '');
    if (demonym && word.startsWith('ال') && end > from) return end + 1;
    if (unique && /^لل.{2,}/.test(word) && !state.stop(end)) {
      // "... للاتصالات الأمريكية"
      const next = scan.matches(end + 1).find(m => m.sense.table === 'demonym' && m.end === end + 2);
      return next && state.free(end + 1) && scan.word(end + 1).startsWith('ال') ? end + 2 : scan.is(end, 'لكره') ? 0 : end + 1;
    }
    if (
      !/^ال.{2,}/.test(word) ||
      state.stop(end) ||
      ((arabicShape(scan.lexicon, scan.tokens.word[end]) & ArabicShape.Plural) !== 0 && !/(?:يه|ه)$/.test(word))
    )
      return 0;
    if (scan.at(end, 'ordinal') || scan.at(end, 'shift') || scan.at(end, 'day')) return 0;
    unique ||= UNIQUE.test(word);
  }
  return 0;
}

/** An indefinite name of no table behind a head noun ("شركة نوفيل", "نادي مانشستر يونايتد"); `at` where none stands there. */
function unknownName(state: NameState, at: number, head: string): number {
  const { scan } = state;
  let end = at;
  while (end < at + 4 && state.free(end) && !state.starts(end) && !state.stop(end)) {
    const matches = scan.matches(end);
    const shape = arabicShape(scan.lexicon, scan.tokens.word[end]);
    const latin = scan.tokens.text.charCodeAt(scan.tokens.start[end]) < 0x530;
    if (latin || matches.some(m => m.sense.table === 'places' && m.clitics.preposition !== '')) break;
    const placed = matches.some(
      m =>
        (m.sense.table === 'places' || m.sense.table === 'given-name' || m.sense.table === 'surname' || m.sense.table === 'person') &&
        m.clitics.length === 0 &&
        m.clitics.tail === 0,
    );
    if (
      (shape & ArabicShape.Definite) !== 0 ||
      ((shape & ArabicShape.Foreign) === 0 &&
        !placed &&
        (matches.length > 0 ||
          end > at ||
          (/ه$|ا$/.test(scan.word(end)) && scan.word(end).length <= 6) ||
          (shape & (ArabicShape.Verb | ArabicShape.Suffixed | ArabicShape.Plural | ArabicShape.Prefixed)) !== 0 ||
          (WEAK.has(head) && head !== 'فريق')))
    )
      break;
    if (placed && end === at && matches.some(m => m.sense.table === 'places') && head !== 'نادي') break;
    end++;
  }
  return end;
}
