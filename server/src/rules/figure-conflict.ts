/**
 * # figure-conflict
 *
 * One quantity has two numbers that cannot both be right.
 *
 * Trade of 120 billion here and of 200 billion there; 84 workers in one report and 48 in the other; a headline that says 2.4 million
 * over a body that says 2.1 million. Three slips have words of their own: a factor of a thousand (million for billion), the same digits
 * in another order, and a headline against its body.
 *
 * ## Why
 *
 * Figures are copied by hand from a release, from an agency, from yesterday's article, and nobody reads them twice. A wrong one is
 * quoted on.
 *
 * ## How it is decided
 *
 * A figure is the set of numbers that its words allow: "more than 120 billion" is all above it, "about 200" what rounds to it. Two
 * figures conflict where their sets have no number in common, unit and counted thing or measure are the same, and their sentences share
 * what they speak of; so do terms of prison. Two articles are compared only where they tell of the same story; figures that both give are
 * paired off first, speak for one release, and only what is left over on both sides is compared. Long articles must be more alike: of many
 * figures two are alike by chance.
 *
 * Within one article a headline's figure stands against its body's, and its only sum of money against the only one of the body; two
 * sentences of a body conflict where the digits show a slip and nothing else of that kind is counted.
 *
 * Information, and the reason says how the two fit: a forecast or a hope beside a result, a toll that rises from one report to a later one
 * (unless both call it final) or of which nothing says which is the later, two sources that the text names. Silent: other periods, other countries or towns, other
 * objects of one measure (an output of wheat, of olives), figures that the text sets apart ("against", "from", "among them", "seats for").
 *
 * ## Limits
 *
 * Two figures more than four times apart are taken for two things, unless one is the other a thousandfold. Percentages are compared only
 * where the measure is named. A counted thing that the tables of measures lack is known by its own word, in its own language only. Where
 * the date of an article is not known, its figures are held against those of another only where the digits show a slip.
 *
 * # العربية
 *
 * مقدار واحد بعددين لا يصحان معا.
 *
 * تجارة بقيمة 120 مليارا هنا و200 مليار هناك، و84 عاملا في خبر و48 في آخر، وعنوان يقول 2.4 مليون فوق نص يقول 2.1 مليون. ولثلاثة أخطاء عباراتها
 * الخاصة: مضاعفة الألف (مليون بدل مليار)، والأرقام نفسها بترتيب آخر، والعنوان إزاء نصه.
 *
 * ## لماذا
 *
 * تُنقل الأرقام يدا بيد عن بيان أو وكالة أو خبر أمس، ولا يقرؤها أحد مرتين، والرقم الخاطئ يُقتبس بعد ذلك.
 *
 * ## كيف يُحسم
 *
 * العدد هو مجموعة الأعداد التي تسمح بها ألفاظه: «أكثر من 120 مليارا» كل ما فوقها، و«نحو 200» كل ما يُقرَّب إليها. ويتعارض عددان إذا لم تجتمع
 * مجموعتاهما في عدد، واتفقت الوحدة والمعدود أو المقياس، واشتركت الجملتان فيما تتحدثان عنه، وكذلك مدد السجن. ولا يُقارن مقالان إلا إذا رويا الخبر نفسه، وتُستبعد أولا
 * الأعداد التي يذكرانها معا، وهي تشهد على وحدة الخبر، ثم يُقارن ما بقي. ويُطلب من المقالات الطويلة شبه أكبر، فبين أعداد كثيرة يتشابه اثنان مصادفة.
 *
 * وفي المقال الواحد يُعرض عدد العنوان على النص، ومبلغه الوحيد على مبلغ النص الوحيد، وتتعارض جملتان من النص إذا كشفت الأرقام خطأ ولم يُعدّ من ذلك الشيء
 * غيرُهما.
 *
 * ما يمكن الجمع بينه معلومة لا تحذير، والتعليل يقول كيف: توقع أو أمل إلى جانب نتيجة، أو حصيلة ترتفع في خبر لاحق (ما لم يسمها الخبران نهائية) أو لا يُعرف أي الخبرين
 * لاحق، أو مصدران يسميهما النص. وتسكت عن فترتين أو بلدين أو مدينتين، وعن مقياس لشيئين (إنتاج القمح وإنتاج الزيتون)، وعما يفصله النص
 * («مقابل»، «مقارنة بـ»، «من بينهم»، «يتسع لـ»).
 *
 * ## الحدود
 *
 * عددان بينهما أكثر من أربعة أضعاف يُعدان شيئين، إلا إذا كان أحدهما ألف ضعف الآخر. ولا تُقارن النسب المئوية إلا حيث سُمي المقياس. والمعدود الذي
 * ليس في الجداول يُعرف بلفظه وفي لغته وحدها. وما لا يُعرف تاريخه من المقالات لا تُقابل أعداده بأعداد غيره إلا إذا كشفت الأرقام خطأ.
 *
 * # Examples
 *
 * ```speaks en: the headline against the body
 * Storm kills ⟦12 people⟧ in Sfax
 *
 * A storm killed ⟦21 people⟧ in Sfax on Monday, the civil defence said.
 * ```
 *
 * ```speaks ar: العنوان إزاء النص
 * إصابة ⟦14 شخصا⟧ في حريق بصفاقس
 *
 * أصيب ⟦41 شخصا⟧ في حريق شب في مصنع بصفاقس صباح الاثنين، وفق الحماية المدنية.
 * ```
 *
 * ```speaks ar: خبران عن الشيء نفسه
 * --- a.txt
 * ارتفاع صادرات التمور من بسكرة
 *
 * بلغت صادرات التمور من ولاية بسكرة ⟦45 مليون دولار⟧ في الموسم الماضي، حسب مدير الغرفة الفلاحية سليم بوزيد.
 * --- b.txt
 * صادرات تمور بسكرة
 *
 * قال مدير الغرفة الفلاحية سليم بوزيد إن صادرات التمور من ولاية بسكرة بلغت ⟦54 مليون دولار⟧ في الموسم الماضي.
 * ```
 *
 * ```silent en: rounding
 * Storm kills about 20 people in Sfax
 *
 * A storm killed 21 people in Sfax on Monday, the civil defence said.
 * ```
 *
 * ```silent en: a toll that rises
 * --- a.txt published=2024-05-14
 * Storm kills 8 in Sfax
 *
 * A storm killed 8 people in Sfax on Monday, the civil defence said.
 * --- b.txt published=2024-05-15
 * Storm toll rises in Sfax
 *
 * The storm in Sfax killed 11 people, the civil defence said on Wednesday.
 * ```
 *
 * ```silent ar: جزء من الكل
 * إصابة 14 شخصا في حريق بصفاقس
 *
 * أصيب 14 شخصا، من بينهم 5 أطفال، في حريق شب في مصنع بصفاقس صباح الاثنين.
 * ```
 */
