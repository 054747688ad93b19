import { proclitics } from '../../languages/clitics.ts';
import type { Lexicon } from '../../languages/lexicon.ts';
import { perLexicon, WordBits, WordMemo } from '../../languages/word-memo.ts';
import { fold } from '../../text/fold.ts';

/** What a word is as a part of a number. */
export type NumberPart =
  'cardinal' | 'teen' | 'scale' | 'ordinal' | 'fraction' | 'vague' | 'and' | 'minus' | 'point' | 'over' | 'one' | 'of';

/** What a noun in the dual counts two of. */
export interface Dual {
  readonly table: string;
  readonly value: string;
  /** Folded units split off at the front. */
  readonly cut: number;
}

export interface NumberForm {
  readonly part: NumberPart;
  readonly value: number;
  readonly language: string;
  /** A conjunction is written together with it (وخمسة). */
  readonly conjunction: boolean;
  readonly preposition: boolean;
  /** It has the definite article. */
  readonly article: boolean;
  /** Folded units split off at the front. */
  readonly cut: number;
  /** It ends in the accusative alef (دولارا), or what looks like one. */
  readonly accusative: boolean;
  /** A scale word that means one of itself where no number stands before it (mille, 百). */
  readonly alone: boolean;
  /** The word without what is split off, folded. */
  readonly stem: string;
  /**
   * A letter that multiplies only behind digits (`10k`); `money`: only in sums of money where it stands small (`$5m`); `giga`: a
   * capital behind a decimal or a large number (`1,674.5 G`, but not 5G or 4.5G, which are of telephony).
   */
  readonly letter?: 'letter' | 'money' | 'giga';
}

const PARTS: Record<string, NumberPart> = {
  cardinal: 'cardinal',
  'cardinal-teen': 'teen',
  scale: 'scale',
  ordinal: 'ordinal',
  fraction: 'fraction',
  'cardinal-vague': 'vague',
};
/** Tables whose nouns have a dual that counts. */
const DUALS = new Set(['unit', 'currency', 'counted']);
/** Parts that a number can begin with. */
const OPENERS = new Set<NumberPart>(['cardinal', 'scale', 'ordinal', 'fraction', 'vague', 'minus', 'point']);
const GRAMMAR = new Set(['and', 'minus', 'point', 'over', 'one', 'of']);
const NONE: readonly NumberForm[] = [];

/** The words of numbers of one lexicon; what a word is, is found once per distinct form. */
export class NumberForms {
  /** Whether some language of the lexicon says units before tens. */
  readonly unitsFirst: ReadonlySet<string>;
  private readonly lists: (readonly NumberForm[])[] = [NONE];
  /** By word, its place in {@link lists}. */
  private readonly places = new WordMemo(word => {
    const found = this.find(word);
    return found === NONE ? 0 : this.lists.push(found) - 1;
  });
  /** Single words of cardinals and ordinals, by their first three letters, for words written together. */
  private prefixes: Map<string, [string, NumberForm][]> | undefined;

  private readonly openings = new WordBits(word => this.opening(word));
  private readonly beginnings = new WordBits(word => (this.beginning(word) ? 1 : 0));
  private readonly dualList: (Dual | undefined)[] = [undefined];
  private readonly duals = new WordMemo(word => {
    const found = this.findDual(this.lexicon.vocabulary.text(word));
    return found ? this.dualList.push(found) - 1 : 0;
  });
  private firstWords: Set<number> | undefined;

  constructor(private readonly lexicon: Lexicon) {
    const words = lexicon.table('number').get('units-first') ?? [];
    this.unitsFirst = new Set(
      words
        .flatMap(w => lexicon.sensesOf(w))
        .filter(s => s.value === 'units-first')
        .map(s => s.language),
    );
  }

  /** The parts of a number that a word can be; empty for most words. */
  of(word: number): readonly NumberForm[] {
    return this.lists[this.places.of(word)];
  }

