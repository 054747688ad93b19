import { hasArticle } from '../languages/clitics.ts';
import { isHuman } from '../claims/loose-names.ts';
import { quotations } from '../claims/quotes.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Keyed } from '../corpus/finding.ts';
import type { NameMention, OfficeMention } from '../mentions/mention.ts';
import { writtenName } from '../mentions/names/corrections.ts';
import { scriptOf } from '../mentions/names/letters.ts';
import { coarseKey } from '../mentions/names/sound-keys.ts';
import { fold } from '../text/fold.ts';
import { bodySlipKey, slipKey } from './name-slips.ts';
import { isGlued } from '../text/glue.ts';
import { Shape, TokenKind } from '../text/tokens.ts';

/** A name as an article spells it, filed under what the spellings of one name share. */
export interface Spelling {
  /** `unknown`: a word that stands where a place does; `unread`: two words that stand where a person's name does. */
  kind: 'person' | 'place' | 'organization' | 'unknown' | 'unread';
  /** As written. */
  name: string;
  /** The fullest form in the article. */
  full: string;
  /** How often the article has it. */
  count: number;
  office?: OfficeMention;
  /** Who it is, where people said so. */
  entity?: string;
}

/** Shortest unknown word that is compared with names of places, in folded units. */
const SHORTEST = 6;

/** The spellings of an article, each once. */
export function spellingsOf(article: ArticleReading): Iterable<Keyed> {
  const out = new Map<string, Keyed & { data: Spelling }>();
  const add = (key: string, span: { start: number; end: number }, data: Omit<Spelling, 'count'>): void => {
    if (isCode(data.name) || isCode(data.full) || isGlued(article.text.text, span.start, span.end)) return;
    const id = `${key}\n${data.name}\n${data.full}`;
    const known = out.get(id);
    if (known) {
      known.data.count++;
      known.data.office ??= data.office;
    } else out.set(id, { key, start: span.start, end: span.end, data: { ...data, count: 1 } });
  };
  const covered = new Uint8Array(article.scan.tokens.count);
  for (const m of article.mentions) {
    // a lone word that only its shape makes a name may be a place as well
    if (m.temporal !== undefined || m.evidence !== 'shape' || m.last - m.first > 1) for (let i = m.first; i < m.last; i++) covered[i] = 1;
    if (m.kind === 'person') person(article, m, add);
    else if (m.kind === 'place') place(article, m, add);
    else if (m.kind === 'organization') organization(article, m, add);
  }
  unread(article, covered, add);
  unknown(article, covered, add);
  quoted(article, covered, add);
  return out.values();
}

/** Letters of an abbreviation, at most; of a family name that is told from another by one letter, at least. */
const LONGEST_CODE = 6,
  SHORTEST_ALONE = 5;

/**
 * Whether a name is an abbreviation, holds digits or runs over a line: one letter more or less makes it another ("XML", "OOXML"). So it
 * does with the shortest names that stand alone (Li, Lee).
 */
function isCode(name: string): boolean {
  if (/[\p{Nd}\n]/u.test(name)) return true;
  if (/\s/.test(name)) return !/\p{L}{3}/u.test(name);
  // names of functions and files have capitals inside
  if (/\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*\p{Lu}|^\p{Lu}{2}\p{Ll}/u.test(name)) return true;
  return (
    /^\p{Script=Latin}+$/u.test(name) && (name.length < SHORTEST_ALONE || (name.length <= LONGEST_CODE && name === name.toUpperCase()))
  );
}

type Add = (key: string, span: { start: number; end: number }, data: Omit<Spelling, 'count'>) => void;

function person(article: ArticleReading, m: NameMention, add: Add): void {
  let root = m;
  for (let i = 0; root.antecedent && i < 8; i++) root = root.antecedent;
  if (!/\s/.test(writtenName(root))) {
    // a family name alone may be anybody's; but a word that only its capital makes a person may be a firm
    if (root === m && m.evidence === 'shape' && m.name.length >= SHORTEST)
      add(`o:${scriptOf(fold(m.name))}:${coarseKey(m.name)}`, m, { kind: 'unknown', name: m.name, full: m.name });
    return;
  }
  // so few letters are another name as easily as a slip in this one
  if (root !== m && m.name.length <= SHORTEST_ALONE && !writtenName(root).split(/[\s-]/).includes(m.name)) return;
  const full = bareOf(article, root);
  const start = root === m ? m.end - full.length : m.start;
  const data = {
    kind: 'person',
    name: root === m ? full : writtenName(m),
    full,
    office: m.office ?? root.office,
    entity: m.entity,
  } as const;
  for (const key of keysOf(full)) add(`p:${scriptOf(fold(full))}:${key}`, { start, end: m.end }, data);
  const slip = root === m ? slipKey(full) : undefined;
  if (slip !== undefined) add(slip, { start, end: m.end }, data);
}

