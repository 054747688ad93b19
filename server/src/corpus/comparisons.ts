import type { ArticleReading } from '../claims/reading.ts';
import type { PlaceTree } from '../values/places.ts';
import type { Filing } from './digest.ts';
import type { Filed } from './filed.ts';
import type { Draft, Finding, Keyed, Rule, Statement } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { KeyIndex, monthOf, type Group, type KeyColumns } from './key-index.ts';
import type { Register } from './register.ts';
import { sameElsewhere } from './same-elsewhere.ts';
import { severityOf, type RuleSettings } from './severity.ts';
import type { Found } from './found.ts';
import { Stale } from './shelf.ts';
import { Stories, type StoryColumns } from './stories.ts';

/** What rules may ask of the corpus. */
export interface CorpusView {
  readonly register: Register;
  readonly places: PlaceTree;
  article(id: string): ArticleReading | undefined;
  /**
   * How many times two articles pass the bar for one story; see `stories.ts`. Only that it is below 1, and what it is from there on, may
   * be made anything of: nobody is asked again for less.
   */
  storyWeight(a: ArticleReading, b: ArticleReading): number;
}

/**
 * Articles under one key from which on they are not all compared: only those of one month are, by rules that ask for it, and for the
 * others so frequent a key is a commonplace.
 */
export const MOST_UNDER_KEY = 400;

/** Articles of which it is kept unpacked what rules see of them at a glance. */
const MOST_SEEN = 64;
/** Groups of which the statements are, and groups of which it is known what their last comparison looked at. */
const MOST_GROUPS = 250,
  MOST_LOOKED = 2000;

/** What came of comparing: findings by key and month, and by pair of articles. */
export interface Results {
  groups: [high: number, low: number, month: number, findings: Finding[]][];
  pairs: [first: string, second: string, weight: number, asked: boolean, findings: Finding[]][];
  /** Where articles meet, those left out that are not among the ones it was made for. */
  keys: KeyColumns;
  stories: StoryColumns;
}

/** Two articles of one story. */
interface Pair {
  /** How surely it is one; rules may ask for it. */
  weight: number;
  /** Whether a rule looked at the two: else what rules see of them at a glance has told all. */
  asked: boolean;
  findings: Finding[];
}

/**
 * Where articles meet: under a key of a rule, or as reports of one story. What was found is kept by key and by pair, and only what an
 * update touched is compared again.
 */
export class Comparisons {
  private readonly groups = new KeyIndex();
  /** Groups to compare, with the months that were touched. */
  private readonly touched = new Map<Group, Set<number>>();
  private readonly byGroup = new Map<Group, Map<number, Finding[]>>();
  private readonly stories = new Stories();
  /** Pairs of articles of one story, from both sides. */
  private readonly pairsOf = new Map<string, Map<string, Pair>>();
  private readonly byRule: ReadonlyMap<string, Rule>;
  private readonly pairing: readonly Rule[];
  private readonly seen = new Map<Filed, ReadonlyMap<string, unknown>>();
  private readonly filings = new Map<Group, Map<Filed, readonly Filing[]>>();
  /** By group and month the articles (ids) that the last comparison looked into, beyond their statements. */
  private readonly looked = new Map<Group, Map<number, ReadonlySet<string>>>();
  /** How surely articles that were read again were of one story with others when these were compared last. */
  private readonly former = new Map<string, ReadonlyMap<string, number>>();

  constructor(
    rules: readonly Rule[],
    private readonly settings: RuleSettings,
    private readonly corpus: CorpusView,
    private readonly find: (id: string) => Filed | undefined,
    private readonly found: Found,
  ) {
    this.byRule = new Map(rules.map(r => [r.id, r]));
    this.pairing = rules.filter(r => r.pair);
  }

  add(filed: Filed): void {
    this.stories.add(filed.id, filed.published, filed.anchors());
    const month = monthOf(filed);
    this.groups.add(filed, group => this.touch(group, month, group.count === MOST_UNDER_KEY + 1));
  }

