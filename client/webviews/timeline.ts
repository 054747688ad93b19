/** The timeline page: dated statements on a scale that zooms, conflicts marked, by mouse and by keyboard. */
import { axisBottom } from 'd3-axis';
import { type ScaleTime, scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { TimelineMessage } from '../src/views/messages';
import { picture, type Colours } from './drawing';
import { element, fill, listen, post, render } from './host';
import { place } from './lanes';

type Item = TimelineMessage['items'][number];

const DAY = 86_400_000;
const ROW = 22;
const AXIS = 34;
const MARGIN = 24;
/** Pixels of the narrowest mark. */
const MARK = 10;
/** Widest words behind a mark, in pixels, and the guess of a letter's width. */
const WORDS = 260,
  LETTER = 6.6;

let message: TimelineMessage | undefined;
let onlyConflicts = false;
let transform: ZoomTransform = zoomIdentity;
let focused = 0;

const start = (item: Item): number => Date.parse(item.from);
const end = (item: Item): number => Date.parse(item.to) + DAY;

function show(next: TimelineMessage): void {
  const isAnother = message?.title !== next.title;
  message = next;
  const { words } = next;
  const button = (title: string, action: () => void): HTMLElement =>
    element('button', { type: 'button', class: 'secondary', click: action }, title);
  const only = element('input', { type: 'checkbox', id: 'only' });
  only.checked = onlyConflicts;
  only.addEventListener('change', () => {
    onlyConflicts = only.checked;
    focused = 0;
    draw();
  });
  render(
    element('h1', { dir: 'auto' }, next.title),
    element(
      'div',
      { class: 'tools', role: 'toolbar', 'aria-label': next.title },
      button(words.zoomIn, () => zoomBy(2)),
      button(words.zoomOut, () => zoomBy(0.5)),
      button(words.all, () => zoomTo(zoomIdentity)),
      element('label', { for: 'only' }, only, ' ', words.onlyConflicts),
      button(words.svg, () => post({ type: 'export', format: 'svg', content: asText() })),
      button(words.png, () => void asPng().then(content => post({ type: 'export', format: 'png', content }))),
    ),
    element('p', { class: 'legend' }, words.help),
    element('div', { id: 'chart' }),
    element('section', { id: 'detail', 'aria-label': words.statement }),
    next.total > next.items.length && element('p', { class: 'legend' }, fill(words.cut, next.items.length, next.total)),
  );
  if (isAnother) {
    const items = shown();
    transform = items.length ? aroundMost(items, Math.max(320, document.getElementById('chart')!.clientWidth)) : zoomIdentity;
    focused = Math.max(
      0,
      items.findIndex(item => item === items[Math.floor(items.length / 20)]),
    );
  }
  draw();
}

/**
 * What is seen first: all but the outermost twentieths of what is dated to a month or less. A passing word of 1989, or of the year
 * after next, must not press a week's news into one line.
 */
function aroundMost(all: readonly Item[], width: number): ZoomTransform {
  const whole = wholeScale(all, width);
  const precise = all.filter(item => end(item) - start(item) <= 31 * DAY);
  const items = precise.length > 2 ? precise : all;
  const edge = Math.floor(items.length / 20);
  const from = start(items[edge]),
    to = end(items[items.length - 1 - edge]);
  const pad = Math.max(2 * DAY, (to - from) * 0.04);
  const [a, b] = [whole(from - pad), whole(to + pad)].sort((x, y) => x - y);
  const k = Math.max(1, Math.min(50_000, (width - 2 * MARGIN) / (b - a)));
  return k === 1 ? zoomIdentity : zoomIdentity.translate(width / 2 - ((a + b) / 2) * k, 0).scale(k);
}

const shown = (): Item[] => (message?.items ?? []).filter(({ findings }) => !onlyConflicts || findings.length > 0);

const colour = (name: string, fallback: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--vscode-${name}`).trim() || fallback;

const colours = (): Colours => ({
  text: colour('editor-foreground', '#333333'),
  background: colour('editor-background', '#ffffff'),
  statement: colour('textLink-foreground', '#005fb8'),
  article: colour('descriptionForeground', '#555555'),
  conflict: colour('errorForeground', '#c72e0f'),
  focus: colour('focusBorder', '#005fb8'),
});

const isRightToLeft = (): boolean => document.documentElement.dir === 'rtl';

/** The scale that shows all of `items`; it runs as the language of the page does. */
function wholeScale(items: readonly Item[], width: number): ScaleTime<number, number> {
  const first = Math.min(...items.map(start)),
    last = Math.max(...items.map(end));
  const pad = Math.max(DAY, (last - first) * 0.02);
  return scaleUtc([first - pad, last + pad], isRightToLeft() ? [width - MARGIN, MARGIN] : [MARGIN, width - MARGIN]);
}

function draw(): void {
  const chart = document.getElementById('chart');
  if (!chart || !message) return;
  const items = shown();
  if (!items.length) {
    chart.replaceChildren(element('p', { role: 'status' }, message.words.empty));
    document.getElementById('detail')!.replaceChildren();
    return;
  }
  const width = Math.max(320, chart.clientWidth);
  const lanes = Math.max(4, Math.min(24, Math.floor((window.innerHeight * 0.55) / ROW)));
  const whole = wholeScale(items, width);
  const scale = transform.rescaleX(whole);
  const [left, right] = [-WORDS, width];
  const extents = new Map(
    items.map(item => {
      // along the language's own direction, so that words follow their mark in it
      const [a, b] = [start(item), end(item)].map(time => (isRightToLeft() ? width - scale(time) : scale(time)));
      return [item, { from: a, to: Math.max(b, a + MARK), label: Math.min(WORDS, item.statement.length * LETTER) }] as const;
    }),
  );
  const visible = items.filter(item => extents.get(item)!.to > left && extents.get(item)!.from < right);
  const { placed, heaps } = place(visible, item => extents.get(item)!, lanes);
  const rows = Math.max(3, ...placed.map(({ lane }) => lane + 1)) + (heaps.length ? 1 : 0);
  const height = rows * ROW + AXIS;
  const svg = picture({
    width,
    height,
    row: ROW,
    title: message.title,
    label: fill(message.words.chart, items.length, message.title),
    colours: colours(),
    placed,
    heaps,
    top: heaps.length ? ROW : 0,
    isRightToLeft: isRightToLeft(),
    nameOf: describe,
    more: message.words.more,
    letter: LETTER,
  });
  const axis = axisBottom<Date>(scale)
    .ticks(Math.max(2, Math.floor(width / 120)))
    .tickFormat(tick => tickWords(tick, message!.language))
    .tickSizeOuter(0);
  const drawn = select(svg);
  const group = drawn
    .append('g')
    .attr('class', 'axis')
    .attr('aria-hidden', 'true')
    .attr('transform', `translate(0,${height - AXIS})`);
  group.call(axis);
  group.attr('font-family', 'sans-serif').attr('font-size', 11);
  group.selectAll('text').attr('fill', colours().text);
  group.selectAll('line, path').attr('stroke', colours().text);
  chart.replaceChildren(svg);
  drawn.call(behaviour).on('dblclick.zoom', null).property('__zoom', transform);
  svg.querySelectorAll<SVGGElement>('[data-index]').forEach(mark => {
    const item = placed[Number(mark.dataset.index)].item;
    const index = items.indexOf(item);
    mark.setAttribute('tabindex', index === focused ? '0' : '-1');
    mark.dataset.item = String(index);
    mark.parentElement!.addEventListener('click', () => post({ type: 'open', location: item.location }));
    mark.parentElement!.addEventListener('mouseenter', () => detail(item));
    mark.addEventListener('focus', () => {
      focused = index;
      detail(item);
    });
  });
  if (!svg.querySelector('[tabindex="0"]')) svg.querySelector('[data-index]')?.setAttribute('tabindex', '0');
  if (!document.getElementById('detail')!.childElementCount) detail(items[Math.min(focused, items.length - 1)]);
}

const behaviour = zoom<SVGSVGElement, unknown>()
  .scaleExtent([1, 50_000])
  .on('zoom', event => {
    // a transform that the drawing itself sets is no event of a person
    if (!event.sourceEvent && event.transform === transform) return;
    transform = event.transform as ZoomTransform;
    requestAnimationFrame(draw);
  });

function zoomTo(next: ZoomTransform): void {
  transform = next;
  draw();
}

function zoomBy(factor: number): void {
  const middle = (document.getElementById('chart')?.clientWidth ?? 0) / 2;
  const k = Math.max(1, Math.min(50_000, transform.k * factor));
  if (k === 1) return zoomTo(zoomIdentity);
  zoomTo(zoomIdentity.translate(middle - ((middle - transform.x) * k) / transform.k, 0).scale(k));
}

/** What stands on a mark's label and in the detail: days, kind, statement, file. */
function describe(item: Item): string {
  const { words } = message!;
  const days = item.from === item.to ? item.from : `${item.from} – ${item.to}`;
  const kind = item.findings.length ? words.conflict : item.kind === 'article' ? words.article : '';
  return [days, kind, item.statement, item.file].filter(Boolean).join(' · ');
}

function detail(item: Item): void {
  const { words } = message!;
  const days = item.from === item.to ? item.from : `${item.from} – ${item.to}`;
  document
    .getElementById('detail')!
    .replaceChildren(
      element('h2', {}, element('bdi', {}, days), item.findings.length > 0 && ` · ${words.conflict}`),
      element('p', { dir: 'auto' }, item.statement),
      element(
        'p',
        { class: 'tools' },
        element(
          'button',
          { type: 'button', click: () => post({ type: 'open', location: item.location }) },
          `${words.open}: `,
          element('bdi', {}, item.file),
        ),
        ...item.findings.map(fingerprint =>
          element('button', { type: 'button', class: 'secondary', click: () => post({ type: 'compare', fingerprint }) }, words.compare),
        ),
      ),
    );
}

function tickWords(tick: Date, language: string): string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  const utc = { timeZone: 'UTC' } as const;
  if (tick.getUTCHours()) return tick.toLocaleTimeString(locale, { ...utc, hour: '2-digit', minute: '2-digit' });
  if (tick.getUTCDate() !== 1) return tick.toLocaleDateString(locale, { ...utc, day: 'numeric', month: 'short' });
  if (tick.getUTCMonth()) return tick.toLocaleDateString(locale, { ...utc, month: 'short', year: 'numeric' });
  return tick.toLocaleDateString(locale, { ...utc, year: 'numeric' });
}

/** Moves the focus through the items in the order of their days; brings one that is out of sight into the middle. */
function focusItem(index: number): void {
  const items = shown();
  focused = Math.max(0, Math.min(items.length - 1, index));
  const find = (): SVGGElement | null => document.querySelector<SVGGElement>(`[data-item="${focused}"]`);
  if (!find()) {
    const width = Math.max(320, document.getElementById('chart')!.clientWidth);
    const item = items[focused];
    const whole = wholeScale(items, width);
    // what lies on a heap is found by going nearer
    for (let k = transform.k; !find() && k <= 50_000; k *= 2)
      zoomTo(zoomIdentity.translate(width / 2 - whole((start(item) + end(item)) / 2) * k, 0).scale(k));
  }
  find()?.focus();
  detail(items[focused]);
}

document.addEventListener('keydown', event => {
  if (!(event.target instanceof Element) || !event.target.closest('#chart')) return;
  const forward = isRightToLeft() ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const actions: Record<string, () => void> = {
    [forward]: () => focusItem(focused + 1),
    [backward]: () => focusItem(focused - 1),
    Home: () => focusItem(0),
    End: () => focusItem(Infinity),
    '+': () => zoomAround(2),
    '=': () => zoomAround(2),
    '-': () => zoomAround(0.5),
    '0': () => zoomTo(zoomIdentity),
    Enter: () => post({ type: 'open', location: shown()[focused].location }),
    ' ': () => post({ type: 'open', location: shown()[focused].location }),
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

function zoomAround(factor: number): void {
  zoomBy(factor);
  focusItem(focused);
}

/** The drawing as a file of its own. */
function asText(): string {
  const svg = document.querySelector('#chart svg')!.cloneNode(true) as SVGSVGElement;
  svg.querySelectorAll('[tabindex]').forEach(mark => mark.removeAttribute('tabindex'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** The drawing as a PNG at twice its size, base64. */
async function asPng(): Promise<string> {
  const svg = document.querySelector<SVGSVGElement>('#chart svg')!;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asText())}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width.baseVal.value * 2;
  canvas.height = svg.height.baseVal.value * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

window.addEventListener('resize', draw);
// the editor changes the body's class with its theme
new MutationObserver(draw).observe(document.body, { attributes: true, attributeFilter: ['class'] });
listen(show);
