import { Parser } from 'htmlparser2';

/**
 * Views of marked-up text in which the markup is blank and every remaining unit stands at its own offset, so that all that is
 * read has the file's own positions. Blanks are spaces, line breaks where a block ends, and U+2060 (folds to nothing) in words.
 */
export interface Masked {
  text: string;
  /** Values of metadata that name the date of publication, with their offsets. */
  dates: { value: string; start: number; end: number }[];
  /** Language that the markup declares, such as `ar`. */
  language?: string;
}

const BLOCKS = new Set(
  'address article aside blockquote body br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section select table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'nav',
  'footer',
  'form',
  'button',
  'select',
  'aside',
  'title',
]);
const DATE_META =
  /^(article:published_time|datepublished|date|dc\.date|dc\.date\.issued|dcterms\.created|pubdate|publish-date|og:published_time|parsely-pub-date|sailthru\.date)$/i;
const BLANK = 0x20,
  BREAK = 0x0a,
  JOINER = 0x2060;

/** Blanks the tags of an HTML page; entities become their character, padded with word joiners. */
export function maskHtml(source: string): Masked {
  const out = new Uint16Array(source.length).fill(BLANK);
  const dates: Masked['dates'] = [];
  let skip = 0;
  let language: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'html' && attributes.lang) language = attributes.lang.toLowerCase().split('-')[0];
        const key = attributes.property ?? attributes.name ?? attributes.itemprop ?? '';
        const value = attributes.content ?? attributes.datetime ?? '';
        if ((name === 'meta' && DATE_META.test(key)) || (name === 'time' && value && dates.length === 0)) {
          const at = source.indexOf(value, parser.startIndex);
          if (value && at >= 0) dates.push({ value, start: at, end: at + value.length });
        }
        if (SKIPPED.has(name)) skip++;
        if (BLOCKS.has(name)) breakAt(out, parser.startIndex);
      },
      onclosetag(name) {
        if (SKIPPED.has(name) && skip > 0) skip--;
        if (BLOCKS.has(name)) breakAt(out, parser.startIndex);
      },
      ontext(data) {
        if (skip > 0) return;
        const start = parser.startIndex,
          end = Math.min(parser.endIndex + 1, source.length);
        for (let i = start; i < end; i++) out[i] = source.charCodeAt(i);
        if (data.length !== end - start) {
          for (let i = 0; i < end - start; i++) out[start + i] = i < data.length ? data.charCodeAt(i) : JOINER;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
  // a block's two breaks make a paragraph
  return { text: stringOf(out), dates, language };
}

function breakAt(out: Uint16Array, at: number): void {
  if (at < out.length) out[at] = BREAK;
  if (at + 1 < out.length) out[at + 1] = BREAK;
}

/** Blanks what is Markdown's own: link targets, emphasis, heading marks, code, tables' bars, HTML comments. */
export function maskMarkdown(source: string): Masked {
  const out = unitsOf(source);
  const blank = (start: number, end: number): void => {
    for (let i = start; i < end; i++) if (out[i] !== BREAK && out[i] !== 0x0d) out[i] = BLANK;
  };
  for (const m of source.matchAll(/<!--[\s\S]*?-->|^```[\s\S]*?^```|^~~~[\s\S]*?^~~~|`[^`\n]+`/gm)) blank(m.index, m.index + m[0].length);
  for (const m of source.matchAll(/!?\[([^\]\n]*)\]\(([^)\s]*)(?:\s+"[^"]*")?\)/g)) {
    const text = m.index + m[0].indexOf('[') + 1;
    blank(m.index, text);
    blank(text + m[1].length, m.index + m[0].length);
  }
  for (const m of source.matchAll(/^#{1,6}\s+|\s#+$|\*\*|__|^>\s?|<\/?[a-z][^>\n]*>|\|/gm)) blank(m.index, m.index + m[0].length);
  return { text: stringOf(out), dates: [] };
}

function unitsOf(source: string): Uint16Array {
  const out = new Uint16Array(source.length);
  for (let i = 0; i < source.length; i++) out[i] = source.charCodeAt(i);
  return out;
}

function stringOf(units: Uint16Array): string {
  let s = '';
  for (let i = 0; i < units.length; i += 8192) s += String.fromCharCode(...units.subarray(i, i + 8192));
  return s;
}
