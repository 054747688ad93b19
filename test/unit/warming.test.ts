import assert from 'node:assert/strict';
import { Reader } from '../../server/src/claims/read.ts';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import { rules } from '../../server/src/rules/index.ts';
import { parseSettings } from '../../server/src/workspace/settings.ts';
import { Warming } from '../../server/src/workspace/warming.ts';
import { articles } from '../bench/corpus/articles.ts';
import { knowledge, reader } from '../support/check.ts';

const TEXTS = [...articles(8, 9)].map(a => a.text.split('\n\n').slice(0, 3).join('\n\n'));

function findingsOf(by: Reader): string {
  const corpus = new Corpus(rules, knowledge.places);
  TEXTS.forEach((text, n) => corpus.update(`${n}.txt`, by.read(text, { file: `${n}.txt` })));
  return JSON.stringify(corpus.findings());
}

describe('reading for practice', () => {
  it('comes to an end, in more steps than pieces, and changes nothing that is found', async () => {
    const practised = new Reader(knowledge);
    const texts = TEXTS.slice(0, 2);
    const sources = [...texts, undefined].map(text => () => Promise.resolve(text));
    const warming = new Warming(practised, knowledge.places, parseSettings({}, 'en').settings, sources);
    let steps = 1;
    while (await warming.step()) steps++;
    assert.ok(steps > texts.join('').length / 600);
    assert.equal(findingsOf(practised), findingsOf(reader));
  });

  it('has nothing to do without articles', async () => {
    const warming = new Warming(reader, knowledge.places, parseSettings({}, 'en').settings, []);
    assert.equal(await warming.step(), false);
  });
});
