/**
 * # share-overflow
 *
 * Shares of one whole come to more than a hundred per cent.
 *
 * "47 percent of the ballots, ahead of Amal with 33 percent and Beirut First with 27 percent" are 107.
 *
 * ## Why
 *
 * A share was taken from another poll, or of another whole. Whoever draws the chart finds it; the reader should not.
 *
 * ## How it is decided
 *
 * A row of percentages in one sentence is of one whole where the first names it ("of the votes", "من الأصوات") or the sentence says that
 * something is divided ("توزعت", "بواقع"); a percentage that names another whole begins another row. What rounding can explain is no
 * conflict.
 *
 * ## Limits
 *
 * Answers of which several could be given, growth rates, turnout beside votes, and shares of two groups are silent. Two percentages alone
 * are looked at only for votes and divisions.
 *
 * # العربية
 *
 * حصص من كل واحد تزيد على مئة في المئة.
 *
 * «47 في المئة من الأصوات متقدما على 33 في المئة و27 في المئة» مجموعها 107.
 *
 * ## لماذا
 *
 * أُخذت إحدى الحصص من استطلاع آخر أو من كل آخر. يكتشف ذلك من يرسم البيان، ولا ينبغي أن يكتشفه القارئ.
 *
 * ## كيف يُحسم
 *
 * النسب المتتالية في جملة واحدة من كل واحد إذا سمته أولاها («من الأصوات») أو قالت الجملة إن شيئا قُسم («توزعت»، «بواقع»)، والنسبة التي تسمي كلا آخر تبدأ صفا
 * آخر. وما يفسره التقريب ليس تعارضا.
 *
 * ## الحدود
 *
 * تسكت عن أسئلة تقبل أكثر من جواب، وعن نسب النمو، وعن نسبة المشاركة إلى جانب الأصوات، وعن حصص مجموعتين. ولا تنظر في نسبتين وحدهما إلا في الأصوات
 * والقسمة.
 *
 * # Examples
 *
 * ```speaks en: 107 per cent of the ballots
 * Saleh won ⟦47 percent⟧ of the ballots, ahead of Haddad with ⟦33 percent⟧ and Okoro with ⟦27 percent⟧.
 * ```
 *
 * ```speaks ar: مئة وعشر
 * توزعت الميزانية بواقع ⟦60 في المئة⟧ لأعمال الخرسانة، و⟦35 في المئة⟧ لنزع الملكية، و⟦15 في المئة⟧ للمعدات.
 * ```
 *
 * ```silent en: turnout beside votes
 * Turnout was 71 percent. Saleh won 47 percent of the ballots, ahead of Haddad with 33 percent.
 * ```
 *
 * ```silent ar: حصص مجموعتين
 * يعمل 80 في المئة من الشابات في الزراعة، و44 في المئة من الشبان.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { changeAt, isHeldAgainst, endOf, figureSentences, hasCue, shown, type FigureSentence } from './figures.ts';
import { siteOf } from './site.ts';

/** Above this the shares are hardly meant to be of one whole. */
const MOST = 135;
/** Tokens between two shares of a row at most. */
const GAP = 16;
/** Tokens before a share in which a verb of change makes it the size of that. */
const VERB = 4;

interface Row {
  shares: FigureMention[];
  divided: boolean;
  /** A verb of dividing says that they are of one whole: no two of them overlap. */
  parted: boolean;
  whole: string;
  /** The first says an amount once more, as a share: "2.1 million tonnes, or 70 per cent of the plan". */
  restated: boolean;
}

