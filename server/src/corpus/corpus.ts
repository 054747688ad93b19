import type { Claim } from '../claims/claim.ts';
import { readClaims } from '../claims/claims.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { resolveDates } from '../mentions/dates/settle.ts';
import type { Published } from '../mentions/article.ts';
import type { Mention } from '../mentions/mention.ts';
import type { PlaceTree } from '../values/places.ts';
import { Comparisons, type CorpusView, type Results as Compared } from './comparisons.ts';
import { Dating, type DatedEvent } from './dating.ts';
import { digestOf, packArticle } from './digest.ts';
import { asRead, dateable, inBatches, Live, Settled, Stored, type Filed } from './filed.ts';
import type { Draft, Finding, Rule } from './finding.ts';
import { Found } from './found.ts';
import { Names } from './names.ts';
import { Packer, Unpacker } from './pack.ts';
import type { Register } from './register.ts';
import { runs, severityOf, type RuleSettings } from './severity.ts';
import { LineMap, type Lines } from '../text/lines.ts';
import type { Remark } from '../text/remarks.ts';
import type { Shelf } from './shelf.ts';

/** A file with its packed articles, each given by the number of its first part. */
export interface StoredFile {
  file: string;
  batch: Unpacker;
  articles: readonly number[];
}

/** What came of reading and comparing. Articles are told by their numbers in the order of files, the settled ones left out. */
interface Results {
  /** Numbers, among all articles, of those whose dates the others told. */
  settled: number[];
  alone: { n: number; findings: Finding[] }[];
  dated: { n: number; published: Published | undefined; events: readonly DatedEvent[] }[];
  remarked: [file: string, remarks: readonly Remark[]][];
  lines: [file: string, lines: Lines][];
  compared: Compared;
}

export type { CorpusView } from './comparisons.ts';
export type { RuleSettings } from './severity.ts';

/**
 * All articles together: what each says, filed under keys. An update of a file removes and adds its own statements, and only touched
 * keys and stories are compared again; the findings are those of a rebuild, byte for byte.
 */
export class Corpus implements CorpusView {
  private readonly files = new Map<string, Filed[]>();
  private readonly byId = new Map<string, Filed>();
  private readonly dating = new Dating();
  /** What was found so far; complete when nothing waits ({@link busy}). */
  readonly found = new Found();
  /** What was found in an article alone. */
  private readonly alone = new Map<string, Finding[]>();
  /** Lines of files that findings mark, by file: what is restored is shown without being unpacked. */
  private readonly lines = new Map<string, Lines>();
  private readonly remarked = new Map<string, readonly Remark[]>();
  private readonly comparisons: Comparisons;
  private readonly running: readonly Rule[];
  private readonly byRule: ReadonlyMap<string, Rule>;
  /** What only the editor's requests ask for is made when it is first asked for, and kept up to date from then on. */
  private names: Names | undefined;

  constructor(
    rules: readonly Rule[],
    readonly places: PlaceTree,
    private readonly settings: RuleSettings = {},
    private readonly shelf?: Shelf,
  ) {
    this.running = rules.filter(r => runs(r, settings));
    this.byRule = new Map(rules.map(r => [r.id, r]));
    this.comparisons = new Comparisons(this.running, settings, this, id => this.byId.get(id), this.found);
  }

  /** Number of articles. */
  get size(): number {
    return this.byId.size;
  }

  get register(): Register {
    return this.known().register;
  }

  article(id: string): ArticleReading | undefined {
    return this.byId.get(id)?.reading();
  }

  /** The mentions of an article as the corpus makes them known: bare names that another article introduces, kinds that others are sure of. */
  mentionsOf(article: ArticleReading): readonly Mention[] {
    const { register, learnt } = this.known();
    return learnt.in(article, register);
  }

  /** The articles of a file, in their order. */
  articlesOf(file: string): readonly ArticleReading[] {
    return this.files.get(file)?.map(f => f.reading()) ?? [];
  }

  /** The lines of a file; undefined where it has no article. @throws {Stale} */
  linesOf(file: string): Lines | undefined {
    const known = this.lines.get(file);
    if (known) return known;
    const article = this.files.get(file)?.[0].reading();
    return article && (article.lines ?? { length: article.text.text.length, starts: LineMap.startsOf(article.text.text) });
  }

  storyWeight(a: ArticleReading, b: ArticleReading): number {
    return this.comparisons.storyWeight(a.id, b.id);
  }

