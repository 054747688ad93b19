import { ArabicShape, arabicShape } from './arabic-words.ts';
import type { NameState } from './state.ts';

/** Words that an organisation's name may have behind its head noun. */
const REACH = 5;
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

/** Where the Arabic name of a body ends that a head noun at token `i` begins: the definite words, portfolios, places and names behind it; 0 where nothing follows that makes a name. */
export function bodyEnd(state: NameState, i: number): number {
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
      return whole === 'الاتحاد' ? purposeEnd(state, next.end) : next.end;
    return head.sense.value === 'club' || head.sense.value === 'party' ? 0 : definiteEnd(state, head.end);
  }
  const weak = scan.at(i, 'weak-head') !== undefined;
  let end = head.end,
    kept = 0,
    named = false;
  const field = fieldEnd(state, end, bare);
  if (field > 0) {
    end = kept = field;
    named = true;
  } else if (NAMED.has(head.sense.value) && state.free(end) && !state.starts(end)) {
    const known = scan.at(end, 'organization');
    if (known && known.clitics.length === 0 && known.clitics.tail === 0 && head.sense.value === 'club')
      return known.end + (scan.is(known.end, 'يونايتد') ? 1 : 0);
    if (known && known.clitics.length === 0 && head.sense.value !== 'media') return known.end;
    const unknown = unknownName(state, end, bare, weak);
    if (unknown > end) {
      end = kept = unknown;
      named = true;
      // "شركة هانفورد الهندسية"
      if (head.sense.value === 'company' && /^ال.{3,}يه$/.test(scan.word(end)) && definite(state, end)) return end + 1;
    }
  }
  for (const limit = Math.min(end + REACH, tokens.count); end < limit;) {
    if (tokens.kind[end] !== 1 || state.taken[end] || state.starts(end)) break;
    const word = scan.word(end);
    const demonym = scan.at(end, 'demonym');
    // "مركز دراسات الوحدة العربية"
    if (end === field && demonym && word.startsWith('ال') && /(?:ي|يه)$/.test(word)) {
      end = kept = demonym.end;
      continue;
    }
    // "قوات الصليبيين"
    const people = head.sense.value === 'forces' ? scan.at(end, 'people') : undefined;
    if (people?.clitics.length === 0) {
      named = true;
      end = kept = people.end;
      continue;
    }
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
    if (field > 0 && /^ال.{3}.*[يه]$/.test(word) && end < field + 2 && adjective(state, end)) {
      end++;
      kept = end;
      continue;
    }
    if (/^ال.{3}/.test(word) && !named && !state.stop(end) && !BEYOND.some(table => scan.at(end, table))) {
      end++;
      kept = end;
      continue;
    }
    // "وزارة التجارة وتنمية الصادرات"
    if (/^و(?!ال).{3,}ه$/.test(word) && kept === end && head.sense.value === 'ministry' && definite(state, end + 1)) {
      end += 2;
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
  return weak && (!named || (bare === 'فريق' && scan.word(head.end).startsWith('ال') && !country(state, head.end))) ? 0 : kept;
}

/** Whether a country's name stands at token `i`. */
function country(state: NameState, i: number): boolean {
  return state.scan
    .matches(i)
    .some(m => m.sense.table === 'places' && m.clitics.length === 0 && state.article.places.get(m.sense.value)?.kind === 'country');
}

/** Tables of what stands behind a body's name: it ends before them. */
const BEYOND = ['shift', 'day', 'speech', 'office-modifier', 'title', 'office'];
/** Heads behind which an indefinite noun and what it belongs to say what the body is for: "اتحاد صناعة السيارات". */
const FOR_A_FIELD = new Set(['اتحاد', 'نقابه', 'رابطه', 'جمعيه', 'منظمه', 'هيئه', 'هييه', 'معهد', 'مركز', 'غرفه', 'مصلحه', 'مرصد']);
/** Nouns that begin no field. */
const NO_FIELD = new Set(['اداره', 'تحرير', 'امناء', 'محلفين', 'قياده', 'مدينه', 'شرطه', 'عمليات', 'صحي', 'تجاري']);
/** Nouns behind which a centre is a name. */
const STUDIES = new Set(['دراسات', 'ابحاث', 'بحوث', 'حقوق']);

/** Where the field of a body ends: one indefinite noun or more and a definite one ("كرة القدم"); 0 where none stands at token `at`. */
function fieldEnd(state: NameState, at: number, head: string): number {
  const { scan } = state;
  if (!FOR_A_FIELD.has(head)) return 0;
  for (let i = at; i < at + 2; i++) {
    const word = scan.word(i);
    if (
      !state.free(i) ||
      state.starts(i) ||
      word.length < 3 ||
      word.startsWith('ال') ||
      NO_FIELD.has(word) ||
      state.stop(i) ||
      scan.matches(i).some(m => NO_FIELD_TABLES.has(m.sense.table) && m.clitics.length === 0 && m.clitics.tail === 0) ||
      /^(?:وال|بال|لل|فال|كال)|(?:ها|هم|نا|كم)$/.test(word) ||
      // an adjective of the head: "جمعية خيرية"
      /^(?!ت|حماي|رعاي|وقاي).{3,}يه$/.test(word)
    )
      return 0;
    if (i === at && (head === 'مركز' || head === 'غرفه') && !STUDIES.has(word)) return 0;
    if (definite(state, i + 1)) return i + 2;
  }
  return 0;
}
const NO_FIELD_TABLES = new Set([
  'places',
  'demonym',
  'given-name',
  'surname',
  'person',
  'speech',
  'organization',
  'day',
  'month',
  'weekday',
]);

/** Whether a definite noun stands at token `i` that can end a name. */
function definite(state: NameState, i: number): boolean {
  const { scan } = state;
  return (
    state.free(i) &&
    !state.starts(i) &&
    !state.stop(i) &&
    /^ال.{3}/.test(scan.word(i)) &&
    !BEYOND.some(table => scan.at(i, table)) &&
    !scan.matches(i).some(m => m.sense.table === 'demonym')
  );
}

/** Whether a definite adjective in the form of a relation stands at token `i`: "التمثيلية". */
function adjective(state: NameState, i: number): boolean {
  const { scan } = state;
  return definite(state, i) && /يه?$/.test(scan.word(i));
}

/** Where a foreign name with a club's or company's foreign word behind it ends ("برينتون يونايتد"); `i` where none begins at token `i`. */
export function tailedEnd(state: NameState, i: number): number {
  const { scan } = state;
  const at = i + 1;
  if (!scan.begins(at, 'org-tail') || scan.word(i) < '\u0600' || !state.free(i) || !state.free(at) || state.starts(at)) return i;
  const tail = scan.at(at, 'org-tail');
  if (!tail || tail.clitics.length > 0) return i;
  const foreign = (arabicShape(scan.lexicon, scan.tokens.word[i]) & (ArabicShape.Foreign | ArabicShape.Definite)) === ArabicShape.Foreign;
  const matches = scan.matches(i);
  return (foreign && matches.every(m => m.clitics.length === 0)) || matches.some(m => m.sense.table === 'places' && m.clitics.length === 0)
    ? tail.end
    : i;
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
    if (demonym && word.startsWith('ال') && (end > from || /^ل(?!ل)/.test(scan.word(end + 1)))) {
      const last = purposeEnd(state, end + 1);
      if (last > end + 1 || end > from) return last;
    }
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

/** Where what a body is for ends: "لبحوث المحيطات والصيد", "لحقوق الإنسان"; `at` where it says nothing of it. */
function purposeEnd(state: NameState, at: number): number {
  const { scan } = state;
  if (!/^ل(?!ل).{3,}/.test(scan.word(at)) || !state.free(at) || state.stop(at) || !definite(state, at + 1)) return at;
  return /^وال.{3}/.test(scan.word(at + 2)) && state.free(at + 2) && state.closes(at + 3) ? at + 3 : at + 2;
}

/** An indefinite name of no table behind a head noun ("شركة نوفيل", "نادي مانشستر يونايتد"); `at` where none stands there. */
function unknownName(state: NameState, at: number, head: string, weak: boolean): number {
  const { scan } = state;
  let end = at;
  while (end < at + 4 && state.free(end) && !state.starts(end) && !state.stop(end)) {
    const matches = scan.matches(end);
    const shape = arabicShape(scan.lexicon, scan.tokens.word[end]);
    const latin = scan.tokens.text.charCodeAt(scan.tokens.start[end]) < 0x530;
    if (latin || matches.some(m => (m.sense.table === 'places' && m.clitics.preposition !== '') || m.sense.table === 'common')) break;
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
          // "حزب متشدد", "حزب خارجي": an adjective
          ((shape & ArabicShape.Native) !== 0 && head !== 'نادي' && (/^م.{4}/.test(scan.word(end)) || scan.word(end).endsWith('ي'))) ||
          (shape & (ArabicShape.Verb | ArabicShape.Suffixed | ArabicShape.Plural | ArabicShape.Prefixed)) !== 0 ||
          (weak && head !== 'فريق')))
    )
      break;
    // "جامعة كاملة", but "جامعة طيبة"
    if (
      end === at &&
      head.endsWith('ه') &&
      scan.word(end).endsWith('ه') &&
      matches.some(m => m.sense.table === 'given-name') &&
      matches.some(m => m.sense.table !== 'given-name' && m.sense.table !== 'weak-name' && m.clitics.length === 0)
    )
      break;
    if (placed && end === at && matches.some(m => m.sense.table === 'places') && head !== 'نادي') break;
    end++;
  }
  return end;
}
