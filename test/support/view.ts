import { Corpus } from '../../server/src/corpus/corpus.ts';
import { judge } from '../../server/src/corpus/decisions.ts';
import type { Edits } from '../../server/src/features/rename.ts';
import type { View } from '../../server/src/features/place.ts';
import { rules } from '../../server/src/rules/index.ts';
import { LineMap } from '../../server/src/text/lines.ts';
import { fixture, knowledge, reader, type FixtureFile } from './check.ts';

/** A fixture's articles as the editor sees a folder of them; their URIs are their names. */
export function viewOf(source: string): View & { files: FixtureFile[] } {
  const corpus = new Corpus(rules, knowledge.places);
  const files = fixture(source);
  for (const f of files) corpus.update(f.file, reader.read(f.text, f));
  const textOf = (file: string): string => corpus.articlesOf(file)[0]?.text.text ?? '';
  return { uri: 'memory:/', corpus, uriOf: file => file, judge: () => judge(corpus.findings(), new Map(), textOf), files };
}

/** The texts of a fixture after edits, by file. */
export function edited(files: readonly FixtureFile[], edits: Edits | undefined): string[] {
  return files.map(({ file, text }) => {
    const lines = new LineMap(text);
    return [...(edits?.get(file) ?? [])]
      .map(e => ({ from: lines.offset(e.range.start), to: lines.offset(e.range.end), text: e.newText }))
      .sort((a, b) => b.from - a.from)
      .reduce((t, e) => t.slice(0, e.from) + e.text + t.slice(e.to), text);
  });
}
