import type { ArticleReading } from '../claims/reading.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { writtenName } from '../mentions/names/corrections.ts';
import { cluster, occurrencesOf, type Cluster, type Entity, type Group, type Occurrence, type Source } from './entities.ts';
import { best, fullnessOf, words } from './introductions.ts';
import { groupKey, isBare, names, partsOf, personKey, rootOf } from './name-keys.ts';
import { namesAlike } from './names-alike.ts';

export type { Entity, Occurrence } from './entities.ts';

/** What was asked of bare names while the register was of one version: many mentions ask the same. */
interface Asked {
  version: number;
  /** Whom a bare name means. */
  answers: Map<string, Entity | undefined>;
  /** The occurrences of bare names by whom they mean, by the key of the name. */
  bare: Map<string, ReadonlyMap<Entity, readonly Occurrence[]>>;
}

/** All that the articles name, an entity each with its spellings. Nothing here walks all entities but {@link all}. */
export class Register {
  private readonly sources = new Map<ArticleReading, Source>();
  private readonly groups = new Map<string, Group>();
  /** Persons' groups by the key of a part that a bare name can be, with the number of articles that say so. */
  private readonly parts = new Map<string, Map<Group, number>>();
  private count = 0;
  /** Whether anything was computed of groups: while articles are taken in nothing is. */
  private isAsked = false;
  private known: Asked = { version: 0, answers: new Map(), bare: new Map() };
  /** What was asked of an entity; it is another object once anything about it changed. */
  private readonly introductions = new WeakMap<Entity, Occurrence>();
  private readonly spelt = new WeakMap<Entity, Map<string, number>>();
  private readonly held = new WeakMap<Entity, Map<string, Set<string>>>();
  /** All entities of a version. */
  private listed?: { version: number; entities: readonly Entity[] };
  /** The same while it is made, with the groups that are left. */
  private listing?: { version: number; groups: Iterator<Group, undefined>; entities: Entity[] };

  /** Changes whenever what may be said of names does; not where only their places do. */
  get version(): number {
    return this.count;
  }

  /** Says that something else has changed that bears on names. */
  changed(): void {
    this.count++;
  }

  /** Adds the names of an article. @param mentions what it mentions, where that is at hand */
  add(article: ArticleReading, mentions: readonly Mention[] = article.mentions): void {
    this.count++;
    const source: Source = { article, names: names(mentions) };
    this.sources.set(article, source);
    for (const [at, mention] of source.names.entries()) {
      const key = groupKey(mention);
      let group = this.groups.get(key);
      if (!group) this.groups.set(key, (group = { kind: mention.kind, key, bySource: new Map() }));
      const own = group.bySource.get(source);
      if (own) own.push(at);
      else group.bySource.set(source, [at]);
      group.clusters = undefined;
      if (isBare(rootOf(mention))) this.touch(personKey(rootOf(mention)));
      for (const part of partsOf(mention)) {
        let holders = this.parts.get(part);
        if (!holders) this.parts.set(part, (holders = new Map()));
        holders.set(group, (holders.get(group) ?? 0) + 1);
        this.touch(part);
      }
    }
  }

  /** Removes the names of an article. */
  remove(article: ArticleReading): void {
    const source = this.sources.get(article);
    if (!source) return;
    this.count++;
    this.sources.delete(article);
    for (const mention of source.names) {
      const key = groupKey(mention),
        group = this.groups.get(key);
      if (!group) continue;
      for (const part of partsOf(mention)) {
        const holders = this.parts.get(part);
        const left = (holders?.get(group) ?? 0) - 1;
        if (left > 0) holders!.set(group, left);
        else holders?.delete(group);
        if (holders?.size === 0) this.parts.delete(part);
        this.touch(part);
      }
      if (isBare(rootOf(mention))) this.touch(personKey(rootOf(mention)));
      group.clusters = undefined;
      group.bySource.delete(source);
    }
    for (const mention of source.names) {
      const key = groupKey(mention);
      if (this.groups.get(key)?.bySource.size === 0) this.groups.delete(key);
    }
  }

  /**
   * Puts a reading of an article in the place of another one. Most edits leave its names what they were, elsewhere in the text: then
   * nothing that is known of them changes, and nothing is computed anew.
   */
  replace(old: ArticleReading, article: ArticleReading, mentions: readonly Mention[] = article.mentions): void {
    const source = this.sources.get(old);
    const next: Source = { article, names: names(mentions) };
    if (!source || !namesAlike(source, next)) {
      this.remove(old);
      this.add(article, mentions);
      return;
    }
    this.sources.delete(old);
    this.sources.set(article, Object.assign(source, next));
  }

  /** The entity that a mention of an article names. */
  entityOf(mention: NameMention, _article: ArticleReading): Entity | undefined {
    if (mention.group) return undefined;
    const root = rootOf(mention);
    const holder = isBare(root) ? this.holderOf(root) : undefined;
    if (holder) return holder;
    const group = this.groups.get(groupKey(mention));
    return group && this.clustersOf(group).find(c => c.holds(root));
  }

