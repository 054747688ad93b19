import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { CompareMessage } from '../../client/src/views/messages.ts';
import { open, THEME_NAMES } from './browser.ts';
import { launch } from './launch.ts';

const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } };
const HOSTILE = '<img src=x onerror="document.title=1"> & <b>bold</b>';

function passage(file: string, before: string, marked: string, after: string, more: object = {}) {
  return {
    file,
    location: { uri: `file:///${file}`, range },
    line: 3,
    headline: `Headline of ${file}`,
    published: '2024-05-02',
    language: 'en',
    direction: 'ltr' as const,
    above: 'The council met.',
    before,
    marked,
    after,
    below: 'Nobody spoke.',
    value: marked,
    ...more,
  };
}

const left = passage('a.txt', 'The bridge at Dezful cost ', '4 million', ' euros, the mayor said.');
const right = passage('b.txt', 'The bridge at Dezful cost ', '7 million', ' euros, an engineer said.');
const words = Object.fromEntries(
  'rule severity proof open published decide undo gone steps previous next position legendSite legendWords'
    .split(' ')
    .map(key => [key, key]),
) as CompareMessage['words'];

function message(passages: ReturnType<typeof passage>[], more: Partial<CompareMessage> = {}): CompareMessage {
  return {
    comparison: {
      fingerprint: 'f1',
      rule: 'figure-conflict',
      severity: 'warning',
      message: '4 million here, 7 million there',
      reason: ['No number is in both.'],
      passages,
    },
    verdicts: [
      { verdict: 'not-an-error', title: 'Not an error' },
      { verdict: 'update', title: 'An update' },
    ],
    position: { index: 0, count: 2 },
    words,
    ...more,
  };
}

describe('the compare page', function () {
  this.timeout(30_000);
  let browser: Browser;
  before(async function () {
    browser = await launch(this);
  });
  after(() => browser?.close());

  it('shows the passages side by side with the proof between them, and marks what differs', async () => {
    const { page, faults } = await open(browser, 'compare', message([left, right]));
    assert.deepEqual(await page.locator('mark').allTextContents(), ['4 million', '7 million', 'legendSite']);
    const differing = await page.locator('article .differs').allTextContents();
    assert.deepEqual(differing, ['4', 'the mayor', '7', 'an engineer']);
    const boxes = await page.evaluate<number[]>(
      '[...document.querySelectorAll("article, .proof")].map(one => one.getBoundingClientRect().left)',
    );
    assert.deepEqual(
      boxes,
      [...boxes].sort((a, b) => a - b),
    );
    assert.deepEqual(faults, []);
  });

  it('gives each passage its own direction, and the page that of the messages', async () => {
    const arabic = passage('c.txt', 'بلغت كلفة الجسر ', '7 ملايين', ' يورو.', { language: 'ar', direction: 'rtl' });
    const { page } = await open(browser, 'compare', message([left, arabic]), { language: 'ar' });
    assert.deepEqual(await page.evaluate('[...document.querySelectorAll("blockquote")].map(one => getComputedStyle(one).direction)'), [
      'ltr',
      'rtl',
    ]);
    assert.equal(await page.evaluate('getComputedStyle(document.body).direction'), 'rtl');
    assert.deepEqual(await page.locator('article .differs').allTextContents(), [], 'two languages have no words to compare');
  });

  it('shows what an article says as text, whatever it says', async () => {
    const evil = passage(HOSTILE, HOSTILE, HOSTILE, HOSTILE, { headline: HOSTILE, above: HOSTILE });
    const { page, faults } = await open(browser, 'compare', message([evil, right], { decision: HOSTILE }));
    assert.equal(await page.locator('img, b').count(), 0);
    assert.ok((await page.locator('article').first().textContent())!.includes(HOSTILE));
    assert.notEqual(await page.title(), '1');
    assert.deepEqual(faults, []);
  });

  it('asks for decisions, passages and the next finding, by keyboard too', async () => {
    const { page, posted } = await open(browser, 'compare', message([left, right]));
    await page.getByRole('button', { name: 'An update' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'b.txt:3' }).click();
    await page.getByRole('button', { name: 'next' }).click();
    assert.ok(await page.getByRole('button', { name: 'previous' }).isDisabled());
    assert.deepEqual(await posted(), [
      { type: 'decide', fingerprint: 'f1', verdict: 'update' },
      { type: 'open', location: right.location },
      { type: 'step', by: 1 },
    ]);
  });

  it('shows a decision instead of the buttons, and takes it back', async () => {
    const { page, posted } = await open(browser, 'compare', message([left, right], { decision: 'Checked and right · Mona' }));
    assert.equal(await page.getByRole('button', { name: 'An update' }).count(), 0);
    assert.equal(await page.locator('.decisions [role=status]').textContent(), 'Checked and right · Mona');
    await page.getByRole('button', { name: 'undo' }).click();
    assert.deepEqual(await posted(), [{ type: 'undecide', fingerprint: 'f1' }]);
  });

  it('says that a finding is no more', async () => {
    const { page } = await open(browser, 'compare', message([left], { comparison: null }));
    assert.equal(await page.getByRole('status').textContent(), 'gone');
  });

  for (const theme of THEME_NAMES)
    for (const language of ['en', 'ar'])
      it(`is accessible in ${theme}, ${language}`, async () => {
        const { violations, faults } = await open(browser, 'compare', message([left, right, left]), { theme, language });
        assert.deepEqual(await violations(), []);
        assert.deepEqual(faults, []);
      });
});
