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
 * difference to the year that the sentence names for the anniversary, else to the article's, must be the number, one year more or less,
 * since jubilees run over the year. Any other year in the article that gives the number makes the rule silent.
 *
 * ## Limits
 *
 * Lunar years are not counted, nor differences of more than 50 years, nor anniversaries in whose sentence several years stand.
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
 * عدد الذكرى وسنة واحدة لبداية (تأسيس أو افتتاح أو رحيل أو توقيع) في جملة واحدة أو جملتين متجاورتين. والفرق بينها وبين السنة التي تسميها الجملة للذكرى، وإلا
 * فسنة المقال، هو العدد، بزيادة سنة أو نقصها
 * لأن الاحتفال قد يمتد. وأي سنة أخرى في المقال توافق العدد تُسكت القاعدة.
 *
 * ## الحدود
 *
 * لا تُحسب السنوات الهجرية، ولا فرق يزيد على 50 سنة، ولا ذكرى في جملتها سنوات عدة.
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
 * ```speaks ar: خمس وأربعون سنة
 * --- a.txt published=2025-07-19
 * يحتفل المصنع بمرور ⟦أربعين⟧ عاما على افتتاحه ⟦عام 1980⟧ في صفاقس.
 * ```
 *
 * ```silent ar: العدد صحيح
 * --- a.txt published=2025-07-19
 * يحتفل المصنع بمرور أربعين عاما على افتتاحه عام 1985 في صفاقس.
 * ```
 */
import { contextOf, sentenceAt } from '../claims/context.ts';
import { topicsOf } from '../claims/topics.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { numberAt } from '../mentions/figures/number-words.ts';
import type { DateMention, Mention } from '../mentions/mention.ts';
import { dateOf } from '../values/days.ts';
import { tokenAt } from '../text/tokens.ts';
import { isTaMarbuta } from './editions.ts';
import { beforeInClause, behind } from './sentences.ts';
import { siteOf } from './site.ts';

/** Years by which an anniversary can be off by a slip. */
const FAR = 50;

/** An anniversary as told: how many years. */
interface Told {
  years: number;
  start: number;
  end: number;
  first: number;
  sentence: number;
  /** Years by which it may be off: decades and centuries are told roughly. */
  slack: number;
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
    const now = days && Number.isFinite(days.from) && dateOf(days.from).year === dateOf(days.to).year ? dateOf(days.from).year : undefined;
    const years = article.mentions.filter(isYear);
    const all = anniversaries(article);
    if (all.length === 0) return;
    const begun = years.filter(m => isBase(article, m));
    // where a founding is told, "since 2015" is not what is celebrated
    const founded = begun.filter(m => !isSince(article, m));
    const bases = founded.length > 0 ? founded : begun;
    if (bases.length === 0) return;
    for (const told of all) {
      const inSentence = years.filter(
        m => !bases.includes(m) && sentenceAt(article, m.start) === told.sentence && Math.abs(m.first - told.first) <= OWN_YEAR,
      );
      // the year of the anniversary: one that its sentence names, else this one
      const named = new Set(inSentence.map(m => m.written.year!));
      if (named.size > 1) continue;
      const at = [...named][0] ?? now;
      if (at === undefined) continue;
      // any year that gives the number, counted to any year that the words allow
      const around = years
        .filter(m => Math.abs(sentenceAt(article, m.start) - told.sentence) <= 1 && !isSince(article, m))
        .map(m => m.written.year!);
      const to = [at - 1, at, at + 1, ...(now === undefined ? [] : [now - 1, now, now + 1]), ...around];
      if (years.some(m => to.some(y => Math.abs(y - m.written.year! - told.years) <= told.slack))) continue;
      // "five years after his death": counted from no founding
      const own = bases.filter(b => b.written.year! < at - 1 && !(isDeath(article, told) && !dies(article, b.first - NAMED, b.first)));
      const beside = own.filter(b => Math.abs(sentenceAt(article, b.start) - told.sentence) <= 1 && !ofAnother(article, told, b));
      const only = own.length === 1 && all.every(o => o.years === told.years || o.years < ROUND);
      const apart = only ? APART_ALONE : APART;
      const near = beside.length > 0 ? beside : own.filter(b => ofOneThing(article, told, b, apart));
      const same = near.filter(b => sentenceAt(article, b.start) === told.sentence);
      const base = same.length === 1 ? same[0] : same.length === 0 && near.length === 1 ? near[0] : undefined;
      if (!base || Math.abs(at - base.written.year! - told.years) > FAR) continue;
      yield draft(
        article,
        told,
        base,
        at,
        all.filter(o => o !== told && o.years === told.years),
      );
      return;
    }
  },
};

