/**
 * # age-mismatch
 *
 * An age that the date of birth beside it does not give.
 *
 * "Dies at 81", "born on 3 May 1941", in an article of October 2025.
 *
 * ## Why
 *
 * Obituaries and profiles take the birth from an archive and the age from an older piece. Families write in.
 *
 * ## How it is decided
 *
 * From any day of the birth as told to any day of the article, or of the death where the sentence of the age dates it: that is one number of full years, or two. An age must be one of them; where
 * it is told by an ordinal ("in his 82nd year", "ابن الثانية والثمانين") or a hedge, one year more or less. An age belongs to the birth
 * where it stands in its sentence or beside it, or where it is the only age and near, or told of a death.
 *
 * ## Limits
 *
 * Any age in the article that fits the birth shows that the others are other people's: the rule is silent. Ages of another time ("at the
 * age of 19 she left"), and differences of more than 30 years, are passed over.
 *
 * # العربية
 *
 * عمر لا يوافق تاريخ الولادة المذكور معه.
 *
 * «رحل عن 81 عاما» و«ولد في 3 أيار 1941» في مقال مؤرخ في تشرين الأول 2025.
 *
 * ## لماذا
 *
 * تأخذ كلمات الرثاء تاريخ الولادة من الأرشيف والعمر من مقال أقدم، فتكتب العائلة مصححة.
 *
 * ## كيف يُحسم
 *
 * ما بين أي يوم من الولادة كما رويت وأي يوم من المقال، أو من الوفاة إن أرختها جملة العمر، سنوات كاملة عددها واحد أو اثنان، والعمر واحد منهما، ويُتسامح بسنة حيث قيل بعدد ترتيبي («ابن الثانية
 * والثمانين») أو على التقريب. والعمر لصاحب الولادة إن كان في جملتها أو جارتها، أو كان العمر الوحيد القريب، أو روي مع الوفاة.
 *
 * ## الحدود
 *
 * إذا وافق أي عمر في المقال الولادةَ فالأعمار الأخرى لغيره ويُسكت عنها. ولا يُحكم على عمر في زمن آخر («غادر في سن التاسعة عشرة») ولا على فرق يزيد على 30 سنة.
 *
 * # Examples
 *
 * ```speaks en: 84, not 81
 * --- a.txt published=2025-10-20
 * The cellist Marta Dorn died in Graz on Saturday. She was ⟦81⟧. Born on ⟦3 May 1941⟧, she led the river orchestra.
 * ```
 *
 * ```silent en: the right age
 * --- a.txt published=2025-10-20
 * The cellist Marta Dorn died in Graz on Saturday. She was 84. Born on 3 May 1941, she led the river orchestra.
 * ```
 *
 * ```speaks ar: سبعة وسبعون لا سبعة وستون
 * --- a.txt published=2025-10-20
 * توفي المسرحي سامي الدرعي عن عمر ⟦67 عاما⟧. وولد الدرعي في سوسة في ⟦3 أيار 1948⟧ ودرس فيها.
 * ```
 *
 * ```silent ar: العمر صحيح
 * --- a.txt published=2025-10-20
 * توفي المسرحي سامي الدرعي عن عمر 77 عاما. وولد الدرعي في سوسة في 3 أيار 1948 ودرس فيها.
 * ```
 */
import { sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { NameMention } from '../mentions/mention.ts';
import { numberAt } from '../mentions/figures/number-words.ts';
import { TokenKind } from '../text/tokens.ts';
import { dateOf, isoDate, type DayInterval } from '../values/days.ts';
import { birthsOf, dayOf, FAR_BEHIND, lifeOf, MOST, type Birth } from './births.ts';
import { before } from './sentences.ts';
import { siteOf } from './site.ts';

/** Years by which an age can be off by a slip. */
const FAR = 30;

/** An age as told: a number of years at the time of the article. `loose`: a year more or less is meant too. */
interface Age {
  years: number;
  loose: boolean;
  start: number;
  end: number;
  /** Its first token. */
  first: number;
  sentence: number;
  death?: boolean;
  /** Years in brackets behind what is not known to be a name. */
  unsure?: boolean;
}
/** An age with the days at which it is told: of the death, or of the article. */
interface Dated extends Age {
  at: DayInterval;
}

export const ageMismatch: Rule = {
  id: 'age-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'Born {birth}, the age is {low} to {high}, not {age}',
      count: 'from {from} to {to} are {low} to {high} full years',
    },
    ar: {
      message: 'من ولد في {birth} عمره {low} إلى {high} لا {age}',
      count: 'من {from} إلى {to} بين {low} و{high} سنة كاملة',
    },
  },
  *article(article) {
    const births = birthsOf(article);
    if (births.length === 0) return;
    const published = article.published?.days;
    const now = published && published.to - published.from <= 366 ? published : undefined;
    const ages = agesOf(article)
      .filter(age => age.death || !isOfAnotherTime(article, age))
      .map(age => ({ ...age, at: (age.death ? deathOf(article, age) : undefined) ?? now }));
    const told = ages.filter((a): a is Dated => a.at !== undefined);
    // an age that fits a birth is that person's, and no other age is
    const open = births.filter(b => !told.some(a => fits(a, b.days)));
    const free = told.filter(a => !a.unsure && !births.some(b => fits(a, b.days)));
    for (const birth of open) {
      const at = sentenceAt(article, birth.start);
      const theirs = free.filter(a => !ofTwo(article, birth, a));
      let own = theirs.filter(a => Math.abs(a.sentence - at) <= 1);
      // further off, an age is the same person's where it is the only one, and close or told of a death
      if (own.length === 0 && open.length === 1 && new Set(theirs.map(a => a.years)).size === 1)
        own = theirs.filter(a => Math.abs(a.sentence - at) <= 3 || a.death);
      const values = new Set(own.map(a => a.years));
      if (values.size !== 1 || (open.length > 1 && own.every(a => a.sentence !== at))) continue;
      const { low, high } = yearsBetween(birth.days, own[0].at);
      // slips are of a digit or a decade: what is further off is another person's
      if (low < 0 || high > MOST || own[0].years < low - FAR || own[0].years > high + FAR) continue;
      const near = theirs.filter(a => values.has(a.years));
      const first = near.find(a => article.text.blocks[article.text.sentences[a.sentence]?.block]?.kind !== 'headline') ?? near[0];
      yield draft(article, first, birth, low, high, near);
    }
  },
};