  /**
   * Puts another reading of an article in the place of one. What does not look at more than stayed the same is not compared again: under a
   * key a statement that is the same elsewhere in the text, of two articles of one story what rules see of them at a glance.
   */
  replace(old: Filed, filed: Filed): void {
    const month = monthOf(old);
    if (month !== monthOf(filed)) {
      this.remove(old);
      this.add(filed);
      return;
    }
    this.replacePairs(old, filed);
    this.groups.replace(
      old,
      filed,
      group => {
        const known = this.filings.get(group);
        const before = known?.get(old);
        known?.delete(old);
        if (!this.isUntouched(group, month, before ?? statementsUnder(old, group), filed)) this.touch(group, month, false);
      },
      group => {
        this.filings.get(group)?.delete(old);
        this.touch(group, month, group.count === MOST_UNDER_KEY || group.count === MOST_UNDER_KEY + 1);
      },
      group => this.dropGroup(group),
    );
  }

  /** Whether what an article now says under a key is all that the last comparison knew of it. */
  private isUntouched(group: Group, month: number, before: readonly Filing[], filed: Filed): boolean {
    const looked = this.looked.get(group)?.get(group.count > MOST_UNDER_KEY ? month : WHOLE);
    if (!looked || looked.has(filed.id)) return false;
    const now = statementsUnder(filed, group);
    return before.length === now.length && before.every((b, i) => b.rule === now[i].rule && sameElsewhere(b.keyed, now[i].keyed));
  }

  private replacePairs(old: Filed, filed: Filed): void {
    const { id } = filed;
    this.seen.delete(old);
    const pairs = this.pairsOf.get(id) ?? NO_PAIRS;
    // of edits that nobody compared in between the first tells how it was
    if (!this.former.has(id)) this.former.set(id, new Map([...pairs].map(([other, { weight }]) => [other, weight])));
    const isSeen = sameElsewhere(old.glances(), filed.glances());
    for (const [other, { asked }] of pairs) if (asked || !isSeen) this.forgetPair(id, other);
    this.stories.replace(id, filed.published, filed.anchors());
  }

  remove(filed: Filed): void {
    this.stories.remove(filed.id);
    this.seen.delete(filed);
    this.former.delete(filed.id);
    this.forgetPairs(filed.id);
    const month = monthOf(filed);
    this.groups.remove(
      filed,
      group => {
        this.filings.get(group)?.delete(filed);
        this.touch(group, month, group.count === MOST_UNDER_KEY);
      },
      group => this.dropGroup(group),
    );
  }

  private dropGroup(group: Group): void {
    this.filings.delete(group);
    this.touched.delete(group);
    this.forgetGroup(group);
  }

  /** How many times two articles pass the bar for one story. */
  storyWeight(a: string, b: string): number {
    return this.stories.weight(a, b);
  }

  /** Whether anything waits to be compared. */
  get busy(): boolean {
    return this.touched.size > 0 || this.stories.pending.size > 0;
  }

  /** Compares one article with those of its stories, or the articles under one key. */
  step(): void {
    const { pending } = this.stories;
    // stories first: what is compared under keys may ask whether two articles are of one
    for (const id of pending) {
      pending.delete(id);
      return this.compareStories(id, pending);
    }
    for (const [group, months] of this.touched) {
      this.touched.delete(group);
      return this.compare(group, months);
    }
  }

  private compareStories(id: string, pending: ReadonlySet<string>): void {
    const partners = this.stories.partners(id);
    const former = this.former.get(id);
    this.former.delete(id);
    for (const other of former?.keys() ?? []) if (!partners.has(other)) this.touchShared(id, other);
    for (const [other, { weight }] of this.pairsOf.get(id) ?? [])
      if (partners.get(other) !== weight) {
        this.forgetPair(id, other);
        this.touchShared(id, other);
      }
    for (const [other, weight] of partners) {
      // one that waits itself will find this one; of two that did not change the same is known
      if (pending.has(other) || this.pairsOf.get(id)?.has(other)) continue;
      const [first, second] = id < other ? [id, other] : [other, id];
      this.keepPair(first, second, { weight, ...this.pair(first, second) });
      if (former?.get(other) !== weight) this.touchShared(id, other);
    }
  }

  /** Has what two articles share compared again: whether they are of one story has changed. */
  private touchShared(id: string, other: string): void {
    const a = this.find(id),
      b = this.find(other);
    if (!a || !b) return;
    for (const group of this.groups.shared(a, b)) this.touch(group, monthOf(a), false);
  }

