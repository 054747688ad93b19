/**
 * # anniversary-mismatch
 *
 * An anniversary whose number the year of the beginning does not give.
 *
 * "It opened in 1990, and its 40th anniversary falls this week", in 2025.
 *
 * ## Why
 *
 * Round numbers tempt. A jubilee five years early is on every invitation before somebody counts.
 *
 * ## How it is decided
 *
 * The number of the anniversary and the one year of a beginning (founded, opened, died, signed) stand in one sentence or in neighbours. The
 * difference to the article's year must be the number, one year more or less, since jubilees run over the year. Any other year in the
 * article that gives the number makes the rule silent.
 *
 * ## Limits
 *
 * Lunar years are not counted, nor anniversaries that have a year of their own ("its 60th birthday in 2019"), nor differences of more than
 * 40 years. The article's year must be known.
 *
 * # العربية
 *
 * ذكرى لا توافق سنةُ البداية عددَها.
 *
 * «افتتح عام 1990 ويحتفل هذا الأسبوع بذكراه الأربعين» في سنة 2025.
 *
 * ## لماذا
 *
 * الأعداد المدورة مغرية، فتُطبع الدعوات ليوبيل سابق لأوانه بخمس سنوات قبل أن يحسبها أحد.
 *
 * ## كيف يُحسم
 *
 * عدد الذكرى وسنة واحدة لبداية (تأسيس أو افتتاح أو رحيل أو توقيع) في جملة واحدة أو جملتين متجاورتين. والفرق بينها وبين سنة المقال هو العدد، بزيادة سنة أو نقصها
 * لأن الاحتفال قد يمتد. وأي سنة أخرى في المقال توافق العدد تُسكت القاعدة.
 *
 * ## الحدود
 *
 * لا تُحسب السنوات الهجرية، ولا ذكرى لها سنتها («عيده الستون في 2019»)، ولا فرق يزيد على 40 سنة. ويجب أن تُعرف سنة المقال.
 *
 * # Examples
 *
 * ```speaks en: thirty-five years
 * --- a.txt published=2025-11-16
 * The gallery opened in ⟦1990⟧, and its ⟦40th⟧ anniversary falls this week.
 * ```
 *
 * ```silent en: thirty-five years, rightly
 * --- a.txt published=2025-11-16
 * The gallery opened in 1990, and its 35th anniversary falls this week.
 * ```
 *
 * ```speaks ar: خمس وخمسون سنة
 * --- a.txt published=2025-07-19
 * يعاد عرض الفيلم بمناسبة مرور ⟦خمسين⟧ عاما على صدوره ⟦عام 1970⟧ في تونس.
 * ```
 *
 * ```silent ar: العدد صحيح
 * --- a.txt published=2025-07-19
 * يعاد عرض الفيلم بمناسبة مرور خمسين عاما على صدوره عام 1975 في تونس.
 * ```
 */
import { topicsOf } from '../claims/topics.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { numberAt } from '../mentions/figures/number-words.ts';
import type { DateMention } from '../mentions/mention.ts';
import { dateOf } from '../values/days.ts';
import { tokenAt } from '../text/tokens.ts';
import { before, behind, sentenceAt } from './sentences.ts';
import { siteOf } from './site.ts';

/** Years by which an anniversary can be off by a slip. */
const FAR = 40;

/** An anniversary as told: how many years. */
interface Told {
  years: number;
  start: number;
  end: number;
  first: number;
  sentence: number;
}

export const anniversaryMismatch: Rule = {
  id: 'anniversary-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: { message: 'From {base} to {now} are {years:year}, not {told}', count: '{now} − {base} = {years}' },
    ar: { message: 'من {base} إلى {now} {years:year} لا {told}', count: '{now} − {base} = {years}' },
  },
  *article(article) {
    const days = article.published?.days;
    if (!days || !Number.isFinite(days.from) || dateOf(days.from).year !== dateOf(days.to).year) return;
    const now = dateOf(days.from).year;
    const years = article.mentions.filter(
      (m): m is DateMention =>
        m.temporal === true &&
        m.kind === 'date' &&
        m.written.year !== undefined &&
        !m.written.calendar &&
        m.written.year > 1000 &&
        m.written.year < now - 1,
    );
    const bases = years.filter(m => before(article, m.first, 'founding', 6) >= 0 || behind(article, m.last, 'founding', 4) >= 0);
    if (bases.length === 0) return;
    const all = anniversaries(article);
    for (const told of all) {
      // the year of the anniversary: this one, or one that the sentence names
      const at = [
        now - 1,
        now,
        now + 1,
        ...article.mentions.flatMap(m =>
          m.temporal === true &&
          m.kind !== 'duration' &&
          m.written.year !== undefined &&
          Math.abs(sentenceAt(article, m.start) - told.sentence) <= 1
            ? [m.written.year]
            : [],
        ),
      ];
      if (
        article.mentions.some(
          m =>
            m.temporal === true &&
            m.kind === 'date' &&
            m.written.year !== undefined &&
            at.some(y => Math.abs(y - m.written.year! - told.years) === 0),
        )
      )
        continue;
      const beside = bases.filter(b => Math.abs(sentenceAt(article, b.start) - told.sentence) <= 1);
      const near = beside.length > 0 ? beside : bases.filter(b => ofOneThing(article, told, b));
      const same = near.filter(b => sentenceAt(article, b.start) === told.sentence);
      const base = same.length === 1 ? same[0] : same.length === 0 && near.length === 1 ? near[0] : undefined;
      // an anniversary with a year of its own is not this year's
      const dated = years.some(m => m !== base && sentenceAt(article, m.start) === told.sentence);
      if (!base || dated || Math.abs(now - base.written.year! - told.years) > FAR) continue;
      yield draft(
        article,
        told,
        base,
        now,
        all.filter(o => o !== told && o.years === told.years),
      );
      return;
    }
  },
};

