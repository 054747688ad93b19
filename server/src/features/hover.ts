import type { Hover } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import { disjoint } from '../claims/algebra.ts';
import { Corpus } from '../corpus/corpus.ts';
import type { Entity } from '../corpus/register.ts';
import type { Message } from '../corpus/finding.ts';
import type { DateMention, DurationMention, FigureMention } from '../mentions/mention.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { isoDate, weekdayOf } from '../values/days.ts';
import { shownNumber } from '../values/numbers.ts';
import { escapeMarkdown as escape, type HoverLine } from './markdown.ts';
import { nameCard } from './name-card.ts';
import { articleAt, isName, mentionAt, quoted, rangeOf, type View } from './place.ts';

/** Spellings, articles and values that a hover names at most. */
const MOST = 6;

/** What is known of the name, date or figure at an offset, as Markdown; article text in it is escaped. */
export function hover(view: View, file: string, offset: number, language: MessageLanguage): Hover | undefined {
  return hoverOf(view, file, offset, language, []);
}

/** The same as the file alone has it, while the names of the other articles are not known yet; it says so. */
export function hoverAlone(view: View, file: string, offset: number, language: MessageLanguage): Hover | undefined {
  // without rules: what is found is the whole corpus's
  const corpus = new Corpus([], view.corpus.places);
  corpus.update(file, view.corpus.articlesOf(file));
  const judge = (): ReturnType<View['judge']> => {
    const { judged, stale } = view.judge();
    // the lines of other files are not at hand
    return { judged: judged.filter(({ finding }) => finding.sites[0].file === file), stale };
  };
  const own: View = { uri: view.uri, corpus, uriOf: name => view.uriOf(name), judge };
  return hoverOf(own, file, offset, language, [{ key: 'hover.alone', values: {} }]);
}

function hoverOf(view: View, file: string, offset: number, language: MessageLanguage, last: readonly HoverLine[]): Hover | undefined {
  const article = articleAt(view, file, offset);
  const mention = article && mentionAt(view, article, offset);
  if (!article || !mention) return undefined;
  const lines = isName(mention)
    ? nameLines(view, article, view.corpus.register.entityOf(mention, article), language)
    : mention.temporal
      ? dateLines(article, mention, language)
      : figureLines(view, article, mention);
  lines.push(...supportLines(view, file, mention));
  if (lines.length === 0) return undefined;
  lines.push(...last);
  const text = lines.map((l, i) => markdownOf(l, language) + (i === 0 ? '\n' : '  ')).join('\n');
  return { contents: { kind: 'markdown', value: text }, range: rangeOf(article, mention) };
}

/** How many articles are on each side of a disagreement about a mention. */
function supportLines(view: View, file: string, mention: { start: number; end: number }): HoverLine[] {
  return view
    .judge()
    .judged.filter(
      ({ finding, decision }) =>
        !decision && finding.support && finding.sites.some(s => s.file === file && s.start < mention.end && mention.start < s.end),
    )
    .flatMap(({ finding }) =>
      finding.support!.map(s => ({
        key: 'support.side',
        values: { n: String(s.articles.length), text: s.text, files: s.articles.slice(0, MOST).join(', ') },
      })),
    );
}

function nameLines(view: View, article: ArticleReading, entity: Entity | undefined, language: MessageLanguage): HoverLine[] {
  return entity ? nameCard(view, article, entity, language) : [];
}

function dateLines(article: ArticleReading, mention: DateMention | DurationMention, language: MessageLanguage): HoverLine[] {
  const out: HoverLine[] = [`**${mention.timex}**`];
  if (mention.kind === 'duration') return out;
  const { days } = mention;
  if (days && Number.isFinite(days.from) && Number.isFinite(days.to)) {
    const day = (d: number): string => `${isoDate(d)} (${write({ key: `weekday.${weekdayOf(d)}`, values: {} }, language, false)})`;
    out.push(
      days.from === days.to
        ? { key: 'hover.day', values: { day: day(days.from) } }
        : { key: 'hover.days', values: { from: day(days.from), to: day(days.to) } },
    );
  } else out.push({ key: 'hover.open', values: {} });
  for (const step of mention.steps) out.push(step);
  if (mention.steps.length > 0 && article.published?.source)
    out.push({ key: `published.${article.published.source}`, values: publishedValues(article) });
  return out;
}

function publishedValues(article: ArticleReading): Record<string, string> {
  const { days, start, end, by } = article.published!;
  const bound = (d: number): string => (Number.isFinite(d) ? isoDate(d) : '…');
  return {
    days: days.from === days.to ? bound(days.from) : `${bound(days.from)} – ${bound(days.to)}`,
    file: by?.file ?? '',
    other: by?.text ?? '',
    text: start === undefined || end === undefined ? '' : article.text.text.slice(start, end),
  };
}

function figureLines(view: View, article: ArticleReading, mention: FigureMention): HoverLine[] {
  const upTo = mention.upTo === undefined ? '' : ` – ${shownNumber(mention.upTo)}`;
  const sign = mention.comparator === '=' ? '' : `${mention.comparator} `;
  const out: HoverLine[] = [`**${escape(`${sign}${shownNumber(mention.amount)}${upTo}${mention.unit ? ` ${mention.unit}` : ''}`)}**`];
  const claim = article.claims.find(c => c.kind === 'figure' && c.start <= mention.end && mention.start <= c.end);
  if (claim) {
    let shown = 0;
    for (const other of view.corpus.claimsOf(claim.key)) {
      if (other.article.id === article.id && other.claim.start === claim.start) continue;
      const text = quoted(other.article, other.claim);
      if (text === undefined) continue;
      if (++shown > MOST) break;
      out.push({
        key: disjoint(claim.value, other.claim.value, view.corpus.places) ? 'hover.disagrees' : 'hover.agrees',
        values: { file: other.article.file, text },
      });
    }
  }
  return out;
}

function escaped(message: Message): Message {
  return { key: message.key, values: Object.fromEntries(Object.entries(message.values).map(([k, v]) => [k, escape(v)])) };
}

function markdownOf(line: HoverLine, language: MessageLanguage): string {
  if (typeof line === 'string') return line;
  return 'markup' in line ? line.markup : write(escaped(line), language);
}
