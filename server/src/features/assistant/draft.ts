import type { ReadOptions, Reader } from '../../claims/read.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Finding } from '../../corpus/finding.ts';

/** The name under which a draft stands beside the articles while it is checked. */
const NAME = 'draft';

/** A text that is no file yet. */
export interface Draft {
  text: string;
  language?: string;
  /** Day of publication, ISO 8601. */
  published?: string;
}

/**
 * What a draft has against itself and against the articles: it is filed among them, looked at by `look`, and taken out again, so
 * that the corpus is as before. @returns undefined where no language is known in the draft
 */
export function checkDraft<T>(
  corpus: Corpus,
  reader: Reader,
  draft: Draft,
  look: (findings: readonly Finding[], file: string) => T,
): T | undefined {
  let file = NAME;
  while (corpus.articlesOf(file).length > 0) file += '+';
  const options: ReadOptions = { file, language: draft.language, published: draft.published };
  const readings = reader.read(draft.text, options);
  if (readings.length === 0) return undefined;
  corpus.update(file, readings);
  try {
    return look(
      corpus.findings().filter(f => f.sites.some(s => s.file === file)),
      file,
    );
  } finally {
    corpus.update(file, []);
  }
}
