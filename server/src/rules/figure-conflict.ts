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
 * what they speak of. Two articles are compared only where they tell of the same story; figures that both give are paired off first,
 * and only what is left over on both sides is compared.
 *
 * Information, and the reason says how the two fit: a forecast or a hope beside a result. Silent: other periods, figures that the text
 * sets apart ("against", "from", "among them"), and a toll that rises from one report to a later one.
 *
 * ## Limits
 *
 * Two figures more than four times apart are taken for two things, unless one is the other a thousandfold. Percentages are compared only
 * where the measure is named. A counted thing that the tables of measures lack is known by its own word, in its own language only.
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
 * مجموعتاهما في عدد، واتفقت الوحدة والمعدود أو المقياس، واشتركت الجملتان فيما تتحدثان عنه. ولا يُقارن مقالان إلا إذا رويا الخبر نفسه، وتُستبعد أولا
 * الأعداد التي يذكرانها معا ثم يُقارن ما بقي.
 *
 * ما يمكن الجمع بينه معلومة لا تحذير، والتعليل يقول كيف: توقع أو أمل إلى جانب نتيجة. وتسكت عن فترتين مختلفتين، وعما يفصله النص («مقابل»،
 * «مقارنة بـ»، «من بينهم»)، وعن حصيلة ترتفع في خبر لاحق.
 *
 * ## الحدود
 *
 * عددان بينهما أكثر من أربعة أضعاف يُعدان شيئين، إلا إذا كان أحدهما ألف ضعف الآخر. ولا تُقارن النسب المئوية إلا حيث سُمي المقياس. والمعدود الذي
 * ليس في الجداول يُعرف بلفظه وفي لغته وحدها.
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
import { sharedWords, similarity } from '../claims/context.ts';
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import { writtenIn } from '../claims/occasion.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Message, Rule, Site } from '../corpus/finding.ts';
import { disjointDays } from '../values/days.ts';
import { disjointNumbers } from '../values/numbers.ts';
import { siteOf } from './site.ts';

/** What two sentences of two articles must share, see `claims/context.ts`. */
const ALIKE = 2.2;
/** The same within one article, of headline and body. */
const ALIKE_HEADLINE = 1.2;
/** The same where the digits themselves show a slip (84 and 48, 4.7 million and 4.7 billion). */
const ALIKE_SLIP = 0.8,
  ALIKE_SLIP_MONEY = 0.4;
/** The same for figures that no slip of the digits explains. */
const ALIKE_OTHER = 4;
/** The same for a result of one period and a forecast for another, which is worth a note. */
const ALIKE_PERIODS = 4;
/** Factor beyond which two figures of one thing are rather two things, unless one is the other a thousandfold. */
const FAR = 4;

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
      values: '{a} allows {setA}; {b} allows {setB}: no number is in both',
      digits: 'the digits of one are those of the other in another order',
      thousand: 'one is the other times {factor}: a slip of million and billion, or of a decimal mark',
      shared: 'both speak of {what}',
      mood: 'they can be reconciled: {text} is {mood}, the other is not',
      update: 'they can be reconciled: the later article gives the higher toll',
      period: 'they can be reconciled: {textA} is for {periodA}, {textB} for {periodB}',
      open: 'both can stand if the one of {textA} is a part of the year and {textB} its end',
    },
    ar: {
      message: '{a} هنا و{b} هناك للمقدار نفسه',
      headline: 'في العنوان {a} وفي النص {b}',
      values: '{a} يعني {setA}، و{b} يعني {setB}، ولا عدد يجمعهما',
      digits: 'أرقام أحدهما أرقام الآخر بترتيب مختلف',
      thousand: 'أحدهما يساوي الآخر مضروبا في {factor}: خلط بين مليون ومليار أو خطأ في الفاصلة العشرية',
      shared: 'كلاهما عن {what}',
      mood: 'يمكن الجمع بينهما: {text} قيل على سبيل {mood} والآخر ليس كذلك',
      update: 'يمكن الجمع بينهما: المقال الأحدث يذكر حصيلة أعلى',
      period: 'يمكن الجمع بينهما: {textA} عن {periodA} و{textB} عن {periodB}',
      open: 'يصح القولان إذا كان {textA} لجزء من السنة و{textB} لآخرها',
    },
  },
  *article(article) {
    yield* headlineAgainstBody(article);
    yield* withinBody(article);
  },
  *pair(a, b) {
    yield* acrossArticles(a, b);
  },
};

/** A headline's figure that the body does not have, where the body gives another for the same thing. */
function* headlineAgainstBody(article: ArticleReading): Iterable<Draft> {
  const all = figureStatements(article);
  const body = all.filter(f => !f.headline);
  for (const head of all.filter(f => f.headline)) {
    const same = body.filter(f => f.unit === head.unit && comparableKind(head, f));
    if (same.length === 0 || same.some(f => !disjointNumbers(f.mention.set, head.mention.set))) continue;
    const rivals = same.filter(
      f => !f.aside && f.mood === head.mood && likeSize(head, f) && sameThing(head, f, ALIKE_HEADLINE) && !otherPeriod(head, f),
    );
    if (rivals.length !== 1) continue;
    yield draft('headline', article, head, article, rivals[0]);
  }
}

