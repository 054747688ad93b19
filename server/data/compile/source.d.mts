/** See `source.mjs`. */
export function expand(form: string): string[];
