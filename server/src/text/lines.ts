/** What is known of a text's lines without the text. */
export interface Lines {
  /** Of the text, in UTF-16 units. */
  length: number;
  /** Offset of the first unit of each line. */
  starts: readonly number[];
}

/** Lines of a text, 0-based as in LSP; columns are UTF-16 units. Line breaks are LF, CRLF and CR. */
export class LineMap {
  private readonly starts: readonly number[];
  private readonly length: number;

  /** @param text the text, or what was kept of its lines */
  constructor(text: string | Lines) {
    this.length = text.length;
    this.starts = typeof text === 'string' ? LineMap.startsOf(text) : text.starts;
  }

  /** Where the lines of a text begin. */
  static startsOf(text: string): number[] {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 0x0a || (c === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
    }
    return starts;
  }

  /** The position of an offset; offsets beyond the text are at its end. */
  position(offset: number): { line: number; character: number } {
    const at = Math.max(0, Math.min(offset, this.length));
    let low = 0,
      high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.starts[low] };
  }

  /** The offset of a position; positions beyond a line are at its end. */
  offset(position: { line: number; character: number }): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.length;
    const next = this.starts[position.line + 1] ?? this.length + 1;
    return Math.min(this.starts[position.line] + Math.max(0, position.character), next - 1);
  }
}