/** Tokens between an age and the name of whose it is. */
const OWNER = 8;

/** The key of the person whose age is told: the nearest name before it in its sentence. */
function whoseAge(article: ArticleReading, age: Age): string | undefined {
  return article.mentions.findLast(
    (m): m is NameMention =>
      m.kind === 'person' && m.last <= age.first && age.first - m.last < OWNER && sentenceAt(article, m.start) === age.sentence,
  )?.key;
}

/** Whether a birth and an age are told of two people by name. */
function ofTwo(article: ArticleReading, { who }: Birth, age: Age): boolean {
  const other = who === undefined ? undefined : whoseAge(article, age);
  if (who === undefined || other === undefined) return false;
  const parts = who.split(/[ _]/);
  return !other.split(/[ _]/).some(part => parts.includes(part));
}

/** Tokens between an age and the year at which somebody had it. */
const THEN = 12;

/** "In 1972, when she was 23", «عام 1971 وهو في العشرين»: whether a past year stands beside an age in its sentence that is no year of birth. */
function isOfAnotherTime(article: ArticleReading, age: Age): boolean {
  const written = article.published?.days.from;
  const year = written !== undefined && Number.isFinite(written) ? dateOf(written).year : undefined;
  return article.mentions.some(
    m =>
      m.temporal === true &&
      m.kind === 'date' &&
      m.written.year !== undefined &&
      !m.written.calendar &&
      (year === undefined || m.written.year < year - 1) &&
      sentenceAt(article, m.start) === age.sentence &&
      Math.abs(m.first - age.first) <= THEN &&
      !dayOf(article, m, 'birth', 10) &&
      !lifeOf(article, m),
  );
}

/** The day, or year, of the death that an age is told of: in its sentence, behind a word of death or in a life in brackets. */
function deathOf(article: ArticleReading, age: Age): DayInterval | undefined {
  const days: DayInterval[] = [];
  for (const m of article.mentions) {
    if (m.temporal !== true || m.kind === 'duration' || !m.days || sentenceAt(article, m.start) !== age.sentence) continue;
    const life = lifeOf(article, m);
    if (life) days.push(life.death);
    else if (m.kind === 'date' && m.written.year !== undefined && !m.written.calendar && dayOf(article, m, 'death', 6)) days.push(m.days);
  }
  // a life told elsewhere, where the article tells of one
  if (days.length === 0)
    days.push(...article.mentions.flatMap(m => (m.temporal === true && m.kind !== 'duration' && lifeOf(article, m)?.death) || []));
  return days.length === 1 && Number.isFinite(days[0].from) && days[0].to - days[0].from <= 366 ? days[0] : undefined;
}

function fits(age: Dated, birth: DayInterval): boolean {
  const { low, high } = yearsBetween(birth, age.at);
  return age.years >= low - (age.loose ? 1 : 0) && age.years <= high + (age.loose ? 1 : 0);
}

/** Full years that lie between any day of one interval and any of another. */
function yearsBetween(from: DayInterval, to: DayInterval): { low: number; high: number } {
  const full = (a: number, b: number): number => {
    const x = dateOf(a),
      y = dateOf(b);
    return y.year - x.year - (y.month < x.month || (y.month === x.month && y.day < x.day) ? 1 : 0);
  };
  return { low: full(from.to, to.from), high: full(from.from, to.to) };
}

