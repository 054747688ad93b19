import type { ArticleReading } from '../claims/reading.ts';
import type { Published } from '../mentions/article.ts';
import { namedIn, Part, type Digest, type Filing, type Head, type Named } from './digest.ts';
import type { Unpacker } from './pack.ts';
import type { Shelf } from './shelf.ts';

/** An article as the corpus keeps it: its digest and its reading are at hand, or packed. */
export interface Filed {
  readonly id: string;
  readonly file: string;
  readonly published: Published | undefined;
  readonly remarks: Digest['remarks'];
  findings(): Digest['findings'];
  hashes(): Digest['hashes'];
  /** The statement of a number: that of its two hashes. */
  statement(n: number): Filing;
  glances(): Digest['glances'];
  lessons(): Digest['lessons'];
  anchors(): Digest['anchors'];
  events(): Digest['events'];
  named(): Named;
  reading(): ArticleReading;
  /** The reading for somebody who holds on to it, as long as the article is here. */
  light(): ArticleReading;
}

/** An article whose reading is at hand. */
export class Live implements Filed {
  readonly id: string;
  readonly file: string;
  readonly published: Published | undefined;
  readonly remarks: Digest['remarks'];

  constructor(
    private readonly article: ArticleReading,
    private readonly digest: Digest,
  ) {
    this.id = article.id;
    this.file = article.file;
    this.published = article.published;
    this.remarks = digest.remarks;
  }

  findings(): Digest['findings'] {
    return this.digest.findings;
  }

  hashes(): Digest['hashes'] {
    return this.digest.hashes;
  }

  statement(n: number): Filing {
    return this.digest.statements[n];
  }

  glances(): Digest['glances'] {
    return this.digest.glances;
  }

  lessons(): Digest['lessons'] {
    return this.digest.lessons;
  }

  anchors(): Digest['anchors'] {
    return this.digest.anchors;
  }

  events(): Digest['events'] {
    return this.digest.events;
  }

  named(): Named {
    return namedIn(this.article);
  }

  reading(): ArticleReading {
    return this.article;
  }

  light(): ArticleReading {
    return this.article;
  }
}

/** An article whose date the others told; `original` is it as read. */
export class Settled extends Live {
  constructor(
    article: ArticleReading,
    digest: Digest,
    readonly original: Filed,
  ) {
    super(article, digest);
  }
}

/** An article that is packed. */
export class Stored implements Filed {
  private known: Head | undefined;

  /** @param first the number of its first part */
  constructor(
    readonly id: string,
    readonly file: string,
    private readonly shelf: Shelf,
    readonly batch: Unpacker,
    private readonly first: number,
  ) {}

  /** Unpacked where it is asked for: of most articles of an archive nobody asks. */
  private get head(): Head {
    return (this.known ??= this.batch.get(this.first + Part.Head) as Head);
  }

  get published(): Published | undefined {
    return this.head.published;
  }

  get remarks(): Digest['remarks'] {
    return this.head.remarks;
  }

  findings(): Digest['findings'] {
    return this.batch.get(this.first + Part.Findings) as Digest['findings'];
  }

  hashes(): Digest['hashes'] {
    return this.batch.get(this.first + Part.Hashes) as Digest['hashes'];
  }

  statement(n: number): Filing {
    return this.batch.get(this.first + Part.Statements + n) as Filing;
  }

  glances(): Digest['glances'] {
    return this.batch.get(this.first + Part.Glances) as Digest['glances'];
  }

  lessons(): Digest['lessons'] {
    return this.batch.get(this.first + Part.Lessons) as Digest['lessons'];
  }

  anchors(): Digest['anchors'] {
    return this.batch.get(this.first + Part.Anchors) as Digest['anchors'];
  }

  events(): Digest['events'] {
    return this.batch.get(this.first + Part.Events) as Digest['events'];
  }

  named(): Named {
    return this.batch.get(this.first + Part.Named) as Named;
  }

  reading(): ArticleReading {
    return this.shelf.reading(this.head, this.batch, this.first);
  }

  light(): ArticleReading {
    return this.shelf.light(this.head, this.batch, this.first);
  }
}

/** An article as it was read itself, before the corpus dated it. */
export function asRead(filed: Filed): Filed {
  return filed instanceof Settled ? filed.original : filed;
}

/** What the dating of the corpus looks at. */
export function dateable(filed: Filed): Pick<Digest, 'id' | 'file' | 'published' | 'events'> {
  const { id, file, published } = filed;
  return { id, file, published, events: filed.events() };
}

/** Articles with their numbers in a row, those of one batch together: a batch that lies in a file is read once. */
export function inBatches(row: readonly Filed[]): (readonly [Filed, number])[] {
  const batches = new Map<unknown, (readonly [Filed, number])[]>();
  row.forEach((filed, n) => {
    const batch = filed instanceof Stored ? filed.batch : undefined;
    const own = batches.get(batch);
    if (own) own.push([filed, n]);
    else batches.set(batch, [[filed, n]]);
  });
  return [...batches.values()].flat();
}
