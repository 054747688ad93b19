/** Draws the marks of a timeline. Colours are attributes, so that an exported drawing keeps them without a style sheet. */
import type { TimelineItem } from '../../server/src/features/timeline.ts';
import type { Heap, Placed } from './lanes';

export interface Colours {
  readonly text: string;
  readonly background: string;
  readonly statement: string;
  readonly article: string;
  readonly conflict: string;
  readonly focus: string;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly row: number;
  /** Pixels above the first lane. */
  readonly top: number;
  /** Extents are measured from the right edge, and words stand to the left of their marks. */
  readonly isRightToLeft: boolean;
  readonly title: string;
  readonly label: string;
  readonly colours: Colours;
  readonly placed: readonly Placed<TimelineItem>[];
  readonly heaps: readonly Heap<TimelineItem>[];
  readonly nameOf: (item: TimelineItem) => string;
  /** `{0}` more. */
  readonly more: string;
  /** Guess of a letter's width, in pixels. */
  readonly letter: number;
}

const SVG = 'http://www.w3.org/2000/svg';

function make<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** The marks of a timeline, each with `data-index` of its place in `placed`; the axis is left to the caller. */
export function picture(drawing: Drawing): SVGSVGElement {
  const { width, height, colours, title, label, placed, heaps, row, more, isRightToLeft } = drawing;
  const svg = make(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': label, direction: 'ltr' },
    make('title', {}, title),
    make('rect', { width, height, fill: colours.background }),
  );
  for (const { at, items } of heaps)
    svg.append(
      make(
        'text',
        {
          x: isRightToLeft ? width - at : at,
          y: row * 0.7,
          'text-anchor': 'middle',
          'font-family': 'sans-serif',
          'font-size': 11,
          fill: colours.text,
        },
        more.replace('{0}', String(items.length)),
      ),
    );
  placed.forEach((one, index) => svg.append(mark(one, index, drawing)));
  return svg;
}

/** A statement is a dot or a bar, an article a square, a conflict a diamond: shape tells them apart where colour does not. */
function mark(one: Placed<TimelineItem>, index: number, drawing: Drawing): SVGGElement {
  const { row, top, colours, nameOf, letter, width, isRightToLeft } = drawing;
  const { item, lane, label } = one;
  const [from, to] = isRightToLeft ? [width - one.to, width - one.from] : [one.from, one.to];
  const middle = top + lane * row + row / 2;
  const isConflict = item.findings.length > 0;
  const tint = isConflict ? colours.conflict : item.kind === 'article' ? colours.article : colours.statement;
  const group = make('g', { role: 'button', 'aria-label': nameOf(item), 'data-index': index, cursor: 'pointer' });
  // the whole of it can be pointed at, its words too
  group.append(make('rect', { class: 'ring', x: from - 3, y: middle - 9, width: to - from + 6, height: 18, rx: 4, fill: 'transparent' }));
  if (to - from > 14) group.append(make('rect', { x: from, y: middle - 4, width: to - from, height: 8, rx: 4, fill: tint }));
  else if (item.kind === 'article') group.append(make('rect', { x: from + 1, y: middle - 4, width: 8, height: 8, fill: tint }));
  else if (!isConflict) group.append(make('circle', { cx: from + 5, cy: middle, r: 4.5, fill: tint }));
  if (isConflict) {
    const x = isRightToLeft ? to - 5 : from + 5;
    group.append(make('path', { d: `M${x} ${middle - 7}l7 7l-7 7l-7 -7z`, fill: colours.background, stroke: tint, 'stroke-width': 2.5 }));
  }
  const whole = make('g', {}, group);
  const letters = Math.round(label / letter);
  if (letters >= 8) {
    const { statement } = item;
    const words = statement.length > letters ? `${statement.slice(0, letters - 1)}…` : statement;
    // words of either direction stay on their side of the mark; the mark's own label says them whole
    const runsLeft = /^[^A-Za-z\u00c0-\u058f]*[\u0590-\u08ff]/.test(words);
    const look = {
      direction: runsLeft ? 'rtl' : 'ltr',
      'text-anchor': runsLeft === isRightToLeft ? 'start' : 'end',
      'unicode-bidi': 'isolate',
      'font-family': 'sans-serif',
      'font-size': 12,
      fill: colours.text,
      cursor: 'pointer',
      'aria-hidden': 'true',
    };
    whole.append(make('text', { x: isRightToLeft ? from - 6 : to + 6, y: middle + 4, ...look }, words));
  }
  return whole;
}