/** One article, one measure of the same parties, a result and a hope: information. */
function* withinBody(article: ArticleReading): Iterable<Draft> {
  const all = figureStatements(article).filter(f => !f.headline && !f.aside && f.measures.length > 0 && f.unit !== '%');
  for (let i = 0; i < all.length; i++)
    for (let k = i + 1; k < all.length; k++) {
      const a = all[i],
        b = all[k];
      if (
        a.sentence === b.sentence ||
        a.unit !== b.unit ||
        a.measures[0] !== b.measures[0] ||
        a.mood === b.mood ||
        !disjointNumbers(a.mention.set, b.mention.set)
      )
        continue;
      if (similarity(a.context, b.context) < ALIKE || !likeSize(a, b)) continue;
      const hoped = a.mood === 'fact' ? b : a;
      if (hoped.mood === 'fact') continue;
      yield {
        ...draft('message', article, a, article, b),
        severity: 'information',
        reason: [
          ...proof(article, a, b),
          { key: 'figure-conflict.mood', values: { text: hoped.mention.end > 0 ? textOf(article, hoped) : '', mood: hoped.mood } },
        ],
      };
    }
}

function* acrossArticles(a: ArticleReading, b: ArticleReading): Iterable<Draft> {
  const left = leftOver(figureStatements(a), figureStatements(b)),
    right = leftOver(figureStatements(b), figureStatements(a));
  const candidates: { x: FigureStatement; y: FigureStatement; score: number }[] = [];
  for (const x of left)
    for (const y of right) {
      if (x.unit !== y.unit || !comparableKind(x, y) || !likeSize(x, y) || otherPlace(a, x, b, y)) continue;
      if (otherPeriod(x, y) && !(x.mood !== y.mood && similarity(x.context, y.context) >= ALIKE_PERIODS)) continue;
      const isSlip = slip(x, y);
      // shares and rates are of too many things to be told apart by their sentences
      if (x.unit === '%' && !isSlip) continue;
      if (
        !sameThing(
          x,
          y,
          !isSlip ? ALIKE_OTHER : x.mention.kind === 'money' || (x.noun !== undefined && x.noun === y.noun) ? ALIKE_SLIP_MONEY : ALIKE_SLIP,
        )
      )
        continue;
      candidates.push({ x, y, score: similarity(x.context, y.context) + (isSlip ? ALIKE_OTHER : 0) });
    }
  candidates.sort((p, q) => q.score - p.score || p.x.mention.start - q.x.mention.start || p.y.mention.start - q.y.mention.start);
  const used = new Set<FigureStatement>();
  for (const { x, y } of candidates) {
    if (used.has(x) || used.has(y)) continue;
    used.add(x).add(y);
    const values = draft('message', a, x, b, y);
    if (x.mood !== y.mood && (otherPeriod(x, y) || !slip(x, y))) {
      const hoped = x.mood === 'fact' ? { f: y, article: b } : { f: x, article: a };
      yield {
        ...values,
        severity: 'information',
        reason: [...values.reason, { key: 'figure-conflict.mood', values: { text: textOf(hoped.article, hoped.f), mood: hoped.f.mood } }],
      };
    } else if (rises(a, x, b, y)) continue;
    else yield values;
  }
}

/** Figures of `own` that `other` does not have, whatever it says they count. */
function leftOver(own: readonly FigureStatement[], other: readonly FigureStatement[]): FigureStatement[] {
  return own.filter(
    f =>
      !f.aside &&
      isCount(f) &&
      !other.some(
        o =>
          o.unit === f.unit &&
          !disjointNumbers(o.mention.set, f.mention.set) &&
          (o.mention.amount === f.mention.amount || (o.mood === f.mood && !otherPeriod(o, f))),
      ),
  );
}

/** One and two are words of grammar as much as figures ("one of them", a dual). */
function isCount(f: FigureStatement): boolean {
  return f.unit !== '#' || f.mention.amount > 2;
}

/** Whether the digits show a slip: the same in another order, a power of ten, or one digit for another. */
function slip(a: FigureStatement, b: FigureStatement): boolean {
  return thousandfold(a, b) !== undefined || transposed(a, b) || oneDigit(a, b);
}

/** One digit for another, of three or more. */
function oneDigit(a: FigureStatement, b: FigureStatement): boolean {
  const digits = (f: FigureStatement): string => String(f.mention.amount).replace(/\D|0+$/g, '');
  const x = digits(a),
    y = digits(b);
  if (x.length < 3 || x.length !== y.length || Math.floor(Math.log10(a.mention.amount)) !== Math.floor(Math.log10(b.mention.amount)))
    return false;
  let other = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) other++;
  return other === 1;
}

function comparableKind(a: FigureStatement, b: FigureStatement): boolean {
  return (
    (a.mention.kind === 'range' ? 'number' : a.mention.kind) === (b.mention.kind === 'range' ? 'number' : b.mention.kind) ||
    a.unit === b.unit
  );
}

