/** See `spelling.mjs`. */
export function spellings(table: string, form: string): string[];
