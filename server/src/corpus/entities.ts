import type { ArticleReading } from '../claims/reading.ts';
import type { NameMention } from '../mentions/mention.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { wordKeys } from '../mentions/names/sound-keys.ts';
import { fold } from '../text/fold.ts';
import { words } from './introductions.ts';
import { compare, partsOf, rootOf } from './name-keys.ts';

/** Where a name stands. */
export interface Occurrence {
  readonly article: ArticleReading;
  readonly mention: NameMention;
}

/** A person, place or organisation of the corpus. */
export interface Entity {
  /** The same for every mention, whatever the order in which articles were added. */
  readonly id: string;
  readonly kind: NameMention['kind'];
  /** Preferred name: the commonest of its fullest spellings in the commonest language. */
  readonly name: string;
  readonly occurrences: readonly Occurrence[];
}

/** An article with its names. Both are replaced when an edit leaves the names what they were, elsewhere in the text. */
export interface Source {
  article: ArticleReading;
  names: readonly NameMention[];
}

/** An occurrence by the number of its name. */
class Named implements Occurrence {
  constructor(
    private readonly source: Source,
    private readonly at: number,
  ) {}

  get article(): ArticleReading {
    return this.source.article;
  }

  get mention(): NameMention {
    return this.source.names[this.at];
  }
}

/** The occurrences of some names of a source. */
export function occurrencesOf(source: Source, names: readonly number[]): Occurrence[] {
  return names.map(at => new Named(source, at));
}

/** Full names of one key: one entity, or several where spelling tells people of one key apart. */
export interface Group {
  kind: NameMention['kind'];
  key: string;
  /** The numbers of the names of each article, in the order of the text. */
  bySource: Map<Source, number[]>;
  /** Computed when asked for; dropped when the group changes. */
  clusters?: Cluster[];
}

/** What one entity asks of the others. */
export interface Others {
  /** Whether a bare mention is somebody else's. */
  isElsewhere(mention: NameMention): boolean;
  /** Occurrences of the bare names that mean a person. */
  bareOccurrences(entity: Entity, parts: Iterable<string>): Occurrence[];
}

/** One entity of a group. What is asked of it is computed once. */
export class Cluster implements Entity {
  private found?: readonly Occurrence[];
  private preferred?: string;
  private written?: ReadonlySet<string>;
  private listed?: readonly Occurrence[];

  /** @param list tells where it is named, in the order of ids */
  constructor(
    readonly id: string,
    readonly kind: NameMention['kind'],
    private readonly list: () => readonly Occurrence[],
    /** The same in any order: a country is named in a quarter of all articles, and what it is called asks for no order. */
    private readonly counted: () => Iterable<Occurrence>,
    private readonly others: Others,
    /** The name that people gave it. */
    private readonly given?: string,
  ) {}

  private get own(): readonly Occurrence[] {
    return (this.listed ??= this.list());
  }

  private get spelt(): ReadonlySet<string> {
    return (this.written ??= new Set(this.own.map(o => rootOf(o.mention).name)));
  }

  holds(root: NameMention): boolean {
    return this.kind !== 'person' || this.given !== undefined || this.spelt.has(root.name);
  }

  get occurrences(): readonly Occurrence[] {
    if (this.found) return this.found;
    if (this.kind !== 'person') return (this.found = this.own);
    const parts = new Set(this.own.flatMap(o => partsOf(o.mention)));
    const own = this.own.filter(o => !this.others.isElsewhere(o.mention));
    return (this.found = [...own, ...this.others.bareOccurrences(this, parts)]);
  }

  /** Whether this is the short form of somebody whom the corpus names in full. */
  get isShort(): boolean {
    const [first] = this.own;
    return rootOf(first.mention).key.includes(' ') && this.others.isElsewhere(first.mention);
  }

  get name(): string {
    return (this.preferred ??= this.given ?? preferredName(this.counted()));
  }

  /** Whether a bare name may be this person's. */
  fits(bare: Pick<NameMention, 'name' | 'office'>): boolean {
    if (![...this.spelt].some(full => sameName(full, bare.name) !== 'different')) return false;
    const { office } = bare;
    if (!office) return true;
    const held = this.own.flatMap(o => o.mention.office ?? []);
    const countries = held.flatMap(o => o.of ?? []);
    if (office.of && countries.length > 0 && !countries.includes(office.of)) return false;
    return held.length === 0 || held.some(o => o.office === office.office || o.portfolio === office.portfolio);
  }
}

/** The clusters of a group: people whose names are spelt too differently to be one, though their keys are. */
export function cluster(group: Group, others: Others): Cluster[] {
  const list = (): Occurrence[] => {
    const sources = [...group.bySource].sort(([a], [b]) => compare(a.article.id, b.article.id));
    return sources.flatMap(([source, names]) => occurrencesOf(source, names));
  };
  const counted = (): Iterable<Occurrence> => unordered(group);
  // what people say is one is one, however it is spelt
  const given = group.key.startsWith(`${group.kind}:=`) ? list().find(o => o.mention.entity !== undefined)?.mention.entity : undefined;
  if (given !== undefined) return [new Cluster(group.key, group.kind, list, counted, others, given.replace(/ \(\d+\)$/, ''))];
  if (group.kind !== 'person') return [new Cluster(group.key, group.kind, list, counted, others)];
  const all = list();
  const bySpelling = new Map<string, Occurrence[]>();
  for (const o of all) {
    const { name } = rootOf(o.mention);
    const list = bySpelling.get(name);
    if (list) list.push(o);
    else bySpelling.set(name, [o]);
  }
  const sets: string[][] = [];
  for (const name of [...bySpelling.keys()].sort(compare)) {
    const near = sets.filter(set => set.some(other => oneName(name, other)));
    for (const set of near) sets.splice(sets.indexOf(set), 1);
    sets.push([...near.flat(), name]);
  }
  return sets.map(set => {
    const own = set.flatMap(name => bySpelling.get(name)!);
    const id = sets.length === 1 ? group.key : `${group.key}#${fold([...set].sort(compare)[0])}`;
    return new Cluster(
      id,
      'person',
      () => own,
      () => own,
      others,
    );
  });
}

/** Where the names of a group stand, in no order. */
function* unordered({ bySource }: Group): Iterable<Occurrence> {
  for (const [source, names] of bySource) for (const at of names) yield new Named(source, at);
}

/**
 * Whether two names under one key are one: a family's name alone is not told by it from those who bear it, so that names of more words and
 * of fewer are one only where one spelling writes together what the other writes apart.
 */
function oneName(a: string, b: string): boolean {
  return parts(a) === parts(b) ? sameName(a, b) !== 'different' : sameName(together(a), together(b)) !== 'different';
}

/** Words of a name that tell something: no particles. */
function parts(name: string): number {
  return wordKeys(name).split(' ').length;
}

function together(name: string): string {
  return name.replace(/[\s-]+/g, '');
}

function preferredName(all: Iterable<Occurrence>): string {
  const occurrences = [...all];
  const languages = new Map<string, number>();
  for (const { article } of occurrences) languages.set(article.language, (languages.get(article.language) ?? 0) + 1);
  const language = top(languages);
  const counts = new Map<string, number>();
  for (const { article, mention } of occurrences)
    if (article.language === language) counts.set(mention.name, (counts.get(mention.name) ?? 0) + 1);
  let most = 0;
  for (const name of counts.keys()) most = Math.max(most, words(name));
  for (const name of counts.keys()) if (words(name) < most) counts.delete(name);
  return top(counts) ?? '';
}

function top(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0];
}
