/**
 * # statement-after-death
 *
 * Somebody speaks on a day after that of the own death.
 *
 * A sculptor died on 3 May, and told reporters something on 7 May.
 *
 * ## Why
 *
 * Either the day of the death is wrong, or that of the statement, or two people of one name have become one.
 *
 * ## How it is decided
 *
 * The day of the death stands in a sentence that says of a person, by full name, that he or she died; the statement in one that says of the
 * same name that he or she said something on a day. The articles must tell of one story, or be one.
 *
 * ## Limits
 *
 * Only days that the sentences themselves give count. A letter that is read out after a death, and what the dead "had said", is left alone.
 *
 * # العربية
 *
 * قول منسوب إلى شخص في يوم بعد يوم وفاته.
 *
 * نحات توفي في الثالث من مايو وصرح للصحفيين في السابع منه.
 *
 * ## لماذا
 *
 * إما أن يوم الوفاة خطأ أو يوم التصريح، أو أن شخصين باسم واحد صارا واحدا.
 *
 * ## كيف يُحسم
 *
 * يوم الوفاة في جملة تقول عن شخص باسمه الكامل إنه توفي، والتصريح في جملة تقول عن الاسم نفسه إنه قال شيئا في يوم. ولا بد أن يروي المقالان خبرا واحدا أو
 * يكونا مقالا واحدا.
 *
 * ## الحدود
 *
 * لا يُعتد إلا بالأيام التي في الجملتين. وما «كان قد قاله» الراحل لا يُحسب.
 *
 * # Examples
 *
 * ```speaks en: within one article
 * Sculptor Henrik Solberg dies
 *
 * Henrik Solberg died on ⟦3 May 2024⟧ in Bergen. His studio will become a museum.
 *
 * Henrik Solberg said on ⟦7 May 2024⟧ that the museum would open in autumn.
 * ```
 *
 * ```speaks ar: في مقال واحد
 * رحيل النحات سامر العطار
 *
 * توفي سامر العطار في ⟦3 مايو 2024⟧ في حلب.
 *
 * وقال سامر العطار في ⟦7 مايو 2024⟧ إن المتحف سيفتتح في الخريف.
 * ```
 *
 * ```silent en: before the death
 * Sculptor Henrik Solberg dies
 *
 * Henrik Solberg died on 3 May 2024 in Bergen.
 *
 * Henrik Solberg said on 29 April 2024 that the museum would open in autumn.
 * ```
 *
 * ```silent ar: قبل الوفاة
 * رحيل النحات سامر العطار
 *
 * توفي سامر العطار في 3 مايو 2024 في حلب.
 *
 * وقال سامر العطار في 29 أبريل 2024 إن المتحف سيفتتح في الخريف.
 * ```
 */
import { sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Keyed, Rule, Statement } from '../corpus/finding.ts';
import type { DateMention, NameMention } from '../mentions/mention.ts';
import { scriptOf } from '../mentions/names/letters.ts';
import { coarseKey, sameName } from '../mentions/names/same-name.ts';
import { fold } from '../text/fold.ts';
import { tokenAt } from '../text/tokens.ts';
import { isoDate } from '../values/days.ts';
import { alike } from './alike.ts';
import { siteOf } from './site.ts';

/** Tokens between a name and its verb. */
const NEAR = 3;
/** Statements under one name that are compared. */
const MOST = 200;

interface Told {
  is: 'death' | 'statement';
  name: string;
  day: number;
}

export const statementAfterDeath: Rule = {
  id: 'statement-after-death',
  severity: 'warning',
  since: '0.1.0',
  status: 'nursery',
  messages: {
    en: {
      message: '{name} speaks on {said}, and died on {died}',
      days: '{said} is {after:day} after {died}',
    },
    ar: {
      message: 'لـ{name} قول في {said}، ووفاته في {died}',
      days: '{said} بعد {died} بـ{after:day.oblique}',
    },
  },
  *collect(article): Iterable<Keyed> {
    for (const m of article.mentions) {
      if (m.kind !== 'person' || !/\s/.test(m.name)) continue;
      const n = sentenceAt(article, m.start);
      if (n < 0) continue;
      const is = verbOf(article, m, n);
      const date = is && dayIn(article, n);
      if (!is || !date) continue;
      const data: Told = { is, name: m.name, day: date.days!.from };
      yield { key: `${scriptOf(fold(m.name))}:${coarseKey(shortOf(m.name))}`, start: date.start, end: date.end, data };
    }
  },
  *compare(_, statements): Iterable<Draft> {
    if (statements.length > MOST) return;
    const told = (is: Told['is']): Statement[] => statements.filter(s => (s.data as Told).is === is);
    for (const death of told('death'))
      for (const said of told('statement')) {
        const x = death.data as Told,
          y = said.data as Told;
        if (y.day <= x.day || sameName(shortOf(x.name), shortOf(y.name)) === 'different') continue;
        if (death.article.id !== said.article.id && !alike(death.article, said.article)) continue;
        const sites = [siteOf(said.article, said, isoDate(y.day)), siteOf(death.article, death, isoDate(x.day))];
        yield {
          scope: death.article.id === said.article.id ? 'within' : 'cross',
          message: { key: 'statement-after-death.message', values: { name: y.name, said: sites[0].text, died: sites[1].text } },
          reason: [
            { key: 'statement-after-death.days', values: { said: sites[0].value, died: sites[1].value, after: String(y.day - x.day) } },
          ],
          sites,
        };
      }
  },
};

/** The last two words of a name: what stands before them may be a calling. */
function shortOf(name: string): string {
  return name.split(/\s+/).slice(-2).join(' ');
}

/** Whether a sentence says of a person that he or she died, or said something; what "had been said" is neither. */
function verbOf(article: ArticleReading, m: NameMention, n: number): Told['is'] | undefined {
  const { scan } = article;
  const { start, end } = article.text.sentences[n];
  const first = tokenAt(scan.tokens, start),
    last = tokenAt(scan.tokens, end);
  // an Arabic verb stands before its subject; an English one behind it, or before it behind a quotation
  const around =
    article.language === 'ar'
      ? [[m.first - NEAR, m.first]]
      : [
          [m.last, m.last + NEAR],
          [m.first - 1, m.first],
        ];
  for (const [from, to] of around)
    for (let i = Math.max(first, from); i < Math.min(last, to); i++) {
      if (scan.value(i, 'mood') === 'past') return undefined;
      if (scan.at(i, 'dying')) return 'death';
      if (scan.value(i, 'speech') === 'fact') return 'statement';
    }
  return undefined;
}

/** The one day that a sentence names. */
function dayIn(article: ArticleReading, n: number): DateMention | undefined {
  const { start, end } = article.text.sentences[n];
  const dates = article.mentions.filter(
    (d): d is DateMention => d.temporal === true && d.kind !== 'duration' && d.start >= start && d.end <= end && d.days !== undefined,
  );
  const [only] = dates;
  return dates.length === 1 && only.days!.from === only.days!.to ? only : undefined;
}
