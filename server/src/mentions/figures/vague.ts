import type { FigureMention } from '../mention.ts';
import { afterUnits } from '../../languages/scan.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Around } from './measures.ts';
import { countedNoun } from './nouns.ts';
import { numberForms } from './number-forms.ts';

/** Dozens, hundreds of, بضعة, عشرات الآلاف: an amount that is only bounded. */
export function vagueAt({ scan, stop }: Around, i: number): FigureMention | undefined {
  const { tokens } = scan;
  const match = scan
    .matches(i)
    .find(m => m.sense.table === 'cardinal-vague' && m.end <= stop && !(m.clitics.preposition !== '' && m.sense.value.endsWith(',)')));
  if (!match) return undefined;
  const bounds = /^([[(])([\d.e+]+),([\d.e+]*)([\])])$/.exec(match.sense.value);
  if (!bounds) return undefined;
  let low = Number(bounds[2]),
    high = bounds[3] ? Number(bounds[3]) : Infinity,
    end = match.end;
  // عشرات الآلاف, several million: what follows multiplies
  if (end < stop) {
    const scale = numberForms(scan.lexicon)
      .of(tokens.word[end])
      .find(f => f.part === 'scale' && !f.conjunction && !f.preposition && !f.letter && f.value >= 100);
    if (scale) {
      low *= scale.value;
      high *= scale.value;
      end++;
    }
  }
  const exact = low === high;
  const counted = countedNoun(scan, end, stop, true);
  return {
    kind: exact ? 'number' : 'range',
    temporal: false,
    start: scan.startOf(match),
    end: tokens.end[end - 1],
    first: i,
    last: end,
    amount: low,
    ...(exact ? {} : { upTo: high }),
    comparator: exact ? '=' : '~',
    set: [{ low, high, ...(bounds[4] === ')' ? { highOpen: true } : {}) }],
    numberStart: scan.startOf(match),
    numberEnd: tokens.end[end - 1],
    loose: 'vague',
    ...(counted ? { noun: counted.noun, nounFirst: counted.first, nounLast: counted.end } : {}),
  };
}

/** What a bare unit word means one of. */
const WEIGHED = new Set(['mass', 'volume']);

/** A noun in the dual (أونصتان, شخصين, دولارين), or a unit behind an article ("a kilogram"): the number is in the noun. */
export function impliedAt(around: Around, i: number): FigureMention | undefined {
  const { scan, stop, facts } = around,
    { tokens } = scan;
  const points = scan.matches(i).find(m => m.sense.table === 'percent' && m.sense.value === 'pp*2' && m.end <= stop);
  if (points) return implied(around, i, i, points.end, 2, 'percent', 'pp', points.clitics.length);
  const forms = numberForms(scan.lexicon);
  const dual = forms.dualOf(tokens.word[i]);
  // طالبان is two students where a dual follows, else the movement
  const named = dual && scan.matches(i).some(m => m.sense.table === 'organization' && m.end === i + 1 && m.clitics.length < 2);
  if (dual && (!named || /.{3}(?:ان|ين)$/.test(scan.word(i + 1)))) {
    const match = scan.matches(i).find(m => m.sense.table === dual.table && m.end <= stop);
    return implied(around, i, i, match?.end ?? i + 1, 2, dual.table, match?.sense.value ?? dual.value, dual.cut);
  }
  const bare = scan.matches(i).find(m => m.sense.table === 'unit' && m.clitics.length === 0 && m.sense.language === 'ar' && m.end <= stop);
  if (bare && !/[اينت]$/.test(scan.word(i).slice(-1)) && WEIGHED.has(facts.dimension(bare.sense.value) ?? ''))
    return implied(around, i, i, bare.end, 1, 'unit', bare.sense.value, 0);
  if (i + 1 >= stop || !forms.of(tokens.word[i]).some(f => f.part === 'one')) return undefined;
  const match = scan
    .matches(i + 1)
    .find(
      m => (m.sense.table === 'unit' || m.sense.table === 'currency') && m.end <= stop && tokens.end[m.end - 1] - tokens.start[m.first] > 1,
    );
  if (!match || scan.word(i + 1).endsWith('s') || tokens.kind[i + 1] !== TokenKind.Word) return undefined;
  return implied(around, i, i + 1, match.end, 1, match.sense.table, match.sense.value, 0);
}

function implied(
  { scan }: Around,
  first: number,
  nounFirst: number,
  end: number,
  amount: number,
  table: string,
  value: string,
  cut: number,
): FigureMention {
  const { tokens } = scan;
  const grams = table === 'unit' && value === 'kilogram' ? 1000 : 1;
  const start = first === nounFirst && cut > 0 ? afterUnits(tokens.text, tokens.start[first], cut) : tokens.start[first];
  const total = amount * grams;
  return {
    kind: table === 'percent' ? 'percentage' : table === 'unit' ? 'quantity' : table === 'currency' ? 'money' : 'number',
    temporal: false,
    start,
    end: tokens.end[end - 1],
    first,
    last: end,
    amount: total,
    comparator: '=',
    set: [{ low: total, high: total }],
    numberStart: start,
    numberEnd: tokens.end[end - 1],
    ...(table === 'counted' ? { noun: value, nounFirst, nounLast: end } : { unit: grams > 1 ? 'gram' : value }),
    ...(amount === 1 ? { loose: 'implied' as const } : {}),
  };
}
