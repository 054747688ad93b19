/** Bytes to text: byte-order marks, UTF-8, UTF-16, and the one-byte encoding that old Arabic pages use. */

/** Why bytes could not be used as an article. */
export type Unusable = 'binary' | 'empty' | 'too-large' | 'encoding';

export type Decoded = { text: string; encoding: string } | { unusable: Unusable };

/** Share of control bytes above which bytes are no text. */
const CONTROL_SHARE = 0.01;

/**
 * Decodes the bytes of a file. A byte-order mark decides and is not counted in offsets; else valid UTF-8 is UTF-8; else
 * Windows-1256 where its Arabic letters make up most of the high bytes, or Windows-1252 where high bytes are few.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { unusable: 'empty' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes.subarray(2), 'utf-16be');
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (isBinary(body)) return { unusable: 'binary' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return text.trim() === '' ? { unusable: 'empty' } : { text, encoding: 'utf-8' };
  } catch {
    return decodeOneByte(body);
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return text.trim() === '' ? { unusable: 'empty' } : { text, encoding };
}

function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 65_536);
  let control = 0;
  for (let i = 0; i < end; i++) {
    const b = bytes[i];
    if (b === 0) return true;
    if (b < 0x20 && b !== 9 && b !== 10 && b !== 13 && b !== 12 && b !== 0x1b) control++;
  }
  return control > end * CONTROL_SHARE;
}

function decodeOneByte(bytes: Uint8Array): Decoded {
  const end = Math.min(bytes.length, 65_536);
  let high = 0,
    arabic = 0,
    letters = 0;
  for (let i = 0; i < end; i++) {
    const b = bytes[i];
    if (b >= 0x80) {
      high++;
      if ((b >= 0xc0 && b <= 0xdf && b !== 0xd7) || (b >= 0xe1 && b <= 0xe6 && b !== 0xe2) || b === 0xec || b === 0xed || b === 0xca)
        arabic++;
    } else if ((b | 0x20) >= 0x61 && (b | 0x20) <= 0x7a) letters++;
  }
  if (high > end / 4 && arabic > high * 0.7) return { text: new TextDecoder('windows-1256').decode(bytes), encoding: 'windows-1256' };
  if (letters > high * 4) return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  return { unusable: 'encoding' };
}
