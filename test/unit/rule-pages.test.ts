import assert from 'node:assert/strict';
import { missingExamples, parseManual } from '../../server/docs/manual.ts';
import { between, manualOf, outputs, readProjectFile } from '../../server/docs/outputs.ts';
import { rulePage } from '../../server/docs/page.ts';
import { scaffold } from '../../server/docs/scaffold.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';

describe('the manual of each rule', () => {
  for (const rule of rules)
    describe(rule.id, () => {
      it('is in form, with examples in both languages', () => assert.deepEqual(missingExamples(manualOf(rule)), []));
      let manual: ReturnType<typeof manualOf> | undefined;
      try {
        manual = manualOf(rule);
      } catch {
        return; // the test above says why
      }
      for (const example of manual.examples)
        it(`${example.speaks ? 'speaks' : 'is silent'}: ${example.caption}`, () => check(rule.id, example.fixture));
    });
});

describe('what is generated from the rules', () => {
  it('is up to date (else: npm run docs)', () => {
    const stale = [...outputs()].filter(([name, text]) => {
      try {
        return readProjectFile(name) !== text;
      } catch {
        return true;
      }
    });
    assert.deepEqual(
      stale.map(([name]) => name),
      [],
    );
  });
});

const COMMENT = `/**
 * # port-conflict
 *
 * One port, two
 * names.
 *
 * At length.
 *
 * ## Why
 *
 * Because.
 *
 * ## How it is decided
 *
 * By hand.
 *
 * ## Limits
 *
 * Boats.
 *
 * # العربية
 *
 * ميناء واحد باسمين.
 *
 * بالتفصيل.
 *
 * ## لماذا
 *
 * لأن.
 *
 * ## كيف يُحسم
 *
 * باليد.
 *
 * ## الحدود
 *
 * القوارب.
 *
 * # Examples
 *
 * \`\`\`speaks en: two of them
 * --- a.txt published=2024-05-01
 * # The port of ⟦Sfax⟧ took 5*6 boats.
 *
 * 3. It lies in ⟦"Gabes"⟧.
 * \`\`\`
 *
 * \`\`\`silent ar: ميناء واحد
 * فُتح الميناء.
 * \`\`\`
 */
export const x = 1;
`;

describe('reading a manual', () => {
  it('takes the parts of the comment', () => {
    const manual = parseManual(COMMENT);
    assert.equal(manual.id, 'port-conflict');
    assert.equal(manual.en.summary, 'One port, two names.');
    assert.equal(manual.ar.decided, 'باليد.');
    assert.deepEqual(
      manual.examples.map(e => [e.speaks, e.language, e.caption]),
      [
        [true, 'en', 'two of them'],
        [false, 'ar', 'ميناء واحد'],
      ],
    );
    assert.equal(
      manual.examples[0].fixture,
      '--- a.txt published=2024-05-01\n# The port of ⟦Sfax⟧ took 5*6 boats.\n\n3. It lies in ⟦"Gabes"⟧.',
    );
    assert.deepEqual(missingExamples(manual), ['no example that speaks in ar', 'no example that is silent in en']);
  });
  it('says what is missing or out of place', () => {
    assert.throws(() => parseManual('import x;\n'), /does not begin with its manual/);
    assert.throws(() => parseManual(COMMENT.replace('## Limits', '## Bounds')), /section "## Bounds" that is none of/);
    assert.throws(() => parseManual(COMMENT.replace(' * ## Limits\n', '')), /no section "## Limits"/);
    assert.throws(() => parseManual(COMMENT.replace('# العربية', '# Arabic')), /part "# Arabic" that is none/);
    assert.throws(() => parseManual(COMMENT.replace('# Examples', '')), /no part "# Examples"/);
    assert.throws(() => parseManual(COMMENT.replace('speaks en: two', 'speaks fr: two')), /an example begins with/);
    assert.throws(() => parseManual(COMMENT.replace('silent ar', 'speaks ar')), /speaks and marks nothing/);
    assert.throws(() => parseManual(COMMENT.replace('speaks en', 'silent en')), /is silent and has marks/);
  });
  it('writes a page in each language', () => {
    const manual = parseManual(COMMENT),
      rule = { ...rules[0], id: 'port-conflict' };
    const score = { labelled: 4, found: 3, falseAlarms: 0, traps: 2, trapsHit: 0 };
    const page = rulePage(rule, manual, 'en', score);
    assert.ok(
      page.includes('> `a.txt` (of 2024-05-01)\n>\n> \\# The port of **Sfax** took 5\\*6 boats.\n>\n> 3\\. It lies in <b>"Gabes"</b>.'),
      page,
    );
    assert.ok(page.includes('precision 100%, recall 75%'), page);
    assert.ok(page.includes('<div dir="rtl">\n\nميناء واحد\n\n> فُتح الميناء.'), page);
    const arabic = rulePage(rule, manual, 'ar');
    assert.ok(arabic.includes('(port-conflict.md)') && arabic.includes('ميناء واحد باسمين') && arabic.includes('لم تُقَس بعد'), arabic);
  });
  it('finds the marks of a generated part', () => {
    assert.equal(
      between('a\n<!-- x -->\nold\n<!-- /x -->\nb', 'x', 'new'),
      'a\n<!-- x -->\n<!-- prettier-ignore -->\nnew\n\n<!-- /x -->\nb',
    );
    assert.throws(() => between('a', 'x', 'new'), /no marks <!-- x -->/);
  });
});

describe('the skeleton of a rule', () => {
  const INDEX =
    "import type { Rule } from '../corpus/finding.ts';\nimport { ageConflict } from './age-conflict.ts';\nimport { sumConflict } from './sum-conflict.ts';\n\n/** All rules. */\nexport const rules: readonly Rule[] = [ageConflict, sumConflict];\n";
  it('is registered in the order of ids', () => {
    const index = scaffold('name-of-port', INDEX, '0.1.0').get('server/src/rules/index.ts')!;
    assert.match(index, /age-conflict\.ts';\nimport \{ nameOfPort \} from '\.\/name-of-port\.ts';\nimport \{ sumConflict/);
    assert.match(index, /= \[ageConflict, nameOfPort, sumConflict\];/);
    assert.match(scaffold('aa-first', INDEX, '0.1.0').get('server/src/rules/index.ts')!, /finding\.ts';\nimport \{ aaFirst \}/);
  });
  it('fits the index as it is', () => {
    const index = scaffold('zz-last', readProjectFile('server/src/rules/index.ts'), '0.1.0').get('server/src/rules/index.ts')!;
    assert.match(index, /import \{ zzLast \} from '\.\/zz-last\.ts';\n\n/);
    assert.match(index, /zzLast,?\s*\];/);
  });
  it('has a manual in form that asks for its missing examples, and a test', () => {
    const files = scaffold('name-of-port', INDEX, '0.1.0');
    const manual = parseManual(files.get('server/src/rules/name-of-port.ts')!);
    assert.equal(manual.id, 'name-of-port');
    assert.deepEqual(missingExamples(manual), ['no example that speaks in en', 'no example that speaks in ar']);
    assert.match(files.get('test/unit/rules/name-of-port.test.ts')!, /check\('name-of-port'/);
  });
  it('refuses an id that is malformed or taken', () => {
    for (const id of ['Sum', 'sum', 'sum_total', '../x-y', 'sum-'])
      assert.throws(() => scaffold(id, INDEX, '0.1.0'), /no id of a rule/, id);
    assert.throws(() => scaffold('sum-conflict', INDEX, '0.1.0'), /there is a rule sum-conflict/);
  });
});
