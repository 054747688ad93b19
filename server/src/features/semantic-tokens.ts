import { isName, linesOf, RIGHT_TO_LEFT, type View } from './place.ts';

/**
 * Names, figures and dates of a file as LSP's relative five-number tokens. A token ends where its line does; none starts or ends
 * inside a word. Lines with right-to-left text get none: editors lay the tokens of such a line out one by one from the left, and a
 * sentence of several colours could no longer be read.
 */
export function semanticTokens(view: View, file: string): number[] {
  const articles = view.corpus.articlesOf(file);
  const data: number[] = [];
  let line = 0,
    character = 0,
    reached = 0;
  for (const article of articles) {
    const lines = linesOf(article);
    const tokens = article.scan.tokens;
    const known = new Map<number, boolean>();
    const isRightToLeft = (n: number): boolean => {
      let answer = known.get(n);
      if (answer === undefined) {
        const start = lines.offset({ line: n, character: 0 });
        answer = RIGHT_TO_LEFT.test(article.text.text.slice(start, lines.offset({ line: n, character: Number.MAX_SAFE_INTEGER })));
        known.set(n, answer);
      }
      return answer;
    };
    for (const m of view.corpus.mentionsOf(article)) {
      const type = isName(m) ? (m.kind === 'person' ? 0 : m.kind === 'place' ? 1 : 2) : m.temporal ? 4 : 3;
      const start = tokens.start[m.first] ?? m.start;
      if (start < reached) continue;
      reached = m.end;
      let from = lines.position(start);
      const to = lines.position(m.end);
      for (; from.line <= to.line; from = { line: from.line + 1, character: 0 }) {
        const end = from.line === to.line ? to.character : linesEnd(lines, from.line);
        if (end <= from.character || isRightToLeft(from.line)) continue;
        data.push(from.line - line, from.line === line ? from.character - character : from.character, end - from.character, type, 0);
        line = from.line;
        character = from.character;
      }
    }
  }
  return data;
}

function linesEnd(lines: ReturnType<typeof linesOf>, line: number): number {
  return lines.position(lines.offset({ line, character: Number.MAX_SAFE_INTEGER })).character;
}
