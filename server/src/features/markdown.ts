/** Article text is hostile in Markdown: every mark that could begin something is escaped, and it stays on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$@:]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Article text as text of HTML, on one line. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`).replace(/\s+/g, ' ');
}