  private find(word: number): readonly NumberForm[] {
    if (word === 0) return NONE;
    const out: NumberForm[] = [];
    for (const reading of this.lexicon.readingsOf(word)) {
      const node = this.lexicon.step(0, reading.word);
      if (node < 0) continue;
      const stem = this.lexicon.vocabulary.text(reading.word);
      const { clitics } = reading;
      for (const sense of this.lexicon.at(node)) {
        const made = partOf(sense.table, sense.value);
        if (!made) continue;
        const article = clitics.article || (stem.startsWith('ال') && (!stem.startsWith('الف') || stem.length > 6));
        out.push({
          ...made,
          language: sense.language,
          stem,
          cut: clitics.length,
          article,
          accusative: clitics.tail > 0,
          conjunction: clitics.conjunction !== '',
          preposition: clitics.preposition !== '',
          letter: this.letter(stem, made.part),
          alone: made.part === 'scale' && this.lexicon.sensesOf(stem).some(s => s.table === 'number' && s.value === 'alone'),
        });
      }
    }
    if (out.length === 0) {
      const text = this.lexicon.vocabulary.text(word);
      if (text.length >= 6) out.push(...this.denominator(text), ...this.compound(text));
    }
    return out.length > 0 ? out : NONE;
  }

  /**
   * Whether a number, or a phrase that is one, can begin with a word: 2 surely tried, 1 only where what follows can be a part of a
   * number too (an article), 0 for most words.
   */
  opens(word: number): 0 | 1 | 2 {
    return this.openings.of(word) as 0 | 1 | 2;
  }

  private opening(word: number): 0 | 1 | 2 {
    const forms = this.of(word);
    return this.begins(word) || forms.some(f => OPENERS.has(f.part)) ? 2 : forms.some(f => f.part === 'one') ? 1 : 0;
  }

  /** Whether a word can begin a phrase of several words that is a number ("a couple of", "جزء من"), or is a noun in the dual. */
  begins(word: number): boolean {
    return this.beginnings.of(word) === 1;
  }

  private beginning(word: number): boolean {
    if (!this.firstWords) {
      this.firstWords = new Set();
      const phrases = [
        ...this.lexicon.table('cardinal-vague').values(),
        this.lexicon.table('number').get('part-of') ?? [],
        this.lexicon.table('percent').get('pp*2') ?? [],
      ];
      for (const form of phrases.flat()) {
        const id = this.lexicon.vocabulary.find(fold(form.split(/[\s-]/)[0]));
        if (id !== 0) this.firstWords.add(id);
      }
    }
    return (
      this.lexicon.readingsOf(word).some(r => this.firstWords!.has(r.word)) || this.dualOf(word) !== undefined || this.isBareUnit(word)
    );
  }

  /** Whether a word is an Arabic unit without its article, which means one of it where no number stands before it. */
  private isBareUnit(word: number): boolean {
    const text = this.lexicon.vocabulary.text(word);
    if (text.length < 4 || text.charCodeAt(0) < 0x620 || text.charCodeAt(0) > 0x64a || text.startsWith('ال')) return false;
    const node = this.lexicon.step(0, word);
    return node >= 0 && this.lexicon.at(node).some(s => s.table === 'unit');
  }

  /** The unit, currency or counted noun that a word is the dual of; undefined for other words. */
  dualOf(word: number): Dual | undefined {
    return this.dualList[this.duals.of(word)];
  }

  private findDual(text: string): Dual | undefined {
    if (text.length < 5 || !(text.endsWith('ين') || text.endsWith('ان')) || text.charCodeAt(0) < 0x620 || text.charCodeAt(0) > 0x64a)
      return undefined;
    for (const { stem, clitics } of proclitics(text)) {
      // with its article it takes up what is known ("the two countries") and counts nothing
      if (clitics.article || (stem.startsWith('ال') && stem.length > 6)) return undefined;
      if (clitics.tail > 0 || stem.length < 5) continue;
      const bare = stem.slice(0, -2);
      for (const singular of bare.endsWith('ت') ? [bare.slice(0, -1) + 'ه', bare] : [bare]) {
        const sense = this.lexicon.sensesOf(singular).find(s => DUALS.has(s.table));
        // the sound plural looks like a dual where it is not the subject: موظفين
        if (!sense || (singular === bare && this.lexicon.sensesOf(bare + 'ون').some(s => s.table === sense.table))) continue;
        if (this.lexicon.sensesOf(stem).some(s => s.table === 'figure' && s.value === 'not-dual')) return undefined;
        return { table: sense.table, value: sense.value, cut: clitics.length };
      }
    }
    return undefined;
  }