import type { Mood } from '../claims/claim.ts';
import { sharedWords, similarity } from '../claims/context.ts';
import { isOfMarket } from '../claims/days.ts';
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import { chance, writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Glance, Message, Rule, Site } from '../corpus/finding.ts';
import { disjointNumbers, shownNumber } from '../values/numbers.ts';
import { headlineAgainstBody } from './headline-figures.ts';
import { comparable, differing, isCount, leftOver } from './left-over.ts';
import { otherParties, otherPlace } from './other-quantity.ts';
import { reconcile } from './reconciled.ts';
import { likeness, ofYearBefore, otherDay, otherPeriod, type Figure, type Rival } from './same-quantity.ts';
import { sameThing } from './same-thing.ts';
import { siteOf } from './site.ts';
import { clearSlip, isScaled, likeSize, slip, thousandfold, transposed } from './slips.ts';

/** What two sentences of two articles must share, see `claims/context.ts`. */
const ALIKE = 2.2;
/** The same of two sentences of one body whose digits show a slip. */
const ALIKE_BODY = 0.6;
/** Units behind a number in which the counted thing's word begins. */
const NOUN_BEHIND = 12;
/** The same where the digits themselves show a slip (84 and 48, 4.7 million and 4.7 billion), less where chance does not make it. */
const ALIKE_SLIP = 1.5,
  ALIKE_CLEAR = 0.8;
/** The same where it is one sum of money in thousands, millions, or billions. */
const ALIKE_SCALED = 0.3;
/** The same for shares and rates, which are of too many things. */
const ALIKE_SHARE = 2;
/** The same for figures that no slip of the digits explains. */
const ALIKE_OTHER = 3;
/** The same for a result of one period and a forecast for another, which is worth a note. */
const ALIKE_PERIODS = 4;

