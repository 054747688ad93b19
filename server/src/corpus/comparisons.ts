import type { ArticleReading } from '../claims/reading.ts';
import type { PlaceTree } from '../values/places.ts';
import type { Filed } from './filed.ts';
import type { Draft, Finding, Keyed, Rule, Statement } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { Register } from './register.ts';
import { severityOf, type RuleSettings } from './severity.ts';
import { Stale } from './shelf.ts';
import { Stories } from './stories.ts';

/** What rules may ask of the corpus. */
export interface CorpusView {
  readonly register: Register;
  readonly places: PlaceTree;
  article(id: string): ArticleReading | undefined;
  /** How many times two articles pass the bar for one story; see `stories.ts`. */
  storyWeight(a: ArticleReading, b: ArticleReading): number;
}

/**
 * Where articles meet: under a key of a rule, or as reports of one story. What was found is kept by key and by pair, and only what an
 * update touched is compared again.
 */
export class Comparisons {
  /** Articles by key; the key begins with the rule's id. */
  private readonly index = new Map<string, Filed[]>();
  private readonly touched = new Set<string>();
  private readonly byKey = new Map<string, Finding[]>();
  private readonly stories = new Stories();
  /** Findings of pairs of articles, by `id\nid`; and the pairs of each article. */
  private readonly byPair = new Map<string, Finding[]>();
  private readonly pairsOf = new Map<string, Set<string>>();
  private readonly byRule: ReadonlyMap<string, Rule>;
  private readonly pairing: readonly Rule[];

  constructor(
    rules: readonly Rule[],
    private readonly settings: RuleSettings,
    private readonly corpus: CorpusView,
    private readonly find: (id: string) => Filed | undefined,
  ) {
    this.byRule = new Map(rules.map(r => [r.id, r]));
    this.pairing = rules.filter(r => r.pair);
  }

  add(filed: Filed): void {
    this.stories.add(filed.id, filed.published, filed.anchors());
    for (const key of keysOf(filed.statements())) {
      const list = this.index.get(key);
      if (list) list.push(filed);
      else this.index.set(key, [filed]);
      this.touched.add(key);
    }
  }

  remove(filed: Filed): void {
    this.stories.remove(filed.id);
    this.forgetPairs(filed.id);
    for (const key of keysOf(filed.statements())) {
      const rest = (this.index.get(key) ?? []).filter(f => f !== filed);
      if (rest.length > 0) this.index.set(key, rest);
      else this.index.delete(key);
      this.touched.add(key);
    }
  }

  /** How many times two articles pass the bar for one story. */
  storyWeight(a: string, b: string): number {
    return this.stories.weight(a, b);
  }

  /** Compares what was touched. */
  run(): void {
    for (const key of this.touched) this.compare(key);
    this.touched.clear();
    const changed = this.stories.takeChanged();
    for (const id of changed) this.forgetPairs(id);
    for (const id of changed)
      for (const other of this.stories.partners(id)) {
        if (changed.has(other) && other < id) continue;
        if (id < other) this.pair(id, other);
        else this.pair(other, id);
      }
  }

  /** All that was found, in no order. */
  *findings(): Iterable<Finding> {
    for (const findings of this.byKey.values()) yield* findings;
    for (const findings of this.byPair.values()) yield* findings;
  }

  private compare(key: string): void {
    this.byKey.delete(key);
    const at = key.indexOf('\n');
    const rule = this.byRule.get(key.slice(0, at));
    const filed = this.index.get(key);
    if (!filed || !rule?.compare) return;
    const own = key.slice(at + 1);
    const statements: Statement[] = [];
    for (const one of [...filed].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      // unpacked only where it is looked at, and the same for all statements of the article
      let known: ArticleReading | undefined;
      const article = (): ArticleReading => (known ??= one.reading());
      for (const { rule: id, keyed } of one.statements())
        if (id === rule.id && keyed.key === own) statements.push(new FiledStatement(keyed, article));
    }
    if (statements.length < 2) return;
    const findings = this.finish(rule, () => rule.compare!(own, statements, this.corpus));
    if (findings.length > 0) this.byKey.set(key, findings);
  }

  private pair(first: string, second: string): void {
    const a = this.find(first)!.reading(),
      b = this.find(second)!.reading();
    const findings = this.pairing.flatMap(rule => this.finish(rule, () => rule.pair!(a, b, this.corpus)));
    if (findings.length === 0) return;
    const pair = `${first}\n${second}`;
    this.byPair.set(pair, findings);
    for (const id of [first, second]) this.pairsOf.set(id, (this.pairsOf.get(id) ?? new Set()).add(pair));
  }

  private forgetPairs(id: string): void {
    for (const pair of this.pairsOf.get(id) ?? []) {
      this.byPair.delete(pair);
      for (const one of pair.split('\n')) if (one !== id) this.pairsOf.get(one)?.delete(pair);
    }
    this.pairsOf.delete(id);
  }

  private finish(rule: Rule, drafts: () => Iterable<Draft>): Finding[] {
    const out: Finding[] = [];
    try {
      for (const draft of drafts())
        out.push({
          ...draft,
          rule: rule.id,
          severity: severityOf(rule, draft, this.settings),
          fingerprint: fingerprint(rule.id, draft, file => this.find(file)?.reading().text.text ?? ''),
        });
    } catch (error) {
      // a file that has changed will be read again; what it said is no ground for a finding
      if (!(error instanceof Stale)) throw error;
      return [];
    }
    return out;
  }
}

/** A statement with its article. */
class FiledStatement implements Statement {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly data: unknown;

  constructor(
    keyed: Keyed,
    private readonly reading: () => ArticleReading,
  ) {
    this.key = keyed.key;
    this.start = keyed.start;
    this.end = keyed.end;
    this.data = keyed.data;
  }

  get article(): ArticleReading {
    return this.reading();
  }
}

/** The keys of statements, each once. */
function keysOf(statements: readonly { rule: string; keyed: Keyed }[]): Set<string> {
  return new Set(statements.map(s => `${s.rule}\n${s.keyed.key}`));
}
