import assert from 'node:assert/strict';
import { manualOf } from '../../../server/docs/outputs.ts';
import type { ArticleReading } from '../../../server/src/claims/reading.ts';
import type { CorpusView } from '../../../server/src/corpus/corpus.ts';
import { digestOf } from '../../../server/src/corpus/digest.ts';
import { Packer, Unpacker } from '../../../server/src/corpus/pack.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { articles } from '../../bench/corpus/articles.ts';
import { fixture, knowledge, reader } from '../../support/check.ts';

/** Stories are told side by side in the generated corpus: articles further apart have little to say of each other. */
const NEAR = 8;

describe('what a rule sees of two articles at a glance', () => {
  const seeing = rules.filter(r => r.pair && r.glance);
  const corpus = { places: knowledge.places, storyWeight: () => 2 } as unknown as CorpusView;
  const examples = seeing.flatMap(r => manualOf(r).examples.flatMap(e => fixture(e.fixture)));
  const readings = [...articles(120, 9)].map(a => ({ file: a.name, text: a.text })).concat(examples);
  const all: ArticleReading[] = readings.flatMap(({ file, text }, n) => reader.read(text, { ...examples[n - 120], file }));
  const seen = all.map(article => {
    // as it is kept: plain data, packed
    const packer = new Packer();
    packer.add(digestOf(article, rules).glances);
    const glances = new Unpacker(packer.finish()).get(0) as ReturnType<typeof digestOf>['glances'];
    return new Map(glances.map(g => [g.rule, g.seen]));
  });

  for (const rule of seeing)
    it(`hides nothing that ${rule.id} would say, and saves reading`, () => {
      let said = 0,
        asked = 0,
        pairs = 0;
      for (let i = 0; i < all.length; i++)
        for (let k = i + 1; k < Math.min(all.length, i + NEAR); k++) {
          pairs++;
          const may = rule.glance!.mayDiffer(seen[i].get(rule.id), seen[k].get(rule.id), corpus);
          if (may) asked++;
          for (const draft of rule.pair!(all[i], all[k], corpus)) {
            said++;
            assert.ok(may, `${all[i].id} and ${all[k].id}: ${JSON.stringify(draft.message)}`);
          }
        }
      assert.ok(said > 1, `${said} findings`);
      assert.ok(asked < pairs, `${asked} of ${pairs} pairs were read`);
    });
});