/** The ages that are told of people at the time of the article. */
function agesOf(article: ArticleReading): Age[] {
  const out: Age[] = [];
  const { scan, text } = article;
  const { tokens } = scan;
  for (const m of article.mentions) {
    if (m.kind !== 'duration' || m.amounts[0].unit !== 'year') continue;
    const isAbout = m.first > 0 && scan.at(m.first - 1, 'age-about') !== undefined;
    const dead = before(article, m.first, 'death', isAbout ? FAR_BEHIND : 12);
    // "توفي عن واحد وثمانين عاما"
    const about = !m.age && m.amounts.length === 1 && m.amounts[0].n >= 15 && isAbout && dead >= 0;
    // "ياسين (49 عاما)": an age, or a sentence; it may tell whose a birth is
    const bracketed = !m.age && text.text[m.start - 1] === '(' && text.text[m.end] === ')' && m.amounts.length === 1;
    if (!m.age && !about && !bracketed) continue;
    // "at the age of 19 he left": an age of another time, unless a death is told
    if (before(article, m.first, 'age-then', 5) >= 0 && (dead < 0 || m.first - dead > 8)) continue;
    out.push({
      years: m.amounts[0].n,
      loose: m.comparator !== '=',
      start: m.start,
      end: m.end,
      first: m.first,
      sentence: sentenceAt(article, m.start),
      death: dead >= 0,
      ...(bracketed && !isName(article, m.first - 2) ? { unsure: true } : {}),
    });
  }
  for (const [n, sentence] of text.sentences.entries()) {
    for (let i = 1; i < tokens.count; i++) {
      if (tokens.start[i] < sentence.start) continue;
      if (tokens.end[i] > sentence.end) break;
      const told = apposed(article, i, sentence.end) ?? ordinalAge(article, i);
      if (told && !out.some(a => a.start < told.end && told.start < a.end)) out.push({ ...told, sentence: n });
    }
  }
  return out;
}

/** Whether a token is the last of a name. */
function isName(article: ArticleReading, token: number): boolean {
  return article.mentions.some(p => p.kind === 'person' && p.last === token + 1);
}

/** "Zdenka Horn, 58, was", "dies at 81", "He was 81." */
function apposed(article: ArticleReading, i: number, end: number): Omit<Age, 'sentence'> | undefined {
  const { scan, language } = article,
    { tokens } = scan;
  if (language === 'ar' || tokens.kind[i] !== TokenKind.Number || tokens.end[i] - tokens.start[i] > 3) return undefined;
  const years = Number(tokens.text.slice(tokens.start[i], tokens.end[i]));
  if (years < 5 || years > 115) return undefined;
  const next = i + 1 < tokens.count && tokens.start[i + 1] < end ? scan.word(i + 1) : '';
  const closes = next === ',' || next === '.' || next === '' || next === 'and' || next === ';';
  const name =
    scan.is(i - 1, ',') &&
    (tokens.shape[i - 2] & 4) !== 0 &&
    tokens.kind[i - 2] === TokenKind.Word &&
    next === ',' &&
    !scan.at(i - 2, 'month') &&
    !scan.at(i - 2, 'weekday');
  const death = closes && [1, 2, 3].some(n => i - n >= 0 && scan.matches(i - n).some(m => m.sense.table === 'said-age' && m.end === i));
  return name || death ? { years, loose: false, start: tokens.start[i], end: tokens.end[i], first: i } : undefined;
}

/** "ابن الثانية والثمانين", "بلغ السابعة والستين", "في الثامنة والثلاثين من عمره". */
function ordinalAge(article: ArticleReading, i: number): Omit<Age, 'sentence'> | undefined {
  const { scan } = article;
  const cue = scan.at(i, 'age-ordinal');
  if (!cue) return undefined;
  // "بلغ العداء السادسة والعشرين من عمره": behind its subject, where "of his age" follows
  const n = [0, 1, 2]
    .map(k => numberAt(scan, cue.end + k, { language: article.language }))
    .find((x, k) => x !== undefined && (k === 0 || scan.value(x.end, 'age-ordinal') === 'behind'));
  if (!n || cue.sense.value !== '1' || n.amount < 15 || n.amount > 115 || !Number.isInteger(n.amount) || n.digits) return undefined;
  return { years: n.amount, loose: true, start: n.start, end: n.stop, first: n.first };
}

function draft(article: ArticleReading, age: Dated, birth: Birth, low: number, high: number, near: readonly Age[]): Draft {
  const text = article.text.text;
  const values = {
    birth: text.slice(birth.start, birth.end),
    age: String(age.years),
    low: String(low),
    high: String(high),
    from: birth.timex,
    to: isoDate(age.at.from),
  };
  const sites = [age, ...near.filter(a => a !== age)].map(a => siteOf(article, a, `P${a.years}Y`));
  return {
    scope: 'within',
    message: { key: 'age-mismatch.message', values },
    reason: [{ key: 'age-mismatch.count', values }],
    sites: [sites[0], siteOf(article, birth, birth.timex), ...sites.slice(1)],
  };
}