export const shareOverflow: Rule = {
  id: 'share-overflow',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: { message: 'The shares make {sum}%, more than the whole', reckoned: '{parts} = {sum}%, more than 100%' },
    ar: { message: 'مجموع الحصص {sum}%، أي أكثر من الكل', reckoned: '{parts} = {sum}%، أي أكثر من 100%' },
  },
  *article(article): Iterable<Draft> {
    const sentences = figureSentences(article);
    for (const sentence of sentences) {
      const next = sentences[sentence.index + 1],
        before = sentences[sentence.index - 1];
      // of its own sentence, or of one behind it that has no shares of its own
      const single = [sentence, next].some(
        s => s && !s.headline && (s === sentence || s.figures.every(f => f.unit !== '%')) && hasCue(article, 'one-answer', s.first, s.end),
      );
      const overlaps = !single && hasCue(article, 'overlap', sentence.first, sentence.end);
      const openAnswers = next !== undefined && !next.headline && hasCue(article, 'overlap', next.first, next.end);
      for (const { shares, divided, parted } of rowsOf(article, sentence, single)) {
        if (overlaps && !(parted && shares.length > 2)) continue;
        if (shares.length < 2 || (shares.length < 3 && !divided && !bothSexes(article, sentence, shares))) continue;
        if (ownedApart(article, shares[0]) || placedApart(article, shares)) continue;
        if (!divided && (openAnswers || (before && hasCue(article, 'overlap', before.first, before.end)))) continue;
        // the least that the shares can be, each rounded by its last digit
        const least = shares.reduce((sum, s) => sum + Math.min(...s.set.map(x => x.low)) - (Number.isInteger(s.amount) ? 0.5 : 0), 0);
        const sum = shares.reduce((n, s) => n + s.amount, 0);
        if (!(least > 100) || sum > MOST) continue;
        const sites = shares.map(s => siteOf(article, s, `${shown(s.amount)} %`));
        yield {
          scope: 'within',
          message: { key: 'share-overflow.message', values: { sum: shown(sum) } },
          reason: [{ key: 'share-overflow.reckoned', values: { parts: shares.map(s => shown(s.amount)).join(' + '), sum: shown(sum) } }],
          sites,
        };
      }
    }
  },
};

/** @param single each of those who were asked gave one answer */
function rowsOf(article: ArticleReading, sentence: FigureSentence, single: boolean): Row[] {
  const rows: Row[] = [];
  let row: Row | undefined;
  for (const f of sentence.figures) {
    const last = row?.shares[row.shares.length - 1];
    const elided =
      f.kind === 'number' &&
      f.loose === undefined &&
      last !== undefined &&
      f.amount < 100 &&
      f.unit === undefined &&
      f.first - last.last <= 4 &&
      f.numberStart > f.start - 1 &&
      conjoined(article, f);
    if ((f.kind !== 'percentage' || f.unit !== '%') && !elided) {
      if (row && f.kind !== 'number') row = undefined;
      continue;
    }
    const near = Math.max(sentence.first, f.first - VERB);
    const changes =
      (changeAt(article, near, f.first) !== 0 && !hasCue(article, 'make-up', near, f.first)) || isOfTwoTimes(article, sentence, f);
    if (f.comparator === '<' || f.comparator === '<=' || changes) {
      row = undefined;
      continue;
    }
    const whole = wholeOf(article, f, sentence);
    const restated = hasCue(article, 'same', f.first - 1, f.first) && !article.scan.at(f.first - 1, 'hedge');
    const cueFrom = last ? last.last : sentence.first;
    const parted = hasCue(article, 'breakdown', cueFrom, f.first);
    const divided = parted || hasCue(article, 'whole', cueFrom, f.first) || (whole !== '' && hasCue(article, 'whole', f.last, f.last + 3));
    if (
      row &&
      last &&
      f.first - endOf(last) <= GAP &&
      !against(article, f) &&
      !(whole !== '' && row.whole !== '' && whole !== row.whole) &&
      !(divided && !row.divided && row.whole === '') &&
      !(whole !== '' && row.whole === '' && !row.divided) &&
      row.restated === restated
    ) {
      row.shares.push(f);
      row.divided ||= divided;
      row.parted ||= parted;
      continue;
    }
    row = undefined;
    if (whole === '' && !divided && !single && !ofBefore(article, f, sentence)) continue;
    row = { shares: [f], divided: divided || single, parted, whole, restated };
    rows.push(row);
  }
  return rows;
}

