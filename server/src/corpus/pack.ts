/**
 * Plain values as bytes: what a worker hands over and a cache keeps. Values of one batch share a table of strings and one of shapes (the
 * keys of an object), so that an object costs little more than its numbers. Each root is decoded alone, when it is asked for.
 */

/** Bytes that hold some values; every part may be sent to another thread or written to a file as it stands. */
export interface Packed {
  /** The roots, one behind the other; the shapes are the last. */
  values: Uint8Array;
  /** Where each root begins. */
  starts: Uint32Array;
  /** All strings in UTF-8, one behind the other. */
  pool: Uint8Array;
  /** Where each string ends in the pool, in bytes. */
  ends: Uint32Array;
}

/** Packed values that lie elsewhere, as in a file, and are read when they are needed: all of them, or what one root needs. */
export interface Kept {
  /** Number of roots, that of the shapes left out. */
  readonly count: number;
  read(): Packed;
  readStarts(): Packed['starts'];
  /** Bytes of values, from one place to another; to the end where no second is given. */
  readValues(from: number, to?: number): Packed['values'];
  readStrings(): Pick<Packed, 'pool' | 'ends'>;
}

const UNDEFINED = 0,
  NULL = 1,
  FALSE = 2,
  TRUE = 3,
  NATURAL = 4,
  NEGATIVE = 5,
  FLOAT = 6,
  STRING = 7,
  ARRAY = 8,
  OBJECT = 9,
  SET = 10,
  MAP = 11,
  SEEN = 12,
  COLUMN = 13,
  /** Tags from here on are the numbers from 0 on. */
  SMALL = 16;

/** Takes values and gives their bytes. What is the same object within a root is so again when it is decoded. */
export class Packer {
  private values = new Uint8Array(1 << 16);
  private view = new DataView(this.values.buffer);
  private at = 0;
  private readonly starts: number[] = [];
  private readonly strings = new Map<string, number>();
  private readonly keys: string[][] = [];
  /** Numbers of shapes by their first key. */
  private readonly shapes = new Map<string | undefined, number[]>();
  private seen = new Map<object, number>();

  /** Bytes so far. */
  get size(): number {
    return this.at;
  }

  /**
   * Adds a root. @returns its number
   * @throws for what is no plain data: an instance of a class, a function
   */
  add(value: unknown): number {
    this.starts.push(this.at);
    if (this.seen.size > 0) this.seen = new Map();
    this.write(value);
    return this.starts.length - 1;
  }

  finish(): Packed {
    this.add(this.keys);
    const texts = [...this.strings.keys()];
    const ends = new Uint32Array(texts.length);
    let end = 0;
    for (let i = 0; i < texts.length; i++) ends[i] = end += bytesOf(texts[i]);
    const encoder = new TextEncoder();
    let pool = encoder.encode(texts.join(''));
    // halves of a pair at the end of one text and the beginning of the next are no pair
    if (pool.length !== end) {
      pool = new Uint8Array(end);
      texts.forEach((text, i) => pool.set(encoder.encode(text), i === 0 ? 0 : ends[i - 1]));
    }
    return { values: this.values.slice(0, this.at), starts: Uint32Array.from(this.starts), pool, ends };
  }

  private write(value: unknown): void {
    if (this.at + 16 > this.values.length) this.grow();
    switch (typeof value) {
      case 'undefined':
        this.values[this.at++] = UNDEFINED;
        return;
      case 'boolean':
        this.values[this.at++] = value ? TRUE : FALSE;
        return;
      case 'number':
        return this.number(value);
      case 'string':
        this.values[this.at++] = STRING;
        return this.natural(idOf(this.strings, value));
      case 'object':
        break;
      default:
        throw new TypeError(`a ${typeof value} cannot be packed`);
    }
    if (value === null) {
      this.values[this.at++] = NULL;
      return;
    }
    const before = this.seen.get(value);
    if (before !== undefined) {
      this.values[this.at++] = SEEN;
      return this.natural(before);
    }
    this.seen.set(value, this.seen.size);
    if (Array.isArray(value)) {
      this.values[this.at++] = ARRAY;
      this.natural(value.length);
      for (const element of value) this.write(element);
    } else if (value instanceof Map) {
      this.values[this.at++] = MAP;
      this.natural(value.size);
      for (const [k, v] of value) {
        this.write(k);
        this.write(v);
      }
    } else if (value instanceof Set) {
      this.values[this.at++] = SET;
      this.natural(value.size);
      for (const element of value) this.write(element);
    } else if (ArrayBuffer.isView(value)) this.column(value);
    else this.object(value as Record<string, unknown>);
  }

