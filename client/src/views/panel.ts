/** A webview panel: made when it is first asked for, given its page, told what to show, and asked nothing it does not say itself. */
import { Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { inArabic } from '../strings';
import { page } from './page';

export interface PanelKind {
  /** Also the name of the bundle in `dist/webviews`. */
  readonly name: 'compare' | 'timeline';
  readonly title: string;
}

/** One panel of a kind. Messages to a page that is not ready yet wait for it. */
export class Panel<Sent, Received extends { type: string }> implements Disposable {
  private panel: WebviewPanel | undefined;
  private ready = false;
  private last: Sent | undefined;
  private arabic = false;

  constructor(
    private readonly context: ExtensionContext,
    private readonly kind: () => PanelKind,
    private readonly receive: (message: Received) => unknown,
    private readonly closed: () => void = () => {},
  ) {}

  get visible(): boolean {
    return this.panel?.visible ?? false;
  }

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  /** Whether the page has loaded and listens. */
  get isReady(): boolean {
    return this.ready;
  }

  /** What was last sent: what the panel shows. */
  get shown(): Sent | undefined {
    return this.last;
  }

  /** Shows `message`, opening the panel where it is closed. @param reveal bring it to the front */
  show(message: Sent, reveal: boolean, preserveFocus = false): void {
    if (!this.panel) this.open(preserveFocus);
    else {
      if (this.arabic !== inArabic()) this.load();
      if (reveal) this.panel.reveal(undefined, preserveFocus);
    }
    this.last = message;
    this.panel!.title = this.kind().title;
    if (this.ready) this.send(message);
  }

  close(): void {
    this.panel?.dispose();
  }

  dispose(): void {
    this.close();
  }

  private send(message: Sent): void {
    // A webview has one receiver; the other argument that the linter asks for is that of a browser's window.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void this.panel!.webview.postMessage(message);
  }

  private open(preserveFocus: boolean): void {
    const { name, title } = this.kind();
    const folder = Uri.joinPath(this.context.extensionUri, 'dist/webviews');
    const panel = window.createWebviewPanel(
      `concord.${name}`,
      title,
      { viewColumn: ViewColumn.Active, preserveFocus },
      { enableScripts: true, localResourceRoots: [folder], retainContextWhenHidden: false },
    );
    panel.iconPath = Uri.joinPath(this.context.extensionUri, 'client/icon.svg');
    this.panel = panel;
    panel.webview.onDidReceiveMessage((message: Received | { type: 'ready' }) => {
      if (message.type === 'ready') {
        this.ready = true;
        if (this.last !== undefined) this.send(this.last);
      } else this.receive(message as Received);
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.ready = false;
      this.last = undefined;
      this.closed();
    });
    this.load();
  }

  private load(): void {
    const { webview } = this.panel!;
    const { name, title } = this.kind();
    const file = (ending: string): string =>
      webview.asWebviewUri(Uri.joinPath(this.context.extensionUri, 'dist/webviews', `${name}.${ending}`)).toString();
    this.ready = false;
    this.arabic = inArabic();
    webview.html = page({
      title,
      language: this.arabic ? 'ar' : 'en',
      direction: this.arabic ? 'rtl' : 'ltr',
      script: file('js'),
      style: file('css'),
      source: webview.cspSource,
      nonce: nonce(),
    });
  }
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
