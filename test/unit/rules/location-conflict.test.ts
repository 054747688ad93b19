import { check } from '../../support/check.ts';

describe('location-conflict within an article', () => {
  it('compares where a gathering is', () =>
    check(
      'location-conflict',
      'Delegates talk about rivers\n\nEleven delegations attended the summit in ⟦Samarkand⟧ on Tuesday.\n\nThe summit in ⟦Astana⟧ was their first this year.',
    ));
  it('leaves the places alone that an agreement speaks of', () =>
    check(
      'location-conflict',
      'Factions agree on an interim council\n\nLeaders of the factions reached an agreement in Geneva after seven days of talks.\n\nThe agreement calls for a group of peacekeepers in Bangui.',
    ));
});
