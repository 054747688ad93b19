/**
 * # ordinal-conflict
 *
 * One gathering is counted by two numbers.
 *
 * The fourteenth edition of a festival in one report, the fifteenth in the other.
 *
 * ## Why
 *
 * The number of an edition is copied from last year's file and put up by one, or is not. Archives and programmes are searched by it.
 *
 * ## How it is decided
 *
 * An ordinal beside a word that editions are counted by (edition, session, summit, round, "الدورة", "القمة") is the number of that
 * gathering. Two articles are compared only where they tell of the same story, each counts that kind of thing with one number only, and
 * the two sentences share what they speak of. Within an article the lead counts the edition, and a later sentence refers to it by another
 * number ("its 42nd edition") or speaks of the same; what was before, comes next, is of another year or was won by somebody is another.
 *
 * ## Limits
 *
 * Two series of meetings, the rounds of a match and a player's own counts are silent. A number in digits without an ordinal ending is
 * not read as a number of an edition.
 *
 * # العربية
 *
 * دورة واحدة برقمين.
 *
 * مهرجان في دورته الرابعة عشرة في خبر وفي الخامسة عشرة في خبر آخر.
 *
 * ## لماذا
 *
 * يُنقل رقم الدورة من ملف العام الماضي ويُزاد واحدا أو لا يُزاد، وبه يُبحث في الأرشيف والبرامج.
 *
 * ## كيف يُحسم
 *
 * العدد الترتيبي إلى جانب كلمة تُعد بها الدورات («الدورة»، «القمة»، «الجولة») هو رقمها. ولا يُقارن مقالان إلا إذا رويا الخبر نفسه، وعد كل منهما ذلك
 * الشيء برقم واحد لا غير، واشتركت الجملتان فيما تتحدثان عنه. وداخل المقال الواحد يعد صدرُه الدورة ثم تشير إليها جملة لاحقة برقم آخر («في دورته
 * الثامنة») أو تتحدث عما تحدث عنه؛ وما سبق أو يأتي أو كان في سنة أخرى أو فاز به أحد فدورة أخرى.
 *
 * ## الحدود
 *
 * تسكت عن سلسلتين من الاجتماعات، وعن أشواط المباراة، وعما يعده لاعب لنفسه. والرقم من غير صيغة ترتيبية لا يُقرأ رقما للدورة.
 *
 * # Examples
 *
 * ```speaks en: two reports of one festival
 * --- a.txt
 * Carthage film festival opens
 *
 * The ⟦14th⟧ edition of the Hannibal film festival opened in Tunis under its director Salma Gharbi.
 * --- b.txt
 * Film festival opens in Tunis
 *
 * Director Salma Gharbi opened the ⟦fifteenth⟧ edition of the Hannibal film festival in Tunis.
 * ```
 *
 * ```speaks ar: خبران عن مهرجان واحد
 * --- a.txt
 * افتتاح مهرجان حنبعل السينمائي
 *
 * افتتحت المديرة سلمى الغربي في تونس الدورة ⟦الرابعة عشرة⟧ من مهرجان حنبعل السينمائي.
 * --- b.txt
 * مهرجان حنبعل السينمائي في تونس
 *
 * انطلقت في تونس الدورة ⟦الخامسة عشرة⟧ من مهرجان حنبعل السينمائي بحضور مديرته سلمى الغربي.
 * ```
 *
 * ```silent en: one number in two forms
 * --- a.txt
 * The 14th edition of the Hannibal film festival opened in Tunis under its director Salma Gharbi.
 * --- b.txt
 * Director Salma Gharbi opened the fourteenth edition of the Hannibal film festival in Tunis.
 * ```
 *
 * ```silent ar: دورة هذا العام والتي قبلها
 * --- a.txt
 * افتتحت المديرة سلمى الغربي في تونس الدورة الرابعة عشرة من مهرجان حنبعل السينمائي.
 * --- b.txt
 * انطلقت في تونس الدورة الرابعة عشرة من مهرجان حنبعل السينمائي بحضور مديرته سلمى الغربي. وكان ضيف الدورة الثالثة عشرة مخرجا من السنغال.
 * ```
 */
import { contextOf, sharedWords, shareName } from '../claims/context.ts';
import { isToCome, setApart } from '../claims/setting.ts';
import { likeness, topicsOf } from '../claims/topics.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Glance, Rule } from '../corpus/finding.ts';
import { stem } from '../languages/stem.ts';
import { TokenKind } from '../text/tokens.ts';
import { akin } from './akin.ts';
import { daysBetween } from './alike.ts';
import { counted, isReferred, sameKind, subjectOf, type Count, type Counted } from './editions.ts';
import { siteOf } from './site.ts';