  private letter(stem: string, part: NumberPart): NumberForm['letter'] {
    if (part !== 'scale' || stem.length > 2 || stem.charCodeAt(0) > 0x24f) return undefined;
    const values = this.lexicon
      .sensesOf(stem)
      .filter(s => s.table === 'number')
      .map(s => s.value);
    if (values.includes('money-letter')) return 'money';
    if (values.includes('giga')) return 'giga';
    return values.includes('letter') || stem.length === 1 ? 'letter' : undefined;
  }

  /** The plural of an ordinal is a denominator: trillionths, twenty-firsts. */
  private denominator(text: string): readonly NumberForm[] {
    if (!text.endsWith('s') || text.charCodeAt(0) > 0x7a) return NONE;
    const id = this.lexicon.vocabulary.find(text.slice(0, -1));
    const ordinal = id === 0 ? undefined : this.of(id).find(f => f.part === 'ordinal' && f.language === 'en' && f.value !== 2);
    return ordinal ? [{ ...ordinal, part: 'fraction', value: 1 / ordinal.value, stem: text }] : NONE;
  }

  /** Words written together: twentyfifth, zweiundzwanzig, dreihundert. */
  private compound(text: string): readonly NumberForm[] {
    const c = text.charCodeAt(0);
    if (c >= 0x590 && c < 0x1e00) return NONE;
    if (!this.prefixes) {
      this.prefixes = new Map();
      this.prefixes = this.collect();
    }
    const read = (at: number, parts: NumberForm[]): NumberForm[] | undefined => {
      if (at === text.length) return parts.length > 1 ? parts : undefined;
      for (const [form, f] of this.prefixes!.get(text.slice(at, at + 2)) ?? [])
        if (text.startsWith(form, at)) {
          const rest = read(at + form.length, [...parts, f]);
          if (rest) return rest;
        }
      return undefined;
    };
    const parts = read(0, []);
    if (!parts) return NONE;
    let total = 0,
      current = 0,
      ordinal = false;
    for (const [k, p] of parts.entries()) {
      if (p.part === 'and') continue;
      if (p.part === 'ordinal' && k < parts.length - 1) return NONE;
      ordinal ||= p.part === 'ordinal';
      if (p.part === 'scale') {
        if (p.value >= 1000) {
          total += (current || 1) * p.value;
          current = 0;
        } else current = (current || 1) * p.value;
      } else if (
        current > 0 && current % 10 === 0
          ? p.value >= 10 && current < 100
          : current % 100 > 0 && !(this.unitsFirst.has(p.language) && current % 100 < 10 && p.value % 10 === 0 && p.value >= 20)
      )
        return NONE;
      else current += p.value;
    }
    return [{ ...parts[parts.length - 1], part: ordinal ? 'ordinal' : 'cardinal', value: total + current, stem: text, letter: undefined }];
  }

  private collect(): Map<string, [string, NumberForm][]> {
    const out = new Map<string, [string, NumberForm][]>();
    for (const table of ['cardinal', 'scale', 'ordinal', 'number'])
      for (const [value, forms] of this.lexicon.table(table))
        for (const form of forms) {
          const id = this.lexicon.vocabulary.find(fold(form));
          if (id === 0) continue;
          const stem = this.lexicon.vocabulary.text(id);
          if (stem.length < 3 || stem.charCodeAt(0) > 0x58f) continue;
          const f = this.of(id).find(x => x.part === partOf(table, value)?.part);
          if (!f || (f.part === 'and' && !this.unitsFirst.has(f.language))) continue;
          const list = out.get(stem.slice(0, 2)) ?? [];
          out.set(stem.slice(0, 2), list);
          if (!list.some(([s]) => s === stem)) list.push([stem, f]);
        }
    for (const list of out.values()) list.sort((a, b) => b[0].length - a[0].length);
    return out;
  }
}

function partOf(table: string, value: string): { part: NumberPart; value: number } | undefined {
  if (table === 'number') {
    if (value[0] === '*') return { part: 'scale', value: Number(value.slice(1)) };
    if (value[0] === '+') return { part: 'cardinal', value: Number(value.slice(1)) };
    return GRAMMAR.has(value) ? { part: value as NumberPart, value: value === 'one' ? 1 : 0 } : undefined;
  }
  const part = PARTS[table];
  return part && { part, value: part === 'vague' ? 0 : Number(value) };
}

/** The number words of a lexicon; remembered as long as the lexicon lives. */
export const numberForms: (lexicon: Lexicon) => NumberForms = perLexicon(lexicon => new NumberForms(lexicon));