/** Sentences between an anniversary and the year of what it is of. */
const APART = 3;

/** Whether an anniversary and a year further off are of one thing: both of a death, or of what both sentences name. */
function ofOneThing(article: ArticleReading, told: Told, base: DateMention): boolean {
  const at = sentenceAt(article, base.start);
  if (Math.abs(at - told.sentence) > APART) return false;
  const { scan } = article;
  const dies = (from: number, to: number): boolean => {
    for (let i = Math.max(0, from); i < to; i++) if (scan.at(i, 'event')?.sense.value === 'death') return true;
    return false;
  };
  if (dies(told.first, told.first + NAMED) && dies(base.first - NAMED, base.first)) return true;
  const other = topicsOf(article, at);
  return [...topicsOf(article, told.sentence).keys()].some(f => /^[nwcp]:/.test(f) && other.has(f));
}

/** Tokens beside an anniversary, or a year, in which it stands what it is of. */
const NAMED = 6;

/** The anniversaries that an article tells of: "its 40th anniversary", "marks 75 years of", "يوبيله الستين", "مرور خمسين عاما على". */
function anniversaries(article: ArticleReading): Told[] {
  const out: Told[] = [];
  const { scan, text, language } = article,
    { tokens } = scan;
  for (const [n, sentence] of text.sentences.entries()) {
    const first = tokenAt(tokens, sentence.start),
      stop = tokenAt(tokens, sentence.end);
    for (let i = first; i < stop; i++) {
      const cue = scan.at(i, 'anniversary');
      if (!cue || cue.end > stop || lunar(article, i, stop)) continue;
      if (cue.sense.value !== 'n') {
        out.push({ years: Number(cue.sense.value), start: scan.startOf(cue), end: scan.endOf(cue), first: i, sentence: n });
        continue;
      }
      // the number stands before the English word, and on either side of the Arabic one
      const number = (language === 'ar' ? numberBehind(article, cue.end, stop) : undefined) ?? numberBefore(article, i, first);
      if (number && number.years >= 2 && number.years <= 1000) out.push({ ...number, sentence: n });
    }
  }
  return out;
}

function numberBefore(article: ArticleReading, i: number, from: number): Omit<Told, 'sentence'> | undefined {
  for (let k = i - 1; k >= Math.max(from, i - 4); k--) {
    const n = numberAt(article.scan, k, { language: article.language, stop: i });
    // the number must reach the word: "its 60th birthday", "75 years of"
    if (n && n.end >= i - 1 && !n.decimal && !n.fraction && Number.isInteger(n.amount)) {
      const earlier = k > from ? numberAt(article.scan, k - 1, { language: article.language, stop: i }) : undefined;
      const whole = earlier && earlier.end === n.end ? earlier : n;
      return { years: whole.amount, start: whole.start, end: whole.stop, first: whole.first };
    }
  }
  return undefined;
}

function numberBehind(article: ArticleReading, i: number, stop: number): Omit<Told, 'sentence'> | undefined {
  for (let k = i; k < Math.min(stop, i + 2); k++) {
    const n = numberAt(article.scan, k, { language: article.language, stop });
    if (n && !n.decimal && !n.fraction && Number.isInteger(n.amount) && n.amount < 1000)
      return { years: n.amount, start: n.start, end: n.stop, first: n.first };
  }
  return undefined;
}

/** Lunar years are shorter. */
function lunar(article: ArticleReading, i: number, stop: number): boolean {
  for (let k = Math.max(0, i - 6); k < Math.min(stop, i + 8); k++) if (article.scan.value(k, 'era') === 'hijri') return true;
  return false;
}

function draft(article: ArticleReading, told: Told, base: DateMention, now: number, more: readonly Told[]): Draft {
  const year = base.written.year!;
  const values = { base: String(year), now: String(now), years: String(now - year), told: String(told.years) };
  return {
    scope: 'within',
    message: { key: 'anniversary-mismatch.message', values },
    reason: [{ key: 'anniversary-mismatch.count', values }],
    sites: [
      siteOf(article, told, `P${told.years}Y`),
      siteOf(article, base, base.timex),
      ...more.map(o => siteOf(article, o, `P${o.years}Y`)),
    ],
  };
}
