import type { Claim } from '../claims/claim.ts';
import { readClaims } from '../claims/claims.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { resolveDates } from '../mentions/dates/settle.ts';
import type { Published } from '../mentions/article.ts';
import type { Mention } from '../mentions/mention.ts';
import type { PlaceTree } from '../values/places.ts';
import type { Draft, Finding, Keyed, Rule, Severity, Statement } from './finding.ts';
import { Dating } from './dating.ts';
import { fingerprint } from './fingerprint.ts';
import { Learnt } from './learnt.ts';
import { Register } from './register.ts';
import { Stories } from './stories.ts';

/** What rules may ask of the corpus. */
export interface CorpusView {
  readonly register: Register;
  readonly places: PlaceTree;
  article(id: string): ArticleReading | undefined;
  /** How many times two articles pass the bar for one story; see `stories.ts`. */
  storyWeight(a: ArticleReading, b: ArticleReading): number;
}

/** Severities that the reader set, by rule; `off` silences a rule. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

interface Filed {
  reading: ArticleReading;
  keys: string[];
  findings: Finding[];
}

/**
 * All articles together: an index from rule and key to statements. An update of a file removes and adds its own statements, and
 * only touched keys are compared again; the findings are those of a rebuild.
 */
export class Corpus implements CorpusView {
  readonly register = new Register();
  private readonly files = new Map<string, Filed[]>();
  private readonly byId = new Map<string, ArticleReading>();
  private readonly statements = new Map<string, Map<string, Statement[]>>();
  private readonly cross = new Map<string, Finding[]>();
  private readonly claims = new Map<string, { article: ArticleReading; claim: Claim }[]>();
  private readonly touched = new Set<string>();
  private readonly dating = new Dating();
  /** Articles whose day is open, as they were read, by id. */
  private readonly open = new Map<string, ArticleReading>();
  private readonly learnt = new Learnt();
  private readonly stories = new Stories();
  /** Findings of pairs of articles, by `id\nid`; and the pairs of each article. */
  private readonly pairs = new Map<string, Finding[]>();
  private readonly pairsOf = new Map<string, Set<string>>();

  constructor(
    private readonly rules: readonly Rule[],
    readonly places: PlaceTree,
    private readonly settings: RuleSettings = {},
  ) {}

  /** Number of articles. */
  get size(): number {
    return this.byId.size;
  }

  article(id: string): ArticleReading | undefined {
    return this.byId.get(id);
  }

