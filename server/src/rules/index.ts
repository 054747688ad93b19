import type { Rule } from '../corpus/finding.ts';
import { ageMismatch } from './age-mismatch.ts';
import { anniversaryMismatch } from './anniversary-mismatch.ts';
import { calendarMismatch } from './calendar-mismatch.ts';
import { containmentConflict } from './containment-conflict.ts';
import { conversionMismatch } from './conversion-mismatch.ts';
import { dateConflict } from './date-conflict.ts';
import { durationMismatch } from './duration-mismatch.ts';
import { extremeMismatch } from './extreme-mismatch.ts';
import { figureConflict } from './figure-conflict.ts';
import { impossibleDate } from './impossible-date.ts';
import { listCountMismatch } from './list-count-mismatch.ts';
import { locationConflict } from './location-conflict.ts';
import { nameSpelling } from './name-spelling.ts';
import { orderMismatch } from './order-mismatch.ts';
import { ordinalConflict } from './ordinal-conflict.ts';
import { percentChangeMismatch } from './percent-change-mismatch.ts';
import { quoteConflict } from './quote-conflict.ts';
import { relativeDateMismatch } from './relative-date-mismatch.ts';
import { roleConflict } from './role-conflict.ts';
import { shareOverflow } from './share-overflow.ts';
import { statementAfterDeath } from './statement-after-death.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { superlativeConflict } from './superlative-conflict.ts';
import { translatedFigure } from './translated-figure.ts';
import { voteOverflow } from './vote-overflow.ts';
import { weekdayMismatch } from './weekday-mismatch.ts';

/** All rules, in the order of their ids. */
export const rules: readonly Rule[] = [
  ageMismatch,
  anniversaryMismatch,
  calendarMismatch,
  containmentConflict,
  conversionMismatch,
  dateConflict,
  durationMismatch,
  extremeMismatch,
  figureConflict,
  impossibleDate,
  listCountMismatch,
  locationConflict,
  nameSpelling,
  orderMismatch,
  ordinalConflict,
  percentChangeMismatch,
  quoteConflict,
  relativeDateMismatch,
  roleConflict,
  shareOverflow,
  statementAfterDeath,
  sumMismatch,
  superlativeConflict,
  translatedFigure,
  voteOverflow,
  weekdayMismatch,
];
