import type { Scan } from '../../languages/scan.ts';
import { Shape, TokenKind, tokenAt } from '../../text/tokens.ts';
import type { ArticleMentions } from '../article.ts';
import type { Mention, NameMention, OfficeMention } from '../mention.ts';
import { Word, WordFlags } from './word-flags.ts';

/** Tables whose words are never part of a person's name. */
const CLOSED = [
  'stop',
  'event',
  'speech',
  'month',
  'weekday',
  'period',
  'cardinal',
  'scale',
  'currency',
  'unit',
  'shift',
  'hedge',
  'day',
  'daypart',
  'office',
  'office-modifier',
  'portfolio',
  'mood',
  'demonym',
  'org-head',
  'place-head',
  'contrast',
  'locative',
  'measure',
  'title',
  'noun',
  'both',
  'other',
  'direction',
  'part',
  'range-word',
  'edition',
  'speaker-cue',
  'number',
  'ordinal',
  'common',
  'people',
];
const closed = new Set(CLOSED);

/** What the steps of reading names share: the scan, the tokens already taken, what was found. */
export class NameState {
  readonly scan: Scan;
  readonly names: NameMention[] = [];
  readonly offices: OfficeMention[] = [];
  /** 1 for tokens that a mention holds. */
  readonly taken: Uint8Array;
  /** 1 for tokens of residue. */
  readonly residue: Uint8Array;
  readonly latin: boolean;
  /** Tokens of nouns behind which places are listed: "بلدات". */
  readonly listHeads: number[] = [];
  /** Places whose ids are not in order yet. */
  readonly pending: NameMention[] = [];
  private readonly flags: WordFlags;
  private small?: Set<number>;
  private readonly openings: ReadonlySet<number>;

  constructor(
    readonly article: ArticleMentions,
    others: readonly Mention[],
  ) {
    this.scan = article.scan;
    this.flags = WordFlags.for(article.scan.lexicon);
    const { tokens } = article.scan;
    this.taken = new Uint8Array(tokens.count);
    this.residue = new Uint8Array(tokens.count);
    for (const m of others) for (let i = m.first; i < m.last; i++) this.taken[i] = 1;
    let b = 0;
    const blocks = article.text.blocks;
    for (let i = 0; i < tokens.count; i++) {
      while (b < blocks.length - 1 && tokens.start[i] >= blocks[b].end) b++;
      if (blocks[b]?.kind === 'residue') this.residue[i] = this.taken[i] = 1;
    }
    this.latin = article.language !== 'ar';
    this.openings = new Set(article.text.sentences.map(sentence => tokenAt(tokens, sentence.start)));
  }

  /** What the tables say of token `i` alone; see {@link Word}. */
  flag(i: number): number {
    return i >= 0 && i < this.scan.tokens.count ? this.flags.get(this.scan.tokens.word[i]) : 0;
  }

  /** Whether the article writes the word of token `i` small elsewhere, or the tables hold it as an ordinary word. */
  common(i: number): boolean {
    if ((this.flag(i) & Word.Common) !== 0) return true;
    const { tokens } = this.scan;
    if (!this.small) {
      this.small = new Set();
      for (let k = 0; k < tokens.count; k++)
        if (tokens.kind[k] === TokenKind.Word && (tokens.shape[k] & Shape.Capital) === 0) this.small.add(tokens.word[k]);
    }
    return this.small.has(tokens.word[i]);
  }

  /** Whether token `i` is a free word. */
  free(i: number): boolean {
    const { tokens } = this.scan;
    return i >= 0 && i < tokens.count && tokens.kind[i] === TokenKind.Word && this.taken[i] === 0;
  }

  /** Whether token `i` begins with a capital, or is of a script without them. */
  capital(i: number): boolean {
    const { tokens } = this.scan;
    return (tokens.shape[i] & Shape.Capital) !== 0 || tokens.text.charCodeAt(tokens.start[i]) >= 0x530;
  }

  /** Whether a sentence or line begins at token `i`. */
  starts(i: number): boolean {
    const { tokens } = this.scan;
    return (
      i === 0 ||
      (tokens.shape[i] & Shape.Newline) !== 0 ||
      ('.!?؟:"“«'.includes(tokens.text[tokens.start[i - 1]]) && !this.initialPoint(i - 1))
    );
  }

  /** Whether a sentence of the article (the headline is one) begins at token `i`, whatever the lines. */
  opens(i: number): boolean {
    return this.openings.has(i);
  }