/** Tokens between an anniversary and the year that is its own. */
const OWN_YEAR = 8;
/** Years below which "two years of" is no anniversary. */
const ROUND = 5;
/** Tokens between a word of founding and its year: before it, so with nothing but places between, and behind. */
const FOUNDED_BEFORE = 6,
  FOUNDED_FAR = 16,
  FOUNDED_BEHIND = { ar: 9, en: 4 } as Record<string, number>;

/** A date or season of a Gregorian year. */
function isYear(m: Mention): m is DateMention {
  return m.temporal === true && m.kind === 'date' && m.written.year !== undefined && !m.written.calendar && m.written.year > 1000;
}

/** Whether a year is that of a beginning: a word of founding stands before it, no other year between, or right behind it. */
function isBase(article: ArticleReading, m: DateMention): boolean {
  const at = beforeInClause(article, m.first, 'founding', FOUNDED_BEFORE, FOUNDED_FAR);
  // the sentence's own, for the words of founding are in it
  const { mentions } = contextOf(article, sentenceAt(article, m.start));
  if (at >= 0 && !mentions.some(o => isYear(o) && o.first > at && o.last <= m.first)) return true;
  const after = behind(article, m.last, 'founding', FOUNDED_BEHIND[article.language] ?? 4);
  return (
    after >= 0 &&
    !/^[,،;؛]$/.test(article.scan.word(m.last)) &&
    !mentions.some(o => isYear(o) && o.first >= after && o.first - after <= FOUNDED_BEFORE)
  );
}

/** Whether "since" stands before a year: it is none in which something is celebrated. */
function isSince({ scan }: ArticleReading, { first }: DateMention): boolean {
  return [1, 2].some(n =>
    scan
      .matches(first - n)
      .some(({ sense, end }) => (sense.value === 'since' || (sense.table === 'edge' && sense.value === 'start-here')) && end >= first - 1),
  );
}

/** Sentences between an anniversary and the year of what it is of; more where an article has one of each. */
const APART = 3,
  APART_ALONE = 6;

/** Whether an anniversary and a year further off are of one thing: both of a death, or of what both sentences name. */
function ofOneThing(article: ArticleReading, told: Told, base: DateMention, apart = APART): boolean {
  const at = sentenceAt(article, base.start);
  if (Math.abs(at - told.sentence) > apart) return false;
  if (isDeath(article, told) && dies(article, base.first - NAMED, base.first)) return true;
  const other = topicsOf(article, at);
  return [...topicsOf(article, told.sentence).keys()].some(f => /^[nwcp]:/.test(f) && other.has(f));
}

function isDeath(article: ArticleReading, told: Told): boolean {
  return dies(article, told.first, told.first + NAMED + 2);
}

/** Whether some tokens tell of a death. */
function dies({ scan }: ArticleReading, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to; i++) if (scan.at(i, 'event')?.sense.value === 'death') return true;
  return false;
}

/** Whether a year of a neighbouring sentence is of a thing that it names and the anniversary's does not: "The stadium opened in 1980." */
function ofAnother(article: ArticleReading, told: Told, base: DateMention): boolean {
  const at = sentenceAt(article, base.start);
  if (at === told.sentence || article.language !== 'en') return false;
  const { scan, text } = article;
  const first = tokenAt(scan.tokens, text.sentences[at].start);
  return scan.is(first, 'the') && scan.at(first + 2, 'founding') !== undefined && !ofOneThing(article, told, base);
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
      // «قرن ونصف القرن» is no half-century
      const more = cue && cue.sense.value !== 'n' && i > first && scan.at(i - 1, 'period') !== undefined;
      if (!cue || more || cue.end > stop || lunar(article, i, stop)) continue;
      const { value } = cue.sense;
      const slack = value.includes('~') ? ROUGHLY : 0;
      const ago = value.endsWith('ago');
      if (value[0] !== 'n') {
        const told = { years: parseInt(value), start: scan.startOf(cue), end: scan.endOf(cue), first: i, sentence: n, slack };
        if (!(ago && !founds(article, i, first)) && !ofAnotherEvent(article, told, cue.end, first)) out.push(told);
        continue;
      }
      // the number stands before the English word, and on either side of the Arabic one
      const number = (language === 'ar' ? numberBehind(article, cue.end, stop) : undefined) ?? numberBefore(article, i, first);
      if (!number || (ago && !founds(article, number.first, first))) continue;
      const years = number.years * (value.startsWith('n10') ? 10 : 1);
      const told = { ...number, years, sentence: n, slack };
      if (years >= 2 && years <= 1000 && !ofAnotherEvent(article, told, Math.max(cue.end, number.last), first)) out.push(told);
    }
  }
  return out;
}

