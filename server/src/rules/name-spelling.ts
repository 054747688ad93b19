/**
 * # name-spelling
 *
 * One name is spelt in two ways.
 *
 * A minister with a long vowel in the headline and without it below; a baritone with two r's today and one tomorrow.
 *
 * ## Why
 *
 * Names come into copy by ear and by other alphabets. Archives and search find one spelling and not the other, and the person named sees it
 * first.
 *
 * ## How it is decided
 *
 * Two spellings of one script are one name where they differ in nothing but what transliteration and slips of the hand change: vowels
 * written or not, letters that stand for one foreign sound (غ and ج, ت and ط), doubled letters, parts joined or apart. Two persons need more
 * than the name: an article, a story or an office that they share. Two patterns of one Arabic root (سالم, سليم) are two names. Where two
 * full names differ by one letter of the family name, or by the vowels of one word, they are one only in two articles of one matter of
 * which neither has the other's form, and where no two offices tell two people. Papers spell a foreign town as they like (سول, سيول): two
 * spellings of it are reported where one article mixes them, or two articles of one matter. Every name is reported once, however often it
 * occurs, at its rarest spelling.
 *
 * ## Limits
 *
 * Case endings, hamza, the dots of final ya, ta marbuta, the article, diacritics and hyphens are no difference. Short forms, initials and
 * left-out middle names are not compared. A family name alone is compared only with the full name that the article gives.
 *
 * # العربية
 *
 * اسم واحد يُكتب بصورتين.
 *
 * وزير يُكتب اسمه بياء في العنوان وبغيرها في المتن، ومغن يُكتب اسمه اليوم بغين وغدا بجيم.
 *
 * ## لماذا
 *
 * تدخل الأسماء إلى الأخبار بالسماع ومن أبجديات أخرى. والأرشيف والبحث يجدان صورة ولا يجدان الأخرى، وصاحب الاسم أول من يلاحظ.
 *
 * ## كيف يُحسم
 *
 * صورتان بخط واحد اسم واحد إذا لم تختلفا إلا فيما يختلف فيه النقل وزلة اليد: حرف مد يُكتب أو لا يُكتب، وحروف لصوت أجنبي واحد (الغين
 * والجيم، التاء والطاء)، وحرف مضعف، وأجزاء موصولة أو مفصولة. والشخصان يلزمهما فوق الاسم مقال أو خبر أو منصب يجمعهما. ووزنان من جذر عربي
 * واحد (سالم وسليم) اسمان. وإذا اختلف اسمان كاملان في حرف من اسم العائلة، أو في حروف المد من كلمة واحدة، فهما اسم واحد إذا كانا في مقالين
 * عن أمر واحد ليس في أحدهما صورة الآخر، ولم يدل منصبان على شخصين. وللصحف أن تكتب المدينة الأجنبية كما تشاء (سول، سيول)، فلا تُذكر لها
 * صورتان إلا إذا جمعهما مقال واحد أو مقالان عن أمر واحد. ويُذكر كل اسم مرة واحدة مهما تكرر، عند أقل صوره ورودا.
 *
 * ## الحدود
 *
 * ليس فرقا: الإعراب (أبو، أبي، أبا) والهمزة ونقطتا الياء والتاء المربوطة وأداة التعريف والتشكيل. ولا تُقارن الأسماء المختصرة ولا الاسم الأوسط
 * المحذوف، ولا يُقارن اسم العائلة وحده إلا بالاسم الكامل الذي في مقاله.
 *
 * # Examples
 *
 * ```speaks en: a doubled letter
 * --- a.txt
 * Choir wins in Split
 *
 * Conductor Dr. ⟦Marko Perissic⟧ led the choir. The jury praised the choir of Split.
 * --- b.txt
 * Split choir comes home
 *
 * The choir of Split came home with its conductor, Dr. ⟦Marko Perisic⟧, after the jury praised it. Dr. Marko Perisic thanked the city.
 * ```
 *
 * ```speaks ar: حرف مد مرة يُكتب ومرة لا
 * --- a.txt
 * السفير في المعرض
 *
 * قال السفير النمساوي الدكتور ⟦فولفغانغ هوبر⟧ إن الإقبال كبير. وأضاف السفير النمساوي الدكتور فولفغانغ هوبر أن المعرض مستمر.
 * --- b.txt
 * ختام المعرض
 *
 * قال السفير النمساوي الدكتور ⟦فولفجانج هوبر⟧ إن المعرض نجح.
 * ```
 *
 * ```silent en: two brothers
 * Brothers open a bakery
 *
 * Dr. Salim Haddad and Dr. Selman Haddad opened a bakery.
 * ```
 *
 * ```silent ar: إعراب لا غير
 * رحيل خطاط
 *
 * رحل الدكتور جابر أبو النجا أمس. وعُرف عن الدكتور جابر أبي النجا حبه للخط.
 * ```
 */