  /**
   * Where an entity is introduced: its mention with the fullest name and office. The article `near` is asked first, where it
   * introduces a person fully; else the earliest of the fullest.
   */
  introduction(entity: Entity, near?: ArticleReading): Occurrence | undefined {
    let fullest = this.introductions.get(entity);
    if (!fullest) {
      const found = best(entity.occurrences);
      if (found) this.introductions.set(entity, (fullest = found));
    }
    if (!near || !fullest) return fullest;
    const here = best(entity.occurrences.filter(o => o.article.id === near.id));
    if (!here) return fullest;
    const { mention } = here;
    return fullnessOf(mention) === fullnessOf(fullest.mention) || (entity.kind === 'person' && mention.office && words(mention.name) > 1)
      ? here
      : fullest;
  }

  /** The spellings of an entity with their counts. */
  spellings(entity: Entity): ReadonlyMap<string, number> {
    const known = this.spelt.get(entity);
    if (known) return known;
    const out = new Map<string, number>();
    this.spelt.set(entity, out);
    for (const { mention } of entity.occurrences) {
      const name = writtenName(mention);
      out.set(name, (out.get(name) ?? 0) + 1);
    }
    return out;
  }

  /** The offices that articles give a person, as written, each with the ids of those articles. */
  offices(entity: Entity): ReadonlyMap<string, ReadonlySet<string>> {
    const known = this.held.get(entity);
    if (known) return known;
    const out = new Map<string, Set<string>>();
    this.held.set(entity, out);
    for (const { article, mention } of entity.occurrences) {
      if (!mention.office) continue;
      const office = mention.office.words ?? '';
      out.set(office, (out.get(office) ?? new Set()).add(article.id));
    }
    return out;
  }

  /** The preferred name of an entity, by id. */
  nameOf(id: string): string | undefined {
    const group = this.groups.get(id.split('#')[0]);
    return group && this.clustersOf(group).find(c => c.id === id)?.name;
  }

  /** All entities with an occurrence. */
  all(): readonly Entity[] {
    while (this.listed?.version !== this.count) this.next();
    return this.listed.entities;
  }

  /** A small part of the work that {@link all} waits for. @returns the entities that it came to; undefined once nothing is left */
  next(): readonly Entity[] | undefined {
    if (this.listed?.version === this.count) return undefined;
    if (this.listing?.version !== this.count) this.listing = { version: this.count, groups: this.groups.values(), entities: [] };
    const { groups, entities, version } = this.listing;
    const { done, value } = groups.next();
    if (done) {
      this.listed = { version, entities };
      this.listing = undefined;
      return undefined;
    }
    const found = this.clustersOf(value).filter(c => c.occurrences.length > 0);
    entities.push(...found);
    return found;
  }

  /**
   * The one person of the corpus whom a bare name can mean, or undefined: somebody whose family name it is, whose office and country
   * do not speak against it, and nobody else.
   */
  holderOf(bare: Pick<NameMention, 'name' | 'office'>): Entity | undefined {
    const part = personKey(bare);
    const holders = this.parts.get(part);
    if (!holders) return undefined;
    const { answers } = this.asked();
    const id = [part, bare.name, bare.office?.office, bare.office?.of, bare.office?.portfolio].join('\n');
    if (answers.has(id)) return answers.get(id);
    const fitting: Cluster[] = [];
    for (const group of holders.keys())
      for (const cluster of this.clustersOf(group)) if (fitting.length < 2 && cluster.fits(bare) && !cluster.isShort) fitting.push(cluster);
    const holder = fitting.length === 1 ? fitting[0] : undefined;
    answers.set(id, holder);
    return holder;
  }

  /** What was asked of bare names since the register changed last. */
  private asked(): Asked {
    if (this.known.version !== this.count) this.known = { version: this.count, answers: new Map(), bare: new Map() };
    return this.known;
  }

  private clustersOf(group: Group): Cluster[] {
    this.isAsked = true;
    return (group.clusters ??= cluster(group, this));
  }

  /** Occurrences of the bare names that mean a person. */
  bareOccurrences(entity: Entity, parts: Iterable<string>): Occurrence[] {
    const out: Occurrence[] = [];
    for (const part of parts) for (const o of this.bareOf(part).get(entity) ?? []) out.push(o);
    return out;
  }

  /** The occurrences of a bare name, by whom they mean. */
  private bareOf(part: string): ReadonlyMap<Entity, readonly Occurrence[]> {
    const { bare } = this.asked();
    const known = bare.get(part);
    if (known) return known;
    const out = new Map<Entity, Occurrence[]>();
    bare.set(part, out);
    for (const [source, own] of this.groups.get(`person:${part}`)?.bySource ?? [])
      for (const o of occurrencesOf(source, own)) {
        const root = rootOf(o.mention);
        const holder = isBare(root) ? this.holderOf(root) : undefined;
        if (!holder) continue;
        const known = out.get(holder);
        if (known) known.push(o);
        else out.set(holder, [o]);
      }
    return out;
  }

  /** Whether a bare mention is somebody else's. */
  isElsewhere(mention: NameMention): boolean {
    const root = rootOf(mention);
    return isBare(root) && this.holderOf(root) !== undefined;
  }

  /** What was computed of the groups that a part or a bare name of its key bears on is computed anew. */
  private touch(part: string): void {
    if (!this.isAsked) return;
    const bare = this.groups.get(`person:${part}`);
    if (bare) bare.clusters = undefined;
    for (const group of this.parts.get(part)?.keys() ?? []) group.clusters = undefined;
  }
}
