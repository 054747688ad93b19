import { disjointDays } from '../values/days.ts';
import { disjointNumbers } from '../values/numbers.ts';
import type { PlaceTree } from '../values/places.ts';
import type { ClaimValue } from './claim.ts';

/** Whether two values cannot both be true. Values of different types, or of which nothing is known, can. */
export function disjoint(a: ClaimValue, b: ClaimValue, places: PlaceTree): boolean {
  switch (a.type) {
    case 'number':
      return b.type === 'number' && a.unit === b.unit && disjointNumbers(a.set, b.set);
    case 'days':
      return b.type === 'days' && disjointDays(a.days, b.days);
    case 'places':
      return b.type === 'places' && places.disjointSets(a.places, b.places);
    case 'holder':
      return b.type === 'holder' && a.person !== b.person;
    case 'ordinal':
      return b.type === 'ordinal' && a.ordinal !== b.ordinal;
    case 'text':
      return false;
  }
}
