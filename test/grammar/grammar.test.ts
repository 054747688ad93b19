import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { LETTER_CLASSES } from '../../syntaxes/words.mjs';
import { fold } from '../../server/src/text/fold.ts';
import { formsOf, marked, tokensOf, type Host, type Token } from './support/tokens.ts';

const samples = new URL('samples/', import.meta.url);
const names = readdirSync(samples).filter(name => !name.endsWith('.snap'));
const hostOf = (name: string): Host =>
  name.endsWith('.md') ? 'text.html.markdown' : name.endsWith('.txt') ? 'text.plain' : 'text.article';
/** A first line that is no headline, so that what follows is tested as body. */
const BODY = 'It rained.\n';
const DATE = 'constant.other.date',
  FIGURE = 'constant.numeric.figure',
  RESIDUE = 'comment.block.residue',
  QUOTE = 'string.quoted';

describe('grammar', () => {
  it('has a snapshot of every sample', () => {
    assert.ok(names.length >= 5);
    for (const name of names) assert.ok(existsSync(new URL(`${name}.snap`, samples)), `${name}.snap is missing`);
  });

  it('takes letters for one another as the engine does', () => {
    for (const letters of LETTER_CLASSES) assert.equal(new Set([...letters].map(fold)).size, 1, letters);
    for (let c = 0x621; c <= 0x64a; c++) {
      const letter = String.fromCharCode(c),
        folded = fold(letter);
      if (folded !== '' && folded !== letter && /\p{L}/u.test(letter))
        assert.ok(
          LETTER_CLASSES.some(l => l.includes(letter) && l.includes(folded)),
          `${letter} is folded to ${folded}`,
        );
    }
  });

  for (const name of names)
    it(`begins and ends no token inside a word: ${name}`, async () => {
      for (const t of await tokensOf(readFileSync(new URL(name, samples), 'utf8'), hostOf(name))) assertWhole(t.line, t.start);
    });

  it('begins and ends no token inside a word, wherever words and numbers meet', async () => {
    const words = [
      'وفي',
      'مارس',
      'المارس',
      'أحدهم',
      'الأحدب',
      'آبار',
      'عامل',
      'شهرية',
      'مليارديرا',
      'دولاريا',
      'Sundaymarket',
      'Mayor',
      'Junes',
      'percentile',
      'millionaire',
      'ثانية',
    ];
    for (const word of words)
      for (const text of [
        `${word} 12`,
        `12${word}`,
        `12 ${word}`,
        `3 مارس ${word}`,
        `${word}12 مليون${word}`,
        `"${word}"12`,
        `و"${word}" ${word} 2024${word}`,
      ])
        for (const t of await tokensOf(BODY + text)) assertWhole(t.line, t.start);
  });

  it('knows every English month of the language data beside a day and a year', async () => {
    for (const form of formsOf('en', 'month')) {
      assert.deepEqual(await marked(DATE, `${BODY}on 20 ${form} 2024 it`), [`20 ${form} 2024`]);
      assert.deepEqual(await marked(DATE, `${BODY}on ${form} 20, 2024 it`), [`${form} 20, 2024`]);
    }
  });

  it('knows every English weekday, scale, currency and sign of per cent of the language data', async () => {
    for (const form of formsOf('en', 'weekday'))
      if (form.length > 5) assert.deepEqual(await marked(DATE, `${BODY}it rained ${form} night`), [form]);
    for (const table of ['scale', 'currency', 'percent'])
      for (const form of formsOf('en', table).filter(form => !/\p{Script=Arabic}/u.test(form)))
        assert.deepEqual(await marked(FIGURE, `${BODY}x 120 ${form}; x`), [`120 ${form}`], table);
  });

  const spoken: [scope: string, text: string, ...expected: string[]][] = [
    [DATE, 'Wednesday 3rd of April, then 2020-02-29 and in 1998.', 'Wednesday 3rd of April', '2020-02-29', '1998'],
    [FIGURE, 'from 3–5 million euros to €7bn, 1’200 and 4.5%', '3–5 million euros', '€7bn', '1’200', '4.5%'],
    [QUOTE, 'He said „yes“, «no», “maybe”, "so" and ”never”.', '„yes“', '«no»', '“maybe”', '"so"', '”never”'],
    ['entity.name.section.dateline', 'GENEVA, Switzerland (AP) — Rain', 'GENEVA, Switzerland'],
    [RESIDUE, 'شاهد أيضا', 'شاهد أيضا'],
    [RESIDUE, 'المصدر: وكالات', 'المصدر: وكالات'],
    [RESIDUE, '(c) 2020 The Paper', '(c) 2020 The Paper'],
    [RESIDUE, 'Share: Facebook | X | Email', 'Share: Facebook | X | Email'],
  ];
  for (const [scope, text, ...expected] of spoken)
    it(`marks ${scope}: ${text}`, async () => assert.deepEqual(await marked(scope, BODY + text), expected));

  const silent: [scope: string, text: string][] = [
    [DATE, 'They may march; Jan, Mark and Sun left the Octagon in 12 steps.'],
    [DATE, 'version 1.2.3.4 and 10/20/30/40'],
    [FIGURE, 'COVID-19, B2B, MP3 and x86'],
    [QUOTE, 'A 5" pipe and 6" more, the farmers’ own'],
    ['meta.dateline', 'He said - as Reuters did - that it rained.'],
    ['meta.byline', 'By the end of the day all had left'],
    [RESIDUE, 'شارك الوزير في الاجتماع الذي عقد أمس'],
    [RESIDUE, 'مصدر حكومي يقول إن الاتفاق قريب'],
    [RESIDUE, 'Source code was published. Home prices fell.'],
    [RESIDUE, 'Read more books, the minister told pupils.'],
    [RESIDUE, 'Copyright law will change next year.'],
  ];
  for (const [scope, text] of silent)
    it(`leaves alone (${scope}): ${text}`, async () => assert.deepEqual(await marked(scope, BODY + text), []));

  // in the editor a second token would put the words of such a line in a wrong order
  for (const name of names)
    it(`makes one token of a line with right-to-left text: ${name}`, async () =>
      assertOneToken(await tokensOf(readFileSync(new URL(name, samples), 'utf8'), hostOf(name))));

  it('makes one token of a line with right-to-left text, wherever it stands', async () => {
    const headline = 'المجلس يقر 3 ملايين دولار في 4 مايو 2021 "فورا"\nنص';
    const lines = [
      'In 2021 "half of it", said علي on 5 May 2021 to (Reuters) for $5.',
      'BEIJING, Dec. 17 (Xinhua) -- قال',
      'By Salma حداد',
      '١٢٬٥٠٠ on 5 May 2021',
      'ב-5 May 2021',
    ];
    for (const text of [
      headline,
      `  ${headline}`,
      `---\ntitle: Rain in 5 May 2021 و6 مايو 2021\ndate: 2020-01-01\n---\n${headline}`,
      ...lines.map(line => BODY + line),
    ])
      for (const host of ['text.article', 'text.plain', 'text.html.markdown'] as const) assertOneToken(await tokensOf(text, host));
    const inMarkdown =
      '- كلف $5 في 2021-05-04\n\n| المبلغ | 5 May 2021 |\n| دولارات | $5 |\n\n> قال "نعم" في 2021-05-04\n\n**علي** دفع 12% في 2021-05-04';
    assertOneToken(await tokensOf(inMarkdown, 'text.html.markdown'));
  });

  it('colours the line before and the line after one with right-to-left text', async () => {
    const text = `${BODY}On 5 May 2021 “it\nقال “نعم في 6 مايو 2021\non 7 May 2021” it`;
    for (const host of ['text.article', 'text.plain', 'text.html.markdown'] as const)
      assert.deepEqual(await marked(DATE, text, host), ['5 May 2021', '7 May 2021']);
  });

  it('keeps what Markdown marks in a line with right-to-left text', async () => {
    const text = '`5 مايو 2021` ثم [5 مايو 2021](x) ثم 6 مايو 2021\n';
    assert.deepEqual(await marked('meta.link', text, 'text.html.markdown'), ['[5 مايو 2021](x)']);
    assert.deepEqual(await marked('markup.inline.raw', text, 'text.html.markdown'), ['`5 مايو 2021`']);
  });

  it('takes a short first line for the headline, a sentence for none', async () => {
    const heading = 'markup.heading';
    assert.deepEqual(await marked(heading, '\n\nCouncil adopts budget\nSecond line', 'text.plain'), ['Council adopts budget']);
    assert.deepEqual(await marked(heading, '---\ndate: 2020-01-01\n---\nالمجلس يقر الموازنة\nنص', 'text.article'), ['المجلس يقر الموازنة']);
    assert.deepEqual(await marked(heading, 'The council met.\nSecond line'), []);
    assert.deepEqual(await marked(heading, `${'long '.repeat(60)}\nSecond line`), []);
  });

  it('ends a list of links where prose follows', async () => {
    assert.deepEqual(await marked(RESIDUE, `${BODY}Read also:\n- One\n\n- Two\nIt rained again.`), ['Read also:', '- One', '', '- Two']);
  });

  it('leaves code, links and headings of Markdown to Markdown', async () => {
    const text = '# In 2021\n\n`5 May 2021` and [5 May 2021](x)\n\n```\n5 May 2021\n```\n\non 5 May 2021\n';
    assert.deepEqual(await marked(DATE, text, 'text.html.markdown'), ['5 May 2021']);
  });

  // a tokeniser that steps back without bound would not come to an end here
  const long: [name: string, unit: string][] = [
    ['digits', '1'],
    ['groups', '1,'],
    ['ranges', '1-1 '],
    ['times', '1:'],
    ['spaces', ' '],
    ['quotes', '"a'],
    ['open quotes', ' "a "'],
    ['curly quotes', '”a'],
    ['apostrophes', '‘a '],
    ['one word', 'ا'],
    ['tatweel', 'ـ'],
    ['a month', 'مارس '],
    ['dates', 'May 1 '],
    ['capitals', 'AB '],
    ['share bar', 'شارك | '],
    ['names', 'By Abc '],
    ['prose', 'قال الوزير إن 12 مليار دولار أنفقت في 3 آذار/مارس 2024 على "المشروع" و'],
  ];
  for (const [name, unit] of long)
    it(`comes to the end of a line of 200,000 characters: ${name}`, async () => {
      const line = unit.repeat(Math.ceil(200_000 / unit.length));
      for (const host of ['text.article', 'text.plain'] as const) {
        const tokens = await tokensOf(BODY + line, host);
        assert.equal(tokens.at(-1)?.end, line.length);
      }
    }).timeout(30_000);
});

/** Fails where `at` stands between two characters of one word. */
function assertWhole(line: string, at: number): void {
  const inside = /[\p{L}\p{M}\p{N}_\u200c\u200d]$/u.test(line.slice(0, at)) && /^[\p{L}\p{M}\p{N}_\u200c\u200d]/u.test(line.slice(at));
  assert.ok(at === 0 || !inside, `a token begins inside a word: ${line.slice(0, at)}|${line.slice(at)}`);
}

/** Fails where a scope of Concord begins or ends inside a line with right-to-left text, blanks at the ends and marks of Markdown aside. */
function assertOneToken(tokens: readonly Token[]): void {
  for (const { line } of tokens.filter(t => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(t.line))) {
    const own = (t: Token): string => t.scopes.filter(s => s.endsWith('.article')).join(' ');
    const different = new Set(tokens.filter(t => t.line === line && /[^\s>|*+-]/.test(t.text)).map(own));
    assert.equal(different.size, 1, `${line}: ${[...different].join(', ')}`);
  }
}
