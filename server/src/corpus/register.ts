import type { ArticleReading } from '../claims/reading.ts';
import type { NameMention } from '../mentions/mention.ts';

/** Where a name stands. */
export interface Occurrence {
  article: ArticleReading;
  mention: NameMention;
}

/** A person, place or organisation of the corpus. */
export interface Entity {
  id: string;
  kind: NameMention['kind'];
  /** Preferred name: the commonest of its fullest spellings. */
  name: string;
  occurrences: Occurrence[];
}

/** The people, places and organisations of the corpus, each with its spellings. */
export class Register {
  private readonly entities = new Map<string, Entity>();

  /** Adds the names of an article. */
  add(article: ArticleReading): void {
    for (const mention of article.mentions) {
      if (mention.kind !== 'person' && mention.kind !== 'place' && mention.kind !== 'organization') continue;
      const id = entityId(mention);
      let entity = this.entities.get(id);
      if (!entity) this.entities.set(id, (entity = { id, kind: mention.kind, name: mention.name, occurrences: [] }));
      entity.occurrences.push({ article, mention });
    }
  }

  /** Removes the names of an article. */
  remove(article: ArticleReading): void {
    for (const [id, entity] of this.entities) {
      entity.occurrences = entity.occurrences.filter(o => o.article !== article);
      if (entity.occurrences.length === 0) this.entities.delete(id);
    }
  }

  /** The entity that a mention of an article names. */
  entityOf(mention: NameMention, _article: ArticleReading): Entity | undefined {
    return this.entities.get(entityId(mention));
  }

  /** Where an entity is introduced: its mention with the fullest name and office; one in `near` goes first among equals. */
  introduction(entity: Entity, near?: ArticleReading): Occurrence | undefined {
    const fullness = (o: Occurrence): number => o.mention.name.split(/\s+/).length * 4 + (o.mention.office ? 2 : 0) + (o.article === near ? 1 : 0);
    return entity.occurrences.reduce<Occurrence | undefined>((best, o) => (!best || fullness(o) > fullness(best) ? o : best), undefined);
  }

  /** The spellings of an entity with their counts. */
  spellings(entity: Entity): Map<string, number> {
    const out = new Map<string, number>();
    for (const { mention } of entity.occurrences) out.set(mention.name, (out.get(mention.name) ?? 0) + 1);
    return out;
  }

  /** The offices that articles give a person, as written, each with the ids of those articles. */
  offices(entity: Entity): Map<string, Set<string>> {
    const out = new Map<string, Set<string>>();
    for (const { article, mention } of entity.occurrences) {
      if (!mention.office) continue;
      const office = article.text.text.slice(mention.office.start, mention.office.end);
      out.set(office, (out.get(office) ?? new Set()).add(article.id));
    }
    return out;
  }

  /** The preferred name of an entity, by id. */
  nameOf(id: string): string | undefined {
    return this.entities.get(id)?.name;
  }

  all(): Iterable<Entity> {
    return this.entities.values();
  }
}

function entityId(mention: NameMention): string {
  if (mention.kind === 'place' && mention.places?.length) return mention.places[0];
  if (mention.organization) return mention.organization;
  return `${mention.kind}:${mention.key}`;
}
