import type { Knowledge } from '../claims/read.ts';
import type { LanguageData } from '../languages/lexicon.ts';
import type { FactTables } from '../values/facts.ts';
import { PlaceTree, type PlaceTable } from '../values/places.ts';

/** Text of a file of the compiled tables (`ar.json`), or undefined where there is none. */
export type ReadTable = (name: string) => string | undefined;

/**
 * The compiled tables, wherever they lie; a language's are read when it is first met.
 * @throws where there are no `places.json` and `facts.json`: the build is incomplete
 */
export function knowledgeFrom(read: ReadTable): Knowledge {
  const neededText = (name: string): string => {
    const text = read(name);
    if (text === undefined) throw new Error(`${name} is missing from the compiled tables`);
    return text;
  };
  const needed = (name: string): unknown => JSON.parse(neededText(name));
  // an incomplete build is known at once; what the file holds is made something of when a place is first asked for
  let places: string | undefined = neededText('places.json');
  const readPlaces = (): PlaceTable => {
    const table = JSON.parse(places ?? neededText('places.json')) as PlaceTable;
    places = undefined;
    return table;
  };
  let values: SharedValues | undefined;
  const loaded = new Map<string, LanguageData | undefined>();
  return {
    places: new PlaceTree(readPlaces, () => read('towns.txt') ?? ''),
    facts: needed('facts.json') as FactTables,
    language(language) {
      if (!loaded.has(language)) {
        const text = read(`${language}.json`);
        const data = text === undefined ? undefined : (JSON.parse(text) as LanguageData & Listed);
        if (data?.listed) withValues(data, (values ??= needed('values.json') as SharedValues));
        loaded.set(language, data);
      }
      return loaded.get(language);
    },
  };
}

/** Values of the tables that are the same in most languages. */
type SharedValues = Readonly<Record<string, readonly string[]>>;

/** Forms in the order of the shared values; 0 where a language has none for a value. */
interface Listed {
  listed?: Record<string, readonly (0 | LanguageData['tables'][string][string])[]>;
}

/** Gives the forms of a language their values back. */
function withValues(data: LanguageData & Listed, values: SharedValues): void {
  for (const [table, forms] of Object.entries(data.listed!)) {
    const own: LanguageData['tables'][string] = {};
    forms.forEach((form, i) => {
      if (form !== 0) own[values[table][i]] = form;
    });
    (data.tables as Record<string, LanguageData['tables'][string]>)[table] = own;
  }
  delete data.listed;
}
