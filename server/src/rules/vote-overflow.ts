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
 * The roll is a number of voters beside "registered", "eligible" or "electorate", or of people who are "entitled to vote"; votes are a
 * number of votes or ballots, or of people who voted. Where the least that the votes can be is more than the most that the roll can be, and
 * neither another place nor another period parts the two, they cannot both be right. Of several rolls the greatest counts.
 *
 * ## Limits
 *
 * Where every voter has several votes the rule is wrong; sentences that say so ("each voter marks three names") silence it. Voters of one
 * party, of the post or newly registered ones are no roll. Votes of more than three times the roll are taken for those of a larger district.
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
 * السجل عدد ناخبين بجوار «مسجل» أو «الهيئة الناخبة» أو عدد من «يحق لهم التصويت»، والأصوات عدد أصوات أو أوراق اقتراع أو مقترعين. فإذا زاد أقل ما
 * تعنيه الأصوات على أكثر ما يعنيه السجل، ولم يفصل بينهما مكان أو زمن آخر، فلا يصحان معا. وإذا تعددت السجلات فالعبرة بأكبرها.
 *
 * ## الحدود
 *
 * حيث لكل ناخب عدة أصوات تخطئ القاعدة، وتسكت إذا قال النص ذلك («يختار كل ناخب ثلاثة أسماء»). وليس ناخبو حزب أو المقترعون بالبريد أو المسجلون
 * الجدد سجلا. وما زاد على ثلاثة أمثال السجل يُعد لدائرة أوسع.
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
import { contextOf } from '../claims/context.ts';
import { figureStatements, type FigureStatement } from '../claims/figures.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import { stem } from '../languages/stem.ts';
import { hasCue, shown } from './figures.ts';
import { otherPlace } from './other-quantity.ts';
import { otherPeriod } from './same-quantity.ts';
import { siteOf } from './site.ts';

/** Times the roll from which votes are of a larger district. */
const WIDER = 3;
/** Tokens between a number and the word that makes it a roll or a turnout; the same for what makes it a part of a roll, and for a number alone. */
const REACH = 8,
  PART = 5,
  BARE = 1;
/** Tokens behind "each voter" in which stands how many votes each has, and how many those can be. */
const EACH = 8,
  NAMES = 60;

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
    const votes = all.filter(f => isVotes(article, f));
    if (votes.length === 0) return;
    // what is too small, too vague or of other things to be the roll may still be the greater roll that holds the votes
    const rolls = all.filter(f => !votes.includes(f) && nearest(article, f, 'roll') < Infinity);
    if (!rolls.some(f => isRoll(article, f)) || article.text.sentences.some((_, n) => severalVotes(article, n))) return;
    for (const count of votes) {
      const { first, last } = count.context;
      if (hasCue(article, 'several-rounds', first, last) || hasCue(article, 'uncast', first, last)) continue;
      const own = rolls.filter(f => !otherPlace(f, count) && !otherPeriod(f, count) && !otherDistrict(article, f, count));
      const most = Math.max(...own.flatMap(f => f.mention.set.map(s => s.high))),
        least = Math.min(...count.mention.set.map(s => s.low));
      if (!(least > most) || least > most * WIDER) continue;
      const roll = own.find(f => isRoll(article, f) && f.mention.set.some(s => s.high === most));
      if (!roll) continue;
      const sites = [
        siteOf(article, spanOf(article, count), shown(count.mention.amount)),
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

/** Whether the sentences number one noun in two ways: the first district, and the second. */
function otherDistrict({ scan, language }: ArticleReading, { context: a }: FigureStatement, { context: b }: FigureStatement): boolean {
  const numbered = ({ mentions }: typeof a): [noun: string, n: number][] =>
    mentions.flatMap(m =>
      m.temporal === false && m.kind === 'ordinal' ? [[stem(scan.word(language === 'ar' ? m.first - 1 : m.last)), m.amount]] : [],
    );
  const theirs = numbered(b);
  return numbered(a).some(([noun, n]) => theirs.some(([o, k]) => o === noun && k !== n));
}

/** Votes or ballots, or people of whom the nearest such word says that they voted. */
function isVotes(article: ArticleReading, f: FigureStatement): boolean {
  if (f.noun === undefined ? f.measures[0] === 'votes' : f.noun === 'vote') return true;
  const voting = nearest(article, f, 'voting');
  // "1,912 took part in the vote": the people themselves are not named
  return (isPeople(f) || (f.noun === undefined && voting <= BARE)) && voting < nearest(article, f, 'roll');
}

/** The voters of a roll, or people who are "entitled to vote"; not some of them only. */
function isRoll(article: ArticleReading, f: FigureStatement): boolean {
  const isVoters = f.noun === undefined ? f.measures[0] === 'voters' : f.noun === 'voter';
  if (!isVoters && !(isPeople(f) && nearest(article, f, 'franchise') < Infinity)) return false;
  return nearest(article, f, 'part-roll') > PART;
}

function isPeople({ noun, nounKin }: FigureStatement): boolean {
  return noun === 'person' || nounKin?.includes('human') === true;
}

/** Tokens between a number and the nearest cue of its sentence; Infinity where none is in reach. */
function nearest(article: ArticleReading, { context, mention }: FigureStatement, cue: string): number {
  for (let d = 0; d <= REACH; d++) {
    const before = mention.first - 1 - d,
      behind = mention.last + d;
    if (before >= context.first && hasCue(article, cue, before, before + 1)) return d;
    if (behind < context.last && hasCue(article, cue, behind, behind + 1)) return d;
  }
  return Infinity;
}

/** Whether a sentence gives each voter more than one vote: says so, or says how many names each marks. */
function severalVotes(article: ArticleReading, n: number): boolean {
  const { first, last, mentions } = contextOf(article, n);
  if (hasCue(article, 'several-votes', first, last)) return true;
  for (let i = first; i < last; i++)
    if (hasCue(article, 'each-voter', i, i + 1))
      for (const m of mentions)
        if (m.temporal === false && m.kind === 'number' && m.first > i && m.first <= i + EACH && m.amount > 1 && m.amount < NAMES)
          return true;
  return false;
}

/** A figure with its counted noun. */
function spanOf(article: ArticleReading, f: FigureStatement): { start: number; end: number } {
  const { nounLast, start, end } = f.mention;
  return { start, end: nounLast === undefined ? end : Math.max(end, article.scan.tokens.end[nounLast - 1]) };
}
