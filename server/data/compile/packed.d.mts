/** See `packed.mjs`. */
export function unpackTable(text: string): Record<string, string[]>;
