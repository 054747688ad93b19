/** A letter of the script in which codes and names of files are written, a digit, or a mark that joins their parts. */
const CODE = /[A-Za-z0-9_@\\/#]/;

/**
 * Whether a span has no edge in running text: it is the inside of a code, a checksum, a version or the name of a file
 * ("c3f30feb92", "#4711").
 */
export function isGlued(text: string, start: number, end: number): boolean {
  return CODE.test(text[start - 1] ?? '') || CODE.test(text[end] ?? '') || /[A-Za-z]\.$/.test(text.slice(Math.max(0, start - 2), start));
}
