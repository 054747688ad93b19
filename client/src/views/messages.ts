/** What the extension and its webviews say to each other. Types only: both sides are bundled apart. */
import type { Comparison } from '../../../server/src/features/passages.ts';
import type { TimelineItem } from '../../../server/src/features/timeline.ts';
import type { Place } from './places';

export interface CompareMessage {
  /** Null where the finding is no more. */
  readonly comparison: Comparison | null;
  /** What was decided, in a sentence; undefined where nothing was. */
  readonly decision?: string;
  readonly verdicts: readonly { readonly verdict: string; readonly title: string }[];
  /** Which of the findings it is. */
  readonly position: { readonly index: number; readonly count: number };
  readonly words: Readonly<
    Record<
      | 'rule'
      | 'severity'
      | 'proof'
      | 'open'
      | 'published'
      | 'decide'
      | 'undo'
      | 'gone'
      | 'steps'
      | 'previous'
      | 'next'
      | 'position'
      | 'legendSite'
      | 'legendWords',
      string
    >
  >;
}

export type CompareAnswer =
  | { readonly type: 'open'; readonly location: Place }
  | { readonly type: 'decide'; readonly fingerprint: string; readonly verdict: string }
  | { readonly type: 'undecide'; readonly fingerprint: string }
  | { readonly type: 'step'; readonly by: number };

export interface TimelineMessage {
  readonly title: string;
  readonly items: readonly TimelineItem[];
  /** How many there are, where not all are sent. */
  readonly total: number;
  readonly language: string;
  readonly words: Readonly<
    Record<
      | 'zoomIn'
      | 'zoomOut'
      | 'all'
      | 'svg'
      | 'png'
      | 'chart'
      | 'help'
      | 'empty'
      | 'more'
      | 'cut'
      | 'open'
      | 'compare'
      | 'conflict'
      | 'article'
      | 'statement'
      | 'onlyConflicts',
      string
    >
  >;
}

export type TimelineAnswer =
  | { readonly type: 'open'; readonly location: Place }
  | { readonly type: 'compare'; readonly fingerprint: string }
  | { readonly type: 'export'; readonly format: 'svg' | 'png'; /** SVG as text, PNG as base64. */ readonly content: string };