/** Moods of a figure that somebody wishes to reach: who does will want the result beside it. */
const HOPES: ReadonlySet<string> = new Set<Mood>(['hope', 'target', 'plan']);

const glance: Glance<readonly Figure[]> = {
  of: article =>
    figureStatements(article).map(f => {
      const { unit, measures, remote, noun, thing, unread, nounKin, measureKin, mood, aside, headline, mention } = f;
      const period = f.period && { days: f.period.days, others: f.period.others, open: f.period.open };
      return {
        unit,
        measures,
        remote,
        noun,
        thing,
        unread,
        nounKin,
        measureKin,
        mood,
        aside,
        headline,
        period,
        mention: { amount: mention.amount, set: mention.set },
      };
    }),
  mayDiffer: (a, b) => differing(a, b).length > 0,
};

export const figureConflict: Rule = {
  id: 'figure-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  exchangeable: true,
  messages: {
    en: {
      message: '{a} here, {b} there for the same quantity',
      headline: 'The headline says {a}, the article {b}',
      values: '{a:id} allows {setA}; {b:id} allows {setB}: no number is in both',
      digits: 'the digits of one are those of the other in another order',
      thousand: 'one is the other times {factor}: a slip of million and billion, or of a decimal mark',
      shared: 'both speak of {what}',
      mood: 'they can be reconciled: {text} is a {mood:id}, the other is not',
      update: 'they can be reconciled: the later article gives the higher number',
      order: 'they can be reconciled if the higher number was written later; the articles do not say which is the later',
      sources: 'they can be reconciled: each names its own source',
      period: 'they can be reconciled: {textA} is for {periodA}, {textB} for {periodB}',
      open: 'both can stand if the one of {textA} is a part of the year and {textB} its end',
    },
    ar: {
      message: '{a} هنا و{b} هناك للمقدار نفسه',
      headline: 'في العنوان {a} وفي النص {b}',
      values: '{a:id} يعني {setA}، و{b:id} يعني {setB}، ولا عدد يجمعهما',
      digits: 'أرقام أحدهما أرقام الآخر بترتيب مختلف',
      thousand: 'أحدهما يساوي الآخر مضروبا في {factor}: خلط بين مليون ومليار أو خطأ في الفاصلة العشرية',
      shared: 'كلاهما عن {what}',
      mood: 'يمكن الجمع بينهما: {text} قيل على أنه {mood:id} والآخر ليس كذلك',
      update: 'يمكن الجمع بينهما: المقال الأحدث يذكر عددا أعلى',
      order: 'يمكن الجمع بينهما إذا كُتب العدد الأعلى لاحقا، ولا يُعرف أي المقالين أحدث',
      sources: 'يمكن الجمع بينهما: كل منهما يسمي مصدره',
      period: 'يمكن الجمع بينهما: {textA} عن {periodA} و{textB} عن {periodB}',
      open: 'يصح القولان إذا كان {textA} لجزء من السنة و{textB} لآخرها',
    },
  },
  *article(article) {
    for (const [head, figure] of headlineAgainstBody(article)) yield draft('headline', article, head, article, figure);
    yield* withinBody(article);
    yield* slipInBody(article);
  },
  glance,
  *pair(a, b) {
    yield* acrossArticles(a, b);
  },
};

/** Whether an article gives a count as a number without a noun: "lost 600 in Monday's fire". */
function givenBare(article: ArticleReading, { mention, unit }: FigureStatement): boolean {
  return (
    unit === '#' &&
    article.mentions.some(
      m =>
        m.temporal === false &&
        m.kind === 'number' &&
        m.unit === undefined &&
        m.noun === undefined &&
        m.loose === undefined &&
        m.amount === mention.amount,
    )
  );
}

/**
 * One article, one measure of the same parties, a result and a hope: information. Where several figures of the measure stand on one side
 * (a table, a list of parts, the closings of an exchange) none of them is the one that the other side is about.
 */
