import type { ReadingScore } from '../../server/docs/accuracy.ts';

/** A sentence of `test/corpus-mentions` with its labels. */
export interface LabelledSentence {
  /** File and line, for reports. */
  at: string;
  language: string;
  /** Day of the article, `2024-05-14`. */
  published?: string;
  text: string;
  labels: MentionLabel[];
}

export interface MentionLabel {
  start: number;
  end: number;
  text: string;
  kind: string;
  /** The value in one line, see {@link valueText}; empty where only kind and place count. */
  value: string;
}

/** A mention as `concord extract` prints it. */
export interface Extracted {
  kind: string;
  offset: number;
  length: number;
  text: string;
  value: Record<string, string | number>;
}

/**
 * Reads a file of labelled sentences, one a line: `⟦20 September|date XXXX-09-20⟧` is a mention with its kind and value. `[2024-05-14]`
 * before a sentence is the day of its article; empty lines and lines that begin with `#` count for nothing.
 * @throws on a mark that is not closed or has no kind
 */
export function labelledSentences(source: string, name: string, language: string): LabelledSentence[] {
  const out: LabelledSentence[] = [];
  source.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const at = `${name}:${i + 1}`;
    const published = /^\[(\d{4}-\d\d-\d\d)\] /.exec(line)?.[1];
    const marked = published ? line.slice(published.length + 3) : line;
    const labels: MentionLabel[] = [];
    let text = '';
    for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
      const m = /^⟦([^|⟧]+)\|([a-z]+)(?: ([^|⟧]+))?⟧$/.exec(piece);
      if (!m && /[⟦⟧|]/.test(piece)) throw new Error(`${at}: a mark is ⟦text|kind value⟧, not ${piece}`);
      if (m) labels.push({ start: text.length, end: text.length + m[1].length, text: m[1], kind: m[2], value: m[3] ?? '' });
      text += m ? m[1] : piece;
    }
    out.push({ at, language, published, text, labels });
  });
  return out;
}

/** A value of `concord extract` in one line: `2024-05-14`, `>= 3400000000 USD`, `12.5 %`, `28`; a place by its country. */
export function valueText(kind: string, value: Extracted['value']): string {
  if (value.timex !== undefined) return String(value.timex);
  if (value.interval !== undefined) return [value.interval, value.unit].filter(v => v !== undefined).join(' ');
  if (value.ordinal !== undefined) return String(value.ordinal);
  if (value.amount !== undefined)
    return [value.comparator === '=' ? undefined : value.comparator, value.amount, value.unit].filter(v => v !== undefined).join(' ');
  return kind === 'place' ? String(value.country ?? '') : '';
}

/**
 * Compares what was read in a sentence with its labels, by kind. A mention is right where kind and value are the label's and the two
 * overlap; each label takes one mention. Every other mention is false.
 * @param note gets a line for each label missed and each mention that is false
 */
export function scoreSentence(
  sentence: LabelledSentence,
  mentions: readonly Extracted[],
  note: (line: string) => void,
): Map<string, ReadingScore> {
  const scores = new Map<string, ReadingScore>();
  const of = (kind: string): ReadingScore => {
    const s = scores.get(kind) ?? { labelled: 0, right: 0, read: 0 };
    scores.set(kind, s);
    return s;
  };
  const free = new Set(mentions);
  for (const m of mentions) of(m.kind).read++;
  for (const label of sentence.labels) {
    of(label.kind).labelled++;
    const match = [...free].find(
      m =>
        m.kind === label.kind &&
        m.offset < label.end &&
        m.offset + m.length > label.start &&
        (label.value === '' || valueText(m.kind, m.value) === label.value),
    );
    if (match) {
      free.delete(match);
      of(label.kind).right++;
    } else note(`${sentence.at}: missed ${label.kind} ${label.value}: «${label.text}»`);
  }
  for (const m of free) note(`${sentence.at}: false ${m.kind} ${valueText(m.kind, m.value)}: «${m.text}»`);
  return scores;
}
