import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { linesOf, type View } from './place.ts';

/** What can be folded: residue (link lists, share bars, notices) that fills more than a line, and the articles of a file of several. */
export function foldingRanges(view: View, file: string): FoldingRange[] {
  const articles = view.corpus.articlesOf(file);
  const out: FoldingRange[] = [];
  for (const article of articles) {
    const lines = linesOf(article);
    const { blocks } = article.text;
    const fold = (start: number, end: number, kind?: FoldingRangeKind): void => {
      const startLine = lines.position(start).line,
        endLine = lines.position(end).line;
      if (endLine > startLine) out.push({ startLine, endLine, ...(kind ? { kind } : {}) });
    };
    if (articles.length > 1) {
      const last = blocks.at(-1);
      const first = blocks[0];
      if (first && last) fold(first.start, last.end);
    }
    for (let i = 0; i < blocks.length; i++) {
      if (blocks[i].kind !== 'residue') continue;
      const from = i;
      while (blocks[i + 1]?.kind === 'residue') i++;
      fold(blocks[from].start, blocks[i].end, FoldingRangeKind.Region);
    }
  }
  return out;
}
