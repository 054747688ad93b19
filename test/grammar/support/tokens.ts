import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpackTable } from '../../../server/data/compile/packed.mjs';
import { createRegistry, loadConfiguration } from 'vscode-tmgrammar-test/dist/common/index.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const host = fileURLToPath(new URL('markdown.tmLanguage.json', import.meta.url));

/** A token of a line: UTF-16 offsets in the line, and its scopes from the outermost. */
export interface Token {
  line: string;
  start: number;
  end: number;
  text: string;
  scopes: readonly string[];
}

export type Host = 'text.article' | 'text.plain' | 'text.html.markdown';

const { grammars } = loadConfiguration(`${root}package.json`, undefined, undefined);
const registry = createRegistry([...grammars, { path: host, scopeName: 'text.html.markdown' }]);

/** The tokens of a text under the grammars that package.json contributes, as an editor computes them: line by line. */
export async function tokensOf(text: string, scope: Host = 'text.article'): Promise<Token[]> {
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`there is no grammar ${scope}`);
  let stack = null as Parameters<typeof grammar.tokenizeLine>[1];
  return text.split('\n').flatMap(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens
      .map(t => ({ line, start: t.startIndex, end: Math.min(t.endIndex, line.length), scopes: t.scopes }))
      .map(t => ({ ...t, text: line.slice(t.start, t.end) }));
  });
}

/** The stretches of a text under a scope whose name begins with `scope`, each whole. */
export async function marked(scope: string, text: string, under: Host = 'text.article'): Promise<string[]> {
  const out: string[] = [];
  let last: Token | undefined;
  for (const token of await tokensOf(text, under)) {
    if (!token.scopes.some(s => s.startsWith(scope))) continue;
    if (last && last.line === token.line && last.end === token.start) out[out.length - 1] += token.text;
    else out.push(token.text);
    last = token;
  }
  return out;
}

/** The forms of a table of the compiled language data. */
export function formsOf(language: string, table: string): string[] {
  const { tables } = JSON.parse(readFileSync(`${root}dist/data/${language}.json`, 'utf8')) as { tables: Record<string, string> };
  return Object.values(unpackTable(tables[table])).flat();
}
