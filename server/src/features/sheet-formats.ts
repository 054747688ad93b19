import { stringify } from 'csv-stringify/browser/esm/sync';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import type { Fact, FactSheet, Voice } from './fact-sheet.ts';
import { escapeHtml as html, escapeMarkdown as markdown } from './markdown.ts';

/** Where a fact sheet is read: in the editor, whose links are addresses, or in a file of its own, whose links are relative. */
export interface SheetOptions {
  language: MessageLanguage;
  /** The address of a place. @returns undefined where it cannot be followed */
  link?: (voice: Voice) => string | undefined;
  /** Whether names and passages are isolated by marks; exports have none. */
  isolate: boolean;
}

/** `preview` is Markdown for the editor; the others are for files of their own. */
export type SheetFormat = 'preview' | 'markdown' | 'html' | 'csv';

/**
 * A fact sheet in a format.
 * @param rooted whether the corpus is the editor's first folder: the links of a preview begin there, and lead nowhere else
 */
export function writeSheet(sheet: FactSheet, format: SheetFormat, language: MessageLanguage, rooted = false): string {
  const line = ({ location }: Voice): string => `#L${location.range.start.line + 1}`;
  switch (format) {
    case 'preview':
      return sheetMarkdown(sheet, {
        language,
        isolate: true,
        link: voice => (rooted ? `/${encodeURI(voice.file)}${line(voice)}` : undefined),
      });
    case 'markdown':
      return sheetMarkdown(sheet, { language, isolate: false, link: voice => encodeURI(voice.file) + line(voice) });
    case 'html':
      return sheetHtml(sheet, { language, isolate: false, link: voice => encodeURI(voice.file) });
    case 'csv':
      return sheetCsv(sheet, { language, isolate: false });
  }
}

/** The kinds of fact in the order in which a sheet has them. */
const KINDS: readonly Fact['kind'][] = ['office', 'figure', 'event-date', 'event-place', 'ordinal', 'superlative', 'containment', 'quote'];

/** A fact sheet as Markdown. Whatever an article says is escaped. */
export function sheetMarkdown(sheet: FactSheet, options: SheetOptions): string {
  const { language, isolate } = options;
  const say = (key: string, values: Record<string, string> = {}): string => write({ key: `sheet.${key}`, values }, language, isolate);
  const out: string[] = [`<div dir="${language === 'ar' ? 'rtl' : 'ltr'}">`, '', `# ${markdown(sheet.title)}`, ''];
  if (sheet.of !== 'article') {
    out.push(say(sheet.of, { mentions: String(sheet.mentions), articles: String(sheet.articles) }), '');
    if (sheet.spellings.length > 1)
      out.push(say('spellings', { spellings: sheet.spellings.map(([name, n]) => `${apart(name)} (${n})`).join(' · ') }), '');
    for (const [office, articles] of sheet.offices)
      out.push(`- ${say('office', { office: apart(office), articles: articles.map(apart).join(', ') })}`);
    if (sheet.offices.length > 0) out.push('');
  }
  if (sheet.facts.length === 0) out.push(say('none'), '');
  for (const kind of KINDS) {
    const facts = sheet.facts.filter(f => f.kind === kind);
    if (facts.length === 0) continue;
    out.push(`## ${say(`kind.${kind}`)}`, '');
    for (const fact of facts) out.push(...factLines(fact, options, say));
  }
  if (sheet.total > sheet.facts.length) out.push(say('cut', { shown: String(sheet.facts.length), total: String(sheet.total) }), '');
  out.push('</div>', '');
  return out.join('\n');
}

function factLines(
  fact: Fact,
  { language, isolate, link }: SheetOptions,
  say: (key: string, values?: Record<string, string>) => string,
): string[] {
  const place = (voice: Voice): string => {
    const name = apart(`${voice.file}:${voice.location.range.start.line + 1}`);
    const address = link?.(voice);
    return address === undefined ? name : `[${name}](<${address.replace(/[<>\\\n]/g, encodeURIComponent)}>)`;
  };
  const voices = (list: readonly Voice[]): string => list.map(v => `**${apart(v.text)}** (${place(v)})`).join(' · ');
  const about = [
    place(fact),
    ...(fact.published ? [fact.published] : []),
    ...(fact.source ? [say('source', { source: apart(fact.source) })] : []),
    ...(fact.mood === 'fact' ? [] : [say(`mood.${fact.mood}`)]),
  ];
  const out = [`### ${apart(fact.text)}`, '', about.join(' · '), ''];
  // markup of its own, so that the passage has its own direction; nothing in it is Markdown
  out.push(`<blockquote dir="auto">${html(fact.passage)}</blockquote>`, '');
  for (const { rule, message, against } of fact.conflicts) {
    const sentence = markdown(write(message, language, isolate));
    out.push(`- ⚠ ${say('conflict', { rule: markdown(rule) })} ${sentence}${against.length > 0 ? ` ${voices(against)}` : ''}`);
  }
  if (fact.differing.length > 0) out.push(`- ≠ ${say('differing')} ${voices(fact.differing)}`);
  if (fact.agreeing.length > 0) out.push(`- ✓ ${say('agreeing')} ${voices(fact.agreeing)}`);
  if (out.at(-1) !== '') out.push('');
  return out;
}

