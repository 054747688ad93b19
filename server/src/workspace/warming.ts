import type { Reader } from '../claims/read.ts';
import { hover } from '../features/hover.ts';
import { definition } from '../features/navigation.ts';
import { documentSymbols } from '../features/symbols.ts';
import type { PlaceTree } from '../values/places.ts';
import { ArticleFolder } from './folder.ts';
import { Publisher } from './publishing.ts';
import type { Settings } from './settings.ts';

/** Units of a text that are read at once: code that runs for the first time is ten times slower, and somebody may come. */
const PIECE = 600;
/** Units that an edit adds. */
const ADDED = 150;
/** Units of text between two places that are asked about, and places that are at once. */
const APART = 60,
  PLACES = 4;
/** URI of a folder that is nobody's. */
const NOWHERE = 'warming:/';

/**
 * Reads pieces of articles, edits them, compares them and asks of them, for nothing but that the engine compiles the code that does so: a
 * server that takes everything from its cache has run none of it when the first edit comes. What comes of it is forgotten, what is
 * remembered of words aside.
 */
export class Warming {
  private readonly folder: ArticleFolder;
  private readonly publisher = new Publisher(() => {}, undefined);
  private readonly texts = new Map<string, string>();
  private readonly work: (() => unknown)[] = [];
  private pieces = 0;

  /** @param sources give the texts of some articles; undefined for one that cannot be read */
  constructor(
    reader: Reader,
    places: PlaceTree,
    settings: Settings,
    private readonly sources: (() => Promise<string | undefined>)[],
  ) {
    this.folder = new ArticleFolder(NOWHERE, reader, places, settings, {}, uri => this.texts.get(uri));
  }

  /** Does a small part. @returns whether there is more */
  async step(): Promise<boolean> {
    const { corpus } = this.folder;
    if (corpus.busy) corpus.step();
    else if (this.work.length > 0) this.work.shift()!();
    else {
      const text = await this.sources.shift()?.();
      let before = '';
      for (const piece of piecesOf(text ?? '')) {
        this.plan(piece, before);
        before = piece;
      }
    }
    return corpus.busy || this.work.length > 0 || this.sources.length > 0;
  }

  /** Every other piece is kept packed; its neighbour is open, is edited, and is looked at. */
  private plan(piece: string, before: string): void {
    const { folder, texts, work } = this;
    const n = this.pieces++;
    const name = `${n}.txt`,
      uri = NOWHERE + name,
      open = n % 2 === 1;
    const read = (text: string) => (): void => {
      texts.set(uri, text);
      folder.update(name, uri, text, open);
    };
    const show = (): void => this.publisher.run([folder]);
    work.push(read(piece), show);
    if (!open) return;
    work.push(read(`${piece}\n${before.slice(0, ADDED)}`), show, read(piece), show);
    for (let n = 0; n < 2; n++) work.push(() => folder.corpus.namesBusy && folder.corpus.stepNames());
    work.push(() => documentSymbols(folder, name));
    for (let from = 0; from < piece.length; from += APART * PLACES)
      work.push(() => {
        for (let at = from; at < from + APART * PLACES; at += APART) {
          hover(folder, name, at, folder.settings.messageLanguage);
          definition(folder, name, at);
        }
      });
  }
}

/** Pieces of a text, of whole lines where they are not too long. */
function* piecesOf(text: string): Iterable<string> {
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + PIECE);
    const line = to < text.length ? text.lastIndexOf('\n', to) : -1;
    if (line > from) to = line + 1;
    yield text.slice(from, to);
    from = to;
  }
}
