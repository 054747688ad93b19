import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { Entity } from '../corpus/register.ts';
import { fold } from '../text/fold.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { linesOf, type View } from './place.ts';
import { lettersOf, speltOf } from './spelt.ts';

/** Names that one answer offers at most. */
const MOST = 40;
/** Fewer letters than this begin too many words of a sentence. */
const LETTERS = 3;

const KINDS = { person: CompletionItemKind.Class, place: CompletionItemKind.Module, organization: CompletionItemKind.Interface } as const;

/**
 * The names that begin as the word before an offset does, in the preferred spelling of its script: the register's own name, else the
 * commonest spelling. A word in Latin letters must begin with a capital, or every sentence would be offered names.
 */
export function completions(view: View, file: string, offset: number, language: MessageLanguage): CompletionItem[] {
  const [article] = view.corpus.articlesOf(file);
  if (!article) return [];
  const { text } = article.text;
  const typed = /[\p{L}\p{M}'’-]+$/u.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? '';
  if (typed.length < LETTERS || /^\p{Ll}/u.test(typed)) return [];
  const wanted = fold(typed);
  const script = scriptOf(typed);
  const lines = linesOf(article);
  const range = { start: lines.position(offset - typed.length), end: lines.position(offset) };
  const found: { entity: Entity; name: string }[] = [];
  const letters = lettersOf(wanted);
  for (const entity of view.corpus.register.all()) {
    const spelt = speltOf(view, entity);
    // nearly all are told by that
    if ((letters & spelt.letters) !== letters || !spelt.folded.some(name => name.includes(wanted))) continue;
    const spellings = [...view.corpus.register.spellings(entity)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (![entity.name, ...spellings.map(([name]) => name)].some(name => hasWord(name, wanted))) continue;
    const name = [entity.name, ...longestFirst(spellings)].find(n => scriptOf(n) === script);
    // the word being typed is a mention itself, of an entity of its own
    if (name !== undefined && !(entity.occurrences.length === 1 && fold(name) === wanted)) found.push({ entity, name });
  }
  return found
    .sort((a, b) => b.entity.occurrences.length - a.entity.occurrences.length || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ entity, name }, i) => ({
      label: name,
      kind: KINDS[entity.kind],
      detail: write({ key: 'completion.mentions', values: { mentions: String(entity.occurrences.length) } }, language, false),
      // what was typed may be another spelling: the editor must not leave the name out for it
      filterText: typed,
      sortText: String(i).padStart(3, '0'),
      textEdit: { range, newText: name },
    }));
}

/** Spellings of most words first, then the commonest: a full name before its short form. */
function longestFirst(spellings: readonly [string, number][]): string[] {
  const words = (name: string): number => name.split(/\s+/).length;
  return [...spellings].sort((a, b) => words(b[0]) - words(a[0]) || b[1] - a[1]).map(([name]) => name);
}

/** Whether a word of a name begins with `wanted`; the Arabic article may be left out. */
function hasWord(name: string, wanted: string): boolean {
  return fold(name)
    .split(/[\s-]+/)
    .some(word => word.startsWith(wanted) || (word.startsWith('ال') && word.slice(2).startsWith(wanted)));
}

function scriptOf(text: string): 'arabic' | 'latin' | 'other' {
  return /[\u0600-\u06ff]/.test(text) ? 'arabic' : /[A-Za-z\u00c0-\u024f]/.test(text) ? 'latin' : 'other';
}
