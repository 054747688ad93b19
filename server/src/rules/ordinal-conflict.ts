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
 * the two sentences share what they speak of.
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
 * الشيء برقم واحد لا غير، واشتركت الجملتان فيما تتحدثان عنه.
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
import { contextOf, sentenceAt, sharedWords } from '../claims/context.ts';
import { likeness, topicsOf } from '../claims/topics.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Glance, Rule } from '../corpus/finding.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';
import { dateOf } from '../values/days.ts';
import { daysBetween } from './alike.ts';
import { siteOf } from './site.ts';

/** What two sentences must share, in shared names; in two languages less can be. */
const ALIKE = 1,
  ALIKE_TRANSLATED = 0.9;
/** How far two counts of one series are apart at most: a slip is of one or two. */
const FAR = 3;
/** Words between an ordinal and what it counts ("the 17th North Atlantic Fisheries Conference"). */
const REACH = 6;
/** Kinds of count that name one series: an edition is of whatever it is of. */
const SERIES = new Set(['edition', 'session', 'summit', 'conference', 'festival', 'championship']);

/** Days between two articles beyond which the next of a series may have come. */
const SOON: Readonly<Record<string, number>> = { round: 2, session: 6, batch: 14, phase: 14, flight: 6 };
const TIME = 'time',
  OFTEN = 5;

interface Counted {
  mention: FigureMention;
  /** Value of the `edition` table. */
  kind: string;
  sentence: number;
  /** The year in which it was held, as far as its sentence says. */
  year?: number;
}

/** A count as far as two of them are compared before their sentences are. */
type Count = Pick<Counted, 'kind' | 'year'> & { mention: Pick<FigureMention, 'amount'> };

const glance: Glance<readonly Count[]> = {
  of: article => counted(article).map(({ kind, year, mention: { amount } }) => ({ kind, year, mention: { amount } })),
  mayDiffer: (a, b) => rivals(a, b).length > 0,
};

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
  *pair(a, b) {
    const gap = daysBetween(a, b);
    let best: { x: Counted; y: Counted; score: number } | undefined;
    for (const { x, y } of rivals(counted(a), counted(b))) {
      if (gap > Math.min(SOON[x.kind] ?? Infinity, SOON[y.kind] ?? Infinity)) continue;
      const score = likeness(topicsOf(a, x.sentence), topicsOf(b, y.sentence));
      if (score >= (a.language === b.language ? ALIKE : ALIKE_TRANSLATED) && (!best || score > best.score)) best = { x, y, score };
    }
    if (!best) return;
    const { x, y } = best;
    const sites = [siteOf(a, x.mention, String(x.mention.amount)), siteOf(b, y.mention, String(y.mention.amount))];
    yield {
      scope: 'cross',
      message: { key: 'ordinal-conflict.message', values: { a: sites[0].value, b: sites[1].value, kind: x.kind } },
      reason: [
        ...sites.map(s => ({ key: 'ordinal-conflict.numbers', values: { text: s.text, n: s.value } })),
        { key: 'ordinal-conflict.same', values: { what: sharedWords(a, contextOf(a, x.sentence), contextOf(b, y.sentence)) } },
      ],
      sites,
    };
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

/** Ordinals next to a word that editions are counted by. */
function counted(article: ArticleReading): Counted[] {
  const out: Counted[] = [];
  for (const m of article.mentions) {
    if (m.kind !== 'ordinal' || m.temporal !== false) continue;
    if (m.amount < 2) continue;
    const kind = editionAfter(article, m.last) ?? editionBefore(article, m.first);
    // "won for the eleventh time" counts no edition
    if (kind === TIME && !held(article, m.first)) continue;
    const sentence = kind === undefined ? -1 : sentenceAt(article, m.start);
    if (sentence >= 0) out.push({ mention: m, kind: kind!, sentence, year: yearOf(article, m, sentence) });
  }
  return out;
}

/** The year that stands nearest to an ordinal in its sentence; the article's own where it names none. */
function yearOf(article: ArticleReading, m: FigureMention, sentence: number): number | undefined {
  const dates = contextOf(article, sentence).mentions.flatMap(d =>
    d.temporal === true &&
    (d.kind === 'date' || d.kind === 'range') &&
    d.days &&
    Number.isFinite(d.days.from) &&
    d.days.to - d.days.from <= 366
      ? [{ far: Math.min(Math.abs(d.first - m.last), Math.abs(m.first - d.last)), year: dateOf(d.days.from).year }]
      : [],
  );
  const nearest = dates.sort((p, q) => p.far - q.far)[0];
  const published = article.published?.days;
  if (nearest) return nearest.year;
  return published && Number.isFinite(published.from) && dateOf(published.from).year === dateOf(published.to).year
    ? dateOf(published.from).year
    : undefined;
}

function sameKind(x: Count, y: Count): boolean {
  const a = x.kind,
    b = y.kind;
  // "held for the eleventh time"; a second time may be of anything
  if (a === TIME || b === TIME) return SERIES.has(a === TIME ? b : a) && x.mention.amount >= OFTEN && y.mention.amount >= OFTEN;
  return a === b || (SERIES.has(a) && SERIES.has(b) && (a === 'edition' || b === 'edition'));
}

/** The edition word behind an ordinal; in Latin script the capitalised words of the name may stand between. */
function editionAfter(article: ArticleReading, last: number): string | undefined {
  const { scan } = article;
  for (let i = last; i < last + REACH; i++) {
    const value = scan.value(i, 'edition');
    if (value !== undefined) return value;
    // "the ninth international puppet biennial"; not "the second largest fair", nor "the third of the festival's days"
    const word = scan.tokens.kind[i] === TokenKind.Word || scan.is(i, '-');
    if (!word || scan.at(i, 'stop') || scan.at(i, 'superlative') || scan.tokens.text.charCodeAt(scan.tokens.start[i]) >= 0x600)
      return undefined;
  }
  return undefined;
}

/** Whether a verb of holding something stands before an ordinal ("held for the eleventh time", «يعقد للمرة الحادية عشرة»). */
function held(article: ArticleReading, first: number): boolean {
  for (let i = first - 1; i >= first - REACH; i--) if (article.scan.value(i, 'feat') === 'host') return true;
  return false;
}

/** The edition word up to two words before an ordinal ("الدورة الرابعة", "دورته الرابعة"). */
function editionBefore(article: ArticleReading, first: number): string | undefined {
  for (let i = first - 1; i >= first - 2; i--) {
    const value = article.scan.value(i, 'edition');
    if (value !== undefined) return value;
  }
  return undefined;
}