/** What two sentences must share, in shared names; in two languages less can be. */
const ALIKE = 1,
  ALIKE_TRANSLATED = 0.9;
/** How far two counts of one series are apart at most: a slip is of one or two. */
const FAR = 2;

/** The kind of topics that are amounts: two articles that share one tell of one thing as those do that share a name. */
const AMOUNT = 'f';

/** Days between two articles beyond which the next of a series may have come. */
const SOON: Readonly<Record<string, number>> = { round: 2, session: 6, batch: 14, phase: 14, flight: 6 };

const glance: Glance<readonly Count[]> = {
  of: article => counted(article).map(({ kind, year, name, mention: { amount } }) => ({ kind, year, name, mention: { amount } })),
  mayDiffer: (a, b) => rivals(a, b).length > 0,
};

/** Tokens before an edition in which the words stand that put it before what the article tells: "had gone, at the tenth festival, to". */
const HAD = 8;

/** Whether the words before an edition say that it was before the one that the article is about. */
function tellsBefore(article: ArticleReading, { mention, sentence }: Counted): boolean {
  const { first } = contextOf(article, sentence);
  for (let i = mention.first - 1; i >= Math.max(first, mention.first - HAD); i--) if (article.scan.at(i, 'earlier')) return true;
  return false;
}

export const ordinalConflict: Rule = {
  id: 'ordinal-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  exchangeable: true,
  messages: {
    en: {
      message: 'Number {a} here, number {b} there for the same {kind:id}',
      numbers: '{text} is number {n}',
      same: 'both sentences speak of {what}',
    },
    ar: {
      message: 'الرقم {a} هنا والرقم {b} هناك للحدث نفسه ({kind:id})',
      numbers: '{text} هو الرقم {n}',
      same: 'الجملتان عن {what}',
    },
  },
  glance,
  *article(article) {
    const all = counted(article);
    if (new Set(all.map(c => c.mention.amount)).size !== 2) return;
    for (const x of all)
      for (const y of all)
        if (x.sentence < Math.min(LEAD, y.sentence) && sameEdition(article, x, y)) {
          yield draft(article, y, article, x);
          return;
        }
  },
  *pair(a, b) {
    const gap = daysBetween(a, b);
    let best: { x: Counted; y: Counted; score: number } | undefined;
    for (const { x, y } of rivals(counted(a), counted(b))) {
      if (gap > Math.min(SOON[x.kind] ?? Infinity, SOON[y.kind] ?? Infinity)) continue;
      if (otherSubject(subjectOf(a, x), subjectOf(b, y))) continue;
      // every league has its rounds
      if (SOON[x.kind] !== undefined && !shareName(topicsOf(a, x.sentence), topicsOf(b, y.sentence), AMOUNT)) continue;
      const score = likeness(topicsOf(a, x.sentence), topicsOf(b, y.sentence));
      const enough = a.language === b.language ? (ofOneSeries(a, x, b, y) ? 0 : ALIKE) : ALIKE_TRANSLATED;
      if (tellsBefore(a, x) !== tellsBefore(b, y)) continue;
      if (score >= enough && !ofOtherBodies(a, x, b, y) && (!best || score > best.score)) best = { x, y, score };
    }
    if (!best) return;
    yield draft(a, best.x, b, best.y);
  },
};

/** Counts of two articles that may be of one series, as far as the numbers and their kinds tell. */
function rivals<T extends Count>(left: readonly T[], right: readonly T[]): { x: T; y: T }[] {
  const out: { x: T; y: T }[] = [];
  for (const x of left)
    for (const y of right) {
      if (!sameKind(x, y) || x.mention.amount === y.mention.amount || Math.abs(x.mention.amount - y.mention.amount) > FAR) continue;
      if (left.some(o => o.mention.amount === y.mention.amount) || right.some(o => o.mention.amount === x.mention.amount)) continue;
      // the one before, of another year
      if (x.year !== undefined && y.year !== undefined && x.year !== y.year) continue;
      out.push({ x, y });
    }
  return out;
}

/** Whether two series are about different things, as far as their names say: dates and books. */
function otherSubject(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some(s => b.has(s));
}

/** Number from which on two articles of one matter hardly count two series alike. */
const HIGH = 10;
/** Kinds of count whose articles have to do with one series. */
const GATHERINGS = new Set(['edition', 'summit', 'conference', 'festival', 'championship']);

