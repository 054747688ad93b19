import type { Corpus } from '../../corpus/corpus.ts';
import type { Finding } from '../../corpus/finding.ts';
import type { Entity } from '../../corpus/register.ts';
import { fold } from '../../text/fold.ts';
import { passageOf, type Passage } from './passage.ts';

/** A person, place or organisation of the corpus, as the register has it. */
export interface EntityCard {
  entity: string;
  kind: string;
  name: string;
  /** Spellings with the number of times that each occurs, the commonest first. */
  spellings: { text: string; count: number }[];
  offices: { text: string; articles: string[] }[];
  mentions: number;
  articles: number;
  introduction?: Passage;
  last?: Passage;
  /** Fingerprints of the findings that mark a mention of it. */
  findings: string[];
}

/** Entities that one answer holds at most. */
const MOST = 10;

/**
 * The entities whose id is the name given, or one of whose spellings is; where there are none, those with a spelling that holds it. The
 * most mentioned come first.
 */
export function showEntity(corpus: Corpus, name: string, findings: readonly Finding[]): { total: number; entities: EntityCard[] } {
  const wanted = fold(name).replace(/\s+/g, ' ').trim();
  const exact: Entity[] = [],
    near: Entity[] = [];
  for (const entity of corpus.register.all()) {
    const spelt = [entity.name, ...corpus.register.spellings(entity).keys()].map(fold);
    if (entity.id === name || spelt.includes(wanted)) exact.push(entity);
    else if (spelt.some(s => ` ${s} `.includes(` ${wanted} `))) near.push(entity);
  }
  const found = exact.length > 0 ? exact : near;
  found.sort((a, b) => b.occurrences.length - a.occurrences.length || (a.id < b.id ? -1 : 1));
  return { total: found.length, entities: found.slice(0, MOST).map(e => card(corpus, e, findings)) };
}

function card(corpus: Corpus, entity: Entity, findings: readonly Finding[]): EntityCard {
  const { register } = corpus;
  const introduction = register.introduction(entity);
  const last = entity.occurrences.reduce((a, b) => (timeOf(corpus, b) > timeOf(corpus, a) ? b : a));
  return {
    entity: entity.id,
    kind: entity.kind,
    name: entity.name,
    spellings: [...register.spellings(entity)].sort((a, b) => b[1] - a[1]).map(([text, count]) => ({ text, count })),
    offices: [...register.offices(entity)].map(([text, articles]) => ({ text, articles: [...articles].sort() })),
    mentions: entity.occurrences.length,
    articles: new Set(entity.occurrences.map(o => o.article.id)).size,
    ...(introduction ? { introduction: passageOf(introduction.article, introduction.mention) } : {}),
    last: passageOf(last.article, last.mention),
    findings: findings
      .filter(f =>
        f.sites.some(s => entity.occurrences.some(o => o.article.file === s.file && o.mention.start < s.end && s.start < o.mention.end)),
      )
      .map(f => f.fingerprint),
  };
}

function timeOf(corpus: Corpus, o: Entity['occurrences'][number]): number {
  const days = corpus.dated(o.article)?.days;
  return days && Number.isFinite(days.to) ? days.to : -Infinity;
}