  /** A column of numbers, as its bytes. */
  private column(value: ArrayBufferView): void {
    const kind = COLUMNS.findIndex(c => value instanceof c);
    if (kind < 0) throw new TypeError(`a ${value.constructor.name} cannot be packed`);
    this.values[this.at++] = COLUMN;
    this.values[this.at++] = kind;
    this.natural(value.byteLength);
    while (this.at + value.byteLength + 16 > this.values.length) this.grow();
    this.values.set(new Uint8Array(value.buffer, value.byteOffset, value.byteLength), this.at);
    this.at += value.byteLength;
  }

  private object(value: Record<string, unknown>): void {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
      throw new TypeError(`a ${(value.constructor as { name?: string } | undefined)?.name} cannot be packed`);
    const keys = Object.keys(value);
    this.values[this.at++] = OBJECT;
    this.natural(this.shapeOf(keys));
    for (const key of keys) this.write(value[key]);
  }

  private shapeOf(keys: string[]): number {
    let alike = this.shapes.get(keys[0]);
    if (!alike) this.shapes.set(keys[0], (alike = []));
    for (const shape of alike) {
      const own = this.keys[shape];
      let k = 0;
      while (k < keys.length && own[k] === keys[k]) k++;
      if (k === own.length && k === keys.length) return shape;
    }
    alike.push(this.keys.length);
    return this.keys.push(keys) - 1;
  }

  private number(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0)) {
      if (value >= 0 && value < 256 - SMALL) this.values[this.at++] = SMALL + value;
      else {
        this.values[this.at++] = value < 0 ? NEGATIVE : NATURAL;
        this.natural(Math.abs(value));
      }
      return;
    }
    this.values[this.at++] = FLOAT;
    this.view.setFloat64(this.at, value, true);
    this.at += 8;
  }

  /** Seven bits a byte, the lowest first. */
  private natural(value: number): void {
    while (value > 127) {
      this.values[this.at++] = (value & 127) | 128;
      value >>>= 7;
    }
    this.values[this.at++] = value;
  }

  private grow(): void {
    const bigger = new Uint8Array(this.values.length * 2);
    bigger.set(this.values);
    this.values = bigger;
    this.view = new DataView(bigger.buffer);
  }
}

/** Columns of numbers that can be packed; their bytes are of this machine's order, as all machines of today have it. */
const COLUMNS = [Int32Array, Uint16Array] as const;

function idOf(table: Map<string, number>, key: string): number {
  let id = table.get(key);
  if (id === undefined) table.set(key, (id = table.size));
  return id;
}

/** Bytes of a text in UTF-8. What is no character, half of a pair, becomes U+FFFD as an encoder has it. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) bytes++;
    else if (c < 0x800) bytes += 2;
    else {
      const isPair = c >= 0xd800 && c < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      bytes += isPair ? 4 : 3;
      if (isPair) i++;
    }
  }
  return bytes;
}

/** Bytes up to which decoding here is quicker than calling the decoder. */
const SHORT = 48;
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const units: number[] = [];

/** The text of bytes that an encoder made. */
function textOf(pool: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return DECODER.decode(pool.subarray(from, to));
  units.length = 0;
  for (let i = from; i < to;) {
    const a = pool[i++];
    if (a < 0x80) units.push(a);
    else if (a < 0xe0) units.push(((a & 31) << 6) | (pool[i++] & 63));
    else if (a < 0xf0) units.push(((a & 15) << 12) | ((pool[i++] & 63) << 6) | (pool[i++] & 63));
    else return DECODER.decode(pool.subarray(from, to));
  }
  return String.fromCharCode(...units);
}

const NO_BYTES = new Uint8Array(0),
  NO_VIEW = new DataView(new ArrayBuffer(0));

/** The shapes of objects that were met: those of one batch are mostly those of the others. */
const shapes = new Map<string, string[]>();

/**
 * Gives back the values of packed bytes. Of what is kept elsewhere the bytes of a root are read when it is asked for, and those of the
 * strings when the first is; strings are forgotten by {@link rest}.
 */
export class Unpacker {
  private made: (string | undefined)[] | undefined;
  private keys: string[][] | undefined;
  private at = 0;
  private seen: unknown[] = [];
  private values: Uint8Array = NO_BYTES;
  private view: DataView = NO_VIEW;
  /** All bytes, while they are at hand. */
  private packed: Packed | undefined;
  private starts: Packed['starts'] | undefined;
  private strings: Pick<Packed, 'pool' | 'ends'> | undefined;
  /** Number of roots. */
  readonly count: number;

  /** Is told when a root is asked for. */
  asked?: (unpacker: Unpacker) => void;