/** Letters that some hear and type as a z, others as a d. */
const BETWEEN = /[ظذ]/g;

/** The keys under which a name meets its spellings: a letter between two sounds is filed under both. */
export function keysOf(name: string): string[] {
  return [...new Set([coarseKey(name), coarseKey(fold(name).replace(BETWEEN, 'ز'))])];
}

/** A name without the word that begins its sentence, where the given name comes only after it: "Baritone Nikol Azzopardi". */
function bareOf(article: ArticleReading, m: NameMention): string {
  const { scan } = article;
  const isGiven = (i: number): boolean => scan.at(i, 'given-name') !== undefined;
  return m.last - m.first > 2 &&
    !isGiven(m.first) &&
    isGiven(m.first + 1) &&
    scan.tokens.start[m.first] === m.start &&
    scriptOf(scan.word(m.first)) === 'latin'
    ? writtenName(m).slice(scan.tokens.start[m.first + 1] - m.start)
    : writtenName(m);
}

function place(article: ArticleReading, m: NameMention, add: Add): void {
  const id = m.places?.[0];
  // a place of no table: what it is called beside its kind is all there is
  if (!id && m.evidence === 'shape' && m.name.length >= SHORTEST)
    add(`t:${scriptOf(fold(m.name))}:${coarseKey(m.name)}`, m, { kind: 'place', name: m.name, full: m.name });
  if (!id || m.places!.length > 1) return;
  // "سورية" is a country and an adjective: what is no sure name is no spelling of one
  if (article.scan.matches(m.first).some(x => x.sense.table === 'demonym' && x.end === m.last)) return;
  add(`l:${article.language}:${id}`, m, { kind: 'place', name: m.name, full: m.name });
  add(`w:${coarseKey(m.name)}`, m, { kind: 'place', name: m.name, full: m.name });
}

/** An organisation's spelling, and those of the places in its name. */
function organization(article: ArticleReading, m: NameMention, add: Add): void {
  const { scan } = article;
  const { tokens } = scan;
  const words: string[] = [];
  for (let i = m.first; i < m.last; i++) {
    const found = scan.at(i, 'places');
    if (found && found.end <= m.last && found.clitics.tail === 0) {
      const ids = new Set(
        scan
          .matches(i)
          .filter(x => x.sense.table === 'places' && x.end === found.end)
          .map(x => x.sense.value),
      );
      const start = scan.startOf(found),
        end = scan.endOf(found),
        name = tokens.text.slice(start, end);
      if (ids.size === 1) add(`l:${article.language}:${found.sense.value}`, { start, end }, { kind: 'place', name, full: name });
      words.push(found.sense.value);
      i = found.end - 1;
    } else words.push(i === m.first ? m.name.slice(0, tokens.end[i] - m.start) : tokens.text.slice(tokens.start[i], tokens.end[i]));
  }
  const name = words.join(' ');
  const key = m.organization ? `o:${article.language}:${m.organization}` : `o:${scriptOf(fold(name))}:${coarseKey(name)}`;
  const data = { kind: 'organization', name, full: name } as const;
  add(key, m, data);
  const slip = m.organization === undefined ? bodySlipKey(name) : undefined;
  if (slip !== undefined) add(slip, m, data);
}

/** Shortest given name and family name that are taken for a name without a table, in folded units. */
const SHORTEST_GIVEN = 3,
  SHORTEST_FAMILY = 4;
const OF_PEOPLE = new Set(['surname', 'given-name', 'name-part']);
const BEFORE_PEOPLE = new Set(['title', 'office', 'demonym', 'speech']);

/** Two words that only tables of people know, or none, behind a title, an office, an adjective of origin or a verb of saying. */
function unread(article: ArticleReading, covered: Uint8Array, add: Add): void {
  const { scan, text } = article;
  const { tokens } = scan;
  const bare = new Set(article.mentions.filter(m => m.kind === 'person' && m.last - m.first === 1 && !m.antecedent).map(m => m.first));
  const isName = (i: number, shortest: number): boolean =>
    tokens.kind[i] === TokenKind.Word &&
    scan.word(i).length >= shortest &&
    scan.matches(i).every(m => OF_PEOPLE.has(m.sense.table) || m.clitics.tail > 0 || m.clitics.length > 0);
  let b = 0;
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (tokens.text.charCodeAt(tokens.start[i]) < 0x600 || covered[i + 1] || (covered[i] && !bare.has(i))) continue;
    while (b < text.blocks.length - 1 && tokens.start[i] >= text.blocks[b].end) b++;
    if (text.blocks[b]?.kind === 'residue' || tokens.start[i] < text.start || tokens.end[i + 1] > text.end) continue;
    if (!bare.has(i) && !isIntroduced(article, i)) continue;
    if (
      !(isName(i, SHORTEST_GIVEN) || isCalled(article, i)) ||
      !isName(i + 1, SHORTEST_FAMILY) ||
      (tokens.shape[i + 1] & Shape.Newline) !== 0
    )
      continue;
    const start = tokens.start[i],
      end = tokens.end[i + 1];
    const name = tokens.text.slice(start, end);
    for (const key of keysOf(name)) add(`p:arabic:${key}`, { start, end }, { kind: 'unread', name, full: name });
    const slip = slipKey(name);
    if (slip !== undefined) add(slip, { start, end }, { kind: 'unread', name, full: name });
  }
}