  /** What came of comparing, as plain data. @param order articles that are here, to be told by their numbers in it */
  results(order: readonly Filed[]): Results {
    const groups: Results['groups'] = [];
    for (const [group, parts] of this.byGroup) for (const [month, findings] of parts) groups.push([group.high, group.low, month, findings]);
    const pairs: Results['pairs'] = [];
    const ids = new Set(order.map(filed => filed.id));
    for (const [id, own] of this.pairsOf)
      for (const [other, p] of own) if (id < other && ids.has(id) && ids.has(other)) pairs.push([id, other, p.weight, p.asked, p.findings]);
    return { groups, pairs, keys: this.groups.columns(order), stories: this.stories.columns(order.map(filed => filed.id)) };
  }

  /** Takes what came of comparing articles, while none are here: they are not compared again. */
  restore({ groups, pairs, keys, stories }: Results, order: readonly Filed[]): void {
    this.groups.restore(keys, order);
    this.stories.restore(
      stories,
      order.map(filed => filed.id),
    );
    for (const [high, low, month, findings] of groups) {
      const group = this.groups.get(high, low);
      if (!group) continue;
      let known = this.byGroup.get(group);
      if (!known) this.byGroup.set(group, (known = new Map()));
      known.set(month, findings);
      this.found.add(findings);
    }
    for (const [first, second, weight, asked, findings] of pairs) this.keepPair(first, second, { weight, asked, findings });
  }

  private touch(group: Group, month: number, all: boolean): void {
    let months = this.touched.get(group);
    if (!months) this.touched.set(group, (months = new Set()));
    months.add(month);
    if (all) {
      this.forgetGroup(group);
      for (const m of this.groups.monthsOf(group)) months.add(m);
    }
  }

  private compare(group: Group, months: Iterable<number>): void {
    const capped = group.count > MOST_UNDER_KEY;
    const known = this.byGroup.get(group) ?? new Map<number, Finding[]>();
    const looked = this.looked.get(group) ?? new Map<number, ReadonlySet<string>>();
    for (const part of capped ? months : [WHOLE]) {
      this.found.remove(known.get(part) ?? []);
      known.delete(part);
      looked.set(part, NO_ARTICLES);
      if (capped && !this.ruleOf(group)?.frequent) continue;
      const filed = this.groups.articlesOf(group, capped ? part : undefined);
      const { findings, opened } = this.compareSome(group, filed, capped);
      if (opened.size > 0) looked.set(part, opened);
      if (findings.length > 0) known.set(part, findings);
      this.found.add(findings);
    }
    this.looked.delete(group);
    this.looked.set(group, looked);
    if (this.looked.size > MOST_LOOKED) {
      const [oldest] = this.looked.keys();
      this.looked.delete(oldest);
    }
    if (known.size > 0) this.byGroup.set(group, known);
    else this.byGroup.delete(group);
  }

  /** The statements of an article under a key. Those of the groups that were compared last are at hand: who edits edits on. */
  private filingsOf(filed: Filed, group: Group): readonly Filing[] {
    const known = this.filingsNear(group);
    const found = known.get(filed);
    if (found) return found;
    const own = statementsUnder(filed, group);
    if (known.size >= 2 * MOST_UNDER_KEY) known.clear();
    known.set(filed, own);
    return own;
  }

  private filingsNear(group: Group): Map<Filed, readonly Filing[]> {
    const known = this.filings.get(group) ?? new Map<Filed, readonly Filing[]>();
    // the last that was asked for is the last to be forgotten
    this.filings.delete(group);
    this.filings.set(group, known);
    if (this.filings.size > MOST_GROUPS) {
      const [oldest] = this.filings.keys();
      this.filings.delete(oldest);
    }
    return known;
  }

  private ruleOf(group: Group): Rule | undefined {
    const [filed] = this.groups.articlesOf(group);
    const [own] = this.filingsOf(filed, group);
    return this.byRule.get(own?.rule);
  }

