import { Reader, type Knowledge } from '../claims/read.ts';
import type { ArticleReading } from '../claims/reading.ts';
import { Corpus } from '../corpus/corpus.ts';
import type { Mention } from '../mentions/mention.ts';
import { isoDate } from '../values/days.ts';
import type { Streams } from './check.ts';
import { lines, type Line } from './ndjson.ts';
import { gather } from './sources.ts';

export interface ExtractOptions {
  paths: readonly string[];
  ndjson: boolean;
}

/**
 * `concord extract`: what is read in each article, a JSON object a line. The texts are one corpus, so that a name introduced in
 * one is known in all; answers come in the order of the texts.
 */
export async function extract(options: ExtractOptions, knowledge: Knowledge, streams: Streams): Promise<number> {
  const reader = new Reader(knowledge);
  const corpus = new Corpus([], knowledge.places);
  if (options.ndjson) {
    const all: Line[] = [];
    for await (const line of lines(streams.input)) all.push(line);
    all.forEach((line, i) => {
      if (!('error' in line)) corpus.update(String(i), reader.read(line.text, { ...line, file: String(i) }));
    });
    all.forEach((line, i) => {
      if ('error' in line) streams.out(JSON.stringify({ id: line.id, error: `line ${line.line}: ${line.error}` }) + '\n');
      else streams.out(JSON.stringify(record(line.id, corpus.articlesOf(String(i)), corpus)) + '\n');
    });
    return 0;
  }
  let sources;
  try {
    sources = await gather(options, streams);
  } catch (error) {
    streams.error(`concord: ${(error as Error).message}\n`);
    return 2;
  }
  const files: string[] = [];
  for (const source of sources.read()) {
    files.push(source.file);
    corpus.update(source.file, reader.read(source.text, source));
  }
  for (const file of files)
    for (const article of corpus.articlesOf(file)) streams.out(JSON.stringify(record(article.id, [article], corpus)) + '\n');
  return sources.unusable() ? 2 : 0;
}

function record(id: string, articles: readonly ArticleReading[], corpus: Corpus): unknown {
  const day = articles[0]?.published?.days;
  return {
    id,
    published: day && day.from === day.to ? isoDate(day.from) : null,
    language: articles[0]?.language ?? null,
    mentions: articles.flatMap(a => corpus.mentionsOf(a).map(m => mentionRecord(m, a, corpus))),
    claims: articles.flatMap(a =>
      a.claims.map(c => ({ kind: c.kind, key: c.key, value: c.value, offset: c.start, length: c.end - c.start, mood: c.mood })),
    ),
  };
}

function mentionRecord(m: Mention, article: ArticleReading, corpus: Corpus): unknown {
  return {
    kind: m.kind,
    offset: m.start,
    length: m.end - m.start,
    text: article.text.text.slice(m.start, m.end),
    value: valueOf(m, article, corpus),
  };
}

function valueOf(m: Mention, article: ArticleReading, corpus: Corpus): unknown {
  switch (m.kind) {
    case 'person':
    case 'place':
    case 'organization': {
      const entity = corpus.register.entityOf(m, article);
      const country = m.kind === 'place' && m.places?.[0] ? corpus.places.country(m.places[0]) : undefined;
      return {
        entity: entity?.id ?? (m.group ? `people:${m.key}` : m.key),
        name: entity?.name ?? m.name,
        ...(country ? { country } : {}),
        ...(m.group ? { group: true } : {}),
      };
    }
    case 'ordinal':
      return { ordinal: m.amount };
    case 'range':
      if (m.temporal) return { timex: m.timex, ...(m.interval ? { interval: m.interval } : {}) };
      return {
        interval: interval(m.amount, m.upTo ?? Infinity, m.set[0]?.lowOpen, m.set[0]?.highOpen),
        ...(m.unit ? { unit: m.unit } : {}),
      };
    case 'number':
    case 'percentage':
    case 'money':
    case 'quantity':
      return {
        amount: m.amount,
        ...(m.unit ? { unit: m.unit } : {}),
        ...(m.comparator !== '=' || m.kind === 'money' || m.kind === 'quantity' ? { comparator: m.comparator } : {}),
      };
    case 'duration':
      return { timex: m.timex, ...lengthOf(m.timex), ...(m.comparator !== '=' ? { comparator: m.comparator } : {}) };
    default:
      return { timex: m.timex, ...(m.interval ? { interval: m.interval } : {}) };
  }
}

const PERIODS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second' };

/** Amount and unit of a duration of one part: `P3D` is 3 days. */
function lengthOf(timex: string): { amount?: number; unit?: string } {
  const m = /^P(T?)([\d.]+)([YMWDHS])$/.exec(timex);
  const unit = m && PERIODS[m[1] + m[3]];
  return m && unit ? { amount: Number(m[2]), unit } : {};
}

function interval(low: number, high: number, lowOpen?: boolean, highOpen?: boolean): string {
  return `${lowOpen || low === -Infinity ? '(' : '['}${low === -Infinity ? '' : low},${high === Infinity ? '' : high}${highOpen || high === Infinity ? ')' : ']'}`;
}
