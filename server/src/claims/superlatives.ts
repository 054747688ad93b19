import { hasArticle } from '../languages/clitics.ts';
import type { Match, Scan } from '../languages/scan.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import { TokenKind } from '../text/tokens.ts';
import { bearersIn, bearersOf, namedBefore, type Bearer } from './bearers.ts';
import { isHuman } from './loose-names.ts';
import { contextOf, sentenceAt, type Context } from './context.ts';
import { negationAt, type Negation } from './negations.ts';
import { nameBefore, quotedName } from './superlative-things.ts';
import { headBefore, headOf, type Head } from './superlative-heads.ts';
import { describe, type Description } from './superlative-words.ts';

/** A rank that only one can hold ("the first woman to climb K2"), by its words. */
export interface SuperlativeStatement {
  /** Value of the `superlative` table: `first`, `largest`. */
  rank: string;
  /** What is ranked: a kind of counted thing, `person`, or the stem of a noun; `woman` for every noun that names one. */
  head: string;
  /** What the description speaks of beyond that: features as in `context.ts`, and `f:` feats, `x:` names such as K2. */
  features: ReadonlySet<string>;
  /** Countries and peoples that the ranked one is of ("Peruvian woman", "Peru's first"). */
  nations: ReadonlySet<string>;
  /** Other places in the description. */
  places: ReadonlySet<string>;
  /** Words that narrow the class: private, African, solo. */
  classes: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Who or what may hold it: all that the sentence names outside the description, else all that the article names. */
  holders: readonly Bearer[];
  /** They are people. */
  ofPeople: boolean;
  /** The sentence itself names them. */
  named: boolean;
  /** It is told by what is not ("no bridge is longer"). */
  negated?: boolean;
  /** What was done is told in another sentence ("no one had done that before"), how it was done perhaps elsewhere. */
  refers?: boolean;
  /** Span of the description, rank included. */
  start: number;
  end: number;
}

/** Tokens of a description at most. */
const LONGEST = 18;
/** Tokens before a rank in which a mood makes it no fact. */
const MOOD_REACH = 6;
const UNREAL = new Set(['forecast', 'hope', 'plan', 'target', 'condition', 'rumour', 'question', 'denial']);
/** A description of fewer features takes those of the words before it ("the prize ..., as the first woman to get it"). */
const THIN = 2;

/** The ranks that an article states of somebody or something. */
export function superlativeStatements(article: ArticleMentions): SuperlativeStatement[] {
  const out: SuperlativeStatement[] = [];
  for (let n = 0; n < article.text.sentences.length; n++) {
    const sentence = article.text.sentences[n];
    const { scan } = article;
    if (article.text.blocks[sentence.block]?.kind === 'residue') continue;
    const context = contextOf(article, n);
    for (let i = context.first; i < context.last; i++) {
      const cue = scan.at(i, 'superlative');
      if (!cue) {
        const negated = negationAt(article, context, i);
        if (negated) out.push(...denied(article, context, i, negated));
        continue;
      }
      const statement = read(article, context, cue);
      if (statement) out.push(statement);
      i = cue.end - 1;
    }
  }
  return out;
}

function read(article: ArticleMentions, context: Context, cue: Match): SuperlativeStatement | undefined {
  const { scan } = article;
  const { tokens } = scan;
  const before = headBefore(article, cue, context.first);
  if (!before && (cue.clitics.article || setApart(article, context, cue))) return undefined;
  if (!before && hasArticle(scan.word(cue.first)) && article.language === 'ar') return undefined;
  if (before && tooMany(article, context, cue)) return undefined;
  for (let i = cue.first - 1; i >= Math.max(context.first, cue.first - MOOD_REACH); i--) {
    const mood = scan.value(i, 'mood');
    if (mood !== undefined && UNREAL.has(mood)) return undefined;
  }
  const end = endOf(article, context, cue);
  const head = before ?? headOf(article, cue, end);
  if (!head) return undefined;
  for (let i = cue.end; i < Math.min(end + 3, context.last); i++) {
    if (i >= end && tokens.kind[i] === TokenKind.Punctuation) break;
    // "the first since its founding" is the first
    if (limit(article, i, 'inside') && !scan.at(i + 1, 'founding') && !scan.at(i + 2, 'founding') && !isDone(scan, i)) return undefined;
  }
  const description = describe(article, context, cue.end, end, head);
  description.features.delete(`n:${head.name}`);
  // "the longest bridge, at 870 metres": how long is no part of what is ranked
  if (cue.sense.value !== 'first') {
    for (const f of description.features) if (f.startsWith('q:')) description.features.delete(f);
    description.numbers.clear();
  }
  // what stands with a noun before its rank narrows the class as well
  if (head.noun !== undefined) {
    const with_ = describe(article, context, head.noun, cue.first, { ...head, first: head.noun, end: head.noun + 1 });
    for (const c of with_.classes) description.classes.add(c);
    // «العمانية الأولى التي»
    if (head.ofWhom)
      for (const id of with_.nations) {
        description.nations.add(id);
        description.features.add(`l:${id}`);
      }
  }
  const owner = ownerOf(article, cue);
  if (owner === 'unknown') return undefined;
  if (owner !== undefined) {
    description.nations.add(owner);
    description.features.add(`l:${owner}`);
  }
  // ranks other than "first" are said of any noun ("the highest level"): of counted things they can be compared, and of what a place has
  if (cue.sense.value !== 'first' && !head.counted && ![...description.features].some(f => f[0] === 'l')) return undefined;
  // "the largest mural in Saskatchewan": the thing and the place are all there is to say
  if (cue.sense.value !== 'first' && description.features.size < THIN) description.features.add(`n:${head.name}`);
  const deed = [...description.features].find(f => f.startsWith('f:'));
  if (deed !== undefined && description.features.size < THIN && scan.is(end, 'it'))
    for (const f of objectBefore(article, context, deed, head)) description.features.add(f);
  if (description.features.size < THIN || isReferred(article, cue, end)) {
    const start = clauseStart(article, context, cue.first);
    for (const f of describe(article, context, start, cue.first, head).features) if (!f.startsWith('l:')) description.features.add(f);
  }
  if (description.features.size < THIN) return undefined;
  return {
    rank: cue.sense.value,
    head: head.name,
    ...description,
    ...holdersOf(article, context, cue.first, end, head, description.features),
    ofPeople: isHuman(article, head.name),
    start: scan.startOf(cue),
    end: tokens.end[end - 1],
  };
}

