/**
 * # list-count-mismatch
 *
 * A count and the full list behind it differ.
 *
 * "Four countries: Austria, Hungary and Slovakia."
 *
 * ## Why
 *
 * One has been cut, or one has been added, and the count was left. The reader does not know whether somebody is missing.
 *
 * ## How it is decided
 *
 * A list is full behind a colon, "namely", "هي", "هما", "هم". It is counted with care: where an "and" may stand inside an item ("Bosnia and
 * Herzegovina"), or a last clause may be no item, the list may have several lengths, and only a count outside all of them speaks.
 *
 * ## Limits
 *
 * Lists behind "among them", "such as", "من بينها" are not full, and silent. Counts above fifteen and lists that go on in another sentence are
 * left alone.
 *
 * # العربية
 *
 * العدد والقائمة الكاملة التي بعده لا يتفقان.
 *
 * «ثلاث دول هي غانا وتوغو وبنين ونيجيريا».
 *
 * ## لماذا
 *
 * حُذف واحد أو أضيف واحد وبقي العدد على حاله، ولا يعرف القارئ هل نقص اسم.
 *
 * ## كيف يُحسم
 *
 * القائمة كاملة بعد النقطتين وبعد «هي» و«هما» و«هم». وتُعد باحتياط: حيث يحتمل أن تكون الواو داخل الاسم («البوسنة والهرسك») أو أن تكون الجملة الأخيرة ليست
 * منها تكون للقائمة أطوال عدة، ولا تنبه القاعدة إلا إذا خالفها العدد كلها.
 *
 * ## الحدود
 *
 * ما بعد «من بينها» و«مثل» ليس قائمة كاملة فتسكت عنه، وكذلك ما زاد على خمسة عشر والقوائم التي تمتد إلى جملة أخرى.
 *
 * # Examples
 *
 * ```speaks en: three of four
 * The train will link ⟦four countries⟧: ⟦Austria, Hungary and Slovakia⟧.
 * ```
 *
 * ```speaks ar: أربع لا ثلاث
 * يربط القطار ⟦ثلاث دول⟧ هي ⟦غانا وتوغو وبنين ونيجيريا⟧.
 * ```
 *
 * ```silent en: not the full list
 * The train will link seven countries, among them Chile and Peru.
 * ```
 *
 * ```silent en: an "and" within a name
 * The train will link three countries: Croatia, Bosnia and Herzegovina and Serbia.
 * ```
 *
 * ```silent ar: قائمة ناقصة
 * تزرع النخيل في ثلاثة أقاليم، من بينها السند.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { FigureMention } from '../mentions/mention.ts';
import { TokenKind } from '../text/tokens.ts';
import { endOf, figureSentences, hasCue, isMark, shown, type FigureSentence } from './figures.ts';
import { itemsOf, type List } from './list-items.ts';
import { namedBehind } from './list-names.ts';
import { siteOf } from './site.ts';

/** Largest count that is held against a list. */
const LARGEST = 15;
/** Tokens between the count and the opening of its list at most. */
const BEFORE_COLON = 22,
  BEFORE_PRONOUN = 9;
export const listCountMismatch: Rule = {
  id: 'list-count-mismatch',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: { message: '{count} are announced, {listed} are named', reckoned: 'the list «{list}» has {listed:item}, the count is {n}' },
    ar: { message: 'العدد المعلن {count}، والمذكور {listed}', reckoned: 'في القائمة «{list}» {listed:item}، والعدد {n}' },
  },
  *article(article): Iterable<Draft> {
    for (const sentence of figureSentences(article))
      for (const count of sentence.figures) {
        if (!counts(count) || isPart(article, sentence, count)) continue;
        const list = listBehind(article, sentence, count);
        if (!list || (count.amount >= list.fewest && count.amount <= list.most)) continue;
        const { tokens } = article.scan;
        const listed = list.fewest === list.most ? shown(list.most) : `${shown(list.fewest)}–${shown(list.most)}`;
        const span = { start: tokens.start[list.first], end: tokens.end[list.end - 1] };
        const noun = { start: count.start, end: Math.max(count.end, count.nounLast ? tokens.end[count.nounLast - 1] : 0) };
        const sites = [siteOf(article, noun, shown(count.amount)), siteOf(article, span, listed)];
        yield {
          scope: 'within',
          message: { key: 'list-count-mismatch.message', values: { count: sites[0].text, listed } },
          reason: [{ key: 'list-count-mismatch.reckoned', values: { list: sites[1].text, listed, n: shown(count.amount) } }],
          sites,
        };
      }
  },
};

