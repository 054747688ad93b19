import type { Rule } from '../corpus/finding.ts';
import { dateConflict } from './date-conflict.ts';
import { figureConflict } from './figure-conflict.ts';
import { locationConflict } from './location-conflict.ts';
import { ordinalConflict } from './ordinal-conflict.ts';

/** All rules, in the order of their ids. */
export const rules: readonly Rule[] = [dateConflict, figureConflict, locationConflict, ordinalConflict];