function sameThing(a: FigureStatement, b: FigureStatement, least: number): boolean {
  const measure =
    a.measures.length > 0 && b.measures.length > 0
      ? a.measures[0] === b.measures[0] || (a.measures.includes(b.measures[0]) && b.measures.includes(a.measures[0]))
      : undefined;
  if (measure === false && !slip(a, b)) return false;
  if (a.unit === '#' && measure !== true && (a.noun === undefined || a.noun !== b.noun)) return false;
  if (a.unit === '#' && a.noun !== undefined && b.noun !== undefined && a.noun !== b.noun && measure !== true) return false;
  return similarity(a.context, b.context) >= least;
}

function likeSize(a: FigureStatement, b: FigureStatement): boolean {
  const ratio = Math.max(a.mention.amount, b.mention.amount) / Math.max(1e-9, Math.min(a.mention.amount, b.mention.amount));
  return ratio <= FAR || thousandfold(a, b) !== undefined;
}

function thousandfold(a: FigureStatement, b: FigureStatement): number | undefined {
  const ratio = Math.max(a.mention.amount, b.mention.amount) / Math.max(1e-9, Math.min(a.mention.amount, b.mention.amount));
  return [1000, 1_000_000, 100, 10].find(f => Math.abs(ratio - f) < f * 1e-6);
}

function transposed(a: FigureStatement, b: FigureStatement): boolean {
  const digits = (f: FigureStatement): string =>
    String(f.mention.amount)
      .replace(/\D|0+$/g, '')
      .split('')
      .sort()
      .join('');
  return a.mention.amount !== b.mention.amount && digits(a).length > 1 && digits(a) === digits(b);
}

function otherPeriod(a: FigureStatement, b: FigureStatement): boolean {
  if (!a.period || !b.period) return false;
  const x = length(a.period),
    y = length(b.period);
  // a day or a weekend is when something was said as often as what it is for
  if (Math.min(x, y) < 27 && !(x === 0 && y === 0)) return false;
  if (disjointDays(a.period.days, b.period.days)) return true;
  // a quarter is not the year
  return Math.min(x, y) >= 27 && Math.max(x, y) > Math.min(x, y) * 1.5;
}

function length(p: { days: { from: number; to: number } }): number {
  return p.days.to - p.days.from;
}

/** A city's figure is not another city's, nor the country's. */
function otherPlace(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  const places = (s: FigureStatement): string[] => [...s.context.features.keys()].filter(f => f.startsWith('l:') && f.includes('/'));
  const p = places(x),
    q = places(y);
  return p.length > 0 && q.length > 0 && !p.some(f => q.includes(f)) && a.places === b.places;
}

/** A toll that the later article gives as higher, or of which it is not known which article is the later. */
function rises(a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): boolean {
  if (!x.measures.some(m => m.endsWith('+')) && !y.measures.some(m => m.endsWith('+'))) return false;
  const p = writtenIn(a),
    q = writtenIn(b);
  if (!p || !q || !(p.to < q.from || q.to < p.from)) return true;
  return p.to < q.from ? y.mention.amount > x.mention.amount : x.mention.amount > y.mention.amount;
}

function draft(key: string, a: ArticleReading, x: FigureStatement, b: ArticleReading, y: FigureStatement): Draft {
  const sites: Site[] = [siteOf(a, x.mention, valueOf(x)), siteOf(b, y.mention, valueOf(y))];
  return {
    scope: a === b ? 'within' : 'cross',
    message: { key: `figure-conflict.${key}`, values: { a: sites[0].text, b: sites[1].text } },
    reason: proof(a, x, y),
    sites,
  };
}

function proof(a: ArticleReading, x: FigureStatement, y: FigureStatement): Message[] {
  const out: Message[] = [{ key: 'figure-conflict.values', values: { a: valueOf(x), setA: written(x), b: valueOf(y), setB: written(y) } }];
  const factor = thousandfold(x, y);
  if (factor) out.push({ key: 'figure-conflict.thousand', values: { factor: factor.toLocaleString('en') } });
  else if (transposed(x, y)) out.push({ key: 'figure-conflict.digits', values: {} });
  const what = sharedWords(a, x.context, y.context);
  if (what) out.push({ key: 'figure-conflict.shared', values: { what } });
  return out;
}

function valueOf(f: FigureStatement): string {
  const { comparator, amount, upTo } = f.mention;
  return `${comparator === '=' ? '' : comparator}${amount.toLocaleString('en', { maximumFractionDigits: 6 })}${upTo === undefined ? '' : `–${upTo.toLocaleString('en')}`}${f.unit === '#' ? '' : ` ${f.unit}`}`;
}

function written(f: FigureStatement): string {
  const n = (x: number): string => (Math.abs(x) === Infinity ? '∞' : x.toLocaleString('en', { maximumFractionDigits: 6 }));
  return f.mention.set
    .map(s => (s.low === s.high ? n(s.low) : `${s.lowOpen ? '(' : '['}${n(s.low)}, ${n(s.high)}${s.highOpen ? ')' : ']'}`))
    .join(' ∪ ');
}

function textOf(article: ArticleReading, f: FigureStatement): string {
  return article.text.text.slice(f.mention.start, f.mention.end);
}