function* withinBody(article: ArticleReading): Iterable<Draft> {
  const all = figureStatements(article).filter(f => !f.headline && !f.aside && f.measures.length > 0 && f.unit !== '%' && isCount(f));
  for (const hoped of all) {
    if (!HOPES.has(hoped.mood)) continue;
    const alike = all.filter(f => f === hoped || (f.unit === hoped.unit && f.measures[0] === hoped.measures[0] && f.noun === hoped.noun));
    const results = alike.filter(f => f.mood === 'fact');
    if (results.length !== 1 || alike.length !== 2) continue;
    const [result] = results;
    if (result.sentence === hoped.sentence || !disjointNumbers(result.mention.set, hoped.mention.set)) continue;
    if (similarity(result.context, hoped.context) < ALIKE || !likeSize(result, hoped)) continue;
    const [first, second] = result.mention.start < hoped.mention.start ? [result, hoped] : [hoped, result];
    const mood = { key: 'figure-conflict.mood', values: { text: textOf(article, hoped), mood: hoped.mood } };
    const values = draft('message', article, first, article, second);
    yield { ...values, severity: 'information', reason: [...values.reason, mood] };
  }
}

/** Two sentences of one article that give its only figures of one thing, the digits of one being those of the other in another order. */
function* slipInBody(article: ArticleReading): Iterable<Draft> {
  const all = figureStatements(article).filter(f => !f.headline && f.unit !== '%' && isCount(f));
  const seen = new Set<string>();
  for (const x of all) {
    if (x.aside || x.mood !== 'fact') continue;
    const like = all.filter(f => f.unit === x.unit && (x.unit !== '#' || f.noun === x.noun));
    const [a, b] = like;
    const key = `${x.unit} ${x.noun ?? ''}`;
    if (like.length !== 2 || seen.has(key) || (x.unit === '#' && x.noun === undefined)) continue;
    seen.add(key);
    if (a.aside || b.aside || a.mood !== b.mood || a.sentence === b.sentence || !disjointNumbers(a.mention.set, b.mention.set)) continue;
    if (!transposed(a, b) && !(clearSlip(a, b) && thousandfold(a, b) !== undefined)) continue;
    if (otherPeriod(a, b) || otherParties(a, b) || otherPlace(a, b) || !sameThing(a, b, ALIKE_BODY) || besideNoun(a, b) < ALIKE_BODY)
      continue;
    yield draft('message', article, a, article, b);
  }
}

/** Whether both count people who are missing, who are found one by one. */
function bothMissing(x: FigureStatement, y: FigureStatement): boolean {
  return [x, y].every(f => f.noun === 'missing' || f.measures.includes('missing'));
}

/** Whether both are prices of what is traded every day. */
function bothTraded(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  const isPrice = (f: FigureStatement): boolean => f.measures[0] === 'price' || (f.mention.kind === 'money' && f.measures.length === 0);
  return isPrice(x) && isPrice(y) && isOfMarket(a, x.sentence) && isOfMarket(b, y.sentence);
}

/** Whether both articles were written on one day, as far as is known. */
function sameDayWritten(a: ArticleReading, b: ArticleReading): boolean {
  const p = writtenIn(a),
    q = writtenIn(b);
  return p !== undefined && q !== undefined && p.from <= q.to && q.from <= p.to;
}

/** How much two sentences share beside the counted thing: rooms of a museum are no rooms of a library. */
function besideNoun(a: FigureStatement, b: FigureStatement): number {
  const noun = a.unit === '#' ? `n:${a.noun}` : undefined;
  const counted = (f: FigureStatement, span: { start: number; end: number }): boolean =>
    f.unit === '#' && span.start >= f.mention.end - 1 && span.start <= f.mention.end + NOUN_BEHIND;
  const rest = new Map([...a.context.features].filter(([f, span]) => f !== noun && !counted(a, span)));
  return similarity({ features: rest }, b.context);
}

