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
        const data =
          text === undefined ? undefined : unpacked(JSON.parse(text) as Packed, () => (values ??= needed('values.json') as SharedValues));
        loaded.set(language, data);
      }
      return loaded.get(language);
    },
  };
}

/** Values of the tables that are the same in most languages. */
type SharedValues = Readonly<Record<string, readonly string[]>>;

/** The tables of a language as they lie in a file: a line a value, its forms behind a tab with bars between. */
interface Packed {
  language: string;
  tables: Record<string, string>;
  /** Forms in the order of the shared values, a line each; empty where a language has none for a value. */
  listed?: Record<string, string>;
}

/** The tables of a language, value -> forms. */
function unpacked({ language, tables, listed }: Packed, shared: () => SharedValues): LanguageData {
  const out: LanguageData['tables'] = {};
  for (const table in tables) {
    const own: Record<string, readonly string[]> = (out[table] = {});
    for (const line of tables[table].split('\n')) {
      const tab = line.indexOf('\t');
      own[line.slice(0, tab)] = line.slice(tab + 1).split('|');
    }
  }
  for (const table in listed) {
    const own: Record<string, readonly string[]> = (out[table] = {});
    const values = shared()[table];
    listed[table].split('\n').forEach((forms, i) => {
      if (forms !== '') own[values[i]] = forms.split('|');
    });
  }
  return { language, tables: out };
}
