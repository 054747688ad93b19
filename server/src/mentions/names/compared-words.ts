import { fold } from '../../text/fold.ts';
import { remembered } from '../../values/remembered.ts';
import { letters, scriptOf } from './letters.ts';
import { apart } from './translit.ts';

const ARTICLES = new Set(['al', 'el', 'ال', 'as', 'ar', 'ash', 'an', 'ad']);
/** Particles that some spellings leave out. */
const OPTIONAL = new Set([
  'bin',
  'ibn',
  'ben',
  'bint',
  'بن',
  'ابن',
  'بنت',
  'dr',
  'mr',
  'mrs',
  'دي',
  'دا',
  'دو',
  'de',
  'da',
  'do',
  'di',
  'du',
]);
/** Whether a word of a name is only a particle or an article: «بن», "al", "de". */
export function isParticle(word: string): boolean {
  const folded = fold(word);
  return ARTICLES.has(folded) || OPTIONAL.has(folded);
}

/** Words that are written together with the next one or apart. */
const COMPOUND = new Set(['عبد', 'عبيد', 'ابو', 'ام', 'abdul', 'abdel', 'abd', 'abu', 'umm', 'mc', 'mac', 'o', 'بو', 'ولد']);
/** Whether a word of a name is only the first part of one: «عبد», «ولد», "Mc". */
export function isCompound(word: string): boolean {
  return COMPOUND.has(fold(word));
}

/** Words of a name that are one in two spellings, whatever their letters: saints. */
const SPELT = new Map([
  ['سانت', 'سان'],
  ['سانتا', 'سان'],
]);

const FATHER = new Set(['ابو', 'ابي', 'ابا', 'abu', 'abou', 'abi', 'aba']);
const SERVANT = new Set(['abd', 'abdul', 'abdel', 'abdal']);

/** A word of a name as it is compared. */
export interface Part {
  /** Folded, without an article; compounds in one word. */
  readonly word: string;
  /** The same with the article that is written to it. */
  readonly full: string;
  /** Its letters, see {@link letters}. */
  readonly row: string;
  /** Letters of the full word, where no article was taken off though it looks like one: إلياس, Elias. */
  readonly whole?: string;
}

/** A name as it is compared. */
export interface Name {
  readonly parts: readonly Part[];
  /** All its words, folded, written together. */
  readonly together: string;
  /** How many words it is written in. */
  readonly words: number;
}

/** The words of a name as they are written, without apostrophes and marks. */
function rawOf(name: string): string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}\p{Cf}'’ʿʾ`]+/u)
    .map(w => w.replace(/['’ʿʾ`\p{Cf}\u064b-\u0652\u0670\u0640]/gu, ''))
    .filter(w => fold(w) !== '');
}

/** Whether two words are one to the letter. */
export function isOne(a: Part, b: Part): boolean {
  return a.word === b.word || a.full === b.full;
}

/** Names whose words are remembered: each is compared with many. */
const REMEMBERED_NAMES = 5_000;

const rememberedName = remembered(REMEMBERED_NAMES, readName);

/** A name with its words. */
export function nameOf(name: string): Name {
  return rememberedName(name, '');
}

function readName(name: string): Name {
  const raw = rawOf(name);
  const together = raw.map(fold).join('');
  return { parts: partsOfWords(raw), together, words: raw.length };
}

/** Words as they are compared: folded, particles and articles left out, compounds joined. */
function partsOfWords(raw: readonly string[]): Part[] {
  const out: Part[] = [];
  let open = false;
  raw.forEach((written, i) => {
    const folded = fold(written);
    if (i < raw.length - 1 && (ARTICLES.has(folded) || OPTIONAL.has(folded))) return;
    const part = partOf(
      FATHER.has(folded) && i < raw.length - 1 && !written.startsWith('آ')
        ? scriptOf(folded) === 'arabic'
          ? 'ابو'
          : 'abu'
        : SERVANT.has(folded)
          ? 'abd'
          : written,
    );
    if (open) out.push(together(out.pop()!, part));
    else out.push(part);
    open = COMPOUND.has(part.word) && i < raw.length - 1;
  });
  return out;
}

/** A word by itself as it is compared. */
export function partOf(written: string): Part {
  const full = fold(written),
    last = written[written.length - 1];
  let word = SPELT.get(full) ?? full;
  if (scriptOf(full) === 'latin') word = apart(word);
  else if (scriptOf(full) === 'arabic')
    // a hamza says that it is no article: إلياس
    word = /^ال.{3}/.test(full)
      ? written.startsWith('ا') || written.startsWith('ٱ')
        ? full.slice(2)
        : full
      : word.replace(/^(عبد|ابو)ال(?=.{3})/, '$1');
  const row = letters(word, last);
  return { word, full, row, whole: word !== full ? letters(full, last) : undefined };
}

/** Two words written as one. */
export function together(a: Part, b: Part): Part {
  return { word: a.word + b.word, full: a.full + b.full, row: a.row.replace(/E$/, 'ه').replace(/Y$/, 'I') + b.row };
}