/** "Women make up 57 percent of the staff and men 48 percent": two shares that leave nothing else. */
function bothSexes(article: ArticleReading, sentence: FigureSentence, [a, b]: readonly FigureMention[]): boolean {
  const kind = (from: number, to: number): string | undefined => {
    for (let k = to - 1; k >= from; k--) {
      if (article.scan.at(k, 'woman')) return 'woman';
      const noun = article.scan.value(k, 'noun');
      if (noun === 'woman' || noun === 'man' || noun === 'girl' || noun === 'boy') return noun;
    }
    return undefined;
  };
  const first = kind(sentence.first, a.first),
    second = kind(endOf(a), b.first);
  const pair = [first, second].sort().join();
  return wholeOf(article, a, sentence) !== '' && (pair === 'man,woman' || pair === 'boy,girl') && wholeOf(article, b, sentence) === '';
}

/** "cuts its stake from 35 per cent to 15": one share at two times. */
function isOfTwoTimes(article: ArticleReading, { figures }: FigureSentence, f: FigureMention): boolean {
  const role = (g: FigureMention | undefined, value: string): boolean =>
    g !== undefined &&
    article.scan.matches(g.first - 1).some(m => m.sense.table === 'arithmetic' && m.sense.value === value && m.end === g.first);
  const n = figures.indexOf(f);
  return (role(f, 'old') && role(figures[n + 1], 'new')) || (role(f, 'new') && role(figures[n - 1], 'old'));
}

/** "60 per cent of homes own a telephone", «يملك 60 في المئة»: one home can own what the others do as well. */
function ownedApart({ scan, language }: ArticleReading, share: FigureMention): boolean {
  const owns = (k: number): boolean => scan.matches(k).some(m => m.sense.table === 'arithmetic' && m.sense.value === 'own');
  if (language === 'ar') return owns(share.first - 1);
  return [1, 2, 3, 4, 5].some(n => owns(share.last + n) && scan.is(share.last, 'of'));
}

/** "45 percent of the market in the north, 38 percent in the south": each place is a whole of its own. */
function placedApart(article: ArticleReading, shares: readonly FigureMention[]): boolean {
  const { scan } = article;
  const placed = (k: number): boolean => scan.matches(k).some(m => m.sense.table === 'locative' && m.sense.value === 'in');
  const [first, ...others] = shares;
  const of = first.last;
  // "30 per cent of the members live in France" are parts of one whole
  if (!(scan.is(of, 'of') || scan.is(of, 'من')) || !hasCue(article, 'whole', of, of + 3) || !others.every(s => placed(s.last)))
    return false;
  return [2, 3, 4].some(n => of + n < others[0].first && placed(of + n));
}

/** "43 percent, compared with 39 percent a year ago": a share of another time. */
function against({ scan }: ArticleReading, f: FigureMention): boolean {
  return [1, 2].some(n =>
    scan.matches(f.first - n).some(m => m.sense.table === 'contrast' && isHeldAgainst(m.sense.value) && m.end === f.first),
  );
}

/** Whether the figure is a further member of a row: "وخمسة وثلاثون للمصانع". */
function conjoined(article: ArticleReading, f: FigureMention): boolean {
  const { scan } = article,
    { tokens } = scan;
  return (
    (tokens.text[tokens.start[f.first]] === 'و' && f.start > tokens.start[f.first]) ||
    scan.matches(f.first - 1).some(m => m.sense.table === 'number' && m.sense.value === 'and')
  );
}

/** The noun of which a percentage is: "of the votes", "من الأصوات"; empty where none is named. */
function wholeOf(article: ArticleReading, f: FigureMention, sentence: FigureSentence): string {
  const { scan } = article;
  let k = f.last;
  if (k >= sentence.end) return '';
  const word = scan.word(k);
  if (word !== 'of' && word !== 'من') return '';
  k++;
  while (k < sentence.end && (scan.is(k, 'the') || scan.is(k, 'all') || scan.is(k, 'its') || scan.is(k, 'their'))) k++;
  return scan.word(k);
}

/** "Of the fuel, 55 percent ...": the whole stands first in the sentence. */
function ofBefore(article: ArticleReading, f: FigureMention, sentence: FigureSentence): boolean {
  return article.scan.is(sentence.first, 'of') && f.first - sentence.first < 16;
}
