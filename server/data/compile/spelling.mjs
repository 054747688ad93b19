/**
 * Spellings of foreign names in Arabic that follow by rule from those of the tables: Egyptian papers write a foreign g with ج where
 * others write غ (فيرغسون, فيرجسون). A word with a letter that transliteration hardly uses is Arabic, and so are short ones.
 */

const TABLES = new Set(['given-name', 'surname', 'person', 'places', 'organization']);
const ARABIC = /^ال|[حعقصضطظخذثءئؤة]/u;

/**
 * @param {string} table
 * @param {string} form a name of an Arabic table
 * @returns {string[]} its other spellings
 */
export function spellings(table, form) {
  if (!TABLES.has(table) || !form.includes('غ')) return [];
  const words = form.split(' ');
  const other = words.map(w => (w.includes('غ') && w.length >= 5 && !ARABIC.test(w) ? w.replaceAll('غ', 'ج') : w)).join(' ');
  return other === form ? [] : [other];
}
