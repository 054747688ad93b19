/**
 * # quote-conflict
 *
 * One quotation is put in two mouths.
 *
 * The same words are the minister's in one article and the union leader's in the other.
 *
 * ## Why
 *
 * Quotations are copied between takes and from notes, and a line that stood under one name slides under the next. Nothing angers a source
 * more.
 *
 * ## How it is decided
 *
 * Quotations of four words or more are found again by runs of three words that are no function words, and compared word by word, by stems:
 * four fifths of the shorter must be in the longer in the same order, with four words of weight in common, or three where the two are the
 * same to the word; a quotation of four words must be the same in one article or in two of one matter. The speaker is whom the sentence
 * names beside the quotation; else who holds the office that it names; else the people of the nearest sentence before that names any. The
 * two sets of possible speakers must have nobody in common; of short quotations, the articles must also name somebody or some place in
 * common.
 *
 * Information, and the reason says how they fit: one of the two is a spokesperson, who may have given the words of the chief.
 *
 * ## Limits
 *
 * Silent: a speaker who repeats, cites or reads out another's words (not his own); slogans, sayings, titles, verses; words that no verb of saying and no colon
 * attributes; two translations of one statement; quotations without marks.
 *
 * # العربية
 *
 * اقتباس واحد على لسانين.
 *
 * الكلام نفسه للوزير في خبر، ولرئيس النقابة في خبر آخر.
 *
 * ## لماذا
 *
 * تُنقل الاقتباسات بين نسخ الخبر ومن الدفاتر، فتنزلق جملة كانت تحت اسم إلى اسم آخر. ولا شيء يغضب المصدر أكثر من ذلك.
 *
 * ## كيف يُحسم
 *
 * يُعرف الاقتباس من أربع كلمات فأكثر بسلاسل من ثلاث كلمات ليست أدوات، ثم يُقارن كلمة كلمة بجذوعها: لا بد أن يكون أربعة أخماس الأقصر في الأطول بالترتيب
 * نفسه، وأن تشترك أربع كلمات ذات وزن، أو ثلاث إذا تطابق النصان؛ وذو الكلمات الأربع لا بد أن يتطابق في مقال واحد أو في مقالين عن أمر واحد. والمتكلم هو من تسميه الجملة مع الاقتباس، وإلا فصاحب المنصب الذي تذكره، وإلا فأشخاص أقرب جملة
 * قبلها تسمي أحدا. ولا يجوز أن يجتمع أحد في المجموعتين، وفي الاقتباسات القصيرة لا بد أن يشترك المقالان في اسم شخص أو مكان.
 *
 * وتكون النتيجة معلومة، والتعليل يقول كيف يجتمعان: إذا كان أحدهما ناطقا باسم غيره.
 *
 * ## الحدود
 *
 * تسكت عمن يردد كلام غيره أو يستشهد به أو يتلوه، وعن الشعارات والأمثال والعناوين والأبيات، وعن كلام لا ينسبه فعل قول ولا نقطتان، وعن ترجمتين لكلام
 * واحد، وعن الكلام المنقول بلا علامتي اقتباس.
 *
 * # Examples
 *
 * ```speaks en: two speakers
 * --- a.txt
 * Fishermen of Cadiz go back to sea
 *
 * "⟦We patch the nets before the storm, not after⟧," said Tomas Ruiz, who leads the fishermen's guild of Cadiz.
 * --- b.txt
 * Cadiz harbour reopens
 *
 * Harbour master Ana Belmonte told reporters: "⟦We patch the nets before the storm, not after⟧."
 * ```
 *
 * ```speaks ar: متكلمان
 * --- a.txt
 * نادي الشاطئ يقدم مدربه
 *
 * قال رئيس النادي سامي الدريدي: «⟦نبني هذا الفريق بالصبر والتدريب لا بالشيكات والوعود⟧».
 * --- b.txt
 * نادي الشاطئ يستعد للموسم
 *
 * وقال المدرب كريم الزواري: «⟦نبني هذا الفريق بالصبر والتدريب لا بالشيكات والوعود⟧».
 * ```
 *
 * ```silent en: one repeats the other
 * --- a.txt
 * Fishermen of Cadiz go back to sea
 *
 * "We patch the nets before the storm, not after," said Tomas Ruiz, who leads the fishermen's guild of Cadiz.
 * --- b.txt
 * Cadiz harbour reopens
 *
 * Ana Belmonte repeated what Ruiz had said: "We patch the nets before the storm, not after."
 * ```
 *
 * ```silent ar: هتاف
 * --- a.txt
 * احتجاج في نادي الشاطئ
 *
 * هتف سامي الدريدي أمام المقر: «نبني هذا الفريق بالصبر والتدريب لا بالشيكات والوعود».
 * --- b.txt
 * نادي الشاطئ يستعد للموسم
 *
 * وقال المدرب كريم الزواري: «نبني هذا الفريق بالصبر والتدريب لا بالشيكات والوعود».
 * ```
 */
import { hasWordOf, mayMeet } from '../claims/bearers.ts';
import { quoteStatements, type QuoteStatement } from '../claims/quotes.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Message, Rule, Statement } from '../corpus/finding.ts';
import { akin } from './akin.ts';
import { alike } from './alike.ts';
import { siteOf } from './site.ts';

/** Words in a run that two quotations are found by. */
const RUN = 3;
/** Runs that a quotation is filed under: its longest, which are its rarest. */
const RUNS = 6;
/** Part of the shorter quotation that must be in the longer. */
const ALIKE = 0.8;
/** Words, function words aside, in common. */
const COMMON = 4;
/** Words from which on a quotation is known again by its words alone. */
const SHORT = 5;
/** Statements of one run beyond which it is a commonplace. */
const COMMONPLACE = 100;