/** A fact sheet as a page that stands for itself. */
export function sheetHtml(sheet: FactSheet, { language, link }: SheetOptions): string {
  const say = (key: string, values: Record<string, string> = {}): string => html(write({ key: `sheet.${key}`, values }, language, false));
  const place = (voice: Voice): string => {
    const name = `<bdi>${html(`${voice.file}:${voice.location.range.start.line + 1}`)}</bdi>`;
    const address = link?.(voice);
    return address === undefined ? name : `<a href="${html(address)}">${name}</a>`;
  };
  const voices = (list: readonly Voice[]): string => list.map(v => `<b><bdi>${html(v.text)}</bdi></b> (${place(v)})`).join(' · ');
  const factHtml = (fact: Fact): string => {
    const about = [
      place(fact),
      fact.published ?? '',
      fact.source ? say('source', { source: fact.source }) : '',
      fact.mood === 'fact' ? '' : say(`mood.${fact.mood}`),
    ];
    const sides = [
      ...fact.conflicts.map(
        c =>
          `⚠ ${say('conflict', { rule: c.rule })} ${html(write(c.message, language, false))} ${c.against.length > 0 ? voices(c.against) : ''}`,
      ),
      ...(fact.differing.length > 0 ? [`≠ ${say('differing')} ${voices(fact.differing)}`] : []),
      ...(fact.agreeing.length > 0 ? [`✓ ${say('agreeing')} ${voices(fact.agreeing)}`] : []),
    ];
    return [
      `<h3><bdi>${html(fact.text)}</bdi></h3>`,
      `<p>${about.filter(Boolean).join(' · ')}</p>`,
      `<blockquote dir="auto">${html(fact.passage)}</blockquote>`,
      ...(sides.length > 0 ? [`<ul>${sides.map(side => `<li>${side}</li>`).join('')}</ul>`] : []),
    ].join('\n');
  };
  const body = [
    `<h1><bdi>${html(sheet.title)}</bdi></h1>`,
    ...(sheet.of === 'article' ? [] : [`<p>${say(sheet.of, { mentions: String(sheet.mentions), articles: String(sheet.articles) })}</p>`]),
    ...(sheet.spellings.length > 1
      ? [`<p>${say('spellings', { spellings: sheet.spellings.map(([name, n]) => `${name} (${n})`).join(' · ') })}</p>`]
      : []),
    ...sheet.offices.map(([office, articles]) => `<p>${say('office', { office, articles: articles.join(', ') })}</p>`),
    ...(sheet.facts.length === 0 ? [`<p>${say('none')}</p>`] : []),
    ...KINDS.flatMap(kind => {
      const facts = sheet.facts.filter(f => f.kind === kind);
      return facts.length > 0 ? [`<h2>${say(`kind.${kind}`)}</h2>`, ...facts.map(factHtml)] : [];
    }),
    ...(sheet.total > sheet.facts.length
      ? [`<p>${say('cut', { shown: String(sheet.facts.length), total: String(sheet.total) })}</p>`]
      : []),
  ].join('\n');
  return `<!DOCTYPE html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(sheet.title)}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font-family: system-ui, sans-serif; line-height: 1.6; }
h1, h2, h3 { line-height: 1.3; }
h3 { margin-bottom: 0; }
blockquote { margin: 0.5rem 0; padding: 0.5rem 1rem; border-inline-start: 4px solid #8a8a8a; background: #f4f4f4; color: #222222; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A fact sheet as a table, one fact a line, for spreadsheets: with a byte-order mark, and no cell that one would take for a formula. */
export function sheetCsv(sheet: FactSheet, { language }: SheetOptions): string {
  const say = (key: string, values: Record<string, string> = {}): string => write({ key: `sheet.${key}`, values }, language, false);
  const columns = [
    'kind',
    'value',
    'passage',
    'file',
    'line',
    'published',
    'source',
    'mood',
    'agreeing',
    'differing',
    'conflicts',
  ] as const;
  const voices = (list: readonly Voice[]): string => list.map(v => `${v.text} (${v.file}:${v.location.range.start.line + 1})`).join('; ');
  return stringify(
    sheet.facts.map(f => [
      say(`kind.${f.kind}`),
      f.text,
      f.passage,
      f.file,
      f.location.range.start.line + 1,
      f.published ?? '',
      f.source ?? '',
      f.mood === 'fact' ? '' : say(`mood.${f.mood}`),
      voices(f.agreeing),
      voices(f.differing),
      f.conflicts.map(c => `${c.rule}: ${write(c.message, language, false)}`).join('; '),
    ]),
    {
      header: true,
      columns: columns.map(key => ({ key, header: say(`column.${key}`) })),
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}

/** Words that keep their own direction wherever they stand. */
function apart(text: string): string {
  return `<bdi>${markdown(text)}</bdi>`;
}
