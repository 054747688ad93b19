import { arabicName } from './arabic-name.ts';
import { ArabicShape, arabicShape } from './arabic-words.ts';
import { adjective, BEYOND, definite, definiteEnd, fieldEnd, purposeEnd } from './body-fields.ts';
import { NAMES } from './name-words.ts';
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
  'الاداره',
  'الخارجيه',
  'الداخليه',
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
    // "وزيرة الخارجية الروسية": an office's
    if (
      head.sense.value === 'ministry' &&
      scan.matches(i - 1).some(m => (m.sense.table === 'office' || m.sense.table === 'org-head') && m.end >= i)
    )
      return 0;
    if (
      OF_A_COUNTRY.has(whole) &&
      next &&
      state.free(head.end) &&
      next.clitics.conjunction === '' &&
      next.clitics.preposition === '' &&
      scan.word(head.end).startsWith('ال')
    )
      return whole === 'الاتحاد' ? purposeEnd(state, next.end) : next.end;
    if (head.sense.value === 'party') return creedEnd(state, head.end);
    return head.sense.value === 'club' ? 0 : definiteEnd(state, head.end);
  }
  const after = namedAfter(state, i);
  if (after > 0) return after;
  // "زعيم حركة التغيير الديمقراطي": who has a leader or members is a body
  const led =
    LED.has(head.sense.value) && scan.matches(i - 1).some(m => m.end === i && m.sense.table === 'office' && LEADERS.has(m.sense.value));
  const weak = !led && scan.at(i, 'weak-head') !== undefined;
  let end = head.end,
    kept = 0,
    named = false;
  const field = fieldEnd(state, end, bare, led);
  if (field > 0) {
    end = kept = field;
    named = true;
  } else if (NAMED.has(head.sense.value) && state.free(end) && !state.starts(end)) {
    const known = scan.at(end, 'organization');
    if (known && known.clitics.length === 0 && known.clitics.tail === 0 && head.sense.value === 'club')
      return known.end + (scan.is(known.end, 'يونايتد') ? 1 : 0);
    if (known && known.clitics.length === 0) return known.end;
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
    if (
      /^ال.{3}/.test(word) &&
      !named &&
      !state.stop(end) &&
      (!BEYOND.some(table => scan.at(end, table)) ||
        (end === head.end &&
          ((bare === 'مجلس' && MEMBERS.has(word)) || (bare === 'حزب' && !scan.at(end, 'office') && !scan.at(end, 'speech')))))
    ) {
      end++;
      kept = end;
      continue;
    }
    // "بنك أبوظبي التجاري", "شركة مصر للغزل والنسيج"
    if (named && kept === end && PLACED.has(head.sense.value)) {
      const last = kindEnd(state, end);
      if (last > end) return last;
    }
    // "حركة العدالة والتنمية", "حزب البناء والتقدم"
    if (
      /^وال.{3}/.test(word) &&
      kept === head.end + 1 &&
      end === kept &&
      head.sense.value === 'party' &&
      (led || !weak) &&
      state.free(end)
    ) {
      if (state.closes(end + 1) || adjective(state, end + 1) || scan.at(end + 1, 'office') || scan.at(end + 1, 'title')) {
        end++;
        kept = end;
        continue;
      }
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
  // "حزب المؤتمر من أجل الوحدة"
  if (kept > head.end && !weak && scan.is(kept, 'من') && scan.is(kept + 1, 'اجل') && definite(state, kept + 2)) {
    kept += 3;
    if (adjective(state, kept)) kept++;
  }
  return weak && (!named || (bare === 'فريق' && scan.word(head.end).startsWith('ال') && !country(state, head.end))) ? 0 : kept;
}

/** Nouns of bodies that are called after people. */
const CALLED = new Set(['موسسه', 'معهد', 'جامعه', 'مركز', 'مستشفي', 'كليه', 'مدرسه', 'اكاديميه', 'كتايب', 'جمعيه']);

/** Where a body's name ends that begins at token `i` and is a person's behind its noun ("معهد ماكس بلانك", "جامعة الملك سعود"); 0 where none does. */
export function namedAfter(state: NameState, i: number): number {
  const { scan } = state;
  if (!scan.begins(i, 'org-head')) return 0;
  const head = scan.at(i, 'org-head');
  if (!head || head.clitics.article || !CALLED.has(scan.word(i).slice(head.clitics.length))) return 0;
  const title = scan.at(head.end, 'title');
  const titled = title?.clitics.length === 0 && title.sense.value !== '-';
  const from = titled ? title.end : head.end;
  if (state.starts(head.end) || state.starts(from)) return 0;
  const named = scan
    .matches(from)
    .some(m => NAMES.has(m.sense.table) && m.clitics.length === 0 && m.clitics.tail === 0 && m.sense.value !== 'inside');
  const end = named ? arabicName(state, from, true) : from;
  return end >= from + (titled ? 1 : 2) ? end : 0;
}

/** Kinds of bodies that a leader or members before their noun make sure of. */
const LED = new Set(['party', 'forces']);
const LEADERS = new Set([
  'leader',
  'party-leader',
  'member',
  'candidate',
  'spokesperson',
  'secretary-general',
  'president',
  'lawmaker',
  'official',
  'commander',
]);
/** Of whom councils are made, though each is an office. */
const MEMBERS = new Set(['النواب', 'الوزراء', 'الشيوخ', 'السفراء', 'القضاه', 'الحكام', 'الامناء', 'المحافظين', 'المستشارين']);
/** Kinds of bodies whose name goes on behind a place with what they are. */
const PLACED = new Set(['bank', 'company', 'university', 'hospital']);
/** What banks and companies are: "بنك قطر الوطني". */
const KIND =
  /^ال(?:وطني|تجاري|اسلامي|اهلي|مركزي|دولي|عربي|صناعي|عقاري|زراعي|تعاوني|قابض|متحد|عام|تخصصي|جامعي|عسكري|حكومي|تقني|تكنولوجي|طبي|اميري|ملكي|هندسي)ه?$/;

/** Where what a body is ends that stands behind the place of its name: "الوطني", "للغزل والنسيج"; `at` where nothing of it does. */
function kindEnd(state: NameState, at: number): number {
  const { scan } = state;
  let end = at;
  while (end < at + 2 && state.free(end) && !state.starts(end) && KIND.test(scan.word(end))) end++;
  if (end > at) return end;
  const word = scan.word(at);
  if (!/^لل.{3}/.test(word) || /(?:ين|ون)$/.test(word) || !state.free(at) || state.starts(at) || state.stop(at)) return at;
  if (scan.matches(at).some(m => m.sense.table === 'places' || m.sense.table === 'demonym' || m.sense.table === 'day')) return at;
  end = at + 1;
  if (state.free(end) && !state.starts(end) && (/^وال.{3}/.test(scan.word(end)) || adjective(state, end))) end++;
  return end;
}

/** Creeds and aims that make a party's name of "الحزب". */
const CREED =
  /^ال(?:اشتراكي|شيوعي|جمهوري|ديمقراطي|ديموقراطي|ليبرالي|وطني|قومي|مسيحي|دستوري|راديكالي|اسلامي|كردستاني|ناصري|تقدمي|اتحادي|شعبي|اجتماعي|كردي|عربي|تركماني|موحد)$/;

/** Where a party's name ends that "الحزب" begins: its creeds, and whose it is ("الحزب الديمقراطي الكردستاني"); 0 where it has none. */
function creedEnd(state: NameState, from: number): number {
  const { scan } = state;
  let end = from;
  while (end < from + 4 && state.free(end) && !state.starts(end) && CREED.test(scan.word(end))) end++;
  if (end === from) return 0;
  const demonym = scan.matches(end).find(m => m.sense.table === 'demonym' && m.end === end + 1);
  return demonym && state.free(end) && !state.starts(end) && /^ال.+ي$/.test(scan.word(end)) ? end + 1 : end;
}

/** Whether a country's name stands at token `i`. */
function country(state: NameState, i: number): boolean {
  return state.scan
    .matches(i)
    .some(m => m.sense.table === 'places' && m.clitics.length === 0 && state.article.places.get(m.sense.value)?.kind === 'country');
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
