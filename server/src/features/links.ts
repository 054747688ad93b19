import type { DocumentLink } from 'vscode-languageserver-types';
import { linesOf, type View } from './place.ts';

/** An address, with or without its scheme. Marks of a sentence at its end are no part of it. */
const ADDRESS = /(?:https?:\/\/|www\.)[\p{L}\p{N}\-._~:/?#@!$&*+=%]+/giu;
const TAIL = /[.,:;!?*]+$/;

/** Sources that articles name by their address. Only the web's own schemes are followed. */
export function documentLinks(view: View, file: string): DocumentLink[] {
  const [article] = view.corpus.articlesOf(file);
  if (!article) return [];
  const lines = linesOf(article);
  const out: DocumentLink[] = [];
  for (const { 0: found, index } of article.text.text.matchAll(ADDRESS)) {
    const address = found.replace(TAIL, '');
    const target = /^https?:/i.test(address) ? address : `https://${address}`;
    if (!URL.canParse(target) || !new URL(target).hostname.includes('.')) continue;
    out.push({ range: { start: lines.position(index), end: lines.position(index + address.length) }, target });
  }
  return out;
}
