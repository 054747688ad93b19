/** Articles as lines of JSON: `{"id","text","language"?,"published"?,"source"?}`. */

export interface ArticleLine {
  id: string;
  text: string;
  language?: string;
  published?: string;
}

export type Line = ArticleLine | { id: string | null; line: number; error: string };

/** Longest line, in UTF-16 units. */
const MAX_LINE = 40_000_000;

/** The lines of a stream, each an article or the reason why it is none. Empty lines are passed over. */
export async function* lines(input: AsyncIterable<Buffer | string>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  let rest = '',
    number = 0;
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    for (let stop; (stop = rest.indexOf('\n')) >= 0; rest = rest.slice(stop + 1)) {
      number++;
      const line = rest.slice(0, stop);
      if (line.trim()) yield parse(line, number);
    }
  }
  rest += decoder.decode();
  if (rest.trim()) yield parse(rest, number + 1);
}

function parse(line: string, number: number): Line {
  if (line.length > MAX_LINE) return { id: null, line: number, error: 'is too long' };
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { id: null, line: number, error: 'is no JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: null, line: number, error: 'is no JSON object' };
  const o = value as Record<string, unknown>;
  const id = typeof o.id === 'string' || typeof o.id === 'number' ? String(o.id) : null;
  if (id === null) return { id: null, line: number, error: 'has no "id"' };
  if (typeof o.text !== 'string') return { id, line: number, error: 'has no "text"' };
  for (const key of ['language', 'published'] as const)
    if (o[key] !== undefined && o[key] !== null && typeof o[key] !== 'string') return { id, line: number, error: `"${key}" is no string` };
  if (typeof o.published === 'string' && Number.isNaN(Date.parse(o.published)))
    return { id, line: number, error: `"published" is no date: ${o.published}` };
  return { id, text: o.text, language: (o.language as string | null) ?? undefined, published: (o.published as string | null) ?? undefined };
}