export const quoteConflict: Rule = {
  id: 'quote-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: 'The same words are put in the mouth of {a} here, of {b} there',
      words: '{same} of {all} words are the same in the same order',
      named: '“{text}” is said by {speaker}: the sentence names nobody else',
      before: '“{text}” is said by {speaker}, whom the article names for it before',
      spokesperson: 'they can be reconciled if one gave the words of the other: one speaks as a spokesperson',
    },
    ar: {
      message: 'الكلام نفسه على لسان {a} هنا وعلى لسان {b} هناك',
      words: '{same} من {all} من الكلمات هي نفسها بالترتيب نفسه',
      named: '«{text}» قاله {speaker}: لا تسمي الجملة غيره',
      before: '«{text}» قاله {speaker} الذي سماه المقال من قبل',
      spokesperson: 'يمكن الجمع بينهما إذا نقل أحدهما كلام الآخر: أحدهما ناطق باسم غيره',
    },
  },
  *collect(article) {
    for (const data of quoteStatements(article)) {
      const runs = new Set<string>();
      const run = Math.min(RUN, data.content.length);
      for (let i = 0; i + run <= data.content.length; i++) runs.add(data.content.slice(i, i + run).join(' '));
      for (const run of [...runs].sort((p, q) => q.length - p.length || (p < q ? -1 : 1)).slice(0, RUNS))
        yield { key: `${article.language}|${run}`, start: data.start, end: data.end, data };
    }
  },
  *compare(_key, statements) {
    if (statements.length > COMMONPLACE) return;
    for (let i = 0; i < statements.length; i++)
      for (let k = i + 1; k < statements.length; k++) {
        const found = conflict(statements[i], statements[k]);
        if (found) yield found;
      }
  },
};

function conflict(a: Statement, b: Statement): Draft | undefined {
  const x = a.data as QuoteStatement,
    y = b.data as QuoteStatement;
  if (mayMeet(x.speakers, y.speakers)) return undefined;
  if ((x.speakers.length === 0 || y.speakers.length === 0) && !otherOffice(a, b)) return undefined;
  // a name that nothing vouches for may be of nobody: where a sentence does not name its speaker, the other's must not be in its article
  if (
    a.article !== b.article &&
    !(x.named && y.named) &&
    (x.speakers.some(h => h.loose && hasWordOf(b.article, h)) || y.speakers.some(h => h.loose && hasWordOf(a.article, h)))
  )
    return undefined;
  if ((!x.named || !y.named) && [...x.offices].some(o => y.offices.has(o))) return undefined;
  const [short, long] = x.words.length <= y.words.length ? [x, y] : [y, x];
  const same = inOrder(short.words, long.words);
  if (same < short.words.length * ALIKE) return undefined;
  const identical = same === short.words.length && same === long.words.length;
  // so few words are said again by anybody, but not in one matter to the word
  if (short.words.length < SHORT && !(identical && (a.article === b.article || akin(a.article, b.article)))) return undefined;
  const common = inOrder(short.content, long.content);
  if (common < COMMON && !identical) return undefined;
  // a few words are common property, but within one story they were said once
  if (common < RUN && (a.article === b.article || !alike(a.article, b.article))) return undefined;
  if (a.article !== b.article && common <= COMMON && !related(a.article, b.article)) return undefined;
  const speaker = (q: QuoteStatement): string => q.speakers[0]?.name ?? [...q.offices].join(', ');
  const sites = [siteOf(a.article, x, speaker(x)), siteOf(b.article, y, speaker(y))];
  const spokesperson = x.offices.has('spokesperson') || y.offices.has('spokesperson');
  const reason: Message[] = [
    { key: 'quote-conflict.words', values: { same: String(same), all: String(short.words.length) } },
    ...[x, y].map((q, i) => ({
      key: `quote-conflict.${q.named ? 'named' : 'before'}`,
      values: { text: sites[i].text, speaker: sites[i].value },
    })),
  ];
  if (spokesperson) reason.push({ key: 'quote-conflict.spokesperson', values: {} });
  return {
    scope: a.article === b.article ? 'within' : 'cross',
    severity: spokesperson ? 'information' : 'warning',
    message: { key: 'quote-conflict.message', values: { a: sites[0].value, b: sites[1].value } },
    reason,
    sites,
  };
}

/**
 * "The minister said" in an article that names no minister, and in the other article another office said it, with or without a name
 * that the first does not know.
 */
function otherOffice(a: Statement, b: Statement): boolean {
  const x = a.data as QuoteStatement,
    y = b.data as QuoteStatement;
  if (a.article === b.article || x.offices.size === 0 || y.offices.size === 0 || [...x.offices].some(o => y.offices.has(o))) return false;
  const names = (known: QuoteStatement, other: Statement): boolean =>
    known.speakers.length === 0 || (known.named && !known.speakers.some(s => hasWordOf(other.article, s)));
  return names(x, b) && names(y, a);
}

/** Length of the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let k = 1; k <= b.length; k++) next[k] = b[k - 1] === word ? row[k - 1] + 1 : Math.max(row[k], next[k - 1]);
    row = next;
  }
  return row[b.length];
}

/** Whether two articles name anybody or anything in common, or tell one story; two that do not may use the same stock phrase. */
function related(a: ArticleReading, b: ArticleReading): boolean {
  if (alike(a, b)) return true;
  const names = new Set<string>();
  for (const m of a.mentions) if (m.kind === 'person' || m.kind === 'organization' || m.kind === 'place') names.add(m.key);
  return b.mentions.some(m => (m.kind === 'person' || m.kind === 'organization' || m.kind === 'place') && names.has(m.key));
}
