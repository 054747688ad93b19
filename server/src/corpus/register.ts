import type { ArticleReading } from '../claims/reading.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';
import { writtenName } from '../mentions/names/corrections.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { fold } from '../text/fold.ts';

/** Where a name stands. */
export interface Occurrence {
  article: ArticleReading;
  mention: NameMention;
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

/** Full names of one key: one entity, or several where spelling tells people of one key apart. */
interface Group {
  kind: NameMention['kind'];
  key: string;
  byArticle: Map<ArticleReading, NameMention[]>;
  /** Computed when asked for; dropped when the group changes. */
  clusters?: Cluster[];
}

/** What was asked of bare names while the register was of one version: many mentions ask the same. */
interface Asked {
  version: number;
  /** Whom a bare name means. */
  answers: Map<string, Entity | undefined>;
  /** The occurrences of bare names by whom they mean, by the key of the name. */
  bare: Map<string, ReadonlyMap<Entity, readonly Occurrence[]>>;
}

/** The people, places and organisations of the corpus, each with its spellings. Nothing here walks all entities but {@link all}. */
export class Register {
  private readonly groups = new Map<string, Group>();
  /** Persons' groups by the key of a part that a bare name can be, with the number of articles that say so. */
  private readonly parts = new Map<string, Map<Group, number>>();
  private count = 0;
  private known: Asked = { version: 0, answers: new Map(), bare: new Map() };
  /** What was asked of an entity; it is another object once anything about it changed. */
  private readonly introductions = new WeakMap<Entity, Occurrence>();
  private readonly spelt = new WeakMap<Entity, Map<string, number>>();
  private readonly held = new WeakMap<Entity, Map<string, Set<string>>>();

  /** Changes whenever the register does. */
  get version(): number {
    return this.count;
  }

  /** Adds the names of an article. @param mentions what it mentions, where that is at hand */
  add(article: ArticleReading, mentions: readonly Mention[] = article.mentions): void {
    this.count++;
    for (const mention of names(mentions)) {
      const key = groupKey(mention);
      let group = this.groups.get(key);
      if (!group) this.groups.set(key, (group = { kind: mention.kind, key, byArticle: new Map() }));
      const own = group.byArticle.get(article);
      if (own) own.push(mention);
      else group.byArticle.set(article, [mention]);
      group.clusters = undefined;
      if (isBare(rootOf(mention))) this.touch(joined(rootOf(mention)));
      for (const part of partsOf(mention)) {
        let holders = this.parts.get(part);
        if (!holders) this.parts.set(part, (holders = new Map()));
        holders.set(group, (holders.get(group) ?? 0) + 1);
        this.touch(part);
      }
    }
  }