/** A rank told by what is not. */
function denied(article: ArticleMentions, context: Context, at: number, n: Negation): SuperlativeStatement[] {
  const { tokens } = article.scan;
  const description = describe(article, context, n.first, n.end, n.head);
  description.features.delete(`n:${n.head.name}`);
  if (n.refers) {
    const told = deedBefore(article, context, at, n.head);
    if (!told) return [];
    for (const part of ['features', 'places', 'numbers', 'classes'] as const) for (const f of told[part]) description[part].add(f);
  }
  if (n.rank !== 'first' && !n.head.counted && ![...description.features].some(f => f[0] === 'l')) return [];
  if (n.rank !== 'first' && description.features.size < THIN) description.features.add(`n:${n.head.name}`);
  if (description.features.size < THIN) return [];
  const ofPeople = isHuman(article, n.head.name);
  const found = holdersOf(article, context, at, n.last, n.head, description.features);
  // who speaks of a bridge is no bridge
  const holders = ofPeople ? found.holders : found.named ? found.holders.filter(h => h.kind !== 'person') : [];
  return [
    {
      rank: n.rank,
      head: n.head.name,
      ...description,
      holders,
      named: found.named && holders.length > 0,
      negated: true,
      ...(n.refers ? { refers: true } : {}),
      ofPeople,
      start: tokens.start[at],
      end: tokens.end[n.last - 1],
    },
  ];
}

/** "The first Omani woman to get this prize": what it is of stands before. */
function isReferred({ scan }: ArticleMentions, cue: Match, end: number): boolean {
  for (let i = cue.end; i + 1 < end; i++)
    if (scan.matches(i).some(m => m.sense.table === 'shift' && m.sense.value === '0') && scan.at(i + 1, 'event')) return true;
  return false;
}

function limit(article: ArticleMentions, i: number, value: string): Match | undefined {
  return article.scan.matches(i).find(m => m.sense.table === 'superlative-limit' && m.sense.value === value);
}

/** "One of the first": no rank that excludes others. */
function tooMany(article: ArticleMentions, context: Context, cue: Match): boolean {
  const { scan } = article;
  for (let i = Math.max(context.first, cue.first - 5); i < cue.first; i++) {
    const m = limit(article, i, 'before');
    if (m && (m.end === cue.first || (m.end === cue.first - 1 && m.end - m.first > 1 && scan.word(cue.first - 1) === 'the'))) return true;
  }
  return false;
}

/** "One of the first", "at first", "first half", "the first three": no rank that excludes others. */
function setApart(article: ArticleMentions, context: Context, cue: Match): boolean {
  const { scan } = article;
  if (tooMany(article, context, cue)) return true;
  const next = cue.end;
  if (next >= context.last || scan.tokens.kind[next] !== TokenKind.Word) return true;
  if (limit(article, next, 'after')) return true;
  return scan
    .matches(next)
    .some(
      m =>
        ['ordinal', 'cardinal', 'scale', 'period', 'weekday', 'month', 'fraction'].includes(m.sense.table) &&
        m.end === next + 1 &&
        m.clitics.length === 0,
    );
}