function counts(f: FigureMention): boolean {
  return (
    f.kind === 'number' &&
    f.noun !== undefined &&
    f.loose === undefined &&
    f.comparator === '=' &&
    Number.isInteger(f.amount) &&
    f.amount >= 2 &&
    f.amount <= LARGEST
  );
}

/** Whether a number is the whole of which the number before it is a part: "four of the seven". The list is the part's. */
function isPart({ scan, language }: ArticleReading, { figures }: FigureSentence, count: FigureMention): boolean {
  const part = figures[figures.indexOf(count) - 1];
  const of = language === 'ar' ? 'من' : 'of';
  return part?.unit === undefined && part !== undefined && count.first - part.last <= 2 && scan.is(part.last, of);
}

function listBehind(article: ArticleReading, sentence: FigureSentence, count: FigureMention): List | undefined {
  const { scan } = article,
    { tokens } = scan;
  const from = endOf(count);
  // columns of a listing
  if (/\t/.test(tokens.text.slice(count.start, tokens.end[from - 1]))) return undefined;
  const named = namedBehind(article, sentence, count);
  if (named) return named;
  for (let k = from; k < Math.min(sentence.end, from + BEFORE_COLON); k++) {
    // another count in between has the list
    if (sentence.figures.some(f => f !== count && f.first <= k && f.last > k)) return undefined;
    if (isMark(article, k, ':')) {
      if (tokens.kind[k + 1] === TokenKind.Number || hasCue(article, 'open', from, k)) return undefined;
      const spoken =
        scan.matches(k - 1).some(m => m.sense.table === 'speech') ||
        wordsOf(article, from, k).some(i => scan.matches(i).some(m => m.sense.table === 'speech'));
      // «وقالت وهي أم لأربعة أطفال: "..."»
      const quoted = isMark(article, k + 1, '"«“');
      if (quoted && wordsOf(article, sentence.first, k).some(i => scan.at(i, 'speech'))) return undefined;
      return itemsOf(article, k + 1, sentence.end, spoken);
    }
    const opener = scan
      .matches(k)
      .find(
        m => m.sense.table === 'arithmetic' && m.sense.value === 'list' && m.end <= sentence.end && tokens.kind[m.first] === TokenKind.Word,
      );
    if (opener && k - from <= BEFORE_PRONOUN) {
      if (hasCue(article, 'open', from, opener.end + 1)) return undefined;
      // the pronoun must open the list itself; behind "which are the oldest:" a colon does
      const colon = colonWithin(article, opener.end, Math.min(sentence.end, opener.end + 5));
      return itemsOf(article, colon ?? opener.end, sentence.end, false);
    }
    if (isMark(article, k, '.؟?!;؛([«"“')) {
      if (isMark(article, k, '«"“([')) continue;
      return undefined;
    }
  }
  return undefined;
}

function wordsOf(article: ArticleReading, from: number, to: number): number[] {
  const out: number[] = [];
  for (let k = from; k < to; k++) if (article.scan.tokens.kind[k] === TokenKind.Word) out.push(k);
  return out;
}

function colonWithin(article: ArticleReading, from: number, to: number): number | undefined {
  for (let k = from; k < to; k++) {
    if (isMark(article, k, ':')) return k + 1;
    if (isMark(article, k, ',،')) return undefined;
  }
  return undefined;
}
