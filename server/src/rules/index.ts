import type { Rule } from '../corpus/finding.ts';
import { containmentConflict } from './containment-conflict.ts';
import { dateConflict } from './date-conflict.ts';
import { figureConflict } from './figure-conflict.ts';
import { impossibleDate } from './impossible-date.ts';
import { locationConflict } from './location-conflict.ts';
import { ordinalConflict } from './ordinal-conflict.ts';
import { weekdayMismatch } from './weekday-mismatch.ts';

/** All rules, in the order of their ids. */
export const rules: readonly Rule[] = [containmentConflict, dateConflict, figureConflict, impossibleDate, locationConflict, ordinalConflict, weekdayMismatch];