/** «السباحة الليبية ملكة ...»: whether a word of any table is a given name, as an athlete, a doctor or a farmer is named by it and a family name follows. */
function isCalled(article: ArticleReading, i: number): boolean {
  const { scan } = article;
  const isPerson = (k: number): boolean =>
    scan.matches(k).some(m => m.sense.table === 'noun' && m.clitics.article && m.end === k + 1 && isHuman(article, m.sense.value));
  const behindOrigin = scan.matches(i - 1).some(m => m.sense.table === 'demonym' && m.clitics.article && m.end === i);
  return /^ال.{4}/.test(scan.word(i + 1)) && !hasArticle(scan.word(i)) && (isPerson(i - 1) || (behindOrigin && isPerson(i - 2)));
}

/** Definite words at most between an office and its holder's name: «رئيس المجموعة», «مدير المعهد الوطني». */
const OFFICE_REACH = 3;

/** Whether what stands before an Arabic word introduces a person: a title, an office, with the definite words of its body between. */
function isIntroduced(article: ArticleReading, i: number): boolean {
  const { scan } = article;
  if (scan.matches(i - 1).some(m => m.sense.table === 'noun' && m.clitics.article && m.end === i && isHuman(article, m.sense.value)))
    return true;
  for (let k = i - 1, passed = 0; k >= 0; k--, passed++) {
    if (scan.matches(k).some(m => (k === i - 1 ? BEFORE_PEOPLE.has(m.sense.table) : m.sense.table === 'office') && m.end === k + 1))
      return true;
    if (passed === OFFICE_REACH || !scan.word(k).startsWith('ال') || (scan.tokens.shape[k + 1] & Shape.Newline) !== 0) return false;
  }
  return false;
}

/** Words of no table and no name that stand where a place does: a place, spelt as no table has it. */
function unknown(article: ArticleReading, covered: Uint8Array, add: Add): void {
  const { scan, text } = article;
  const { tokens } = scan;
  let b = 0;
  for (let i = 1; i < tokens.count; i++) {
    if (
      covered[i] ||
      tokens.kind[i] !== TokenKind.Word ||
      (tokens.shape[i] & Shape.Capital) === 0 ||
      (tokens.shape[i] & Shape.Newline) !== 0
    )
      continue;
    while (b < text.blocks.length - 1 && tokens.start[i] >= text.blocks[b].end) b++;
    if (text.blocks[b]?.kind === 'residue' || tokens.start[i] < text.start || tokens.end[i] > text.end) continue;
    const word = scan.word(i);
    if (word.length < SHORTEST || scan.matches(i).length > 0 || !scan.matches(i - 1).some(m => m.sense.table === 'locative' && m.end === i))
      continue;
    const name = tokens.text.slice(tokens.start[i], tokens.end[i]);
    add(`w:${coarseKey(name)}`, { start: tokens.start[i], end: tokens.end[i] }, { kind: 'unknown', name, full: name });
  }
}

/** Words of a name in quotation marks at most, and tables whose nouns say that one follows: «شركة», "the trawler". */
const QUOTED_WORDS = 3;
const BEFORE_NAMES = new Set(['org-head', 'place-head', 'noun']);

/** Names between quotation marks behind a noun for a body or a thing: «شركة "..."». */
function quoted(article: ArticleReading, covered: Uint8Array, add: Add): void {
  const { scan, text } = article;
  const { tokens } = scan;
  for (const block of text.blocks) {
    if (block.kind === 'residue') continue;
    for (const { first, last } of quotations(article, block.start, block.end)) {
      if (last - first < 1 || last - first > QUOTED_WORDS || first < 2 || covered[first]) continue;
      if (!scan.matches(first - 2).some(m => BEFORE_NAMES.has(m.sense.table) && m.end === first - 1)) continue;
      const name = tokens.text.slice(tokens.start[first], tokens.end[last - 1]);
      if (/^[\p{L}\p{M} ]+$/u.test(name))
        add(
          `o:${scriptOf(fold(name))}:${coarseKey(name)}`,
          { start: tokens.start[first], end: tokens.end[last - 1] },
          { kind: 'organization', name, full: name },
        );
    }
  }
}