/** Whether two articles of one matter each count one gathering, and so high that it is one: their sentences need not be alike. */
function ofOneSeries(a: ArticleReading, x: Counted, b: ArticleReading, y: Counted): boolean {
  const only = (article: ArticleReading, c: Counted): boolean =>
    counted(article).every(o => o.mention.amount === c.mention.amount || !sameKind(o, c));
  return (
    Math.min(x.mention.amount, y.mention.amount) >= HIGH &&
    GATHERINGS.has(x.kind) &&
    GATHERINGS.has(y.kind) &&
    only(a, x) &&
    only(b, y) &&
    !setApart(a, x.mention.first) &&
    !setApart(b, y.mention.first) &&
    akin(a, b)
  );
}

/** Kinds of count that many bodies have. */
const OF_BODIES = new Set(['session', 'round', 'phase', 'batch', 'conference']);
/** Tokens behind a count in which stands whose it is. */
const WHOSE = 6;

/** Whether two meetings are said to be of two bodies: «الاجتماع الثالث للوزراء», «الاجتماع الرابع للجنة البحار». */
function ofOtherBodies(a: ArticleReading, x: Counted, b: ArticleReading, y: Counted): boolean {
  if (a.language !== b.language || !OF_BODIES.has(x.kind) || !OF_BODIES.has(y.kind)) return false;
  const p = bodyOf(a, x),
    q = bodyOf(b, y);
  return p.length > 0 && q.length > 0 && !p.some(word => q.includes(word));
}

/** Stems of the words behind a count that say whose it is. */
function bodyOf({ scan, language }: ArticleReading, { mention }: Counted): string[] {
  const out: string[] = [];
  let k = mention.last;
  // "the third meeting of the ministers"
  if (language !== 'ar') {
    while (k < mention.last + WHOSE && !scan.is(k, 'of')) k++;
    if (!scan.is(k, 'of')) return [];
    k++;
  } else if (!scan.word(k).startsWith('ل')) return [];
  for (let i = k; i < k + WHOSE && scan.tokens.kind[i] === TokenKind.Word; i++) {
    const word = scan
      .word(i)
      .replace(/^لل/, 'ال')
      .replace(/^ل(?=.{4})/, '');
    if (word.length > 2 && !scan.at(i, 'stop')) out.push(stem(word));
  }
  return out;
}

/** Sentences from the top in which an article names the edition that it tells of. */
const LEAD = 4;
/** What two sentences of one article must share, where the second does not refer to the first. */
const ALIKE_WITHIN = 1.6;

/** Whether two counts of one article are meant for one edition, and not for it and the one before or after. */
function sameEdition(article: ArticleReading, x: Counted, y: Counted): boolean {
  if (!sameKind(x, y) || x.mention.amount === y.mention.amount || Math.abs(x.mention.amount - y.mention.amount) > FAR) return false;
  if (x.year !== undefined && y.year !== undefined && x.year !== y.year) return false;
  // a sentence that has both numbers tells two editions apart
  const all = counted(article);
  if (all.some(c => all.some(o => o.sentence === c.sentence && sameKind(o, c) && o.mention.amount !== c.mention.amount))) return false;
  if (
    [x, y].some(c => setApart(article, c.mention.first) || wonOrLed(article, c)) ||
    isToCome(article, x.sentence) !== isToCome(article, y.sentence)
  )
    return false;
  return isReferred(article, y) || likeness(topicsOf(article, x.sentence), topicsOf(article, y.sentence)) >= ALIKE_WITHIN;
}

/** Whether somebody won an edition, or was there: it may be any that was. */
function wonOrLed(article: ArticleReading, c: Counted): boolean {
  const { first, last } = contextOf(article, c.sentence);
  for (let i = first; i < last; i++) {
    const feat = article.scan.value(i, 'feat');
    if (feat === 'win' || feat === 'play' || article.scan.value(i, 'event') === 'win' || article.scan.value(i, 'event') === 'title')
      return true;
  }
  return false;
}

function draft(a: ArticleReading, x: Counted, b: ArticleReading, y: Counted): Draft {
  const sites = [siteOf(a, x.mention, String(x.mention.amount)), siteOf(b, y.mention, String(y.mention.amount))];
  return {
    scope: a === b ? 'within' : 'cross',
    message: { key: 'ordinal-conflict.message', values: { a: sites[0].value, b: sites[1].value, kind: x.kind } },
    reason: [
      ...sites.map(s => ({ key: 'ordinal-conflict.numbers', values: { text: s.text, n: s.value } })),
      { key: 'ordinal-conflict.same', values: { what: sharedWords(a, contextOf(a, x.sentence), contextOf(b, y.sentence)) } },
    ],
    sites,
  };
}
