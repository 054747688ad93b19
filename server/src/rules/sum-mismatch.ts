/**
 * # sum-mismatch
 *
 * A total and its full breakdown do not add up.
 *
 * "52 boats: 21 from the north, 17 from the islands and 9 from the lake" are 47.
 *
 * ## Why
 *
 * A breakdown invites the reader to add, and one who does and comes out elsewhere believes neither.
 *
 * ## How it is decided
 *
 * A breakdown is a row of at least two figures, joined by commas and "and", that a colon, a verb of dividing ("split between", "موزعين على")
 * or a closing phrase says to be complete. Its total stands before it in the sentence, in one of the sentences before, or behind it ("a total
 * of 8,500", "236 in all"). Each figure is as rough as its digits allow, and the sums of all those numbers must hold the total.
 *
 * ## Limits
 *
 * Parts behind "among them" are no full breakdown, and speak only where three or more of them pass the whole. Figures that are said to be
 * rounded, and a breakdown with "the rest", are silent.
 *
 * # العربية
 *
 * المجموع وتفصيله الكامل لا يتفقان.
 *
 * «52 قاربا: 21 من الشمال و17 من الجزر و9 من البحيرة» مجموعها 47.
 *
 * ## لماذا
 *
 * التفصيل يدعو القارئ إلى الجمع، ومن جمع فوجد غير المجموع لم يصدق أيا منهما.
 *
 * ## كيف يُحسم
 *
 * التفصيل صف من عددين على الأقل تفصل بينها الفواصل والواو، وتدل على كماله نقطتان أو فعل توزيع («موزعين على») أو عبارة ختام. ومجموعه قبله في الجملة أو في
 * إحدى الجمل السابقة، أو بعده («ليبلغ المجموع»). ويؤخذ كل عدد بقدر ما تسمح به أرقامه، ويجب أن يقع المجموع بين حاصل الجمع الأدنى والأعلى.
 *
 * ## الحدود
 *
 * ما بعد «من بينهم» ليس تفصيلا كاملا ولا تنبه إليه إلا إذا زادت ثلاثة أجزاء أو أكثر على الكل. وتسكت عن الأعداد المقربة وعن تفصيل فيه «والباقي».
 *
 * # Examples
 *
 * ```speaks en: twelve medals, not fourteen
 * The team came home with ⟦14 medals⟧: ⟦five gold⟧, ⟦four silver⟧ and ⟦three bronze⟧.
 * ```
 *
 * ```speaks ar: المجموع أقل
 * أجلت البلدية ⟦840 شخصا⟧، موزعين بين ⟦410 رجال⟧ و⟦270 امرأة⟧ و⟦140 طفلا⟧.
 * ```
 *
 * ```silent en: not the whole
 * The flood drove out 52,000 people, among them 7,300 in Hoima.
 * ```
 *
 * ```silent ar: مجموع صحيح
 * أجلت البلدية 820 شخصا، موزعين بين 410 رجال و270 امرأة و140 طفلا.
 * ```
 */
import type { Draft, Rule } from '../corpus/finding.ts';
import { addNumbers, disjointNumbers, type NumberSet } from '../values/numbers.ts';
import { figureSentences, shown, valueOf } from './figures.ts';
import { siteOf } from './site.ts';
import { furtherOne, goesFurther, isBroken, rowsOf } from './sum-rows.ts';
import { isTold, totalBehind, totalOf } from './sum-totals.ts';

export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'The parts make {sum}, not {total}',
      reckoned: '{parts} = {sum}, not {total}',
      short: '{difference} are missing',
      over: '{difference} too many',
    },
    ar: {
      message: 'مجموع الأجزاء {sum} لا {total}',
      reckoned: '{parts} = {sum} لا {total}',
      short: 'ينقص {difference}',
      over: 'يزيد {difference}',
    },
  },
  *article(article): Iterable<Draft> {
    const sentences = figureSentences(article);
    for (const sentence of sentences)
      for (const all of rowsOf(article, sentence)) {
        const behind = totalBehind(article, sentence, all);
        const row = behind?.parts ?? all;
        const total = behind ?? totalOf(article, sentences, sentence, row);
        const one = behind ? 0 : total && furtherOne(article, sentence, row);
        if (!total || one === undefined) continue;
        const set = row.reduce<NumberSet>((sum, part) => addNumbers(sum, part.set), [{ low: one, high: one }]);
        if (!disjointNumbers(set, total.figure.set)) continue;
        const sum = row.reduce((n, part) => n + part.amount, one);
        if (total.subset && sum <= total.figure.amount) continue;
        if (isBroken(article, sentence, row, total.figure) || (!behind && goesFurther(article, sentence, row))) continue;
        if (isTold(sentences, row, total.figure, set)) continue;
        const difference = total.figure.amount - sum;
        const sites = [siteOf(article, total.figure, valueOf(total.figure)), ...row.map(part => siteOf(article, part, valueOf(part)))];
        yield {
          scope: 'within',
          message: { key: 'sum-mismatch.message', values: { sum: shown(sum), total: sites[0].text } },
          reason: [
            {
              key: 'sum-mismatch.reckoned',
              values: {
                parts: [...row.map(part => shown(part.amount)), ...(one > 0 ? [shown(one)] : [])].join(' + '),
                sum: shown(sum),
                total: shown(total.figure.amount),
              },
            },
            { key: difference > 0 ? 'sum-mismatch.short' : 'sum-mismatch.over', values: { difference: shown(Math.abs(difference)) } },
          ],
          sites,
        };
      }
  },
};
