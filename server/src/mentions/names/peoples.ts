import { afterUnits, type Match, type Scan } from '../../languages/scan.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { NameMention } from '../mention.ts';
import { nameKey } from './translit.ts';

/**
 * Peoples, dynasties and communities of an Arabic text, in the plural: collective names of people ("الأكراد", "الفاطميون"). They are
 * mentions for who looks or searches, and make no claims; two of them together are one name ("العرب المسلمون").
 * @param taken 1 for tokens that another mention holds
 */
export function readPeoples(scan: Scan, taken: Uint8Array): NameMention[] {
  const { tokens } = scan;
  const out: NameMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const match = peopleAt(scan, i, taken);
    if (!match) continue;
    let last = match.end;
    for (let next = peopleAt(scan, last, taken); next && next.clitics.length === 0 && scan.word(last).startsWith('ال');)
      next = peopleAt(scan, (last = next.end), taken);
    const start = withArticle(scan, match),
      end = tokens.end[last - 1];
    const words: string[] = [];
    for (let k = i; k < last; k++) words.push(scan.word(k));
    out.push({
      kind: 'person',
      group: true,
      start,
      end,
      first: i,
      last,
      name: tokens.text.slice(start, end),
      key: nameKey(words),
      evidence: 'known',
    });
    i = last - 1;
  }
  return out;
}

/** Where the name of a people begins: the article belongs to it ("السوريون"), of which the preposition ل leaves one letter. */
function withArticle(scan: Scan, { first, clitics }: Match): number {
  const article = clitics.article ? (clitics.preposition === 'ل' ? 1 : 2) : 0;
  return afterUnits(scan.tokens.text, scan.tokens.start[first], clitics.length - article);
}

function peopleAt(scan: Scan, i: number, taken: Uint8Array): Match | undefined {
  const { tokens } = scan;
  if (i >= tokens.count || taken[i] || tokens.kind[i] !== TokenKind.Word || tokens.text.charCodeAt(tokens.start[i]) < 0x600)
    return undefined;
  const word = scan.word(i);
  return scan
    .matches(i)
    .find(
      m =>
        m.clitics.tail === 0 &&
        ((m.sense.table === 'people' && !m.clitics.article) ||
          (m.sense.table === 'demonym' && m.end === i + 1 && /(?:ون|ين)$/.test(word))) &&
        allFree(taken, i, m.end),
    );
}

function allFree(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i]) return false;
  return true;
}
