/** Which open documents the server hears of. Pure. */

export const LANGUAGES: readonly string[] = ['article', 'plaintext', 'markdown', 'html'];

export interface FolderChoice {
  readonly uri: string;
  readonly scheme: string;
  readonly articles: boolean;
}

/** A document filter of the Language Server Protocol. */
export interface Filter {
  language: string;
  scheme?: string;
  pattern?: { baseUri: string; pattern: string };
}

/**
 * With only folders of articles open, every article-like document counts, loose and unsaved ones too. Beside folders that are
 * not read, only documents in the folders of articles count: a README of the project next to them must stay unmarked. The
 * language `article` counts everywhere. Schemes are named one by one, because documents of others (a diff's old side, an
 * output panel) would be taken for articles of their own.
 */
export function documentSelector(folders: readonly FolderChoice[]): Filter[] {
  const chosen = folders.filter(folder => folder.articles);
  const schemes = [...new Set(['file', 'untitled', ...folders.map(folder => folder.scheme)])];
  const everywhere = chosen.length > 0 && chosen.length === folders.length;
  const filters: Filter[] = [];
  for (const language of LANGUAGES) {
    if (everywhere || language === 'article') for (const scheme of schemes) filters.push({ language, scheme });
    else for (const { uri, scheme } of chosen) filters.push({ language, scheme, pattern: { baseUri: uri, pattern: '**' } });
  }
  return filters;
}