function* acrossArticles(a: ArticleReading, b: ArticleReading): Iterable<Draft> {
  const own = figureStatements(a),
    theirs = figureStatements(b);
  // of many figures two are alike by chance
  const byChance = chance(comparable(leftOver(own, theirs), leftOver(theirs, own)));
  const candidates: Rival[] = [];
  for (const { x, y } of differing(own, theirs)) {
    const score = likeness(a, x, b, y);
    if (score === undefined || givenBare(b, x) || givenBare(a, y)) continue;
    if (otherPeriod(x, y) && score < ALIKE_PERIODS) continue;
    const isSlip = slip(x, y);
    // what is of no known time may be of any other
    if (!isSlip && !(writtenIn(a) && writtenIn(b))) continue;
    if (!isSlip && (ofYearBefore(a, x, y) || ofYearBefore(b, y, x))) continue;
    const least =
      !isSlip || isSmallChange(x, y)
        ? ALIKE_OTHER
        : x.unit === '%'
          ? ALIKE_SHARE
          : isSumScaled(x, y)
            ? ALIKE_SCALED
            : clearSlip(x, y)
              ? ALIKE_CLEAR
              : ALIKE_SLIP;
    if (score < least + byChance) continue;
    candidates.push({ x, y, score: score + (isSlip ? ALIKE_OTHER : 0) });
  }
  candidates.sort((p, q) => q.score - p.score || p.x.mention.start - q.x.mention.start || p.y.mention.start - q.y.mention.start);
  // a figure stands in one conflict, and a hope beside one result
  const used = new Set<FigureStatement>(),
    noted = new Set<FigureStatement>();
  for (const { x, y } of candidates) {
    const reconciled = reconcile(a, x, b, y);
    // what was counted on a later day is another count
    if (reconciled?.key === 'figure-conflict.update' && otherDay(x, y)) continue;
    if ((bothMissing(x, y) || bothTraded(a, x, b, y)) && !sameDayWritten(a, b)) continue;
    const taken = reconciled ? noted : used;
    if (taken.has(x) || taken.has(y)) continue;
    taken.add(x).add(y);
    const values = draft('message', a, x, b, y);
    if (reconciled) yield { ...values, severity: 'information', reason: [...values.reason, reconciled] };
    else yield values;
  }
}

const THOUSAND = 1000;

/** Whether one of two sums in one currency is below a thousand, and the other a thousand times it: a price, and a wage. */
function isSmallChange(x: FigureStatement, y: FigureStatement): boolean {
  return x.mention.kind === 'money' && thousandfold(x, y) !== undefined && Math.min(x.mention.amount, y.mention.amount) < THOUSAND;
}

/** Whether two sums in one currency, or of years, are the same but for thousand, million, billion. */
function isSumScaled(x: FigureStatement, y: FigureStatement): boolean {
  // 48 pounds and 48 thousand are no million that should be a billion
  const isMoney = x.mention.kind === 'money' && Math.min(x.mention.amount, y.mention.amount) >= THOUSAND;
  return (isMoney || x.unit === 'year') && isScaled(x, y);
}

function draft(key: string, a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): Draft {
  const sites: Site[] = [siteOf(a, x.mention, valueOf(x)), siteOf(b, y.mention, valueOf(y))];
  return {
    scope: a === b ? 'within' : 'cross',
    message: { key: `figure-conflict.${key}`, values: { a: sites[0].text, b: sites[1].text } },
    reason: proof(a, x, y),
    sites,
    // a headline is written after its article, and from it
    ...(key === 'headline' ? { marked: 1 } : {}),
  };
}

function proof(a: ArticleReading, x: FigureStatement, y: FigureStatement): Message[] {
  const out: Message[] = [{ key: 'figure-conflict.values', values: { a: valueOf(x), setA: written(x), b: valueOf(y), setB: written(y) } }];
  const factor = thousandfold(x, y);
  if (factor) out.push({ key: 'figure-conflict.thousand', values: { factor: shownNumber(factor) } });
  else if (transposed(x, y)) out.push({ key: 'figure-conflict.digits', values: {} });
  const what = sharedWords(a, x.context, y.context);
  if (what) out.push({ key: 'figure-conflict.shared', values: { what } });
  return out;
}

function valueOf(f: FigureStatement): string {
  const { comparator, amount, upTo, unit } = f.written ?? f.mention;
  return `${comparator === '=' ? '' : comparator}${shownNumber(amount)}${upTo === undefined ? '' : `–${shownNumber(upTo)}`}${unit === undefined ? '' : ` ${unit}`}`;
}

function written(f: FigureStatement): string {
  const n = (x: number): string => (Math.abs(x) === Infinity ? '∞' : shownNumber(x));
  return (f.written ?? f.mention).set
    .map(s => (s.low === s.high ? n(s.low) : `${s.lowOpen ? '(' : '['}${n(s.low)}, ${n(s.high)}${s.highOpen ? ')' : ']'}`))
    .join(' ∪ ');
}

function textOf(article: ArticleReading, f: FigureStatement): string {
  return article.text.text.slice(f.mention.start, f.mention.end);
}
