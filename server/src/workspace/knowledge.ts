import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../claims/read.ts';
import type { LanguageData } from '../languages/lexicon.ts';
import type { FactTables } from '../values/facts.ts';
import { PlaceTree } from '../values/places.ts';

/**
 * The compiled tables of a folder (`dist/data`), read when a language is first met.
 * @throws where the folder holds no `places.json`: the build is incomplete
 */
export function knowledgeOf(folder: string): Knowledge {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
  const loaded = new Map<string, LanguageData | undefined>();
  return {
    places: new PlaceTree(read('places') as ConstructorParameters<typeof PlaceTree>[0]),
    facts: read('facts') as FactTables,
    language(language) {
      if (!loaded.has(language)) {
        let data: LanguageData | undefined;
        try {
          data = read(language) as LanguageData;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        }
        loaded.set(language, data);
      }
      return loaded.get(language);
    },
  };
}
