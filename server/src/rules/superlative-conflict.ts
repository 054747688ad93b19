/**
 * # superlative-conflict
 *
 * Two different holders have a rank that only one can hold.
 *
 * The first woman from Chad to cross a desert is one woman in one article and another in the other; two universities of one article are
 * both the first to teach a subject.
 *
 * ## Why
 *
 * A "first" makes a headline, so it is claimed often and checked seldom: by whoever has not heard of the earlier one. The archive has.
 *
 * ## How it is decided
 *
 * A rank (first, largest, oldest, ...) is read with its description: what is ranked, of which country, in what. What papers say in many
 * ways ("to climb", "to stand on top of") is one feat, by the table of feats. Two ranks are compared where rank, kind and country are the
 * same and more than half of what the longer description speaks of is in the other; half, in two articles of one matter. The holders are
 * the names that the sentence gives beside the description, else the people of the sentences before; none of one may be one of the other's,
 * by a key that is the same for all spellings. Descriptions in two languages are compared by concepts and names alone, and need three in
 * common.
 *
 * Its findings are information: a first is often a matter of definition, and somebody should look.
 *
 * ## Limits
 *
 * Silent: "one of the first", "the first since 2010", "the first time", "the first half", "his first goal"; another scope (a city and its
 * country, Arab and African, a solo crossing and any); other numbers in the description; hopes and forecasts. Ranks other than "first" can
 * pass to another, and are compared only between articles that appeared within 200 days. "No larger ship was ever built here" is not read.
 *
 * # العربية
 *
 * رتبة لا تكون إلا لواحد، ولها صاحبان مختلفان.
 *
 * أول امرأة من بيرو تتسلق جبلا هي امرأة في خبر وأخرى في خبر آخر، وجامعتان في مقال واحد كلتاهما أول من درّس تخصصا.
 *
 * ## لماذا
 *
 * «الأول» يصنع العنوان، فيكثر ادعاؤه ويقل التحقق منه، ممن لم يسمع بالأسبق. والأرشيف سمع به.
 *
 * ## كيف يُحسم
 *
 * تُقرأ الرتبة (أول، أكبر، أقدم...) مع وصفها: ما الصنف، ومن أي بلد، وفي ماذا. وما تقوله الصحف بألفاظ شتى («تتسلق»، «تقف على قمة») إنجاز واحد بحسب
 * جدول الإنجازات. ولا تُقارن رتبتان إلا إذا اتفقت الرتبة والصنف والبلد، وكان أكثر من نصف ما في الوصف الأطول في الآخر أيضا، أو نصفه في مقالين عن أمر واحد. وأصحاب الرتبة هم من تسميهم
 * الجملة خارج الوصف، وإلا فمن تسميهم الجمل قبلها، ولا يجوز أن يكون أحد هؤلاء أحد أولئك، بمفتاح واحد لكل صور الاسم. والوصفان بلغتين يُقارنان بالمفاهيم
 * والأسماء وحدها، ولا بد من ثلاثة مشتركة.
 *
 * ونتائجها معلومات لا تحذيرات: فالأول كثيرا ما يكون مسألة تعريف، ويحسن أن ينظر فيه أحد.
 *
 * ## الحدود
 *
 * تسكت عن «من أوائل»، و«الأول منذ 2010»، و«لأول مرة»، و«الشوط الأول»، و«أول هدف له»؛ وعن نطاق آخر (مدينة وبلدها، عربي وإفريقي، عبور منفرد وأي عبور)؛ وعن
 * وصفين فيهما عددان مختلفان؛ وعن الآمال والتوقعات. وما سوى «الأول» من الرتب ينتقل إلى غير صاحبه، فلا يُقارن إلا بين مقالين صدرا في حدود 200 يوم.
 *
 * # Examples
 *
 * ```speaks en: two women, one first
 * --- a.txt
 * Clara Mendes crosses the Gobi
 *
 * Clara Mendes on Monday became ⟦the first woman to cross the Gobi on a camel⟧, her team said.
 * --- b.txt
 * A life on the road
 *
 * Anna Hofer, ⟦the first woman to cross the Gobi by camel⟧, died in Graz on Sunday.
 * ```
 *
 * ```speaks ar: طبيبتان
 * --- a.txt
 * تعيين سعاد العلوي
 *
 * عُينت الدكتورة سعاد العلوي مديرة للمستشفى، لتصبح ⟦أول طبيبة تدير مستشفى الساحل الجامعي⟧.
 * --- b.txt
 * وفاة نجاة القاسمي
 *
 * توفيت الدكتورة نجاة القاسمي التي كانت ⟦أول طبيبة تدير مستشفى الساحل الجامعي⟧.
 * ```
 *
 * ```silent en: another scope
 * --- a.txt
 * Clara Mendes crosses the Gobi
 *
 * Clara Mendes on Monday became the first European woman to cross the Gobi on a camel, her team said.
 * --- b.txt
 * A life on the road
 *
 * Anna Hofer, the first woman to cross the Gobi on a camel, died in Graz on Sunday.
 * ```
 *
 * ```silent ar: صاحبة واحدة
 * --- a.txt
 * تعيين سعاد العلوي
 *
 * عُينت الدكتورة سعاد العلوي مديرة للمستشفى، لتصبح أول طبيبة تدير مستشفى الساحل الجامعي.
 * --- b.txt
 * حوار مع العلوي
 *
 * قالت الدكتورة سعاد العلوي، أول طبيبة تدير مستشفى الساحل الجامعي، إن الطريق كان طويلا.
 * ```
 */
