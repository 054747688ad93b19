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

  /** The entity of a mention. */
  entityOf(mention: NameMention): Entity | undefined {
    return this.entities.get(entityId(mention));
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