  /** Removes the names of an article. */
  remove(article: ArticleReading, mentions: readonly Mention[] = article.mentions): void {
    this.count++;
    for (const mention of names(mentions)) {
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
      if (isBare(rootOf(mention))) this.touch(joined(rootOf(mention)));
      group.clusters = undefined;
      group.byArticle.delete(article);
    }
    for (const mention of names(mentions)) {
      const key = groupKey(mention);
      if (this.groups.get(key)?.byArticle.size === 0) this.groups.delete(key);
    }
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
      const office = article.text.text.slice(mention.office.start, mention.office.end);
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
  *all(): Iterable<Entity> {
    for (const group of this.groups.values()) for (const c of this.clustersOf(group)) if (c.occurrences.length > 0) yield c;
  }

  /**
   * The one person of the corpus whom a bare name can mean, or undefined: somebody whose family name it is, whose office and country
   * do not speak against it, and nobody else.
   */
  holderOf(bare: Pick<NameMention, 'key' | 'name' | 'office'>): Entity | undefined {
    const part = joined(bare);
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
    for (const [article, mentions] of this.groups.get(`person:${part}`)?.byArticle ?? [])
      for (const mention of mentions) {
        const holder = isBare(rootOf(mention)) ? this.holderOf(rootOf(mention)) : undefined;
        if (!holder) continue;
        const own = out.get(holder);
        if (own) own.push({ article, mention });
        else out.set(holder, [{ article, mention }]);
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
    const bare = this.groups.get(`person:${part}`);
    if (bare) bare.clusters = undefined;
    for (const group of this.parts.get(part)?.keys() ?? []) group.clusters = undefined;
  }
}

/** One entity of a group. What is asked of it is computed once. */
class Cluster implements Entity {
  private found?: readonly Occurrence[];
  private preferred?: string;
  private written?: ReadonlySet<string>;

  constructor(
    readonly id: string,
    readonly kind: NameMention['kind'],
    private readonly own: readonly Occurrence[],
    private readonly register: Register,
    /** The name that people gave it. */
    private readonly given?: string,
  ) {}

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
    const own = this.own.filter(o => !this.register.isElsewhere(o.mention));
    return (this.found = [...own, ...this.register.bareOccurrences(this, parts)]);
  }

  /** Whether this is the short form of somebody whom the corpus names in full. */
  get isShort(): boolean {
    const [first] = this.own;
    return rootOf(first.mention).key.includes(' ') && this.register.isElsewhere(first.mention);
  }

  get name(): string {
    return (this.preferred ??= this.given ?? preferredName(this.own));
  }

  /** Whether a bare name may be this person's. */
  fits(bare: Pick<NameMention, 'key' | 'name' | 'office'>): boolean {
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
function cluster(group: Group, register: Register): Cluster[] {
  const all: Occurrence[] = [];
  for (const [article, mentions] of group.byArticle) for (const mention of mentions) all.push({ article, mention });
  all.sort((a, b) => compare(a.article.id, b.article.id) || a.mention.start - b.mention.start);
  // what people say is one is one, however it is spelt
  const given = all.find(o => o.mention.entity !== undefined)?.mention.entity;
  if (given !== undefined) return [new Cluster(group.key, group.kind, all, register, given.replace(/ \(\d+\)$/, ''))];
  if (group.kind !== 'person') return [new Cluster(group.key, group.kind, all, register)];
  const bySpelling = new Map<string, Occurrence[]>();
  for (const o of all) {
    const { name } = rootOf(o.mention);
    const list = bySpelling.get(name);
    if (list) list.push(o);
    else bySpelling.set(name, [o]);
  }
  const sets: string[][] = [];
  for (const name of [...bySpelling.keys()].sort(compare)) {
    const near = sets.filter(set => set.some(other => sameName(name, other) !== 'different'));
    for (const set of near) sets.splice(sets.indexOf(set), 1);
    sets.push([...near.flat(), name]);
  }
  return sets.map(
    set =>
      new Cluster(
        sets.length === 1 ? group.key : `${group.key}#${fold([...set].sort(compare)[0])}`,
        'person',
        set.flatMap(name => bySpelling.get(name)!),
        register,
      ),
  );
}

function preferredName(occurrences: readonly Occurrence[]): string {
  const languages = new Map<string, number>();
  for (const { article } of occurrences) languages.set(article.language, (languages.get(article.language) ?? 0) + 1);
  const language = top(languages);
  const own = occurrences.filter(o => o.article.language === language).map(o => o.mention.name);
  const most = Math.max(...own.map(words));
  const counts = new Map<string, number>();
  for (const name of own) if (words(name) === most) counts.set(name, (counts.get(name) ?? 0) + 1);
  return top(counts) ?? '';
}

function top(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0];
}

/** The fullest mention; of equals the earliest. */
function best(occurrences: readonly Occurrence[]): Occurrence | undefined {
  const day = (o: Occurrence): number => o.article.published?.days.from ?? Infinity;
  let found: Occurrence | undefined,
    most = 0;
  for (const o of occurrences) {
    const own = fullnessOf(o.mention);
    if (found) {
      const order =
        most - own ||
        (day(o) === day(found) ? 0 : day(o) - day(found)) ||
        compare(o.article.id, found.article.id) ||
        o.mention.start - found.mention.start;
      if (order >= 0) continue;
    }
    found = o;
    most = own;
  }
  return found;
}

function fullnessOf(mention: NameMention): number {
  return words(mention.name) * 4 + (mention.office ? 2 : 0) + (mention.evidence === 'introduced' ? 1 : 0);
}

/** Words of a name. */
function words(name: string): number {
  let count = 1;
  for (let i = 1; i < name.length; i++) if (isSpace(name.charCodeAt(i)) && !isSpace(name.charCodeAt(i - 1))) count++;
  return count;
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0xa0 || (c >= 9 && c <= 13);
}

function names(mentions: readonly Mention[]): NameMention[] {
  return mentions.filter((m): m is NameMention => m.kind === 'person' || m.kind === 'place' || m.kind === 'organization');
}

/** The fullest name in the article that a mention goes back to. */
function rootOf(mention: NameMention): NameMention {
  let root = mention;
  for (let i = 0; root.antecedent && i < 8; i++) root = root.antecedent;
  return root;
}

/** A person's name of one word, which may be somebody's family name, or of two, which may leave out the names between. */
function isBare(root: NameMention): boolean {
  return root.kind === 'person' && root.key.split(' ').length < 3;
}

/** The key of a name written together. */
function joined({ key }: Pick<NameMention, 'key'>): string {
  return key.replace(/ /g, '');
}

function groupKey(mention: NameMention): string {
  const entity = mention.entity ?? rootOf(mention).entity;
  if (entity !== undefined) return `${mention.kind}:=${entity}`;
  if (mention.kind === 'place' && mention.places?.length) return mention.places[0];
  if (mention.organization) return mention.organization;
  // parts that one spelling writes together and another apart are one key
  const root = rootOf(mention);
  return `${root.kind}:${root.key.replace(/ /g, '')}`;
}

/** Keys of what a person is called by alone: the last part, the last two together, the first and the last, the first of three (Chinese family names). */
function partsOf(mention: NameMention): string[] {
  const root = rootOf(mention);
  if (root.kind !== 'person') return [];
  const parts = root.key.split(' ');
  if (parts.length < 2) return [];
  const last = parts[parts.length - 1];
  return [...new Set([last, parts.slice(-2).join(''), parts[0] + last, ...(parts.length === 3 ? [parts.slice(1).join('')] : [])])].filter(
    p => p !== parts.join(''),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