  /** The mentions of an article, those included that only the corpus makes known (a bare name introduced in another article). */
  mentionsOf(article: ArticleReading): readonly Mention[] {
    const learnt = this.learnt.in(article, this.register);
    return learnt.length === 0 ? article.mentions : [...article.mentions, ...learnt].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The articles of a file, in their order. */
  articlesOf(file: string): readonly ArticleReading[] {
    return this.files.get(file)?.map(f => f.reading) ?? [];
  }

  storyWeight(a: ArticleReading, b: ArticleReading): number {
    return this.stories.weight(a.id, b.id);
  }

  /** All claims under a key, in no order. */
  claimsOf(key: string): readonly { article: ArticleReading; claim: Claim }[] {
    return this.claims.get(key) ?? [];
  }

  /** All articles, in the order of file names. */
  *articles(): Iterable<ArticleReading> {
    for (const file of [...this.files.keys()].sort()) for (const filed of this.files.get(file)!) yield filed.reading;
  }

  /** Replaces what a file holds; an empty list removes it. */
  update(file: string, readings: readonly ArticleReading[]): void {
    for (const old of this.files.get(file) ?? []) {
      this.remove(old);
      this.dating.remove(old.reading.id);
      this.open.delete(old.reading.id);
    }
    this.files.delete(file);
    if (readings.length > 0)
      this.files.set(
        file,
        readings.map(r => this.file(r)),
      );
    for (const reading of readings) {
      this.dating.add(reading);
      const days = reading.published?.days;
      if (!days || days.from !== days.to) this.open.set(reading.id, reading);
    }
  }

  /** How the date of an article is known once the whole corpus has been asked. */
  dated(article: ArticleReading): Published | undefined {
    this.settle();
    return this.byId.get(article.id)?.published;
  }

  /** Dates the articles that do not say when they were written by what the others say; those that change are filed again. */
  private settle(): void {
    for (const [id, asRead] of this.open) {
      const published = this.dating.narrow(asRead) ?? asRead.published;
      const now = this.byId.get(id)!;
      if (sameDate(now.published, published)) continue;
      const reading: ArticleReading = { ...asRead, published, mentions: asRead.mentions.map(m => ({ ...m })), claims: [] };
      if (published !== asRead.published) resolveDates(reading);
      readClaims(reading);
      const filed = this.files.get(now.file)!;
      const at = filed.findIndex(f => f.reading === now);
      this.remove(filed[at]);
      filed[at] = this.file(reading);
    }
  }

  /** All findings, sorted by file, offset, rule. */
  findings(): Finding[] {
    this.settle();
    const out: Finding[] = [];
    for (const filed of this.files.values()) for (const f of filed) out.push(...f.findings);
    for (const key of this.touched) this.compare(key);
    this.touched.clear();
    this.compareStories();
    for (const findings of this.pairs.values()) out.push(...findings);
    for (const findings of this.cross.values()) out.push(...findings);
    const seen = new Set<string>();
    return out
      .sort(
        (a, b) =>
          compareText(a.sites[0].file, b.sites[0].file) ||
          a.sites[0].start - b.sites[0].start ||
          compareText(a.rule, b.rule) ||
          compareText(a.fingerprint, b.fingerprint) ||
          // of one finding under two keys always the same is kept
          compareText(JSON.stringify(a), JSON.stringify(b)),
      )
      .filter(f => !seen.has(f.fingerprint) && seen.add(f.fingerprint));
  }

  private file(reading: ArticleReading): Filed {
    this.byId.set(reading.id, reading);
    this.register.add(reading);
    this.learnt.add(reading);
    this.stories.add(reading);
    for (const claim of reading.claims) {
      const list = this.claims.get(claim.key);
      if (list) list.push({ article: reading, claim });
      else this.claims.set(claim.key, [{ article: reading, claim }]);
    }
    const filed: Filed = { reading, keys: [], findings: [] };
    for (const rule of this.rules) {
      if (this.settingOf(rule) === 'off') continue;
      if (rule.article) for (const draft of rule.article(reading)) filed.findings.push(this.finish(rule, draft));
      if (rule.collect) for (const keyed of rule.collect(reading, this)) this.insert(rule, keyed, reading, filed);
    }
    return filed;
  }

  private insert(rule: Rule, keyed: Keyed, article: ArticleReading, filed: Filed): void {
    const key = `${rule.id}\n${keyed.key}`;
    let groups = this.statements.get(key);
    if (!groups) this.statements.set(key, (groups = new Map()));
    const own = groups.get(article.id);
    if (own) own.push({ ...keyed, article });
    else {
      groups.set(article.id, [{ ...keyed, article }]);
      filed.keys.push(key);
    }
    this.touched.add(key);
  }

  private remove(filed: Filed): void {
    this.byId.delete(filed.reading.id);
    this.register.remove(filed.reading);
    this.learnt.remove(filed.reading);
    this.stories.remove(filed.reading.id);
    this.forgetPairs(filed.reading.id);
    for (const { key } of filed.reading.claims) {
      const rest = (this.claims.get(key) ?? []).filter(c => c.article !== filed.reading);
      if (rest.length > 0) this.claims.set(key, rest);
      else this.claims.delete(key);
    }
    for (const key of filed.keys) {
      const groups = this.statements.get(key);
      groups?.delete(filed.reading.id);
      if (groups?.size === 0) this.statements.delete(key);
      this.touched.add(key);
    }
  }

  private compare(key: string): void {
    this.cross.delete(key);
    const groups = this.statements.get(key);
    const rule = this.rules.find(r => key.startsWith(r.id + '\n'));
    if (!groups || !rule?.compare) return;
    const statements = [...groups.entries()].sort((a, b) => compareText(a[0], b[0])).flatMap(([, s]) => s);
    if (statements.length < 2) return;
    const findings: Finding[] = [];
    for (const draft of rule.compare(key.slice(rule.id.length + 1), statements, this)) findings.push(this.finish(rule, draft));
    if (findings.length > 0) this.cross.set(key, findings);
  }

  /** Compares each changed article with those that tell of the same story. */
  private compareStories(): void {
    const changed = this.stories.takeChanged();
    const rules = this.rules.filter(r => r.pair && this.settingOf(r) !== 'off');
    for (const id of changed) this.forgetPairs(id);
    for (const id of changed) {
      for (const other of this.stories.partners(id)) {
        if (changed.has(other) && other < id) continue;
        const [first, second] = id < other ? [id, other] : [other, id];
        const pair = `${first}\n${second}`;
        const findings: Finding[] = [];
        for (const rule of rules)
          for (const draft of rule.pair!(this.byId.get(first)!, this.byId.get(second)!, this)) findings.push(this.finish(rule, draft));
        if (findings.length === 0) continue;
        this.pairs.set(pair, findings);
        for (const x of [first, second]) this.pairsOf.set(x, (this.pairsOf.get(x) ?? new Set()).add(pair));
      }
    }
  }

  private forgetPairs(id: string): void {
    for (const pair of this.pairsOf.get(id) ?? []) {
      this.pairs.delete(pair);
      for (const one of pair.split('\n')) if (one !== id) this.pairsOf.get(one)?.delete(pair);
    }
    this.pairsOf.delete(id);
  }

  /** The severity that somebody set for a rule, or `off`; a rule of the nursery is off until it is set. */
  private settingOf(rule: Rule): Severity | 'off' | undefined {
    return this.settings[rule.id] ?? (rule.status === 'nursery' ? 'off' : undefined);
  }

  private finish(rule: Rule, draft: Draft): Finding {
    const set = this.settingOf(rule);
    // what a rule itself lowers to information can be reconciled, and is never more
    const reconciled = draft.severity === 'information' && rule.severity !== 'information';
    return {
      ...draft,
      rule: rule.id,
      severity: set === undefined || set === 'off' || reconciled ? (draft.severity ?? rule.severity) : set,
      fingerprint: fingerprint(rule.id, draft, file => this.byId.get(file)?.text.text ?? ''),
    };
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two dates of an article are the same and known from the same passages. */
function sameDate(a: Published | undefined, b: Published | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
