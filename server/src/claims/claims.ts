import type { Claim } from './claim.ts';
import type { Context } from './context.ts';
import { eventStatements } from './events.ts';
import { figureStatements } from './figures.ts';
import type { ArticleReading } from './reading.ts';

/** Fills `reading.claims` from its sentences and mentions: figures of a known measure, places and days of events. */
export function readClaims(reading: ArticleReading): void {
  reading.claims = [...figureClaims(reading), ...eventClaims(reading)].sort((a, b) => a.start - b.start || a.end - b.end);
}

function figureClaims(reading: ArticleReading): Claim[] {
  return figureStatements(reading)
    .filter(f => f.measures.length > 0 && !f.aside)
    .map(f => {
      const parties = partiesOf(f.context);
      return {
        kind: 'figure',
        key: ['figure', f.measures[0], parties.join('+'), f.period?.timex ?? '', f.unit].join('|'),
        value: { type: 'number', set: f.mention.set, amount: f.mention.amount, unit: f.mention.unit },
        start: f.mention.start,
        end: f.mention.end,
        sentence: f.sentence,
        mood: f.mood,
        time: f.period?.days,
        parties,
        assumed: [],
      };
    });
}

function eventClaims(reading: ArticleReading): Claim[] {
  const out: Claim[] = [];
  for (const e of eventStatements(reading)) {
    const parties = partiesOf(e.context);
    const base = { sentence: e.sentence, mood: 'fact' as const, parties, assumed: [], time: e.date?.days };
    const key = (kind: string): string => [kind, e.type, parties.join('+')].join('|');
    if (e.place?.places?.length)
      out.push({
        ...base,
        kind: 'event-place',
        key: key('place'),
        value: { type: 'places', places: e.place.places },
        start: e.place.start,
        end: e.place.end,
      });
    if (e.date?.days)
      out.push({
        ...base,
        kind: 'event-date',
        key: key('date'),
        value: { type: 'days', days: e.date.days },
        start: e.date.start,
        end: e.date.end,
      });
  }
  return out;
}

/** Countries, people and organisations of a sentence, sorted. */
function partiesOf(context: Context): string[] {
  return [...context.features.keys()].filter(f => f[0] === 'p' || f[0] === 'o' || (f[0] === 'l' && !f.includes('/'))).sort();
}
