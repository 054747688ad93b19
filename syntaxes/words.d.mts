export const LETTER_CLASSES: readonly string[];
export function anyOf(words: readonly string[]): string;