  /** All claims under a key, in no order; who needs only some does not go on. */
  *claimsOf(key: string): Iterable<{ article: ArticleReading; claim: Claim }> {
    for (const filed of this.known().claiming(key)) {
      const article = filed.reading();
      for (const claim of article.claims) if (claim.key === key) yield { article, claim };
    }
  }

  /** Whether requests about names would have to wait for articles to be taken in; see {@link stepNames}. */
  get namesBusy(): boolean {
    return this.names ? this.names.busy : this.byId.size > 0;
  }

  /** A small part of that work. */
  stepNames(): void {
    if (this.names?.busy) this.names.step();
    else if (!this.names) this.openNames();
  }

  /** All articles, in the order of file names. */
  *articles(): Iterable<ArticleReading> {
    for (const file of [...this.files.keys()].sort()) for (const filed of this.files.get(file)!) yield filed.reading();
  }

  /**
   * Replaces what a file holds; an empty list removes it.
   * @param pack keeps the readings packed, where there is a shelf to unpack them from
   */
  update(file: string, readings: readonly ArticleReading[], pack = false): void {
    if (pack && this.shelf && readings.length > 0) {
      const packer = new Packer();
      const first = readings.map(r => packArticle(packer, r, this.running));
      this.store(file, new Unpacker(packer.finish()), first);
    } else
      this.replace(
        file,
        readings.map(r => new Live(r, digestOf(r, this.running))),
      );
  }

  /**
   * Replaces what a file holds by articles that are packed, each given by the number of its first part.
   * @throws where the corpus has no shelf to unpack them from
   */
  store(file: string, batch: Unpacker, articles: readonly number[]): void {
    const { shelf } = this;
    if (!shelf) throw new Error('a corpus without a shelf takes no packed articles');
    shelf.adopt(batch);
    this.replace(file, storedIn(shelf, { file, batch, articles }));
  }

  /** Remarks to Concord in the texts of articles, by file. */
  get remarks(): ReadonlyMap<string, readonly Remark[]> {
    return this.remarked;
  }

  /** How the date of an article is known once the whole corpus has been asked. */
  dated(article: ArticleReading): Published | undefined {
    while (this.dating.busy) this.settle();
    return this.byId.get(article.id)?.published;
  }

  /** All findings, sorted by file, offset, rule. Compares what waits to be compared first. */
  findings(): Finding[] {
    while (this.busy) this.step();
    return this.found.all();
  }

  /** What came of reading and comparing beside the packed articles, as plain data, for {@link restore}. @param files all, in their order */
  results(files: Iterable<string>): unknown {
    const all = [...files].flatMap(file => this.files.get(file) ?? []);
    // what others dated may be dated otherwise when these have changed: it is compared again
    const settled = all.flatMap((filed, n) => (filed instanceof Settled ? [n] : []));
    const order = all.filter(filed => !(filed instanceof Settled));
    const out: Results = {
      settled,
      alone: order.flatMap((filed, n) => (this.alone.has(filed.id) ? [{ n, findings: this.alone.get(filed.id)! }] : [])),
      dated: inBatches(order)
        .flatMap(([filed, n]) => {
          const { published, events } = dateable(filed);
          return events.length > 0 ? [{ n, published, events }] : [];
        })
        .sort((a, b) => a.n - b.n),
      remarked: [...this.remarked],
      lines: inBatches(this.found.files().flatMap(file => this.files.get(file)?.slice(0, 1) ?? [])).map(([{ file }]) => [
        file,
        this.linesOf(file)!,
      ]),
      compared: this.comparisons.results(order),
    };
    return out;
  }

  /**
   * Takes packed articles with the {@link results} of a corpus of the same ones, while it has none itself: they are not compared again, and
   * not unpacked before something is asked of them.
   * @throws where the corpus has no shelf to unpack them from
   */
  restore(results: unknown, files: readonly StoredFile[]): void {
    const { shelf } = this;
    if (!shelf || this.byId.size > 0) throw new Error('packed articles are restored into an empty corpus with a shelf');
    const { settled, alone, dated, remarked, lines, compared } = results as Results;
    const all: Filed[] = [];
    for (const file of files) {
      shelf.adopt(file.batch);
      const own = storedIn(shelf, file);
      this.files.set(file.file, own);
      all.push(...own);
    }
    const later = new Set(settled);
    const order = all.filter((_, n) => !later.has(n));
    for (const filed of order) {
      this.byId.set(filed.id, filed);
      this.names?.add(filed);
    }
    for (const [file, remarks] of remarked) this.remarked.set(file, remarks);
    for (const [file, own] of lines) this.lines.set(file, own);
    for (const { n, findings } of alone) {
      this.alone.set(order[n].id, findings);
      this.found.add(findings);
    }
    for (const { n, published, events } of dated) this.dating.add({ id: order[n].id, file: order[n].file, published, events });
    this.comparisons.restore(compared, order);
    for (const n of settled) {
      this.add(all[n]);
      this.dating.add(dateable(all[n]));
    }
  }

