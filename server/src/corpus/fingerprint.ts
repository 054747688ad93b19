import { fold } from '../text/fold.ts';
import type { Draft } from './finding.ts';

/** Folded units of context on each side of a site that make its place in the text known. */
const CONTEXT = 24;
/** Where the context of a site ends before that: what is written below the paragraph is elsewhere. A line broken in a sentence goes on. */
const PARAGRAPH = /\r?\n\s*\n|(?<=[.!?؟۔…"”»)])\s*\n/;

/**
 * A name for a finding that edits elsewhere do not change: the rule, and for each site its file, its words and the words around
 * it, folded, without positions. Sites are sorted, so that the order in which articles are compared does not matter.
 */
export function fingerprint(rule: string, draft: Draft, textOf: (file: string) => string): string {
  const parts = draft.sites.map(site => {
    const text = textOf(site.file);
    const before =
      text
        .slice(Math.max(0, site.start - CONTEXT), site.start)
        .split(PARAGRAPH)
        .pop() ?? '';
    const [after] = text.slice(site.end, site.end + CONTEXT).split(PARAGRAPH);
    const words = fold(`${before}${site.text}${after}`).replace(/\s+/g, ' ').trim();
    return `${site.file}\u0001${fold(site.text)}\u0001${words}`;
  });
  return hash(`${rule}\u0002${parts.sort().join('\u0002')}`);
}

/** 64 bits of FNV-1a in two halves of different seeds, as 16 hexadecimal digits. */
export function hash(text: string): string {
  let a = 0x811c9dc5,
    b = 0x27d4eb2f;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x01000193) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
