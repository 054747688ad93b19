import assert from 'node:assert/strict';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { knowledge, reader } from '../support/check.ts';

/** The words that the tokens of a text colour. */
function coloured(text: string): string[] {
  const corpus = new Corpus([], knowledge.places);
  corpus.update('a.txt', reader.read(text, { file: 'a.txt' }));
  const data = semanticTokens({ uri: '', judge: () => ({ judged: [], stale: [], staleRemarks: [] }), corpus, uriOf: f => f }, 'a.txt');
  const lines = text.split('\n');
  const out: string[] = [];
  let line = 0,
    character = 0;
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1] : data[i + 1];
    line += data[i];
    out.push(lines[line].slice(character, character + data[i + 2]));
  }
  return out;
}

describe('semantic tokens', () => {
  it('colour names, dates and figures', () => {
    const words = coloured('Fair opens in Muscat\nThe fair drew 38,000 visitors in Muscat on 14 May 2024.\n');
    for (const word of ['Muscat', '38,000', '14 May 2024'])
      assert.ok(
        words.some(w => w.includes(word)),
        `${word} in ${words.join(' | ')}`,
      );
  });
  it('leave lines with right-to-left text whole', () => {
    assert.deepEqual(coloured('معرض في مسقط\nزار المعرض 38 ألف شخص في مسقط يوم 14 مايو 2024.\n'), []);
  });
});
