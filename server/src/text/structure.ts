import { linesOf, sentencesOf, type Line } from './blocks.ts';

/** What a line is, as far as its words say; from the language's `residue` table. */
export type LineCue = 'list-heading' | 'line' | 'rest' | 'paragraph' | undefined;

/** What the languages know of the lines of a page. */
export interface StructureCues {
  /** The cue that a line begins with or holds. */
  cue(text: string, start: number, end: number): LineCue;
  /** Some language marks ordinals by a full stop. */
  ordinalDot?: boolean;
}

/** What a block of an article is. */
export type BlockKind = 'headline' | 'body' | 'residue';

export interface Block {
  kind: BlockKind;
  /** UTF-16 offsets in the file. */
  start: number;
  end: number;
}

export interface Sentence {
  start: number;
  end: number;
  /** Index in `blocks`. */
  block: number;
}

/** One article of a file. */
export interface ArticleText {
  /** The file's text as read (markup blanked), shared by all articles of the file. */
  text: string;
  start: number;
  end: number;
  headline?: Block;
  blocks: Block[];
  /** Sentences of the headline and the body, not of residue. */
  sentences: Sentence[];
}

/** Longest headline, in UTF-16 units. */
const HEADLINE = 220;
/** Longest line of a list of links. */
const LINK = 200;

/**
 * Finds the articles of a text, their headlines and what is residue. A list of links begins at a heading such as "read also" and
 * goes on while lines look like links: marked by a dash or bullet, or short and without a full stop. One such line followed by
 * prose to the end is the headline of a further article.
 * @param from offset where reading begins (after front matter)
 */
export function articlesOf(text: string, cues: StructureCues, from = 0): ArticleText[] {
  const lines = linesOf(text, from);
  const kinds: BlockKind[] = [];
  const starts: number[] = [];
  let open = true;
  for (let i = 0; i < lines.length; i++) {
    const cue = cues.cue(text, lines[i].start, lines[i].end);
    if (cue === 'list-heading') {
      kinds[i] = 'residue';
      const end = linksEnd(text, lines, i + 1, cues);
      const links = end - i - 1;
      if (links === 1 && !isBullet(text, lines[i + 1]) && proseFollows(text, lines, end, cues)) {
        open = true;
        continue;
      }
      for (let k = i + 1; k < end; k++) kinds[k] = 'residue';
      i = end - 1;
      continue;
    }
    if (cue === 'rest') {
      for (let k = i; k < lines.length; k++) kinds[k] = 'residue';
      break;
    }
    if (cue === 'line' || cue === 'paragraph') {
      kinds[i] = 'residue';
      continue;
    }
    if (open) {
      open = false;
      starts.push(i);
      const isHeadline = lines[i].end - lines[i].start <= HEADLINE && !isProse(text, lines[i]);
      kinds[i] = isHeadline ? 'headline' : 'body';
    } else kinds[i] = 'body';
  }
  return starts.map((first, n) => assemble(text, lines, kinds, n === 0 ? 0 : first, starts[n + 1] ?? lines.length, cues.ordinalDot));
}

function assemble(text: string, lines: Line[], kinds: BlockKind[], first: number, stop: number, ordinalDot?: boolean): ArticleText {
  const blocks: Block[] = [],
    sentences: Sentence[] = [];
  for (let i = first; i < stop; i++) {
    const block: Block = { kind: kinds[i] ?? 'residue', start: lines[i].start, end: lines[i].end };
    if (block.kind !== 'residue')
      for (const s of sentencesOf(text, block.start, block.end, ordinalDot)) sentences.push({ ...s, block: blocks.length });
    blocks.push(block);
  }
  return {
    text,
    start: lines[first].start,
    end: lines[stop - 1].end,
    headline: blocks.find(b => b.kind === 'headline'),
    blocks,
    sentences,
  };
}

function linksEnd(text: string, lines: Line[], from: number, cues: StructureCues): number {
  let i = from;
  while (i < lines.length && isLink(text, lines[i]) && cues.cue(text, lines[i].start, lines[i].end) !== 'rest') i++;
  return i;
}

function isLink(text: string, line: Line): boolean {
  return isBullet(text, line) || (line.end - line.start <= LINK && !isProse(text, line));
}

function isBullet(text: string, line: Line): boolean {
  return '-•*–—▪●■►»·'.includes(text[line.start]);
}

/** Prose ends with a full stop (or a closing quote after one), or is long. */
function isProse(text: string, line: Line): boolean {
  const last = text[line.end - 1];
  return '.؟?!。…:،'.includes(last) || ('"”»)'.includes(last) && '.؟?!'.includes(text[line.end - 2])) || line.end - line.start > HEADLINE;
}

function proseFollows(text: string, lines: Line[], from: number, cues: StructureCues): boolean {
  let prose = 0;
  for (let i = from; i < lines.length; i++) {
    if (cues.cue(text, lines[i].start, lines[i].end)) continue;
    if (isProse(text, lines[i])) prose++;
  }
  return prose >= 2;
}