/** The number of an anniversary. */
type NumberTold = Omit<Told, 'sentence' | 'slack'> & { last: number };

/** Years by which an anniversary that is told in decades or centuries may be off. */
const ROUGHLY = 5;
/** Tokens between an anniversary and what it is of. */
const OF = 3;
/** Tokens between a year and a distance in apposition to it. */
const APPOSED = 2;

/** Whether a word of founding stands before "40 years ago", in its clause, or a year right before it ("in 1931, 94 years ago"). */
function founds({ scan, mentions }: ArticleReading, i: number, from: number): boolean {
  if (mentions.some(m => isYear(m) && m.last <= i && i - m.last <= APPOSED)) return true;
  for (let k = i - 1; k >= Math.max(from, i - FOUNDED_BEFORE); k--) {
    if (/^[,،;؛]$/.test(scan.word(k))) return false;
    if (scan.at(k, 'founding')) return true;
  }
  return false;
}

/**
 * Whether an anniversary is of something else than a beginning that the article dates: «مرور عشرين عاما على تعيينه», "the 25th anniversary
 * of its cup win", or of somebody of whom its sentence begins with "its".
 * @param end token behind its words
 * @param first first token of its sentence
 */
function ofAnotherEvent(article: ArticleReading, { first: at }: Omit<Told, 'sentence'>, end: number, first: number): boolean {
  const { scan, language } = article;
  const founded = (k: number): boolean => [k, k + 1, k + 2, k + 3].some(n => scan.at(n, 'founding') !== undefined);
  if (language !== 'ar') {
    const owner = (k: number): boolean => ['its', 'his', 'her', 'their'].some(word => scan.is(k, word));
    if (scan.is(end - 1, 'after')) return !founded(end);
    return (
      (owner(first) && at - first > 1 && !Array.from({ length: at - first }, (_, n) => first + n).some(n => scan.at(n, 'founding'))) ||
      (scan.is(end, 'of') && owner(end + 1) && !founded(end + 2))
    );
  }
  for (let k = end - 1; k < end + OF; k++) {
    const word = scan.word(k);
    if (word === 'علي') return !founded(k + 1);
    // «لفوزه»: what it did, where «للجامعة» is what it is
    if (k >= end && /^ل(?!ل).{2,}(?:ه|ها|هم)$/.test(word)) return !founded(k) && !isTaMarbuta(article, k);
  }
  return false;
}

function numberBefore(article: ArticleReading, i: number, from: number): NumberTold | undefined {
  for (let k = i - 1; k >= Math.max(from, i - 4); k--) {
    const n = numberAt(article.scan, k, { language: article.language, stop: i });
    // the number must reach the word: "its 60th birthday", "75 years of"
    if (n && n.end >= i - 1 && !n.decimal && !n.fraction && Number.isInteger(n.amount)) {
      const earlier = k > from ? numberAt(article.scan, k - 1, { language: article.language, stop: i }) : undefined;
      const whole = earlier && earlier.end === n.end ? earlier : n;
      return { years: whole.amount, start: whole.start, end: whole.stop, first: whole.first, last: whole.end };
    }
  }
  return undefined;
}

function numberBehind(article: ArticleReading, i: number, stop: number): NumberTold | undefined {
  for (let k = i; k < Math.min(stop, i + 2); k++) {
    const n = numberAt(article.scan, k, { language: article.language, stop });
    if (n && !n.decimal && !n.fraction && Number.isInteger(n.amount) && n.amount < 1000)
      return { years: n.amount, start: n.start, end: n.stop, first: n.first, last: n.end };
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