  /** @returns what is found, and the articles (ids) that were looked into for it */
  private compareSome(group: Group, filed: readonly Filed[], capped: boolean): { findings: Finding[]; opened: ReadonlySet<string> } {
    const statements: Statement[] = [];
    const opened = new Set<string>();
    let own: Filing | undefined;
    const first = [...filed].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_UNDER_KEY);
    for (const one of first) {
      // unpacked only where it is looked at, and the same for all statements of the article
      let known: ArticleReading | undefined;
      const article = (): ArticleReading => {
        opened.add(one.id);
        return (known ??= one.reading());
      };
      for (const filing of this.filingsOf(one, group)) {
        own ??= filing;
        // two keys may have one hash
        if (filing.rule === own.rule && filing.keyed.key === own.keyed.key) statements.push(new FiledStatement(filing.keyed, one, article));
      }
    }
    const rule = own && this.byRule.get(own.rule);
    if (!rule?.compare || statements.length < 2) return { findings: [], opened };
    const findings = this.finish(rule, () => rule.compare!(own!.keyed.key, statements, this.corpus));
    const note = { key: 'corpus.capped', values: { most: String(MOST_UNDER_KEY) } };
    return { findings: capped ? findings.map(f => ({ ...f, reason: [...f.reason, note] })) : findings, opened };
  }

  private pair(first: string, second: string): Pick<Pair, 'asked' | 'findings'> {
    const x = this.find(first)!,
      y = this.find(second)!;
    const p = this.seenOf(x),
      q = this.seenOf(y);
    const asking = this.pairing.filter(({ id, glance }) => !glance || glance.mayDiffer(p.get(id), q.get(id), this.corpus));
    if (asking.length === 0) return { asked: false, findings: [] };
    const a = x.reading(),
      b = y.reading();
    return { asked: true, findings: asking.flatMap(rule => this.finish(rule, () => rule.pair!(a, b, this.corpus))) };
  }

  /** What rules see of an article at a glance; the last ones stay unpacked, as the articles of a story are compared one after the other. */
  private seenOf(filed: Filed): ReadonlyMap<string, unknown> {
    const known = this.seen.get(filed);
    if (known) return known;
    const seen = new Map(filed.glances().map(g => [g.rule, g.seen]));
    this.seen.set(filed, seen);
    if (this.seen.size > MOST_SEEN) {
      const [oldest] = this.seen.keys();
      this.seen.delete(oldest);
    }
    return seen;
  }

  private keepPair(first: string, second: string, pair: Pair): void {
    this.found.add(pair.findings);
    for (const [id, other] of [
      [first, second],
      [second, first],
    ]) {
      let own = this.pairsOf.get(id);
      if (!own) this.pairsOf.set(id, (own = new Map()));
      own.set(other, pair);
    }
  }

  private forgetPair(id: string, other: string): void {
    this.found.remove(this.pairsOf.get(id)?.get(other)?.findings ?? []);
    for (const [x, y] of [
      [id, other],
      [other, id],
    ]) {
      const own = this.pairsOf.get(x);
      own?.delete(y);
      if (own?.size === 0) this.pairsOf.delete(x);
    }
  }

  private forgetPairs(id: string): void {
    for (const other of this.pairsOf.get(id)?.keys() ?? []) this.forgetPair(id, other);
  }

  private forgetGroup(group: Group): void {
    for (const findings of this.byGroup.get(group)?.values() ?? []) this.found.remove(findings);
    this.byGroup.delete(group);
    this.looked.delete(group);
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

/** In the place of a month: all articles of a group together. */
const WHOLE = -1;

const NO_ARTICLES: ReadonlySet<string> = new Set();
const NO_PAIRS: ReadonlyMap<string, Pair> = new Map();

/** The statements of an article under a key. */
function statementsUnder(filed: Filed, { high, low }: Group): readonly Filing[] {
  const own: Filing[] = [];
  const hashes = filed.hashes();
  for (let i = 0; i < hashes.length; i += 2) if (hashes[i] === high && hashes[i + 1] === low) own.push(filed.statement(i / 2));
  return own;
}

/** A statement with its article. */
class FiledStatement implements Statement {
  readonly articleId: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly data: unknown;

  constructor(
    keyed: Keyed,
    { id }: Filed,
    private readonly reading: () => ArticleReading,
  ) {
    this.articleId = id;
    this.key = keyed.key;
    this.start = keyed.start;
    this.end = keyed.end;
    this.data = keyed.data;
  }

  get article(): ArticleReading {
    return this.reading();
  }
}
