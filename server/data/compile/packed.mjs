/**
 * The compiled tables as they lie in a file: a table is one string with a line a value, its forms behind a tab with bars between. Strings
 * in lists of lists would take a tenth more of the package. `workspace/tables.ts` reads it at run time.
 */

/**
 * @param {Record<string, Record<string, readonly string[]>>} tables table -> value -> forms
 * @returns {Record<string, string>}
 */
export function packTables(tables) {
  return Object.fromEntries(
    Object.entries(tables).map(([table, values]) => [
      table,
      Object.entries(values)
        .map(([value, forms]) => `${value}\t${packForms(forms)}`)
        .join('\n'),
    ]),
  );
}

/**
 * @param {readonly string[]} forms
 * @throws where a form holds what stands between forms
 */
export function packForms(forms) {
  for (const form of forms) if (/[|\t\n]/.test(form)) throw new Error(`"${form}" cannot stand in the compiled tables`);
  return forms.join('|');
}

/**
 * A table of {@link packTables}.
 * @param {string} text
 * @returns {Record<string, string[]>} value -> forms
 */
export function unpackTable(text) {
  return Object.fromEntries(
    text.split('\n').map(line => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), line.slice(tab + 1).split('|')];
    }),
  );
}