/** Where a description ends: at a mark, or at a word that begins another clause. */
function endOf(article: ArticleMentions, context: Context, cue: Match): number {
  const { scan } = article;
  for (let i = cue.end; i < context.last; i++) {
    if (i - cue.end >= LONGEST) return i;
    if (scan.tokens.kind[i] === TokenKind.Punctuation && !'-"\'’'.includes(scan.word(i))) return i;
    if (i > cue.end && limit(article, i, 'end')) return i;
  }
  return context.last;
}

/** Whether a word is part of what was done: «أول جامعة يكون لها مستشفى» is no first of its own. */
function isDone(scan: Scan, i: number): boolean {
  return (scan.at(i - 1, 'feat')?.end ?? 0) > i;
}

/** Sentences before "the first to win it" in which it is named. */
const BACK = 4;

/** What "it" is in "the first woman to win it": what a sentence before says that somebody won. */
function objectBefore(article: ArticleMentions, context: Context, deed: string, head: Head): Set<string> {
  const { scan } = article;
  const at = sentenceAt(article, scan.tokens.start[context.first]);
  for (let n = at - 1; n >= Math.max(0, at - BACK); n--) {
    const before = contextOf(article, n);
    for (let i = before.first; i < before.last; i++) {
      const feat = scan.at(i, 'feat');
      if (!feat || `f:${feat.sense.value}` !== deed) continue;
      let end = feat.end;
      while (end < before.last && scan.tokens.kind[end] !== TokenKind.Punctuation) end++;
      const { features } = describe(article, before, feat.end, end, head);
      if (features.size > 0) return features;
    }
  }
  return new Set();
}

/** What "that" is in "no one had done that before him": what was done by the clause or sentence before. */
function deedBefore(article: ArticleMentions, context: Context, until: number, head: Head): Description | undefined {
  const { scan } = article;
  const at = sentenceAt(article, scan.tokens.start[context.first]);
  for (let n = at; n >= Math.max(0, at - 1); n--) {
    const before = contextOf(article, n);
    for (let i = before.first; i < (n === at ? until : before.last); i++) {
      const feat = scan.at(i, 'feat');
      if (!feat || feat.sense.value === 'be' || feat.sense.value === 'have') continue;
      let end = feat.end;
      while (end < before.last && end - i < LONGEST && scan.tokens.kind[end] !== TokenKind.Punctuation) end++;
      const told = describe(article, before, i, end, { ...head, first: -1, end: -1 });
      if (told.features.size >= THIN) return told;
    }
  }
  return undefined;
}

/** Whose first: "Kenya's first" is of Kenya; "the singer's first", "the company's largest" are ranks of one holder. */
function ownerOf(article: ArticleMentions, cue: Match): string | undefined {
  const { scan } = article;
  const i = cue.first - 1;
  if (scan.is(i, 'its') || scan.is(i, 'their')) return 'unknown';
  const possessive =
    scan.is(i, 's') && (scan.is(i - 1, "'") || scan.is(i - 1, '’')) ? i - 2 : scan.is(i, "'") || scan.is(i, '’') ? i - 1 : undefined;
  if (possessive === undefined) return undefined;
  if (scan.is(possessive, 'world')) return '001';
  const place = article.mentions.find(m => m.kind === 'place' && m.first <= possessive && possessive < m.last);
  return (place?.kind === 'place' ? place.places?.[0] : undefined) ?? scan.at(possessive, 'demonym')?.sense.value ?? 'unknown';
}

function clauseStart(article: ArticleMentions, context: Context, from: number): number {
  let i = from;
  while (i > context.first && article.scan.tokens.kind[i - 1] !== TokenKind.Punctuation && from - i < LONGEST) i--;
  return i;
}

/** Of people, the people whom the sentence names, or the nearest one before that names any; of things, all that is named but countries. */
function holdersOf(
  article: ArticleMentions,
  context: Context,
  first: number,
  end: number,
  head: Head,
  features: ReadonlySet<string>,
): { holders: Bearer[]; named: boolean } {
  const ofPeople = isHuman(article, head.name);
  const fits = (b: Bearer): boolean =>
    (ofPeople ? b.kind === 'person' : !(b.kind === 'place' && b.id !== undefined && !b.id.includes('/'))) &&
    !features.has(`x:${b.id ?? b.parts.join(' ')}`);
  const named = [...bearersIn(article, context.first, first), ...bearersIn(article, end, context.last)].filter(fits);
  const thing = ofPeople ? undefined : (nameBefore(article, context, head) ?? quotedName(article, context, first, end));
  if (thing && !named.some(b => b.parts.join() === thing.parts.join())) named.unshift(thing);
  if (named.length > 0) return { holders: named, named: true };
  const before = ofPeople
    ? namedBefore(article, context.first)
    : bearersOf(article, ['person', 'organization']).filter(b => !b.loose && fits(b));
  return { holders: before, named: false };
}
