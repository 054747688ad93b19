/**
 * Remarks to Concord in the text of an article: `<!-- concord: not-an-error figure-conflict why -->`, or, on a line of its own in
 * text without markup, `[concord: not-an-error figure-conflict why]`. They are no article text.
 */
export interface Remark {
  /** What was decided, as written. */
  verdict: string;
  /** The rule that is meant, or undefined for all. */
  rule?: string;
  reason?: string;
  /** UTF-16 offsets of the remark. */
  start: number;
  end: number;
  /** What it is about: the line that it stands on, or, alone on its line, the next line that holds anything. */
  from: number;
  to: number;
}

const MARK = /concord:/i;
const REMARK = /<!--\s*concord:\s*([\s\S]*?)-->|^[ \t]*\[concord:[ \t]*([^\n]*)\][ \t]*\r?$/gim;
const WORDS = /^([a-z][a-z-]*)(?:\s+([a-z]+(?:-[a-z]+)+)(?=\s|$))?\s*([\s\S]*)$/i;

/** The remarks of a text, in order. */
export function readRemarks(text: string): Remark[] {
  if (!MARK.test(text)) return [];
  const out: Remark[] = [];
  for (const m of text.matchAll(REMARK)) {
    const words = WORDS.exec((m[1] ?? m[2]).trim());
    const start = m.index + (m[0].length - m[0].trimStart().length),
      end = m.index + m[0].trimEnd().length;
    const reason = words?.[3].replace(/\s+/g, ' ').trim();
    out.push({
      verdict: (words?.[1] ?? '').toLowerCase(),
      ...(words?.[2] ? { rule: words[2].toLowerCase() } : {}),
      ...(reason ? { reason } : {}),
      start,
      end,
      ...subjectOf(text, start, end),
    });
  }
  return out;
}

/** The text with its remarks blank, every other unit in its place. */
export function maskRemarks(text: string): string {
  if (!MARK.test(text)) return text;
  return text.replace(REMARK, remark => remark.replace(/[^\r\n]/g, ' '));
}

function subjectOf(text: string, start: number, end: number): { from: number; to: number } {
  const lineEnd = (at: number): number => {
    const stop = text.indexOf('\n', at);
    return stop < 0 ? text.length : stop;
  };
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1,
    to = lineEnd(end);
  if (text.slice(from, start).trim() !== '' || text.slice(end, to).trim() !== '') return { from, to };
  // remarks above one another are about the same line
  for (let next = to + 1; next < text.length; next = lineEnd(next) + 1) {
    const line = text.slice(next, lineEnd(next)).trim();
    if (line !== '' && !/^(?:<!--\s*concord:.*-->|\[concord:.*\])$/i.test(line)) return { from: next, to: lineEnd(next) };
  }
  return { from: text.length, to: text.length };
}
