import type { ArticleReading } from '../claims/reading.ts';
import type { NameMention } from '../mentions/mention.ts';
import { fold } from '../text/fold.ts';
import { Shape } from '../text/tokens.ts';
import { institutionOf, type Institution } from './institutions.ts';

/** Whose office an article means that does not say so: "said director Ingrid Sande" where it speaks of one museum. */

/** Offices that are of the one body that an article names, whatever it is. */
const OF_ANY = new Set([
  'head-teacher',
  'rector',
  'dean',
  'director-general',
  'chief-executive',
  'executive-director',
  'managing-director',
]);
/** Kinds of body whose director is no director of a film or a play. */
const DIRECTED = new Set(['museum', 'hospital', 'library', 'observatory', 'laboratory', 'clinic', 'park', 'university', 'school']);

/** A body with what its name means. */
export interface Owner {
  body: string;
  institution?: Institution;
}

/**
 * The body of an office that stands without one.
 * @param first token of the office
 */
export function unsaidOwner(article: ArticleReading, office: string, first: number): Owner | undefined {
  if (office === 'coach') return byName(article, first - 1);
  const all = bodiesOf(article);
  if (all.length !== 1) return undefined;
  const [m] = all;
  const institution = institutionOf(article, m.first, m.last);
  if (!OF_ANY.has(office) && !(office === 'director' && institution?.kinds.some(k => DIRECTED.has(k)))) return undefined;
  return { body: m.organization ?? m.key, institution };
}

const bodies = new WeakMap<ArticleReading, readonly NameMention[]>();

/** The bodies that an article names, each once; those of its dateline left out. */
function bodiesOf(article: ArticleReading): readonly NameMention[] {
  let known = bodies.get(article);
  if (known) return known;
  const found = new Map<string, NameMention>();
  for (const m of article.mentions)
    if (m.kind === 'organization' && m.start >= (article.published?.end ?? 0) && !found.has(m.organization ?? m.key))
      found.set(m.organization ?? m.key, m);
  bodies.set(article, (known = [...found.values()]));
  return known;
}

/** "Brann coach": a capitalised word that is the name of a club elsewhere in the article. */
function byName(article: ArticleReading, i: number): Owner | undefined {
  const { scan } = article;
  if (i < 0 || (scan.tokens.shape[i] & Shape.Capital) === 0) return undefined;
  const m = article.mentions.find((o): o is NameMention => o.kind === 'organization' && fold(o.name) === scan.word(i));
  return m && { body: m.organization ?? m.key };
}