  /** @param packed what is kept elsewhere, where it is at hand still */
  constructor(
    private readonly source: Packed | Kept,
    packed?: Packed,
  ) {
    this.packed = 'read' in source ? packed : source;
    this.count = 'read' in source ? source.count : source.starts.length - 1;
  }

  /** A root, made anew each time. @throws where there is none of that number, or the bytes are not what a packer made */
  get(root: number): unknown {
    if (!(root >= 0 && root < this.count)) throw new RangeError(`there is no value ${root} of ${this.count}`);
    this.asked?.(this);
    return this.decode(root);
  }

  /** Forgets the strings, and the bytes where they are kept elsewhere; they are made and read again when they are needed. */
  rest(): void {
    this.made = undefined;
    this.strings = undefined;
    if (!('read' in this.source)) return;
    this.packed = undefined;
    this.values = NO_BYTES;
    this.view = NO_VIEW;
  }

  /** A string by its number; most of a batch's are never asked for. */
  private string(n: number): string | undefined {
    const { pool, ends } = (this.strings ??= this.packed ?? (this.source as Kept).readStrings());
    const made = (this.made ??= new Array<string | undefined>(ends.length));
    return (made[n] ??= n < ends.length ? textOf(pool, n === 0 ? 0 : ends[n - 1], ends[n]) : undefined);
  }

  /** The shapes of objects: the last root. */
  private makeKeys(): string[][] {
    const { at, seen, values, view } = this;
    this.keys = (this.decode(this.count) as string[][]).map(keys => {
      const id = JSON.stringify(keys);
      const known = shapes.get(id);
      if (!known) shapes.set(id, keys);
      return known ?? keys;
    });
    Object.assign(this, { at, seen, values, view });
    return this.keys;
  }

  private decode(root: number): unknown {
    if (this.packed) {
      const { values, starts } = this.packed;
      this.open(values);
      this.at = starts[root];
    } else {
      const source = this.source as Kept;
      const starts = (this.starts ??= source.readStarts());
      this.open(source.readValues(starts[root], starts[root + 1]));
      this.at = 0;
    }
    this.seen = [];
    return this.read();
  }

  private open(values: Uint8Array): void {
    if (values === this.values) return;
    this.values = values;
    this.view = new DataView(values.buffer, values.byteOffset, values.byteLength);
  }

  private read(): unknown {
    const { values } = this;
    if (this.at >= values.length) throw new RangeError('packed values end too early');
    const tag = values[this.at++];
    if (tag >= SMALL) return tag - SMALL;
    switch (tag) {
      case UNDEFINED:
        return undefined;
      case NULL:
        return null;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case NATURAL:
        return this.natural();
      case NEGATIVE:
        return -this.natural();
      case FLOAT: {
        const value = this.view.getFloat64(this.at, true);
        this.at += 8;
        return value;
      }
      case STRING:
        return this.string(this.natural());
      case ARRAY: {
        const length = this.natural();
        // an array that grows has room for sixteen more, and most hold one
        if (length > values.length - this.at) throw new RangeError('packed values end too early');
        const out = new Array<unknown>(length);
        this.seen.push(out);
        for (let i = 0; i < length; i++) out[i] = this.read();
        return out;
      }
      case OBJECT: {
        const keys = (this.keys ?? this.makeKeys())[this.natural()];
        const out: Record<string, unknown> = {};
        this.seen.push(out);
        for (const key of keys) out[key] = this.read();
        return out;
      }
      case SET: {
        const length = this.natural();
        const out = new Set<unknown>();
        this.seen.push(out);
        for (let i = 0; i < length; i++) out.add(this.read());
        return out;
      }
      case MAP: {
        const length = this.natural();
        const out = new Map<unknown, unknown>();
        this.seen.push(out);
        for (let i = 0; i < length; i++) {
          const key = this.read();
          out.set(key, this.read());
        }
        return out;
      }
      case COLUMN: {
        const column = COLUMNS[values[this.at++]];
        const length = this.natural();
        if (column === undefined || length % column.BYTES_PER_ELEMENT > 0 || this.at + length > values.length)
          throw new RangeError('packed values end too early');
        // of an offset that a column cannot begin at
        const { buffer } = values.slice(this.at, this.at + length);
        this.at += length;
        const out = new column(buffer);
        this.seen.push(out);
        return out;
      }
      case SEEN:
        return this.seen[this.natural()];
      default:
        throw new RangeError(`there is no value of tag ${tag}`);
    }
  }

  private natural(): number {
    const { values } = this;
    let value = 0,
      shift = 0;
    for (;;) {
      const byte = values[this.at++];
      if (byte === undefined || shift > 28) throw new RangeError('packed values end too early');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }
}
