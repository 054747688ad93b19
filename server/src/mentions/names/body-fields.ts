import { ArabicShape, arabicShape } from './arabic-words.ts';
import type { NameState } from './state.ts';

/** Tables of what stands behind a body's name: it ends before them. */
export const BEYOND = ['shift', 'day', 'speech', 'office-modifier', 'title', 'office'];
/** Heads behind which an indefinite noun and what it belongs to say what the body is for: "اتحاد صناعة السيارات". */
const FOR_A_FIELD = new Set(['حزب', 'اتحاد', 'نقابه', 'رابطه', 'جمعيه', 'منظمه', 'هيئه', 'هييه', 'معهد', 'مركز', 'غرفه', 'مصلحه', 'مرصد']);
/** Nouns that begin no field. */
const NO_FIELD = new Set(['اداره', 'تحرير', 'امناء', 'محلفين', 'قياده', 'مدينه', 'شرطه', 'عمليات', 'صحي', 'تجاري']);
/** Nouns behind which a centre is a name. */
const STUDIES = new Set(['دراسات', 'ابحاث', 'بحوث', 'حقوق']);

/** Where the field of a body ends (of a party's or force's that is `led` by somebody as well): one indefinite noun or more and a definite one ("كرة القدم"); 0 where none stands at token `at`. */
export function fieldEnd(state: NameState, at: number, head: string, led: boolean): number {
  const { scan } = state;
  if (!FOR_A_FIELD.has(head) && !led) return 0;
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
export function definite(state: NameState, i: number): boolean {
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
export function adjective(state: NameState, i: number): boolean {
  const { scan } = state;
  return definite(state, i) && /يه?$/.test(scan.word(i));
}

/** Adjectives that make a name of a council, a court, a bank, of which a country has one. */
const ONE_OF_ITS_KIND: Readonly<Record<string, RegExp>> = {
  مجلس: /^ال(?:تشريعي|دستوري|انتقالي|رياسي|استشاري)$/,
  محكمه: /^ال(?:دستوريه|اتحاديه|عليا)$/,
  بنك: /^المركزي$/,
  مصرف: /^المركزي$/,
  ديوان: /^ال(?:ملكي|اميري|سلطاني)$/,
};

/** Adjectives of bodies that are one of their kind. */
const UNIQUE =
  /^ال(?:وطني|دولي|عالمي|قومي|اعلي|عليا|عالي|عربي|اسلامي|افريقي|اوروبي|اوربي|اولمبي|اقليمي|مركزي|فيدرالي|فدرالي|ملكي|عام|متحد)ه?$/;

/**
 * Where a body's name with the article ends: behind its adjectives, the last a people's ("المركز الثقافي الفرنسي"), or behind the field
 * of a body that is one of its kind ("المؤسسة الوطنية للعلوم"); 0 where it is no name.
 */
export function definiteEnd(state: NameState, from: number): number {
  const { scan } = state;
  const whole = /^[وفبل]?(?:ال)?(مجلس|محكمه|بنك|مصرف|ديوان)$/.exec(scan.word(from - 1));
  if (whole && ONE_OF_ITS_KIND[whole[1]].test(scan.word(from)) && state.free(from) && !state.starts(from)) {
    const people = scan.matches(from + 1).some(m => m.sense.table === 'demonym' && m.end === from + 2);
    if (!people && !/^ل(?!ل)/.test(scan.word(from + 1))) return from + 1;
  }
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
      if (next && state.free(end + 1) && scan.word(end + 1).startsWith('ال')) return end + 2;
      // "للأمن القومي", "للفنون المسرحية"
      return scan.is(end, 'لكره') ? 0 : adjective(state, end + 1) ? end + 2 : end + 1;
    }
    // "المفوضية العليا لشؤون اللاجئين"
    if (unique && purposeEnd(state, end) > end) return purposeEnd(state, end);
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
export function purposeEnd(state: NameState, at: number): number {
  const { scan } = state;
  if (!/^ل(?!ل).{3,}/.test(scan.word(at)) || !state.free(at) || state.stop(at) || !definite(state, at + 1)) return at;
  return /^وال.{3}/.test(scan.word(at + 2)) && state.free(at + 2) && state.closes(at + 3) ? at + 3 : at + 2;
}
