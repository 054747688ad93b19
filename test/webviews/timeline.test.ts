import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { TimelineMessage } from '../../client/src/views/messages.ts';
import { open, THEME_NAMES } from './browser.ts';
import { launch } from './launch.ts';

type Item = TimelineMessage['items'][number];

const HOSTILE = '</text><script>document.title=1</script>&"';

function item(from: string, statement: string, more: Partial<Item> = {}): Item {
  return {
    from,
    to: from,
    text: from,
    statement,
    kind: 'statement',
    file: 'a.txt',
    location: { uri: 'file:///a.txt', range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } } },
    names: [],
    findings: [],
    ...more,
  };
}

const ITEMS = [
  item('2024-03-03', 'Bridge reopens', { kind: 'article' }),
  item('2024-03-03', 'The bridge reopened on Sunday.'),
  item('2024-04-01', 'Lorries may cross.', { findings: ['f1'] }),
  item('2024-06-01', 'Works last all summer.', { to: '2024-08-31' }),
  item('2024-09-10', 'يعود العمال إلى الميناء.'),
];
const words = Object.fromEntries(
  'zoomIn zoomOut all svg png chart help empty more cut open compare conflict article statement onlyConflicts'
    .split(' ')
    .map(key => [key, key]),
) as TimelineMessage['words'];
const message = (items: readonly Item[], more: Partial<TimelineMessage> = {}): TimelineMessage => ({
  title: 'Timeline of Dezful',
  items,
  total: items.length,
  language: 'en',
  words,
  ...more,
});

describe('the timeline page', function () {
  this.timeout(30_000);
  let browser: Browser;
  before(async function () {
    browser = await launch(this);
  });
  after(() => browser?.close());
  const marks = '#chart [data-index]';

  it('draws every statement in the order of the days, and marks what is in a finding', async () => {
    const { page, faults } = await open(browser, 'timeline', message(ITEMS));
    assert.equal(await page.locator(marks).count(), ITEMS.length);
    const lefts = await page.evaluate<number[]>(
      `${JSON.stringify(ITEMS.map((_, n) => n))}.map(n => document.querySelector('[data-item="' + n + '"] .ring').getBoundingClientRect().left)`,
    );
    assert.deepEqual(
      lefts,
      [...lefts].sort((a, b) => a - b),
    );
    assert.equal(await page.locator(`${marks} path`).count(), 1);
    assert.match((await page.locator('[data-item="2"]').getAttribute('aria-label'))!, /2024-04-01 · conflict/);
    assert.ok((await page.locator('.axis text').count()) >= 2);
    assert.deepEqual(faults, []);
  });

  it('runs from right to left in Arabic', async () => {
    const { page } = await open(browser, 'timeline', message(ITEMS, { language: 'ar' }), { language: 'ar' });
    const left = (n: number): Promise<number> =>
      page.evaluate(`document.querySelector('[data-item="${n}"] .ring').getBoundingClientRect().left`);
    assert.ok((await left(4)) < (await left(0)));
  });

  it('is walked by arrow keys and opens by Enter', async () => {
    const { page, posted } = await open(browser, 'timeline', message(ITEMS));
    await page.locator(`${marks}[tabindex="0"]`).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.match((await page.locator('#detail').textContent())!, /2024-04-01.*Lorries may cross/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    assert.match((await page.locator('#detail').textContent())!, /2024-09-10/);
    assert.deepEqual(await posted(), [{ type: 'open', location: ITEMS[2].location }]);
  });

  it('zooms, and finds again what a heap hides', async () => {
    const crowd = Array.from({ length: 200 }, (_, n) => item(`2024-05-${String(10 + (n % 3)).padStart(2, '0')}`, `Statement number ${n}`));
    const { page } = await open(browser, 'timeline', message([ITEMS[0], ...crowd, ITEMS[4]]));
    assert.ok((await page.locator(marks).count()) < 100);
    const width = async (): Promise<number> => page.evaluate('document.querySelector("[data-index] .ring").getBoundingClientRect().width');
    await page.getByRole('button', { name: 'all' }).click();
    const before = await width();
    for (let n = 0; n < 6; n++) await page.getByRole('button', { name: 'zoomIn' }).click();
    assert.ok((await page.locator(marks).count()) === 0 || (await width()) >= before);
    await page.getByRole('button', { name: 'all' }).click();
    assert.equal(await width(), before);
  });

  it('shows only what is in a finding when asked, and compares it', async () => {
    const { page, posted } = await open(browser, 'timeline', message(ITEMS));
    await page.getByLabel('onlyConflicts').check();
    assert.equal(await page.locator(marks).count(), 1);
    await page.locator(marks).focus();
    await page.getByRole('button', { name: 'compare' }).click();
    assert.deepEqual(await posted(), [{ type: 'compare', fingerprint: 'f1' }]);
  });

  it('exports a drawing that stands for itself', async () => {
    const { page, posted } = await open(browser, 'timeline', message([...ITEMS, item('2024-10-01', HOSTILE)]));
    await page.getByRole('button', { name: 'svg' }).click();
    await page.getByRole('button', { name: 'png' }).click();
    await page.waitForFunction('window.posted.length === 3');
    const [svg, png] = (await posted()) as unknown as { format: string; content: string }[];
    assert.match(svg.content, /^<\?xml .*\n<svg /);
    assert.doesNotMatch(svg.content, /<script|style=|class="[^"]*vscode|var\(--/);
    assert.match(svg.content, /fill="#005fb8"/);
    assert.equal(Buffer.from(png.content, 'base64').subarray(1, 4).toString(), 'PNG');
    assert.notEqual(await page.title(), '1');
  });

  it('says that there is nothing, and that not all is shown', async () => {
    const { page, send } = await open(browser, 'timeline', message([]));
    assert.equal(await page.getByRole('status').textContent(), 'empty');
    await send(message(ITEMS, { total: 9 }));
    await page.getByText('cut').waitFor();
  });

  for (const theme of THEME_NAMES)
    for (const language of ['en', 'ar'])
      it(`is accessible in ${theme}, ${language}`, async () => {
        const { violations, faults } = await open(browser, 'timeline', message(ITEMS, { language }), { theme, language });
        assert.deepEqual(await violations(), []);
        assert.deepEqual(faults, []);
      });
});
