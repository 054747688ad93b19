import type { ArticleReading } from '../claims/reading.ts';
import type { CorpusView } from './corpus.ts';

export type Severity = 'error' | 'warning' | 'information';

/** A message in the languages of the interface: a key (see `rules/messages`) and what fills it. */
export interface Message {
  key: string;
  /** What fills the placeholders; quoted passages are isolated for display where the message is written out. */
  values: Record<string, string>;
}

/** A place that a finding marks. */
export interface Site {
  /** The article's file. */
  file: string;
  start: number;
  end: number;
  text: string;
  /** The normalised value: `2023-09-20`, `120000000000 USD`, `UZ`. */
  value: string;
}

/** What one side of a disagreement says, and which articles say it. */
export interface Side {
  /** The normalised value of its first site. */
  value: string;
  /** The words of its first site. */
  text: string;
  /** Files, sorted. */
  articles: string[];
  /** How many of the finding's sites are its: sites stand side by side, in the order of the sides. */
  sites: number;
}

/** The sites that one of a finding's sites stands against: all others, or those of the other sides. */
export function opponents({ sites, support }: Pick<Finding, 'sites' | 'support'>, site: Site): Site[] {
  if (!support) return sites.filter(s => s !== site);
  let from = 0;
  for (const side of support) {
    const to = from + side.sites;
    if (sites.slice(from, to).includes(site)) return [...sites.slice(0, from), ...sites.slice(to)];
    from = to;
  }
  return sites.filter(s => s !== site);
}

/** What a rule knows to be right in the place of a part of a site. */
export interface Fix {
  /** Index in the finding's sites. */
  site: number;
  start: number;
  end: number;
  text: string;
}

/** Two or more statements that do not go together. */
export interface Finding {
  rule: string;
  severity: Severity;
  scope: 'within' | 'cross';
  message: Message;
  /** The proof, a step a line. */
  reason: Message[];
  /** The marked passage first, then those that speak against it. */
  sites: Site[];
  /** The sides of a disagreement of articles, the smallest first. */
  support?: Side[];
  /** How many of the first sites probably are wrong; all where the sides are of one size. One where absent and the finding is a note. */
  marked?: number;
  /** Offered to the reader, never made unasked. */
  fixes?: Fix[];
  /** Stable across edits elsewhere; set by the corpus. */
  fingerprint: string;
}

/** What a rule returns: a finding that the corpus completes. */
export type Draft = Omit<Finding, 'rule' | 'fingerprint' | 'severity'> & { severity?: Severity };

/**
 * What tells at a glance that two articles give a rule's `pair` nothing to say: plain data of each, kept beside it, so that most articles
 * of a story are never unpacked and read again.
 */
export interface Glance<T = unknown> {
  of(article: ArticleReading): T;
  /** Whether `pair` may have something to say, by the two and the tables alone. Asks no more than `pair` itself asks first. */
  mayDiffer(a: T, b: T, corpus: CorpusView): boolean;
}

/** A rule: metadata, and what it looks at. Its manual stands at the head of its file. */
export interface Rule {
  id: string;
  /** Severity of its findings unless a finding says less. */
  severity: Severity;
  since: string;
  /** Its sentences by language and key; a {@link Message} names one as `<rule id>.<key>`. Both languages have the same keys. */
  messages: { readonly en: Readonly<Record<string, string>>; readonly ar: Readonly<Record<string, string>> };
  status: 'stable' | 'nursery';
  /** Its sites tell one thing each in its own way, so the value of one can stand in the place of another's. */
  exchangeable?: true;
  /** Where very many articles share a key, `compare` gets those of one month at a time; without it they are not compared at all. */
  frequent?: 'by-month';
  /** Looks at one article. */
  article?(article: ArticleReading): Iterable<Draft>;
  /** Tells which articles `pair` needs not look at; it looks at all where absent. */
  glance?: Glance;
  /** Looks at two articles that tell of the same story; `a` comes before `b` in the order of ids. */
  pair?(a: ArticleReading, b: ArticleReading, corpus: CorpusView): Iterable<Draft>;
  /**
   * Looks at statements of several articles (or of one). `collect` names each article's statements by key; `compare` gets all
   * statements under one key, in the order of file and offset, whenever one of them changed, or an article that it looked into. Where a
   * statement stands must bear on nothing but the sites of findings: it is not compared again for that alone.
   */
  collect?(article: ArticleReading): Iterable<Keyed>;
  compare?(key: string, statements: readonly Statement[], corpus: CorpusView): Iterable<Draft>;
}

/** A statement filed under a key. `data` is the rule's own: plain data that names no article, as it is kept apart from its reading. */
export interface Keyed {
  key: string;
  start: number;
  end: number;
  data?: unknown;
}

export interface Statement extends Keyed {
  readonly articleId: string;
  /** Who asks for it will be asked again when anything in the article has changed, and not only this statement. */
  readonly article: ArticleReading;
}