  /** Whether the point at token `i` belongs to an initial or a title ("J. Smith", "Gen. Lee") and ends no sentence. */
  private initialPoint(i: number): boolean {
    const { tokens } = this.scan;
    if (i === 0 || tokens.text[tokens.start[i]] !== '.' || tokens.kind[i - 1] !== TokenKind.Word) return false;
    return (
      tokens.end[i - 1] - tokens.start[i - 1] === 1 ||
      ((this.flag(i - 1) & Word.Title) !== 0 && tokens.end[i - 1] - tokens.start[i - 1] <= 4)
    );
  }

  /** Whether token `i` is a function word. علي, the name, is written with ya; على, the preposition, without its dots. */
  stop(i: number): boolean {
    const { tokens } = this.scan;
    if (this.scan.word(i) === 'علي') return tokens.text.charCodeAt(tokens.end[i] - 1) === 0x649;
    // آلان, the name, is written with a madda; الآن, the adverb, has it later
    if (this.scan.word(i) === 'الان' && tokens.text.charCodeAt(tokens.start[i]) === 0x622) return false;
    return this.scan.matches(i).some(m => m.sense.table === 'stop' && m.end === i + 1 && m.clitics.tail === 0);
  }

  /** Whether the article writes the preposition على without the dots of the name علي. */
  writesAla(): boolean {
    if (this.undotted === undefined) {
      const { tokens, lexicon } = this.scan;
      const ala = lexicon.vocabulary.find('علي');
      this.undotted = false;
      for (let k = 0; k < tokens.count && !this.undotted; k++)
        if (tokens.word[k] === ala && tokens.text.charCodeAt(tokens.end[k] - 1) === 0x649) this.undotted = true;
    }
    return this.undotted;
  }
  private undotted?: boolean;

  /** Whether a name may end before token `i`: at a mark, a line's end, a function word or a verb of saying. */
  closes(i: number): boolean {
    if (
      i >= this.scan.tokens.count ||
      this.scan.tokens.kind[i] !== TokenKind.Word ||
      this.starts(i) ||
      this.stop(i) ||
      this.scan.at(i, 'speech') !== undefined
    )
      return true;
    // a conjunction or a preposition written together with the next word
    return (
      this.scan.matches(i).some(m => m.clitics.conjunction !== '' || m.clitics.preposition !== '' || m.sense.table === 'event') ||
      /^(?:[وف]?س?[يت].{3,}|[وفبل]ال.+|لل.+)$/.test(this.scan.word(i))
    );
  }

  /** Whether the word may stand in a person's name as far as the tables say. */
  nameable(i: number): boolean {
    if (!this.free(i) || this.stop(i)) return false;
    const matches = this.scan.matches(i);
    return (
      matches.length === 0 ||
      matches.some(m => m.sense.table === 'person') ||
      matches.some(m => m.sense.table === 'given-name' || m.sense.table === 'surname') ||
      !matches.some(
        m => (closed.has(m.sense.table) || m.sense.table === 'places' || m.sense.table === 'organization') && m.clitics.tail === 0,
      )
    );
  }

  /** The text of a name from `start` to `end`; behind the preposition ل the article has lost its alef (للصين), which the name gets back. */
  written(start: number, end: number, first: number): string {
    const { tokens } = this.scan;
    const text = tokens.text.slice(start, end);
    if (tokens.start[first] === start || text[0] !== 'ل' || tokens.text[start - 1] !== 'ل') return text;
    const { lexicon } = this.scan;
    return lexicon
      .readingsOf(tokens.word[first])
      .some(r => r.clitics.length > 0 && r.clitics.length < 3 && !r.clitics.article && lexicon.vocabulary.text(r.word).startsWith('ال'))
      ? `ا${text}`
      : text;
  }

  /** Whether the tokens are of Latin letters in a text of another script, and words of such letters stand beside them, with whom they make another name. */
  insertion(first: number, last: number): boolean {
    if (this.latin) return false;
    const { tokens } = this.scan;
    const foreign = (i: number): boolean =>
      i >= 0 && i < tokens.count && tokens.kind[i] === TokenKind.Word && tokens.text.charCodeAt(tokens.start[i]) < 0x250;
    return foreign(first) && ((foreign(first - 1) && !this.starts(first)) || (foreign(last) && !this.starts(last)));
  }

  /** Takes a name; a span that is already taken is not taken again. */
  add(mention: NameMention): void {
    for (let i = mention.first; i < mention.last; i++) this.taken[i] = 1;
    this.names.push(mention);
  }
}
