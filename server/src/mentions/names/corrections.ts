import { fold } from '../../text/fold.ts';
import type { ArticleMentions } from '../article.ts';
import type { NameMention } from '../mention.ts';
import { scriptOf } from './letters.ts';
import { nameKey } from './translit.ts';

/** What a person said of a name. */
export interface NameEntry {
  /** The name, in the spelling that is preferred. */
  name: string;
  /** Other spellings and names of the same. */
  same: readonly string[];
  /** Spellings that look like it and are somebody else's. */
  apart: readonly string[];
  /** Files in which the name is somebody else's. */
  another: readonly string[];
  /** Whether it is a name at all. */
  isName: boolean;
}

/** Who a name is, once it is corrected. */
interface Corrected {
  entry: NameEntry;
  /** Who it is: the preferred name, with a number where another bears the same. */
  entity: string;
  /** What is put to each part of its key, so that no rule takes the two for one. */
  mark: string;
}

/** What people said of names, applied to what was read: all that asks for names later, rules included, sees them corrected. */
export class Corrections {
  private readonly byName = new Map<string, Corrected[]>();

  constructor(entries: readonly NameEntry[]) {
    for (const entry of entries) {
      for (const name of [entry.name, ...entry.same]) this.put(name, { entry, entity: entry.name, mark: '' });
      entry.apart.forEach((name, i) => this.put(name, { entry: { ...entry, name, same: [], apart: [] }, entity: name, mark: `ʹ${i + 1}` }));
    }
  }

  /** Corrects the names of an article in place. */
  apply(article: ArticleMentions): void {
    if (this.byName.size === 0) return;
    const found = new Map<NameMention, Corrected & { own: boolean }>();
    const dropped = new Set<NameMention>();
    for (const m of article.mentions) {
      if (m.temporal !== undefined) continue;
      const own = this.find(m.name),
        of = own ?? this.find(rootOf(m).name);
      if (!of) continue;
      if (of.entry.isName) found.set(m, { ...of, own: own !== undefined });
      else dropped.add(m);
    }
    for (const [m, { entry, entity, mark, own }] of found) {
      const isAnother = mark === '' && entry.another.includes(article.file);
      const suffix = isAnother ? 'ʹ' : mark;
      m.entity = isAnother ? `${entity} (2)` : entity;
      m.key = nameKey(entry.name.split(/[\s-]+/).filter(Boolean))
        .split(' ')
        .map(part => part + suffix)
        .join(' ');
      const preferred = own ? inScriptOf(m.name, [entry.name, ...entry.same]) : m.name;
      if (preferred === m.name) continue;
      m.spelt = m.name;
      m.name = preferred;
    }
    if (dropped.size === 0) return;
    article.mentions = article.mentions.filter(m => m.temporal !== undefined || !dropped.has(m));
    for (const m of article.mentions) if (m.temporal === undefined && m.antecedent && dropped.has(m.antecedent)) m.antecedent = undefined;
  }

  private put(name: string, corrected: Corrected): void {
    const key = folded(name);
    if (key !== '') this.byName.set(key, [...(this.byName.get(key) ?? []), corrected]);
  }

  /** What was said of a name: of several entries the first. */
  private find(name: string): Corrected | undefined {
    return this.byName.get(folded(name))?.[0];
  }
}

/** The names of an article, as the register counts them: as written, before any correction. */
export function writtenName(mention: Pick<NameMention, 'name' | 'spelt'>): string {
  return mention.spelt ?? mention.name;
}

/** The first of some names in the script of another; that itself where none is. */
function inScriptOf(name: string, names: readonly string[]): string {
  const script = scriptOf(fold(name));
  return names.find(n => scriptOf(fold(n)) === script) ?? name;
}

function folded(name: string): string {
  return fold(name)
    .replace(/[\s-]+/g, ' ')
    .trim();
}

function rootOf(mention: NameMention): NameMention {
  let root = mention;
  for (let i = 0; root.antecedent && i < 8; i++) root = root.antecedent;
  return root;
}
