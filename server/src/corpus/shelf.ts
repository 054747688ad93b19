import type { Claim } from '../claims/claim.ts';
import type { Reader } from '../claims/read.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Scan } from '../languages/scan.ts';
import type { Published } from '../mentions/article.ts';
import type { Mention } from '../mentions/mention.ts';
import { LineMap, type Lines } from '../text/lines.ts';
import type { ArticleText } from '../text/structure.ts';
import type { Facts } from '../values/facts.ts';
import type { PlaceTree } from '../values/places.ts';
import { Part, type Head } from './digest.ts';
import { hash } from './fingerprint.ts';
import type { Unpacker } from './pack.ts';

/** What is kept of an article beside its digest, packed: all that its reading holds but the text and its tokens. */
export interface Body {
  mentions: Mention[];
  claims: Claim[];
  text: Omit<ArticleText, 'text'>;
}

/** The body of a reading. */
export function bodyOf(article: ArticleReading): Body {
  const { text, ...rest } = article.text;
  void text;
  return { mentions: article.mentions, claims: article.claims, text: rest };
}

/** The lines of an article's whole file, so that a place can be told without its text. */
export function linesOf({ text: { text } }: ArticleReading): Lines {
  return { length: text.length, starts: LineMap.startsOf(text) };
}

/** Articles that are unpacked at one time, and batches whose strings are made, and bytes at hand. */
const MOST = 100,
  MOST_BATCHES = 128;

/** A file's text is no longer the one that was read: what was read of it says nothing any more. */
export class Stale extends Error {
  constructor(readonly file: string) {
    super(`${file} has changed since it was read`);
  }
}

/** Gives packed articles back as readings, and keeps the last ones unpacked. Texts are not kept: they are loaded for quoting. */
export class Shelf {
  private readonly recent = new Map<string, StoredReading>();
  private readonly batches = new Set<Unpacker>();

  /** @param load the text of a file as it is now; undefined where it cannot be read */
  constructor(
    readonly reader: Reader,
    private readonly load: (file: string) => string | undefined,
  ) {}

  /** Sees to it that a batch rests when it has not been looked at for long. */
  adopt(batch: Unpacker): void {
    batch.asked = this.asked;
  }

  private last: Unpacker | undefined;

  private readonly asked = (batch: Unpacker): void => {
    if (batch === this.last) return;
    this.last = batch;
    this.batches.delete(batch);
    this.batches.add(batch);
    if (this.batches.size <= MOST_BATCHES) return;
    const [oldest] = this.batches;
    this.batches.delete(oldest);
    oldest.rest();
  };

  /**
   * A packed article as a reading. Its parts are unpacked when they are asked for, and then may throw {@link Stale}.
   * @param first the number of its first part
   */
  reading(head: Head, batch: Unpacker, first: number): ArticleReading {
    const known = this.recent.get(head.id);
    if (known && known.batch === batch && known.first === first) {
      this.recent.delete(head.id);
      this.recent.set(head.id, known);
      return known;
    }
    return new StoredReading(this, head, batch, first, true);
  }

  /** The same for somebody who holds on to it: nothing that is unpacked of it is kept, by it or for it. */
  light(head: Head, batch: Unpacker, first: number): ArticleReading {
    return new StoredReading(this, head, batch, first, false);
  }

  /** Forgets what it unpacked of an article. */
  forget(id: string): void {
    this.recent.delete(id);
  }

  /** @throws {Stale} */
  textOf(file: string, textHash: string): string {
    const source = this.load(file);
    const text = source === undefined ? undefined : this.reader.textOf(source, file);
    if (text === undefined || hash(text) !== textHash) throw new Stale(file);
    return text;
  }

  keep(reading: StoredReading): void {
    this.recent.set(reading.id, reading);
    if (this.recent.size <= MOST) return;
    const [oldest] = this.recent.values();
    this.recent.delete(oldest.id);
    oldest.fold();
  }
}

/** An article whose reading is packed. */
class StoredReading implements ArticleReading {
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly published: Published | undefined;
  readonly places: PlaceTree;
  readonly facts: Facts;
  private readonly textHash: string;
  private unpacked: Body | undefined;
  private whole: ArticleText | undefined;
  private scanned: Scan | undefined;

  constructor(
    private readonly shelf: Shelf,
    { id, file, language, published, textHash }: Head,
    readonly batch: Unpacker,
    readonly first: number,
    private readonly keeps: boolean,
  ) {
    this.id = id;
    this.file = file;
    this.language = language;
    this.published = published;
    this.textHash = textHash;
    this.places = shelf.reader.places;
    this.facts = shelf.reader.facts;
  }

  get mentions(): Mention[] {
    return this.body.mentions;
  }

  get claims(): Claim[] {
    return this.body.claims;
  }

  get lines(): Lines {
    return this.batch.get(this.first + Part.Lines) as Lines;
  }

  get text(): ArticleText {
    if (this.whole) return this.whole;
    const { shelf, file, textHash } = this;
    let text: string | undefined;
    // the text itself is loaded for quoting: who asks for sentences alone needs none
    const whole: ArticleText = {
      ...this.body.text,
      get text() {
        return (text ??= shelf.textOf(file, textHash));
      },
    };
    if (this.keeps) this.whole = whole;
    return whole;
  }

  get scan(): Scan {
    const scanned = this.scanned ?? this.shelf.reader.scan(this.text, this.language);
    if (this.keeps) this.scanned = scanned;
    return scanned;
  }

  /** Lets go of what was unpacked. */
  fold(): void {
    this.unpacked = this.whole = this.scanned = undefined;
  }

  private get body(): Body {
    if (this.unpacked) return this.unpacked;
    const body = this.batch.get(this.first + Part.Body) as Body;
    if (this.keeps) {
      this.unpacked = body;
      this.shelf.keep(this);
    }
    return body;
  }
}
