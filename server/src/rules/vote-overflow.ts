/**
 * # vote-overflow
 *
 * More votes are counted than there are voters on the roll.
 *
 * A town has 12,400 registered voters in one sentence and 14,100 ballots in another.
 *
 * ## Why
 *
 * Results come in by telephone and in tables, and a swapped line makes an election look stolen.
 *
 * ## How it is decided
 *
 * The roll is a number of voters beside "registered", "eligible" or "electorate"; votes are a number of votes or ballots. Where the least
 * that the votes can be is more than the most that the roll can be, and neither another place nor another period parts the two, they
 * cannot both be right.
 *
 * ## Limits
 *
 * Where every voter has several votes the rule is wrong; sentences that say so ("each voter had three votes") silence it. Votes of more than
 * three times the roll are taken for those of a larger district.
 *
 * # العربية
 *
 * أصوات معدودة أكثر من الناخبين المسجلين.
 *
 * في مدينة 12400 ناخب مسجل في جملة و14100 صوت في جملة أخرى.
 *
 * ## لماذا
 *
 * تصل النتائج بالهاتف وفي جداول، وسطر في غير موضعه يجعل الانتخاب يبدو مزورا.
 *
 * ## كيف يُحسم
 *
 * السجل عدد ناخبين بجوار «مسجل» أو «الهيئة الناخبة»، والأصوات عدد أصوات أو أوراق اقتراع. فإذا زاد أقل ما تعنيه الأصوات على أكثر ما يعنيه السجل،
 * ولم يفصل بينهما مكان أو زمن آخر، فلا يصحان معا.
 *
 * ## الحدود
 *
 * حيث لكل ناخب عدة أصوات تخطئ القاعدة، وتسكت إذا قال النص ذلك («لكل ناخب ثلاثة أصوات»). وما زاد على ثلاثة أمثال السجل يُعد لدائرة أوسع.
 *
 * # Examples
 *
 * ```speaks en: a roll and a count
 * Mayor of Lindau re-elected
 *
 * Lindau has ⟦12,400 registered voters⟧. Mayor Ruth Amann was re-elected on Sunday; ⟦14,100 ballots⟧ were counted.
 * ```
 *
 * ```speaks ar: السجل والفرز
 * إعادة انتخاب عمدة طبرقة
 *
 * يبلغ عدد الناخبين المسجلين في طبرقة ⟦12400 ناخب⟧. وأعيد انتخاب العمدة بعد فرز ⟦14100 صوت⟧ يوم الأحد.
 * ```
 *
 * ```silent en: fewer than the roll
 * Mayor of Lindau re-elected
 *
 * Lindau has 12,400 registered voters. Mayor Ruth Amann was re-elected on Sunday; 9,100 ballots were counted.
 * ```
 *
 * ```silent ar: أقل من السجل
 * إعادة انتخاب عمدة طبرقة
 *
 * يبلغ عدد الناخبين المسجلين في طبرقة 12400 ناخب. وأعيد انتخاب العمدة بعد فرز 9100 صوت يوم الأحد.
 * ```
 *
 * ```silent en: several votes for each
 * Council of Lindau elected
 *
 * Lindau has 12,400 registered voters, and each voter had three votes. On Sunday 28,100 votes were counted.
 * ```
 */
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { hasCue, shown } from './figures.ts';
import { otherPlace } from './other-quantity.ts';
import { otherPeriod } from './same-quantity.ts';
import { siteOf } from './site.ts';

/** Times the roll from which votes are of a larger district. */
const WIDER = 3;
/** Tokens between a number and the word that makes it a roll. */
const REACH = 8;

export const voteOverflow: Rule = {
  id: 'vote-overflow',
  severity: 'warning',
  since: '0.1.0',
  status: 'nursery',
  messages: {
    en: {
      message: '{votes} are more than {roll} allows',
      reckoned: '{least} votes at least, {most} voters at most: {over} too many',
    },
    ar: {
      message: '{votes} أكثر مما يسمح به {roll}',
      reckoned: 'الأصوات {least} على الأقل والناخبون {most} على الأكثر: تزيد {over}',
    },
  },
  *article(article): Iterable<Draft> {
    const all = figureStatements(article).filter(f => f.unit === '#' && f.mood === 'fact' && f.aside !== 'against');
    const rolls = all.filter(f => counts(f, 'voter', 'voters') && beside(article, f, 'roll'));
    if (rolls.length === 0 || article.text.sentences.some((_, n) => severalVotes(article, n))) return;
    const told = new Set<FigureStatement>();
    for (const roll of rolls)
      for (const votes of all) {
        if (told.has(votes) || !counts(votes, 'vote', 'votes') || otherPlace(roll, votes) || otherPeriod(roll, votes)) continue;
        const least = Math.min(...votes.mention.set.map(s => s.low)),
          most = Math.max(...roll.mention.set.map(s => s.high));
        if (!(least > most) || least > most * WIDER) continue;
        told.add(votes);
        const sites = [
          siteOf(article, spanOf(article, votes), shown(votes.mention.amount)),
          siteOf(article, spanOf(article, roll), shown(roll.mention.amount)),
        ];
        yield {
          scope: 'within',
          message: { key: 'vote-overflow.message', values: { votes: sites[0].text, roll: sites[1].text } },
          reason: [{ key: 'vote-overflow.reckoned', values: { least: shown(least), most: shown(most), over: shown(least - most) } }],
          sites,
        };
      }
  },
};

function counts(f: FigureStatement, noun: string, measure: string): boolean {
  return f.noun !== undefined ? f.noun === noun : f.measures[0] === measure;
}

function beside(article: ArticleReading, f: FigureStatement, cue: string): boolean {
  return hasCue(article, cue, Math.max(f.context.first, f.mention.first - REACH), Math.min(f.context.last, f.mention.last + REACH));
}

/** Whether a sentence gives each voter more than one vote. */
function severalVotes(article: ArticleReading, n: number): boolean {
  const s = figureStatements(article).find(f => f.sentence === n);
  return s !== undefined && hasCue(article, 'several-votes', s.context.first, s.context.last);
}

/** A figure with its counted noun. */
function spanOf(article: ArticleReading, f: FigureStatement): { start: number; end: number } {
  const { nounLast, start, end } = f.mention;
  return { start, end: nounLast === undefined ? end : Math.max(end, article.scan.tokens.end[nounLast - 1]) };
}
