import { afterUnits } from '../../languages/scan.ts';
import type { NameMention } from '../mention.ts';
import { sameName } from './same-name.ts';
import type { NameState } from './state.ts';

/** Proclitics under which a short form is looked for. */
const PREFIXES = ['', 'و', 'ل', 'ب', 'ف', 'ك', 'ول', 'وب', 'فل', 'ال', 'وال', 'لل'];

/**
 * Short forms: a part of a name that the article has introduced, standing alone ("وانغ", "Lavrov"), is that person. A part that two
 * people of the article share is the one named last before it.
 */
export function readShortForms(state: NameState): void {
  const { scan } = state;
  const { vocabulary } = scan.lexicon;
  joinBareNames(state);
  if (!state.latin) readShortBodies(state);
  const byWord = new Map<number, { prefix: number; contracted: boolean; person: NameMention }[]>();
  for (const person of state.names) {
    if (person.kind !== 'person') continue;
    const words: string[] = [];
    for (let i = person.first; i < person.last; i++) if (scan.tokens.kind[i] === 1) words.push(scan.word(i));
    if (words.length < 2 || person.antecedent) continue;
    // the family name stands last; in Chinese and Korean names it stands first, and short forms use it
    for (const part of new Set([words[words.length - 1], words[0]])) {
      if (part.length < 3 || isParticle(state, part)) continue;
      const senses = part === words[0] ? scan.lexicon.sensesOf(part) : [];
      const given = senses.some(s => s.table === 'given-name') && !senses.some(s => s.table === 'surname');
      if (given && words.length > 1 && part !== words[words.length - 1]) continue;
      for (const prefix of part.charCodeAt(0) >= 0x600 ? PREFIXES : ['']) {
        // للبيروتي: behind the preposition the article loses its alef
        const contracted = part.startsWith('ال') && prefix.endsWith('ل') && prefix !== 'ال';
        const bare = contracted ? prefix + 'ل' + part.slice(2) : prefix + part;
        const id = vocabulary.find(bare);
        if (id === 0) continue;
        const list = byWord.get(id) ?? [];
        list.push({ prefix: prefix.replace(/ال$/, '').length, contracted, person });
        byWord.set(id, list);
      }
    }
  }
  if (byWord.size === 0) return;
  const found: NameMention[] = [];
  for (let i = 0; i < scan.tokens.count; i++) {
    const readings = state.free(i) ? byWord.get(scan.tokens.word[i]) : undefined;
    if (!readings || !state.capital(i)) continue;
    const { prefix, contracted, person } = readings.toReversed().find(r => r.person.start < scan.tokens.start[i]) ?? readings[0];
    const start = afterUnits(scan.tokens.text, scan.tokens.start[i], prefix);
    // given and family name, the names between left out
    const both = state.free(i + 1) && byWord.get(scan.tokens.word[i + 1])?.some(r => r.person === person && r.prefix === 0);
    const last = both && !state.starts(i + 1) ? i + 2 : i + 1;
    found.push({
      kind: 'person',
      start,
      end: scan.tokens.end[last - 1],
      first: i,
      last,
      name: `${contracted ? 'ا' : ''}${scan.tokens.text.slice(start, scan.tokens.end[last - 1])}`,
      key: person.key,
      evidence: person.evidence,
      antecedent: person,
    });
    i = last - 1;
  }
  for (const m of found) state.add(m);
}

/** "الريال" where the article names ريال مدريد: the first word of a known body's name, with an article, where no other word is like it but a currency's. */
function readShortBodies(state: NameState): void {
  const { scan } = state;
  const { vocabulary } = scan.lexicon;
  const byWord = new Map<number, { prefix: number; body: NameMention }>();
  for (const body of state.names) {
    if (body.organization === undefined || body.last - body.first < 2) continue;
    const word = scan.word(body.first).slice(body.start - scan.tokens.start[body.first]);
    const senses = scan.lexicon.sensesOf(word);
    if (!senses.some(s => s.table === 'currency') || !senses.every(s => s.table === 'currency')) continue;
    for (const prefix of ['', 'و', 'ب', 'ف', 'ل']) {
      const id = vocabulary.find(prefix === 'ل' ? `لل${word}` : `${prefix}ال${word}`);
      if (id > 0) byWord.set(id, { prefix: prefix.length, body });
    }
  }
  if (byWord.size === 0) return;
  const { tokens } = scan;
  for (let i = 0; i < tokens.count; i++) {
    const found = state.free(i) ? byWord.get(tokens.word[i]) : undefined;
    // "الريال السعودي", "10 آلاف بالريال"
    if (!found || scan.matches(i + 1).some(m => m.sense.table === 'demonym' && m.end === i + 2)) continue;
    const start = afterUnits(tokens.text, tokens.start[i], found.prefix);
    const { kind, key, organization, evidence } = found.body;
    state.add({
      kind,
      key,
      organization,
      evidence,
      start,
      end: tokens.end[i],
      first: i,
      last: i + 1,
      name: state.written(start, tokens.end[i], i),
    });
  }
}

/** A name that leaves out the names between the first and the last is the person whom the article names fully. A name of one word behind an office or title ("President Putin") is the person of that family name whom the article names fully. */
function joinBareNames(state: NameState): void {
  const people = state.names.filter(m => m.kind === 'person');
  // by the words of their keys: a long text names thousands
  const named = new Map<string, NameMention[]>();
  for (const p of people)
    for (const word of new Set(p.key.split(' '))) {
      const others = named.get(word);
      if (others) others.push(p);
      else named.set(word, [p]);
    }
  for (const bare of people) {
    const parts = bare.key.split(' ');
    if (parts.length > 2) continue;
    const full = named
      .get(parts[parts.length - 1])!
      .filter(p =>
        parts.length === 2
          ? p.key.split(' ').length > 2 &&
            p.key.startsWith(`${parts[0]} `) &&
            p.key.endsWith(` ${parts[1]}`) &&
            sameName(p.name, bare.name) !== 'different'
          : p.key.includes(' ') && (p.key.endsWith(` ${bare.key}`) || (p.key.startsWith(`${bare.key} `) && p.name.startsWith(bare.name))),
      );
    const one = full.filter(p => p.start < bare.start).pop() ?? full[0];
    if (!one || new Set(full.map(p => p.key)).size > 1) continue;
    bare.antecedent = one;
    bare.key = one.key;
  }
}

function isParticle(state: NameState, part: string): boolean {
  return state.scan.lexicon.sensesOf(part).some(s => s.table === 'name-part' || s.table === 'stop');
}
