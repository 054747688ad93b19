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
    if (!e.place?.places?.length && !e.date?.days) continue;
    const parties = partiesOf(e.context);
    // both are made in one place: objects of one shape
    const add = (kind: Claim['kind'], word: string, value: Claim['value'], { start, end }: { start: number; end: number }): void => {
      const key = [word, e.type, parties.join('+')].join('|');
      out.push({ sentence: e.sentence, mood: 'fact', parties, assumed: [], time: e.date?.days, kind, key, value, start, end });
    };
    if (e.place?.places?.length) add('event-place', 'place', { type: 'places', places: e.place.places }, e.place);
    if (e.date?.days) add('event-date', 'date', { type: 'days', days: e.date.days }, e.date);
  }
  return out;
}

/** Countries, people and organisations of a sentence, sorted. */
function partiesOf(context: Context): string[] {
  return [...context.features.keys()].filter(f => f[0] === 'p' || f[0] === 'o' || (f[0] === 'l' && !f.includes('/'))).sort();
}
