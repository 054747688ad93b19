import { structureCues } from '../languages/cues.ts';
import { Lexicon, type LanguageData } from '../languages/lexicon.ts';
import { Scan } from '../languages/scan.ts';
import { Corrections, type NameEntry } from '../mentions/names/corrections.ts';
import type { Paragraphs } from '../mentions/paragraphs.ts';
import { readMentions } from '../mentions/read.ts';
import { readFrontMatter } from '../text/front-matter.ts';
import { maskHtml, maskMarkdown, type Masked } from '../text/mask.ts';
import { maskRemarks, readRemarks } from '../text/remarks.ts';
import { articlesOf, type ArticleText, type StructureCues } from '../text/structure.ts';
import { tokenize } from '../text/tokens.ts';
import { identify } from '../languages/identify.ts';
import { Facts, type FactTables } from '../values/facts.ts';
import type { PlaceTree } from '../values/places.ts';
import { readClaims } from './claims.ts';
import type { ArticleReading } from './reading.ts';

/** What the caller knows of a file. */
export interface ReadOptions {
  /** Name of the file, for its ending (markup) and as the id of its first article. */
  file: string;
  /** Language of the text; told by the text itself where absent. */
  language?: string;
  /** Date of publication, ISO 8601. */
  published?: string;
  /** What people said of names. */
  names?: readonly NameEntry[];
  /** What was read of the paragraphs of this file before, for one that is read at each edit. */
  before?: Paragraphs;
}

/** The languages that a reader knows, loaded by need; and the places of the world. */
export interface Knowledge {
  /** Tables of a language; undefined for a language without any. */
  language(language: string): LanguageData | undefined;
  places: PlaceTree;
  /** Units, pegs and currencies; without them nothing is converted. */
  facts?: FactTables;
}

/**
 * Reads files: text to articles with their mentions and claims. Pure but for what it remembers of words. One reader serves all
 * files of a process.
 */
export class Reader {
  private readonly lexicons = new Map<string, { lexicon: Lexicon; cues: StructureCues }>();

  readonly facts: Facts;

  /** The last ones that were asked for: files of one folder come together. */
  private corrections?: { names: readonly NameEntry[]; corrections: Corrections };

  constructor(private readonly knowledge: Knowledge) {
    this.facts = new Facts(knowledge.facts);
  }

  /** The places of the world. */
  get places(): PlaceTree {
    return this.knowledge.places;
  }

  /** The text of a file as it is read: markup blanked, offsets kept. */
  textOf(source: string, file: string): string {
    return blanked(source, file)?.text ?? maskRemarks(source);
  }

  /** The tokens of an article whose text was read before. */
  scan(article: Pick<ArticleText, 'text' | 'start' | 'end'>, language: string): Scan {
    const { lexicon } = this.lexicon(language);
    return new Scan(tokenize(article.text, lexicon.vocabulary, article.start, article.end), lexicon);
  }

  /** The articles of a file; none for a text in which no language is known. */
  read(source: string, options: ReadOptions): ArticleReading[] {
    const markup = blanked(source, options.file);
    const text = markup?.text ?? maskRemarks(source);
    const remarks = readRemarks(source);
    const front = markup && !/\.(md|markdown)$/i.test(options.file) ? undefined : readFrontMatter(source);
    const language = options.language ?? front?.language ?? identify(text, front?.end ?? 0) ?? markup?.language;
    if (!language) return [];
    const { lexicon, cues } = this.lexicon(language);
    const texts = articlesOf(text, cues, front?.end ?? 0);
    const given = options.published ?? front?.date?.value ?? markup?.dates[0]?.value;
    const span = options.published ? undefined : (front?.date ?? markup?.dates[0]);
    options.before?.turn();
    const source_ = options.published ? 'given' : front?.date ? 'front-matter' : 'metadata';
    return texts.map((article, n) => {
      const scan = new Scan(tokenize(text, lexicon.vocabulary, article.start, article.end), lexicon);
      const reading: ArticleReading = {
        id: n === 0 ? options.file : `${options.file}#${n + 1}`,
        file: options.file,
        language,
        text: article,
        scan,
        places: this.knowledge.places,
        facts: this.facts,
        mentions: [],
        claims: [],
        ...(n === 0 && remarks.length > 0 ? { remarks } : {}),
      };
      readMentions(
        reading,
        n === 0 && given ? { value: given, source: source_, start: span?.start, end: span?.end } : undefined,
        options.before,
      );
      if (options.names?.length) this.correctionsOf(options.names).apply(reading);
      readClaims(reading);
      return reading;
    });
  }

  private correctionsOf(names: readonly NameEntry[]): Corrections {
    if (this.corrections?.names !== names) this.corrections = { names, corrections: new Corrections(names) };
    return this.corrections.corrections;
  }

  /** The lexicon of a language: its own tables, and those of English (or Arabic) for words in the other script. */
  lexicon(language: string): { lexicon: Lexicon; cues: StructureCues } {
    let known = this.lexicons.get(language);
    if (!known) {
      const own = this.knowledge.language(language);
      // words in another script: those of Arabic, or where the language has that script itself those of English
      const arabic = Object.values(own?.tables.weekday ?? {}).some(forms => forms.some(f => /\p{Script=Arabic}/u.test(f)));
      const companions = [language, arabic ? 'en' : 'ar'];
      const data = companions.map(l => this.knowledge.language(l)).filter(d => d !== undefined);
      // Arabic and English hold each other's words: only their order differs
      const like = [...this.lexicons.values()].find(
        ({ lexicon }) => lexicon.languages.length === data.length && data.every(d => lexicon.languages.includes(d.language)),
      );
      const lexicon = new Lexicon(data, like?.lexicon);
      known = { lexicon, cues: structureCues(lexicon) };
      this.lexicons.set(language, known);
    }
    return known;
  }
}

/** A file's text without its markup, where its ending says that it has any. */
function blanked(source: string, file: string): Masked | undefined {
  if (/\.(html?|xhtml)$/i.test(file)) return maskHtml(source);
  return /\.(md|markdown)$/i.test(file) ? maskMarkdown(maskRemarks(source)) : undefined;
}
