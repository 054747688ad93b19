import { joinKeys, wordKeys } from '../mentions/names/sound-keys.ts';
import type { Mention, NameMention } from '../mentions/mention.ts';

/** The names among mentions. */
export function names(mentions: readonly Mention[]): NameMention[] {
  return mentions.filter((m): m is NameMention => m.kind === 'person' || m.kind === 'place' || m.kind === 'organization');
}

/** The fullest name in the article that a mention goes back to. */
export function rootOf(mention: NameMention): NameMention {
  let root = mention;
  for (let i = 0; root.antecedent && i < 8; i++) root = root.antecedent;
  return root;
}

/** A person's name of one word, which may be somebody's family name, or of two, which may leave out the names between. */
export function isBare(root: NameMention): boolean {
  return root.kind === 'person' && root.key.split(' ').length < 3;
}

/** What a person's spellings meet under, in whatever script: the keys of the name's words, written together. */
export function personKey({ name }: Pick<NameMention, 'name'>): string {
  return joinKeys(wordKeys(name).split(' '));
}

/** The key of the group that a name belongs to: what people said, the tables' id, or the name itself. */
export function groupKey(mention: NameMention): string {
  const entity = mention.entity ?? rootOf(mention).entity;
  if (entity !== undefined) return `${mention.kind}:=${entity}`;
  if (mention.kind === 'place' && mention.places?.length) return mention.places[0];
  if (mention.organization) return mention.organization;
  // parts that one spelling writes together and another apart are one key
  const root = rootOf(mention);
  return `${root.kind}:${root.kind === 'person' ? personKey(root) : root.key.replace(/ /g, '')}`;
}

/** Keys of what a person is called by alone: the last part, the last two together, the first and the last, the first of three (Chinese family names). */
export function partsOf(mention: NameMention): string[] {
  const root = rootOf(mention);
  if (root.kind !== 'person') return [];
  const parts = wordKeys(root.name).split(' ');
  if (parts.length < 2) return [];
  const last = parts[parts.length - 1];
  const whole = joinKeys(parts);
  return [
    ...new Set([last, joinKeys(parts.slice(-2)), joinKeys([parts[0], last]), ...(parts.length === 3 ? [joinKeys(parts.slice(1))] : [])]),
  ].filter(p => p !== whole);
}

/** The order of texts by their units, for sorting. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
