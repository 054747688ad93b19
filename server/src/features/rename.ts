import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { ArticleReading } from '../claims/reading.ts';
import type { Entity, Occurrence } from '../corpus/register.ts';
import type { NameMention } from '../mentions/mention.ts';
import { writtenName } from '../mentions/names/corrections.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { fold } from '../text/fold.ts';
import { articleAt, isName, mentionAt, rangeOf, type View } from './place.ts';

/** Edits by URI. */
export type Edits = Map<string, TextEdit[]>;

/** What one word of a name becomes; `undefined` leaves it. */
type Change = (word: string, name: readonly string[]) => string | undefined;

const WORD = /[\p{L}\p{M}\p{N}\u0640'’ʿʾ]+/gu;
const ARABIC = /[\u0620-\u06ff]/;
/** Forms of one word by its place in the sentence: an inflection is kept when the word is not what changes. */
const INFLECTED = [new Set(['ابو', 'ابا', 'ابي'])];

/** The name at an offset, with its article. */
export function nameAt(view: View, file: string, offset: number): { article: ArticleReading; mention: NameMention } | undefined {
  const article = articleAt(view, file, offset);
  const mention = article && mentionAt(view, article, offset);
  return mention && isName(mention) ? { article: article!, mention } : undefined;
}

/** What can be renamed at an offset: the name as it stands there, with clitics left out. */
export function prepareRename(view: View, file: string, offset: number): { range: Range; placeholder: string } | undefined {
  const found = nameAt(view, file, offset);
  if (!found || !view.corpus.register.entityOf(found.mention, found.article)) return undefined;
  const { article, mention } = found;
  return { range: rangeOf(article, mention), placeholder: writtenName(mention) };
}

/**
 * Renames the entity at an offset in the whole corpus: the words of the name there become those of `newName`, in every spelling of
 * them, in full names and short forms, behind clitics and in capitals. Names in another script stay.
 */
export function rename(view: View, file: string, offset: number, newName: string): Edits | undefined {
  const found = nameAt(view, file, offset);
  const entity = found && view.corpus.register.entityOf(found.mention, found.article);
  const change = found && changeTo(wordsOf(writtenName(found.mention)), wordsOf(newName), newName.trim());
  if (!entity || !change) return undefined;
  const isArabic = ARABIC.test(writtenName(found.mention));
  const inScript = entity.occurrences.filter(o => ARABIC.test(writtenName(o.mention)) === isArabic);
  // a place or body under another name ("UN") is not this one's spelling
  const meant = entity.kind === 'person' ? inScript : inScript.filter(o => isSpelling(writtenName(o.mention), writtenName(found.mention)));
  return rewrite(view, meant, change);
}

/** Writes `to` for a spelling of a name wherever its entities have just that spelling; words that are alike in both stay. */
export function respell(view: View, entities: readonly Entity[], from: string, to: string): Edits | undefined {
  const old = wordsOf(from),
    wanted = wordsOf(to);
  const changes = new Map<string, string>();
  for (const word of old) {
    const near = wanted.find(w => fold(w) === fold(word)) ?? wanted.find(w => isSpelling(w, word));
    if (near !== undefined && near !== word) changes.set(fold(word), near);
  }
  if (changes.size === 0) return undefined;
  const occurrences = [...new Set(entities)].flatMap(e => e.occurrences);
  return rewrite(view, occurrences, word => changes.get(fold(word)));
}

/** How words of a name change where `from` becomes `to`; undefined where nothing does. */
function changeTo(from: readonly string[], to: readonly string[], text: string): Change | undefined {
  if (from.length === 0 || to.length === 0 || from.join(' ') === to.join(' ')) return undefined;
  const matching = (word: string): number => {
    const exact = from.findIndex(f => fold(f) === fold(word));
    return exact >= 0 ? exact : from.findIndex(f => isSpelling(f, word));
  };
  if (from.length === to.length)
    return word => {
      const i = matching(word);
      return i < 0 ? undefined : to[i];
    };
  return (word, name) => {
    const i = matching(word);
    if (i < 0) return undefined;
    const isFull = from.length > 1 && from.every(f => name.some(w => isSpelling(f, w)));
    if (isFull) return i === 0 ? text : '';
    if (from.length === 1) {
      // what the name has beside the word already is not said twice
      const more = to.filter(t => !name.some(w => w !== word && isSpelling(t, w)));
      return more.length === to.length ? text : more.join(' ');
    }
    return i === from.length - 1 ? to[to.length - 1] : i === 0 ? to[0] : undefined;
  };
}

function rewrite(view: View, occurrences: readonly Occurrence[], change: Change): Edits | undefined {
  const edits: Edits = new Map();
  const done = new Set<string>();
  for (const { article, mention } of occurrences) {
    const edit = rewritten(article, mention, change);
    const key = `${article.file}\n${mention.start}`;
    if (!edit || done.has(key)) continue;
    done.add(key);
    const uri = view.uriOf(article.file);
    edits.set(uri, [...(edits.get(uri) ?? []), { range: rangeOf(article, edit), newText: edit.text }]);
  }
  if (edits.size === 0) return undefined;
  for (const list of edits.values())
    list.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  return edits;
}

/** The part of a mention that changes, and its new text. */
function rewritten(
  article: ArticleReading,
  mention: NameMention,
  change: Change,
): { start: number; end: number; text: string } | undefined {
  const source = article.text.text;
  const slice = source.slice(mention.start, mention.end);
  const found = [...slice.matchAll(WORD)].map(m => ({ start: mention.start + m.index, word: m[0] }));
  // "ل" before the article swallows its alef: "للبشير"
  const behindLam = source[mention.start - 1] === 'ل' && /[\p{L}\p{M}]/u.test(source[mention.start] ?? '');
  const isSwallowed = behindLam && found[0]?.word.startsWith('ل') === true;
  const names = found.map((f, i) => (i === 0 && isSwallowed ? `ا${f.word}` : f.word));
  const canonical = names.map((name, i) => (change(name, names) === undefined && i === 0 && isSwallowed ? found[0].word : name));
  const pieces: { start: number; end: number; text: string }[] = [];
  found.forEach(({ start, word }, i) => {
    let text = change(canonical[i], canonical);
    if (text === undefined || text === canonical[i] || isInflection(canonical[i], text)) return;
    if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) text = text.toUpperCase();
    if (i === 0 && behindLam && text.startsWith('ال')) text = text.slice(1);
    pieces.push({ start, end: start + word.length, text });
  });
  if (pieces.length === 0) return undefined;
  const start = pieces[0].start,
    end = pieces[pieces.length - 1].end;
  let text = '',
    reached = start;
  for (const piece of pieces) {
    const between = source.slice(reached, piece.start);
    // a word that goes away takes the space before it along
    text += (piece.text === '' ? between.replace(/[\s-]+$/, '') : between) + piece.text;
    reached = piece.end;
  }
  return { start, end, text };
}

function isInflection(word: string, text: string): boolean {
  return INFLECTED.some(forms => forms.has(fold(word)) && forms.has(fold(text)));
}

/** Whether two words or names are one in two spellings. */
function isSpelling(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  const key = nameKey(wordsOf(a));
  return (key !== '' && key.length > 2 && key === nameKey(wordsOf(b))) || sameName(a, b) !== 'different';
}

function wordsOf(name: string): string[] {
  return name.match(WORD) ?? [];
}
