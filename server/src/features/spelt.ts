import type { Entity } from '../corpus/register.ts';
import { fold } from '../text/fold.ts';
import type { View } from './place.ts';

/** How an entity is spelt, for who searches. */
export interface Spelt {
  /** Its name and its spellings, folded, each once. */
  folded: readonly string[];
  /** The {@link lettersOf} them all. */
  letters: number;
}

const known = new WeakMap<Entity, Spelt>();

/** The name and the spellings of an entity; remembered as long as nothing about it changes. */
export function speltOf(view: View, entity: Entity): Spelt {
  let spelt = known.get(entity);
  if (!spelt) {
    const folded = [...new Set([entity.name, ...view.corpus.register.spellings(entity).keys()].map(fold))];
    known.set(entity, (spelt = { folded, letters: folded.reduce((all, name) => all | lettersOf(name), 0) }));
  }
  return spelt;
}

/** A bit for each letter of a text, several letters to a bit: what lacks a bit of another text lacks a letter of it. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** A small part of the work that a search among all entities waits for. @returns whether any is left */
export function prepareSearch(view: View): boolean {
  const some = view.corpus.register.next();
  for (const entity of some ?? []) speltOf(view, entity);
  return some !== undefined;
}

/** The first things of an order, in it; the others are not put in order. @param most how many, from 1 */
export function firstOf<T>(things: Iterable<T>, most: number, order: (a: T, b: T) => number): T[] {
  const out: T[] = [];
  let last: T | undefined;
  for (const thing of things) {
    if (last !== undefined && order(thing, last) >= 0) continue;
    out.push(thing);
    if (out.length < 2 * most) continue;
    out.sort(order).length = most;
    last = out[most - 1];
  }
  return out.sort(order).slice(0, most);
}
