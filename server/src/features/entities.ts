import type { Location } from 'vscode-languageserver-types';
import type { Finding } from '../corpus/finding.ts';
import type { Entity, Occurrence } from '../corpus/register.ts';
import { locationOf, type View } from './place.ts';
import { entitiesOf } from './statements.ts';

/** Entities of a kind that one answer holds at most: the most mentioned. */
const MOST = 2000;

/** Other spellings of an entity that one answer names at most. */
const SPELLINGS = 8;

/** A person, place or organisation as a list shows it. */
export interface EntityEntry {
  /** The same for every mention; with `corpus` it names the entity in further requests. */
  id: string;
  /** URI of the folder that is its corpus; empty for loose documents. */
  corpus: string;
  kind: Entity['kind'];
  name: string;
  /** Its other spellings, in every language, the commonest first. */
  also: string[];
  mentions: number;
  articles: number;
  /** Where it is first mentioned, by the dates of the articles. */
  first: Location;
  /** Fingerprints of the findings that are about it. */
  findings: string[];
}

/** All entities of a folder. */
export interface EntityList {
  entities: EntityEntry[];
  /** How many of each kind there are, whether listed or not. */
  totals: Record<Entity['kind'], number>;
}

/** The people, places and organisations of a corpus, the most mentioned first. */
export function listEntities(view: View, findings: readonly Finding[]): EntityList {
  const about = new Map<string, string[]>();
  for (const finding of findings)
    for (const { id } of entitiesOf(view, finding)) about.set(id, [...(about.get(id) ?? []), finding.fingerprint]);
  const byKind: Record<Entity['kind'], Entity[]> = { person: [], place: [], organization: [] };
  for (const entity of view.corpus.register.all()) byKind[entity.kind].push(entity);
  const out: EntityList = { entities: [], totals: { person: 0, place: 0, organization: 0 } };
  for (const [kind, all] of Object.entries(byKind) as [Entity['kind'], Entity[]][]) {
    out.totals[kind] = all.length;
    all.sort((a, b) => b.occurrences.length - a.occurrences.length || (a.id < b.id ? -1 : 1));
    for (const entity of all.slice(0, MOST)) {
      const { article, mention } = firstOf(entity);
      out.entities.push({
        id: entity.id,
        corpus: view.uri,
        kind,
        name: entity.name,
        also: otherSpellings(view, entity),
        mentions: entity.occurrences.length,
        articles: new Set(entity.occurrences.map(o => o.article.id)).size,
        first: locationOf(view, article, mention),
        findings: about.get(entity.id) ?? [],
      });
    }
  }
  return out;
}

function otherSpellings(view: View, entity: Entity): string[] {
  return [...view.corpus.register.spellings(entity)]
    .filter(([name]) => name !== entity.name)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, SPELLINGS)
    .map(([name]) => name);
}

/** The first mention of an entity by the date of its article, then by the article's name and the offset. */
function firstOf(entity: Entity): Occurrence {
  const day = (o: Occurrence): number => o.article.published?.days.from ?? Infinity;
  const before = (a: Occurrence, b: Occurrence): boolean => {
    if (day(a) !== day(b)) return day(a) < day(b);
    return a.article.id === b.article.id ? a.mention.start < b.mention.start : a.article.id < b.article.id;
  };
  return entity.occurrences.reduce((best, o) => (before(o, best) ? o : best));
}

/** The entity of a corpus that has an id, or undefined where it is gone. */
export function entityById(view: View, id: string): Entity | undefined {
  for (const entity of view.corpus.register.all()) if (entity.id === id) return entity;
  return undefined;
}