import { hasWordOf, mayMeet } from '../claims/bearers.ts';
import { superlativeStatements, type SuperlativeStatement } from '../claims/superlatives.ts';
import type { Draft, Message, Rule, Statement } from '../corpus/finding.ts';
import { akin } from './akin.ts';
import { alike } from './alike.ts';
import { homeOf } from './office-homes.ts';
import { placePath, siteOf } from './site.ts';

/** Share of what the longer description speaks of that both must speak of. */
const SHARED = 0.5;
/** Concepts and names that descriptions in two languages must share, and within one story; their words cannot be compared. */
const CONCEPTS = 3,
  CONCEPTS_OF_STORY = 2;
/** Units of a name's key from which on it may differ in one, in two scripts. */
const SCRIPTS = 2;
/** Features of a description that make its keys; a longer one is known by its first. */
const KEYED = 10;
/** Statements under one key beyond which it is a commonplace. */
const COMMONPLACE = 200;
/** Days between two reports of a rank that can pass to another. */
const SAME_TIME = 200;

export const superlativeConflict: Rule = {
  id: 'superlative-conflict',
  severity: 'information',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'Only one can be: “{a}” here, “{b}” there',
      holder: '“{text}” is said of {holder}',
      same: 'both are the {rank:id} of one kind, and both descriptions speak of {what}',
    },
    ar: {
      message: 'لا يصح إلا أحدهما: «{a}» هنا و«{b}» هناك',
      holder: '«{text}» قيل عن {holder}',
      same: 'كلاهما الوصف نفسه ({rank:id}) للصنف نفسه، وكلا الوصفين عن {what}',
    },
  },
  *collect(article) {
    for (const data of superlativeStatements(article)) {
      const features = [...data.features].sort().slice(0, KEYED);
      for (let i = 0; i < features.length; i++)
        for (let k = i + 1; k < features.length; k++)
          yield { key: `${data.rank}|${data.head}|${features[i]}|${features[k]}`, start: data.start, end: data.end, data };
    }
  },
  *compare(_key, statements) {
    if (statements.length > COMMONPLACE) return;
    for (let i = 0; i < statements.length; i++)
      for (let k = i + 1; k < statements.length; k++) {
        const found = conflict(statements[i], statements[k]);
        if (found) yield found;
      }
  },
};

