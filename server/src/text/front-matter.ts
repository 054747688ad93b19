import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';

/** The front matter of a file: where it stands, and the entries that tell of the article. */
export interface FrontMatter {
  /** Offset after the closing fence. */
  end: number;
  date?: { value: string; start: number; end: number };
  language?: string;
  title?: { start: number; end: number };
  /** Why it could not be read; the article is read without it. */
  error?: string;
}

const DATE_KEYS = new Set(['date', 'published', 'publishdate', 'pubdate', 'created', 'published_at', 'تاريخ', 'تاريخ النشر']);

/** Reads YAML front matter between `---` lines at the start of `source`; undefined where there is none. */
export function readFrontMatter(source: string): FrontMatter | undefined {
  if (!source.startsWith('---')) return undefined;
  const fence = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$/m.exec(source);
  if (!fence || fence.index !== 0) return undefined;
  const shift = fence[0].indexOf('\n') + 1;
  const out: FrontMatter = { end: fence[0].length };
  const counter = new LineCounter();
  const document = parseDocument(fence[1], { lineCounter: counter });
  if (document.errors.length > 0) {
    out.error = document.errors[0].message.split('\n')[0];
    return out;
  }
  if (!isMap(document.contents)) return out;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isScalar(value) || !value.range) continue;
    const name = String(key.value).toLowerCase();
    const start = shift + value.range[0],
      end = shift + value.range[1];
    if (DATE_KEYS.has(name)) out.date ??= { value: String(value.source ?? value.value), start, end };
    else if (name === 'lang' || name === 'language') out.language = String(value.value);
    else if (name === 'title') out.title = { start, end };
  }
  return out;
}
