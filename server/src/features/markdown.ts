import type { Message } from '../corpus/finding.ts';

/** Article text is hostile in Markdown: every mark that could begin something is escaped, and it stays on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$@:]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Article text as text of HTML, on one line. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`).replace(/\s+/g, ' ');
}

/** A line of a hover: a message whose values are text, a text that is Markdown already, or a whole line of it. */
export type HoverLine = string | Message | { markup: string };

/** A passage that keeps its own direction. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A link to a line of a file of the folder. @param line from 1 */
export function link(file: string, uri: string, line: number): string {
  return `[${escapeMarkdown(`${file}:${line}`)}](${uri.replace(/[()<>]/g, c => `%${c.charCodeAt(0).toString(16)}`)}#L${line})`;
}
