import path from 'node:path';

/** Names of files that hold prose, whatever their ending. */
const PROSE = /^(readme|changelog|changes|history|news|licen[cs]e|copying|copyright|notice|authors|contributing|security|todo|faq)/i;
const ENDINGS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.rst', '.adoc', '.pod']);
const CODE = new Set(['.js', '.ts', '.json', '.mjs', '.cjs', '.py', '.h', '.c', '.css', '.map', '.png', '.svg', '.yml', '.yaml']);

/** Whether a file of a machine holds text that a person wrote: by its ending, its name, or because it is a page of a manual. */
export function isText(file: string): boolean {
  const name = path.basename(file).replace(/\.gz$/, '');
  const ending = path.extname(name).toLowerCase();
  return ENDINGS.has(ending) || (PROSE.test(name) && !CODE.has(ending)) || isManual(file);
}

function isManual(file: string): boolean {
  return /[\\/]man\d\w*[\\/][^\\/]+\.\d\w*(\.gz)?$/.test(file);
}

/** A file's text as a reader sees it: the requests and escapes of roff are taken out of a page of a manual. */
export function plain(file: string, text: string): string {
  if (!isManual(file)) return text;
  return text
    .split('\n')
    .map(line => {
      if (/^['.]\\?"/.test(line)) return '';
      const request = /^['.]\s*(\w*)\s*(.*)$/.exec(line);
      if (!request) return line;
      if (/^(S[HS]|B|I|BR|BI|IR|IB|RB|RI|Sh|Ss|Nm|Nd|Xr|Ar|Fl|TP|IP)$/.test(request[1]))
        return (/^S[hHsS]$/.test(request[1]) ? '\n' : '') + request[2].replaceAll('"', '');
      return /^(PP|P|LP|Pp|sp)$/.test(request[1]) ? '' : '\u0000';
    })
    .filter(line => line !== '\u0000')
    .join('\n')
    .replace(/\\f(\[\w*\]|\(\w\w|\w)/g, '')
    .replace(/\\\((\w\w|\W\w)|\\\[\w+\]/g, ' ')
    .replace(/\\-/g, '-')
    .replace(/\\[&|^/,:%]/g, '')
    .replace(/\\(.)/g, '$1');
}