  /** Whether these files, and no others, are here, all of them packed or dated by others since. */
  holds(files: ReadonlySet<string>): boolean {
    for (const [file, filed] of this.files) if (!files.has(file) || filed.some(f => !(asRead(f) instanceof Stored))) return false;
    return true;
  }

  /** Whether updates wait to be compared: {@link found} is not complete. */
  get busy(): boolean {
    return this.dating.busy || this.comparisons.busy;
  }

  /** A small part of the work that waits. */
  step(): void {
    if (this.dating.busy) this.settle();
    else this.comparisons.step();
  }

  private finish(rule: string, draft: Draft, fingerprint: string): Finding {
    return { ...draft, rule, severity: severityOf(this.byRule.get(rule)!, draft, this.settings), fingerprint };
  }

  private replace(file: string, next: Filed[]): void {
    const former = this.files.get(file) ?? [];
    this.files.delete(file);
    this.found.touch(file);
    this.remarked.delete(file);
    this.lines.delete(file);
    if (next.length > 0) this.files.set(file, next);
    if (next[0]?.remarks) this.remarked.set(file, next[0].remarks);
    for (const old of former) {
      this.shelf?.forget(old.id);
      this.dating.remove(dateable(asRead(old)));
      if (!next.some(filed => filed.id === old.id)) this.remove(old);
    }
    for (const filed of next) {
      const old = former.find(f => f.id === filed.id);
      if (old) this.exchange(old, filed);
      else this.add(filed);
      this.dating.add(dateable(filed));
    }
  }

  /** Dates an article that does not say when it was written by what the others say; one that changes is filed again. */
  private settle(): void {
    const id = this.dating.takeTouched();
    const now = id === undefined ? undefined : this.byId.get(id);
    if (now) {
      const original = asRead(now);
      const published = this.dating.narrow(dateable(original)) ?? original.published;
      if (sameDate(now.published, published)) return;
      let next = original;
      if (published !== original.published) {
        const article = original.reading();
        const reading: ArticleReading = {
          ...parts(article),
          published,
          mentions: article.mentions.map(m => ({ ...m })),
          claims: [],
        };
        resolveDates(reading);
        readClaims(reading);
        next = new Settled(reading, digestOf(reading, this.running), original);
      }
      const filed = this.files.get(now.file)!;
      filed[filed.indexOf(now)] = next;
      this.exchange(now, next);
    }
  }

  private add(filed: Filed): void {
    this.say(filed);
    this.comparisons.add(filed);
    this.names?.add(filed);
  }

  /** Puts another reading of an article in the place of one. */
  private exchange(old: Filed, filed: Filed): void {
    this.unsay(old);
    this.say(filed);
    this.comparisons.replace(old, filed);
    this.names?.remove(old);
    this.names?.add(filed);
  }

  private remove(filed: Filed): void {
    this.unsay(filed);
    this.comparisons.remove(filed);
    this.names?.remove(filed);
  }

  /** Takes in an article and what was found in it alone. */
  private say(filed: Filed): void {
    this.byId.set(filed.id, filed);
    const own = filed.findings().map(f => this.finish(f.rule, f.draft, f.fingerprint));
    if (own.length > 0) this.alone.set(filed.id, own);
    this.found.add(own);
  }

  private unsay(filed: Filed): void {
    this.byId.delete(filed.id);
    this.found.remove(this.alone.get(filed.id) ?? []);
    this.alone.delete(filed.id);
  }

  private known(): Names {
    return (this.names ?? this.openNames()).known();
  }

  private openNames(): Names {
    this.names = new Names();
    for (const filed of this.byId.values()) this.names.add(filed);
    return this.names;
  }
}

/** The parts of a reading, wherever they come from. */
function parts(article: ArticleReading): ArticleReading {
  const { id, file, language, text, scan, places, facts, published, mentions, claims } = article;
  return { id, file, language, text, scan, places, facts, published, mentions, claims };
}

/** Whether two dates of an article are the same and known from the same passages. */
function sameDate(a: Published | undefined, b: Published | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The articles of a file as they are packed; the first has the file's name for its id. */
function storedIn(shelf: Shelf, { file, batch, articles }: StoredFile): Stored[] {
  return articles.map((a, n) => new Stored(n === 0 ? file : `${file}#${n + 1}`, file, shelf, batch, a));
}
