import type { ArticleReading } from '../claims/reading.ts';
import type { Statement } from '../corpus/finding.ts';
import type { NameMention } from '../mentions/mention.ts';
import { coarseKey, sameName } from '../mentions/names/same-name.ts';
import { fold } from '../text/fold.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Spelling } from './spellings.ts';

type Spelt = Statement & { data: Spelling };

/** Shortest family name and given name that are looked for, in folded units. */
const SHORTEST_FAMILY = 4, SHORTEST_GIVEN = 3;
const OF_PEOPLE = new Set(['surname', 'given-name', 'name-part']);

const words = new WeakMap<ArticleReading, ReadonlyMap<string, readonly number[]>>();

/** Tokens of an article that no mention holds and no table but those of people knows, by the coarse key of the word. */
function unread(article: ArticleReading): ReadonlyMap<string, readonly number[]> {
  const known = words.get(article);
  if (known) return known;
  const out = new Map<string, number[]>();
  words.set(article, out);
  const { scan, text } = article;
  const { tokens } = scan;
  const covered = new Uint8Array(tokens.count);
  for (const m of article.mentions) for (let i = m.first; i < m.last; i++) covered[i] = 1;
  let b = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (b < text.blocks.length - 1 && tokens.start[i] >= text.blocks[b].end) b++;
    if (covered[i] || tokens.kind[i] !== TokenKind.Word || text.blocks[b]?.kind === 'residue' || tokens.start[i] < text.start || tokens.end[i] > text.end) continue;
    const word = scan.word(i);
    if (word.length < SHORTEST_FAMILY || !scan.matches(i).every(m => OF_PEOPLE.has(m.sense.table))) continue;
    const key = coarseKey(word);
    const list = out.get(key);
    if (list) list.push(i);
    else out.set(key, [i]);
  }
  return out;
}

/**
 * Names of people of `a` that `b` has in another spelling, and that were not read there as names: given name and family name side by
 * side, each a spelling of the other's.
 */
export function* unreadSpellings(a: ArticleReading, b: ArticleReading): Iterable<[Spelt, Spelt]> {
  const told = new Set<string>();
  for (const m of a.mentions) {
    if (m.kind !== 'person' || m.antecedent || told.has(m.name)) continue;
    told.add(m.name);
    const parts = m.name.split(/\s+/);
    if (parts.length !== 2) continue;
    const [given, family] = parts.map(fold);
    if (family.length < SHORTEST_FAMILY || given.length < SHORTEST_GIVEN) continue;
    for (const i of unread(b).get(coarseKey(family)) ?? []) {
      const { tokens } = b.scan;
      const before = b.scan.word(i - 1);
      if (before.length < SHORTEST_GIVEN || tokens.kind[i - 1] !== TokenKind.Word || coarseKey(before) !== coarseKey(given)) continue;
      const start = tokens.start[i - 1], end = tokens.end[i];
      const name = tokens.text.slice(start, end);
      if (sameName(m.name, name) !== 'variant') continue;
      yield [statement(b, { start, end }, name), statement(a, m, m.name)];
      break;
    }
  }
}

function statement(article: ArticleReading, span: Pick<NameMention, 'start' | 'end'>, name: string): Spelt {
  return { key: '', article, start: span.start, end: span.end, data: { kind: 'person', name, full: name, count: 1 } };
}
