/** What every page shares: the editor's side, and elements made of text that is never markup. */

interface Host {
  postMessage(message: unknown): void;
}
declare function acquireVsCodeApi(): Host;

/** Tells the extension something. */
export const post: (message: { type: string } & Record<string, unknown>) => void = acquireVsCodeApi().postMessage;

/** Calls `show` with each message of the extension; tells it that the page is there. */
export function listen<T>(show: (message: T) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<T>) => show(data));
  post({ type: 'ready' });
}

type Attributes = Record<string, string | number | boolean | ((event: Event) => void) | undefined>;

/**
 * Makes an element. Strings become text nodes: nothing that an article says is ever parsed. A function is a listener of the event
 * that its attribute names.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | undefined | false)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name, value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

/** Replaces what the page shows. */
export function render(...children: (Node | false | undefined)[]): void {
  document.getElementById('root')!.replaceChildren(...children.filter(child => child instanceof Node));
}

/** Fills `{0}`, `{1}`, ... of a string. */
export const fill = (pattern: string, ...values: (string | number)[]): string =>
  pattern.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
