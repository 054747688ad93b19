import type { Rule } from '../corpus/finding.ts';

/** All rules, in the order of their ids. */
export const rules: readonly Rule[] = [];
