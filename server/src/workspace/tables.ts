import type { Knowledge } from '../claims/read.ts';
import type { LanguageData } from '../languages/lexicon.ts';
import type { FactTables } from '../values/facts.ts';
import { PlaceTree } from '../values/places.ts';

/** Text of a file of the compiled tables (`ar.json`), or undefined where there is none. */
export type ReadTable = (name: string) => string | undefined;

/**
 * The compiled tables, wherever they lie; a language's are read when it is first met.
 * @throws where there are no `places.json` and `facts.json`: the build is incomplete
 */
export function knowledgeFrom(read: ReadTable): Knowledge {
  const needed = (name: string): unknown => {
    const text = read(name);
    if (text === undefined) throw new Error(`${name} is missing from the compiled tables`);
    return JSON.parse(text);
  };
  const loaded = new Map<string, LanguageData | undefined>();
  return {
    places: new PlaceTree(needed('places.json') as ConstructorParameters<typeof PlaceTree>[0], () => read('towns.txt') ?? ''),
    facts: needed('facts.json') as FactTables,
    language(language) {
      if (!loaded.has(language)) {
        const text = read(`${language}.json`);
        loaded.set(language, text === undefined ? undefined : (JSON.parse(text) as LanguageData));
      }
      return loaded.get(language);
    },
  };
}