import type { Draft, Rule, Statement } from '../corpus/finding.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { fold } from '../text/fold.ts';
import { akin } from './akin.ts';
import { alike } from './alike.ts';
import { oneBearer, slipOf } from './name-slips.ts';
import { onlyHabitsDiffer } from './spelling-habits.ts';
import { siteOf } from './site.ts';
import { keysOf, spellingsOf, type Spelling } from './spellings.ts';

/** Pairs of statements that are asked whether they share an article, a story or an office. */
const MOST_PAIRS = 400;

type Spelt = Statement & { data: Spelling };

/** What articles must share beyond the name of a place or a body: such names are made of common words. */
const ENOUGH = 2.5;
/** Kinds of spelling that may be of a person. */
const OF_PEOPLE = new Set<Spelling['kind']>(['person', 'unread']);

/** One spelling with the statements that have it. */
interface Form {
  name: string;
  at: Spelt[];
}

export const nameSpelling: Rule = {
  id: 'name-spelling',
  severity: 'information',
  since: '0.1.0',
  status: 'stable',
  frequent: 'by-month',
  messages: {
    en: {
      message: 'One name in {count:spelling}: {names}',
      count: '{name}: {times:time} in {articles}',
      one: 'the spellings differ only in what transliteration and typing change',
    },
    ar: {
      message: 'اسم واحد في {count:spelling.oblique}: {names}',
      count: '{name}: {times:time} في {articles}',
      one: 'لا تختلف الصور إلا فيما يختلف فيه النقل والكتابة',
    },
  },
  collect: article => spellingsOf(article),
  *compare(_, statements) {
    const forms = formsOf(statements as Spelt[]);
    if (forms.length < 2) return;
    for (const group of groupsOf(forms)) yield draft(group);
  },
};

/** The spellings among statements: what is the same name to the letter, but for what is no difference, is one. */
function formsOf(statements: readonly Spelt[]): Form[] {
  const forms: Form[] = [];
  // full names first, so that short ones find theirs
  const ordered = [...statements].sort((a, b) => words(b.data.name) - words(a.data.name));
  for (const s of ordered) {
    const { name, full } = s.data;
    // a short form that is no spelling of its own full name's part is another name
    if (name !== full && sameName(name, full) === 'different') continue;
    const form =
      forms.find(f => f.name === name) ??
      forms.find(
        f =>
          sameName(f.name, name) === 'same' &&
          !(spaced(f.name) !== spaced(name) && s.data.kind !== 'person') &&
          !onlyHabitsDiffer(f.name, name),
      );
    if (form) form.at.push(s);
    else forms.push({ name, at: [s] });
  }
  return forms;
}

