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
import { siteOf } from './site.ts';

/** Largest count that is held against a list. */
const LARGEST = 15;
/** Tokens between the count and the opening of its list at most. */
const BEFORE_COLON = 22,
  BEFORE_PRONOUN = 9;
/** Longest item, in tokens. */
const ITEM = 8,
  ARABIC_ITEM = 5;

interface List {
  first: number;
  end: number;
  fewest: number;
  most: number;
}

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
  for (let k = from; k < Math.min(sentence.end, from + BEFORE_COLON); k++) {
    // another count in between has the list
    if (sentence.figures.some(f => f !== count && f.first <= k && f.last > k)) return undefined;
    if (isMark(article, k, ':')) {
      if (tokens.kind[k + 1] === TokenKind.Number || hasCue(article, 'open', from, k)) return undefined;
      const spoken =
        scan.matches(k - 1).some(m => m.sense.table === 'speech') ||
        wordsOf(article, from, k).some(i => scan.matches(i).some(m => m.sense.table === 'speech'));
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

/** The items of a list that begins at token `from`, as far as commas and conjunctions part them. */
function itemsOf(article: ArticleReading, from: number, end: number, names: boolean): List | undefined {
  return isArabic(article, from) ? arabicItems(article, from, end) : latinItems(article, from, end, names);
}

function isArabic(article: ArticleReading, i: number): boolean {
  const { tokens } = article.scan;
  for (let k = i; k < Math.min(tokens.count, i + 3); k++) {
    const c = tokens.text.charCodeAt(tokens.start[k]);
    if (c >= 0x621 && c <= 0x6ff) return true;
    if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) return false;
  }
  return false;
}

function latinItems(article: ArticleReading, from: number, end: number, names: boolean): List | undefined {
  const { scan } = article,
    { tokens } = scan;
  let commas = 0,
    ands = 0,
    inner = 0,
    length = 0,
    stop = end,
    closed = false;
  for (let k = from; k < end; k++) {
    if (isMark(article, k, ':;()—–"“”')) return undefined;
    if (isMark(article, k, '.?!')) {
      stop = k;
      break;
    }
    const place = scan.matches(k).find(m => (m.sense.table === 'places' || m.sense.table === 'organization') && m.end > k + 1);
    if (place && Array.from({ length: place.end - k }, (_, n) => scan.word(k + n)).includes('and')) {
      length += place.end - k;
      k = place.end - 1;
      continue;
    }
    if (isMark(article, k, ',')) {
      // what follows the last item is a clause of its own
      if (ands > 0 && closed) {
        stop = k;
        break;
      }
      if (scan.is(k + 1, 'and')) {
        ands++;
        closed = true;
        k++;
      } else commas++;
      length = 0;
      continue;
    }
    if (scan.is(k, 'and') || scan.is(k, '&')) {
      if (ands > 0 || closed) inner++;
      ands++;
      closed = true;
      length = 0;
      continue;
    }
    if (tokens.kind[k] === TokenKind.Number || scan.at(k, 'cardinal') || (!(tokens.shape[k] & 4) && sentenceWord(article, k)))
      return undefined;
    if (names && length === 0 && !(tokens.shape[k] & 4)) return undefined;
    if (++length > ITEM) return undefined;
  }
  if (ands === 0 && commas === 0) return undefined;
  const most = commas + ands + 1;
  // without an "and" the row may go on
  if (ands === 0) return undefined;
  return { first: from, end: stop, fewest: inner > 0 ? most - inner : most, most };
}

/** Verbs that make a clause of what would be an item. */
function sentenceWord(article: ArticleReading, k: number): boolean {
  const { scan } = article;
  return scan
    .matches(k)
    .some(
      m =>
        m.end === k + 1 &&
        ((m.sense.table === 'stop' && m.sense.value === 'verb') ||
          m.sense.table === 'speech' ||
          (m.sense.table === 'arithmetic' && m.sense.value === 'open')),
    );
}

function arabicItems(article: ArticleReading, from: number, end: number): List | undefined {
  const { scan } = article,
    { tokens } = scan;
  let sure = 1,
    doubtful = 0,
    style: 'comma' | 'and' | undefined,
    length = 0,
    stop = end;
  for (let k = from; k < end; k++) {
    if (isMark(article, k, ':;؛()[]')) return undefined;
    if (isMark(article, k, '.؟!?')) {
      stop = k;
      break;
    }
    if (isMark(article, k, '،,')) {
      const next = skipQuotes(article, k + 1);
      const and = next < end && opensWithAnd(article, next);
      if (style === 'and' || !and) {
        if (style === undefined && !and) return undefined;
        // "أ، ب، ج" without "and" is a row too, but a clause may follow instead
        stop = k;
        break;
      }
      if (clauseAfterAnd(article, next)) {
        if (relative(article, next)) {
          // an aside on the item before: pass over it
          let m = next;
          while (m < end && !isMark(article, m, '،,.')) m++;
          if (m >= end || isMark(article, m, '.')) {
            stop = k;
            break;
          }
          k = m - 1;
          continue;
        }
        stop = k;
        break;
      }
      style = 'comma';
      sure++;
      length = 0;
      k = next;
      continue;
    }
    if (tokens.kind[k] === TokenKind.Punctuation) continue;
    if (tokens.kind[k] === TokenKind.Number) return undefined;
    // a place of several words is one item, whatever joins them: البوسنة والهرسك
    const place = wholePlace(article, k);
    const and = k > from && !(place && !place.joined) ? andOf(article, k) : 0;
    if (place && (and > 0 || length === 0 || !place.joined)) {
      if (and > 0) {
        if (style === 'comma') doubtful++;
        else {
          sure++;
          style = 'and';
        }
        length = 0;
      }
      length += place.end - k;
      if (length > ARABIC_ITEM + 1) return undefined;
      k = place.end - 1;
      continue;
    }
    if (and > 0) {
      if (style === 'comma') doubtful++;
      else {
        if (and === 2) sure++;
        else doubtful++;
        style = 'and';
      }
      length = 0;
      continue;
    }
    if (scan.is(k, 'ثم') && length > 0) {
      sure++;
      length = 0;
      continue;
    }
    if (
      scan
        .matches(k)
        .some(
          m =>
            m.end === k + 1 &&
            m.clitics.length === 0 &&
            (m.sense.table === 'speech' || (m.sense.table === 'arithmetic' && m.sense.value === 'open')) &&
            isVerb(scan.word(k)),
        )
    )
      return undefined;
    if (length === 0 && scan.matches(k).some(m => m.sense.table === 'cardinal' || m.sense.table === 'fraction')) return undefined;
    // what runs on is a clause, and how many items it closed cannot be known
    if (++length > ARABIC_ITEM || (length === 1 && k === from && scan.word(k).startsWith('ان'))) return undefined;
  }
  if (style === undefined) return undefined;
  // an item in the dual is two ("أخوه ورجلان"), and "two years and a half" is one length
  for (const f of article.mentions)
    if ((f.temporal === false || f.kind === 'duration') && f.first >= from && f.last <= stop) return undefined;
  return { first: from, end: stop, fewest: sure, most: sure + doubtful };
}

/** A place of several words that begins at a token; `joined` with an "and" that is no part of its name. */
function wholePlace(article: ArticleReading, k: number): { end: number; joined: boolean } | undefined {
  const found = article.scan
    .matches(k)
    .filter(m => m.sense.table === 'places' && m.end > k + 1 && m.clitics.tail === 0)
    .sort((a, b) => b.end - a.end)[0];
  return found && { end: found.end, joined: found.clitics.conjunction !== '' };
}

function isVerb(word: string): boolean {
  return word.length > 2 && 'يتقا'.includes(word[0]);
}

function skipQuotes(article: ArticleReading, k: number): number {
  while (isMark(article, k, '«"“\'')) k++;
  return k;
}

function opensWithAnd(article: ArticleReading, k: number): boolean {
  return article.scan.word(k).startsWith('و') || article.scan.is(k, 'ثم');
}

/** "وهو", "وهي", "والتي": an aside; "ويقطع", "وقال": another clause. */
function clauseAfterAnd(article: ArticleReading, k: number): boolean {
  const word = article.scan.word(k);
  if (relative(article, k) || /^وان(?:ه[اما]?|هم)?$/.test(word)) return true;
  return (
    article.scan.matches(k).some(m => m.clitics.conjunction !== '' && (m.sense.table === 'speech' || m.sense.table === 'stop')) ||
    (/^و[يت]/.test(word) && !word.endsWith('ه') && word.length > 4 && !known(article, k))
  );
}

function relative(article: ArticleReading, k: number): boolean {
  return /^و(?:هو|هي|هم|هما|التي|الذي|اللذان|منها|منهم)$/.test(article.scan.word(k));
}

function known(article: ArticleReading, k: number): boolean {
  return article.scan.matches(k).some(m => m.sense.table === 'places' || m.sense.table === 'counted' || m.sense.table === 'demonym');
}

/** Whether a word begins with "and": 2 surely, 1 perhaps, 0 not. */
function andOf(article: ArticleReading, k: number): 0 | 1 | 2 {
  const { scan } = article;
  const word = scan.word(k);
  if (word === 'و') return 2;
  if (!word.startsWith('و') || word.length < 3) return 0;
  const matches = scan.matches(k);
  if (
    matches.some(m => m.clitics.length === 0 && (m.sense.table === 'places' || m.sense.table === 'org-head' || m.sense.table === 'office'))
  )
    return 0;
  if (word.startsWith('وال') || word.startsWith('ولل') || matches.some(m => m.clitics.conjunction !== '')) return 2;
  return matches.some(m => m.sense.table === 'arithmetic' && m.sense.value === 'not-and') ? 1 : 2;
}
