/** The compare page: the passages of a finding side by side, the proof between them, and what a person decides. */
import type { CompareMessage } from '../src/views/messages';
import { runsOf } from './difference';
import { element, fill, listen, post, render } from './host';

type Passage = NonNullable<CompareMessage['comparison']>['passages'][number];

function show(message: CompareMessage): void {
  const { comparison, words } = message;
  if (!comparison) {
    render(element('p', { class: 'gone', role: 'status' }, words.gone), steps(message));
    return;
  }
  const [first, ...rest] = comparison.passages;
  const others = rest.length ? rest : [undefined];
  render(
    element(
      'header',
      {},
      element('p', { class: 'kind' }, element('span', { class: `severity ${comparison.severity}` }, words.severity), ' ', words.rule),
      element('h1', {}, comparison.message),
    ),
    element(
      'div',
      { class: rest.length === 1 ? 'sides two' : 'sides' },
      passage(first, others[0], words),
      proof(message),
      ...rest.map(other => passage(other, first, words)),
    ),
    element(
      'p',
      { class: 'legend' },
      element('mark', {}, words.legendSite),
      ' ',
      rest.some(differs) && element('span', { class: 'differs' }, words.legendWords),
    ),
    decisions(message),
    steps(message),
  );
  function differs(other: Passage): boolean {
    return runsOf(other, first).some(run => run.differs);
  }
}

function passage(own: Passage, other: Passage | undefined, words: CompareMessage['words']): HTMLElement {
  const runs: Node[] = [];
  let mark: HTMLElement | undefined;
  for (const run of runsOf(own, other)) {
    const inner = run.differs ? element('span', { class: 'differs' }, run.text) : document.createTextNode(run.text);
    if (!run.marked) runs.push(inner);
    else if (mark) mark.append(inner);
    else runs.push((mark = element('mark', {}, inner)));
  }
  const open = (): void => post({ type: 'open', location: own.location });
  return element(
    'article',
    { 'aria-label': `${own.file}:${own.line}` },
    element(
      'h2',
      {},
      element('button', { class: 'link', type: 'button', title: words.open, click: open }, element('bdi', {}, `${own.file}:${own.line}`)),
    ),
    element('p', { class: 'about', dir: 'auto' }, own.headline),
    own.published && element('p', { class: 'about' }, fill(words.published, `\u2066${own.published}\u2069`)),
    element(
      'blockquote',
      { dir: own.direction, lang: own.language },
      own.above && element('p', { class: 'around' }, own.above),
      element('p', { class: 'passage' }, ...runs),
      own.below && element('p', { class: 'around' }, own.below),
    ),
  );
}

function proof({ comparison, words }: CompareMessage): HTMLElement {
  return element(
    'section',
    { class: 'proof', 'aria-labelledby': 'proof' },
    element('h2', { id: 'proof' }, words.proof),
    element('ul', {}, ...comparison!.reason.map(step => element('li', {}, step))),
  );
}

function decisions({ comparison, decision, verdicts, words }: CompareMessage): HTMLElement {
  const { fingerprint } = comparison!;
  if (decision)
    return element(
      'section',
      { class: 'decisions', 'aria-label': words.decide },
      element('p', { role: 'status' }, decision),
      element('button', { type: 'button', class: 'secondary', click: () => post({ type: 'undecide', fingerprint }) }, words.undo),
    );
  return element(
    'section',
    { class: 'decisions', 'aria-label': words.decide },
    element('h2', {}, words.decide),
    ...verdicts.map(({ verdict, title }) =>
      element('button', { type: 'button', 'data-verdict': verdict, click: () => post({ type: 'decide', fingerprint, verdict }) }, title),
    ),
  );
}

function steps({ position, words }: CompareMessage): HTMLElement {
  const step = (by: number, title: string, disabled: boolean): HTMLElement =>
    element('button', { type: 'button', class: 'secondary', disabled, click: () => post({ type: 'step', by }) }, title);
  return element(
    'nav',
    { 'aria-label': words.steps },
    step(-1, words.previous, position.index <= 0),
    element('span', {}, fill(words.position, position.index + 1, position.count)),
    step(1, words.next, position.index + 1 >= position.count),
  );
}

listen(show);
