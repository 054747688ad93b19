import type { Position } from 'vscode-languageserver-types';
import type { Entity } from '../corpus/register.ts';
import { linesOf } from '../features/place.ts';
import { nameAt } from '../features/rename.ts';
import type { NameMention } from '../mentions/mention.ts';
import { writtenName } from '../mentions/names/corrections.ts';
import type { ArticleFolder } from './folder.ts';
import type { NameChange } from './register-file.ts';

/** What a person says of the name at a place. */
export type NameRequest = { uri: string; position: Position } &
  /** It is the same as the entity of that id. */
  (
    | { does: 'same'; other: string }
    /** This spelling of it is somebody else's. */
    | { does: 'apart'; spelling: string }
    | { does: 'prefer'; spelling: string }
    | { does: 'not-a-name' }
    /** In this article it is somebody else's. */
    | { does: 'another' }
  );

/** A name as a person chooses among names. */
export interface NameChoice {
  id: string;
  name: string;
  kind: Entity['kind'];
  mentions: number;
}

/** What can be said of the name at a place. */
export interface NameInfo extends NameChoice {
  /** As it stands there. */
  text: string;
  /** Its full spellings with their counts, the commonest first. */
  spellings: { text: string; count: number }[];
  /** Others of the same kind, those most like it first. */
  others: NameChoice[];
}

/** What is known of the name at a place, for a person to choose from. */
export function nameInfo(view: ArticleFolder, file: string, position: Position): NameInfo | undefined {
  const found = entityAt(view, file, position);
  if (!found) return undefined;
  const { entity, mention } = found;
  const shared = (name: string): number => {
    const parts = new Set(name.toLowerCase().split(/[\s-]+/));
    return entity.name
      .toLowerCase()
      .split(/[\s-]+/)
      .filter(part => parts.has(part)).length;
  };
  const others = [...view.corpus.register.all()]
    .filter(e => e.kind === entity.kind && e.id !== entity.id)
    .map(e => ({ ...choiceOf(e), near: shared(e.name) }))
    .sort((a, b) => b.near - a.near || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  return {
    ...choiceOf(entity),
    text: writtenName(mention),
    spellings: fullSpellings(entity),
    others: others.map(({ id, name, kind, mentions }) => ({ id, name, kind, mentions })),
  };
}

/** The change to the register that a request asks for; undefined where no name stands there, or nobody of that id is known. */
export function changeOf(view: ArticleFolder, file: string, request: NameRequest): NameChange | undefined {
  const found = entityAt(view, file, request.position);
  if (!found) return undefined;
  const { entity, mention } = found;
  const names = namesOf(entity);
  switch (request.does) {
    case 'same': {
      const other = [...view.corpus.register.all()].find(e => e.id === request.other);
      return other && { does: 'same', names, others: namesOf(other) };
    }
    case 'not-a-name':
      return { does: 'not-a-name', names: [writtenName(rootOf(mention))] };
    case 'another':
      return { does: 'another', names, file };
    default:
      return { does: request.does, names, spelling: request.spelling };
  }
}

function entityAt(view: ArticleFolder, file: string, position: Position): { entity: Entity; mention: NameMention } | undefined {
  const article = view.corpus.articlesOf(file)[0];
  const found = article && nameAt(view, file, linesOf(article).offset(position));
  const entity = found && view.corpus.register.entityOf(found.mention, found.article);
  return entity && { entity, mention: found.mention };
}

function choiceOf({ id, name, kind, occurrences }: Entity): NameChoice {
  return { id, name, kind, mentions: occurrences.length };
}

/** The preferred name of an entity, and its other full spellings. */
function namesOf(entity: Entity): string[] {
  return [...new Set([entity.name, ...fullSpellings(entity).map(s => s.text)])];
}

/** The spellings of the names that short forms go back to. */
function fullSpellings(entity: Entity): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { mention } of entity.occurrences) {
    const root = rootOf(mention);
    if (entity.kind === 'person' && root.entity === undefined && !/\s/.test(writtenName(root)) && /\s/.test(entity.name)) continue;
    counts.set(writtenName(root), (counts.get(writtenName(root)) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function rootOf(mention: NameMention): NameMention {
  let root = mention;
  for (let i = 0; root.antecedent && i < 8; i++) root = root.antecedent;
  return root;
}
