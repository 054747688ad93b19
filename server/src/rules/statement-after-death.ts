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
 * The day of the death stands with a verb of dying whose subject is a person, by full name or by the part of it that the article goes on
 * with; the statement with a verb of saying whose subject has the same name, before what was said. The articles must tell of one story, or be
 * one, and no more than a year lie between the two days.
 *
 * ## Limits
 *
 * Only days that the sentences themselves give count. A letter that is read out after a death, an interview that is broadcast, and what the
 * dead "had said" are left alone, as are lawyers, children and spokesmen, and a death that is called a rumour.
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
 * يوم الوفاة مع فعل وفاة فاعله شخص باسمه الكامل أو بما يمضي المقال في تسميته به، والتصريح مع فعل قول فاعله بالاسم نفسه، قبل مضمون القول. ولا بد أن
 * يروي المقالان خبرا واحدا أو يكونا مقالا واحدا، وألا يفصل بين اليومين أكثر من سنة.
 *
 * ## الحدود
 *
 * لا يُعتد إلا بالأيام التي في الجملتين. وما «كان قد قاله» الراحل لا يُحسب، ولا رسالة تُقرأ بعد وفاته أو مقابلة تُبث، ولا قول محام أو ابن أو متحدث، ولا
 * وفاة توصف بأنها شائعة.
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
import type { Draft, Keyed, Rule, Statement } from '../corpus/finding.ts';
import { scriptOf } from '../mentions/names/letters.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { coarseKey } from '../mentions/names/sound-keys.ts';
import { fold } from '../text/fold.ts';
import { isoDate } from '../values/days.ts';
import { alike } from './alike.ts';
import { lastWords } from './last-words.ts';
import { siteOf } from './site.ts';

/** Statements under one name that are compared. */
const MOST = 200;
/** Days after a death in which somebody of the name is still the one who died. */
const YEAR = 366;

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
    for (const { is, name, date } of lastWords(article)) {
      const data: Told = { is, name, day: date.days!.from };
      yield { key: `${scriptOf(fold(name))}:${coarseKey(shortOf(name))}`, start: date.start, end: date.end, data };
    }
  },
  *compare(_, statements): Iterable<Draft> {
    if (statements.length > MOST) return;
    const told = (is: Told['is']): Statement[] => statements.filter(s => (s.data as Told).is === is);
    for (const death of told('death'))
      for (const said of told('statement')) {
        const x = death.data as Told,
          y = said.data as Told;
        if (y.day <= x.day || y.day > x.day + YEAR || sameName(shortOf(x.name), shortOf(y.name)) === 'different') continue;
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
