import type { ArticleMentions } from '../article.ts';
import type { Mention, NameMention } from '../mention.ts';
import { readCapitals } from './latin.ts';
import { readLandmarks } from './landmarks.ts';
import { readLists } from './lists.ts';
import { readOrganizations } from './organizations.ts';
import { readPeople } from './people.ts';
import { readPlaces } from './places.ts';
import { readShortForms } from './short-forms.ts';
import { NameState } from './state.ts';

/** The names of an article, in the order of their offsets; spans of dates and figures hold none. */
export function readNames(article: ArticleMentions, others: readonly Mention[]): NameMention[] {
  const state = new NameState(article, others);
  if (state.latin) readCapitals(state);
  else {
    readLandmarks(state);
    readPeople(state);
    readOrganizations(state);
  }
  readShortForms(state);
  readPlaces(state);
  if (!state.latin) readLists(state);
  for (const { office } of state.names) if (office) office.words = article.text.text.slice(office.start, office.end).replace(/\s+/g, ' ');
  return state.names.sort((a, b) => a.start - b.start || b.end - a.end);
}