/** Groups of two or more forms that are one name. */
function groupsOf(forms: readonly Form[]): Form[][] {
  const groups: Form[][] = [];
  const seen = new Set<Form>();
  for (const first of forms) {
    if (seen.has(first)) continue;
    const group = [first];
    seen.add(first);
    for (let i = 0; i < group.length; i++)
      for (const other of forms)
        if (!seen.has(other) && oneName(group[i], other)) {
          seen.add(other);
          group.push(other);
        }
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

/** Roman numerals, as kings and models bear them. */
const NUMERAL = /^(?=[ivx])x{0,3}(ix|iv|v?i{0,3})$/i;

/** Whether two names end in two Roman numerals: another king, another model. */
function numeralsApart(a: string, b: string): boolean {
  const last = (name: string): string => /\S+$/.exec(name)![0];
  return NUMERAL.test(last(a)) && NUMERAL.test(last(b)) && last(a).toLowerCase() !== last(b).toLowerCase();
}

function oneName(a: Form, b: Form): boolean {
  if (numeralsApart(a.name, b.name)) return false;
  // people said that they are two
  const [x, y] = [a, b].map(f => f.at[0].data.entity);
  if (x !== undefined && y !== undefined && x !== y) return false;
  const kinds = [a.at[0].data.kind, b.at[0].data.kind];
  const near = sameName(a.name, b.name) === 'variant' || onlyHabitsDiffer(a.name, b.name);
  if (a.at[0].key.startsWith('s:')) {
    if (!near) return slipped(a, b);
    // what is near enough by itself meets under another key, but for sounds that are told by two ("Mathonsi", "Matonsi")
    const keys = keysOf(a.name);
    return !keysOf(b.name).some(k => keys.includes(k)) && slipped(a, b);
  }
  if (!near) return slipped(a, b);
  if (kinds.includes('unread')) return share(a, b, false);
  if (kinds[0] === 'person') return share(a, b, givenNamesApart(a, b));
  if (words(a.name) !== words(b.name)) return false;
  // what is only joined or apart is a habit of the house
  if (fold(a.name).replace(/[\s-]/g, '') === fold(b.name).replace(/[\s-]/g, '')) return false;
  if (a.at[0].key.startsWith('w:')) return kinds.includes('unknown') && share(a, b, false);
  if (kinds.every(k => k === 'unknown')) return false;
  return share(a, b, false);
}

/** Whether two names of people differ by a slip of the hand, and all that is known of them makes them one. */
function slipped(a: Form, b: Form): boolean {
  const kinds = [a, b].map(f => f.at[0].data.kind);
  if (sameName(a.name, b.name) === 'same') return false;
  if (!kinds.every(k => OF_PEOPLE.has(k)) && !kinds.every(k => k === 'organization')) return false;
  const slip = slipOf(a.name, b.name);
  if (!slip || givenNamesApart(a, b)) return false;
  let pairs = 0;
  return a.at.every(s => b.at.every(t => ++pairs <= MOST_PAIRS && oneBearer(s, t, slip)));
}

/** Whether the given names are two that a table knows, and all that differs: brothers, unless an office says otherwise. */
function givenNamesApart(a: Form, b: Form): boolean {
  const [x, y] = [fold(a.name).split(/\s+/), fold(b.name).split(/\s+/)];
  // the tables hold a foreign g in both its letters
  if (x.length < 2 || y.length < 2 || x[0].replaceAll('ج', 'غ') === y[0].replaceAll('ج', 'غ') || x[x.length - 1] !== y[y.length - 1])
    return false;
  const known = (word: string): boolean => a.at[0].article.scan.lexicon.sensesOf(word).some(s => s.table === 'given-name');
  return known(x[0]) && known(y[0]);
}

/** Whether two spellings share an article, a story or an office. */
function share(a: Form, b: Form, onlyOffice: boolean): boolean {
  let pairs = 0;
  for (const s of a.at)
    for (const t of b.at) {
      if (++pairs > MOST_PAIRS) return false;
      const x = s.data.office,
        y = t.data.office;
      if (x && y && x.office === y.office && (x.of === undefined || y.of === undefined || x.of === y.of) && x.portfolio === y.portfolio)
        return true;
      if (!onlyOffice && (s.article === t.article || together(s, t, [a.name, b.name]))) return true;
    }
  return false;
}

/** Whether two articles have enough to do with one another for two spellings to be of one: more where the name is of common words. */
function together(s: Spelt, t: Spelt, names: readonly string[]): boolean {
  if (OF_PEOPLE.has(s.data.kind)) return akin(s.article, t.article, names);
  return spaced(s.data.name) ? alike(s.article, t.article) : akin(s.article, t.article, names, ENOUGH);
}

function draft(group: readonly Form[]): Draft {
  const total = (f: Form): number => f.at.reduce((n, s) => n + s.data.count, 0);
  const first = (f: Form): Spelt =>
    [...f.at].sort((a, b) => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.start - b.start))[0];
  const forms = [...group].sort((a, b) => total(a) - total(b) || (first(a).article.id < first(b).article.id ? -1 : 1));
  const spans = forms.map(first);
  const text = (s: Spelt): string => s.article.text.text.slice(s.start, s.end);
  return {
    scope: spans.every(s => s.article === spans[0].article) ? 'within' : 'cross',
    message: { key: 'name-spelling.message', values: { count: String(forms.length), names: spans.map(text).join(' / ') } },
    reason: [
      ...forms.map((f, i) => ({
        key: 'name-spelling.count',
        values: {
          name: text(spans[i]),
          times: String(total(f)),
          articles: [...new Set(f.at.map(s => s.article.id))].sort().slice(0, 6).join(', '),
        },
      })),
      { key: 'name-spelling.one', values: {} },
    ],
    sites: spans.map(s => siteOf(s.article, s, text(s))),
  };
}

function words(name: string): number {
  return name.split(/\s+/).length;
}

function spaced(name: string): boolean {
  return /\s/.test(name);
}