function conflict(a: Statement, b: Statement): Draft | undefined {
  const x = a.data as SuperlativeStatement,
    y = b.data as SuperlativeStatement;
  const oneLanguage = a.article.language === b.article.language;
  const size = (s: SuperlativeStatement): number => (oneLanguage ? s.features.size : [...s.features].filter(f => f[0] !== 'w').length);
  const shared = [...x.features].filter(f => y.features.has(f));
  // half is enough in one matter, where each sentence names its holder
  const enough = (share: number): boolean =>
    share > SHARED || (share === SHARED && oneLanguage && x.named && y.named && a.article !== b.article && akin(a.article, b.article));
  if (
    shared.length < (oneLanguage ? 2 : alike(a.article, b.article) ? CONCEPTS_OF_STORY : CONCEPTS) ||
    !enough(shared.length / Math.max(size(x), size(y))) ||
    shared.every(f => f[0] === 'f' || (f[0] === 'l' && !(x.places.has(f.slice(2)) && y.places.has(f.slice(2)))))
  )
    return undefined;
  // a thing and its place: whatever else either says may narrow the class
  if (shared.every(f => f[0] === 'l' || f === `n:${x.head}`) && (x.features.size > shared.length || y.features.size > shared.length))
    return undefined;
  if (!sameNations(x, y) || !(same(x.classes, y.classes) || [x, y].some(s => s.refers && s.classes.size === 0))) return undefined;
  if (x.places.size > 0 && y.places.size > 0 && ![...x.places].some(p => y.places.has(p))) return undefined;
  if (x.numbers.size > 0 && y.numbers.size > 0 && !same(x.numbers, y.numbers)) return undefined;
  // "no bridge in the country is longer" does not say than what: two articles of two towns do not tell of one bridge
  const unsaid = !x.ofPeople && [x, y].some(s => s.negated && !s.named);
  if (unsaid && !inTwoTowns(a, b)) return undefined;
  if ((!unsaid && (x.holders.length === 0 || y.holders.length === 0)) || mayMeet(x.holders, y.holders, oneLanguage ? undefined : SCRIPTS))
    return undefined;
  // a name that nothing vouches for may be of nobody: where a sentence does not name its holder, the other's must not be in its article
  if (
    a.article !== b.article &&
    !(x.named && y.named) &&
    (x.holders.some(h => h.loose && hasWordOf(b.article, h)) || y.holders.some(h => h.loose && hasWordOf(a.article, h)))
  )
    return undefined;
  if (x.rank !== 'first' && !sameTime(a, b)) return undefined;
  const holder = (s: Statement, of: SuperlativeStatement): string =>
    of.holders[0]?.name ?? placePath(s.article, homeOf(s.article).town!).split(' → ')[0];
  const sites = [siteOf(a.article, x, holder(a, x)), siteOf(b.article, y, holder(b, y))];
  const reason: Message[] = sites.map(s => ({ key: 'superlative-conflict.holder', values: { text: s.text, holder: s.value } }));
  return {
    scope: a.article === b.article ? 'within' : 'cross',
    message: { key: 'superlative-conflict.message', values: { a: sites[0].text, b: sites[1].text } },
    reason: [...reason, { key: 'superlative-conflict.same', values: { rank: x.rank, what: shared.map(f => f.slice(2)).join(', ') } }],
    sites,
  };
}

/** Whether two articles are at home in two towns. */
function inTwoTowns(a: Statement, b: Statement): boolean {
  const [here, there] = [a, b].map(s => homeOf(s.article).town);
  return here !== undefined && there !== undefined && here !== there;
}

/** "Zambia's longest bridge", "the longest bridge in Zambia": of people, whose they are is not where they did it. */
function sameNations(x: SuperlativeStatement, y: SuperlativeStatement): boolean {
  if (same(x.nations, y.nations)) return true;
  const where = (s: SuperlativeStatement): Set<string> => new Set([...s.nations, ...s.places]);
  return !x.ofPeople && !y.ofPeople && same(where(x), where(y));
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(x => b.has(x));
}

/** Whether two articles are of one time, as far as is known. */
function sameTime(a: Statement, b: Statement): boolean {
  const p = a.article.published?.days,
    q = b.article.published?.days;
  if (a.article === b.article) return true;
  return !p || !q || Math.max(p.from, q.from) - Math.min(p.to, q.to) <= SAME_TIME;
}
