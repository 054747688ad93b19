/** The page of a webview. Pure, so that tests open the same page that the editor does. */

export interface Page {
  readonly title: string;
  /** BCP 47, of the strings. */
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** Addresses of the bundled script and style sheet, as the webview reaches them. */
  readonly script: string;
  readonly style: string;
  /** What the content-security policy calls the extension's own files. */
  readonly source: string;
  readonly nonce: string;
}

/**
 * Nothing but the extension's own files is loaded: no remote address, no inline script or style. Images are those that the page
 * itself draws (`data:`), which an export as PNG needs.
 */
export function page({ title, language, direction, script, style, source, nonce }: Page): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escape(language)}" dir="${direction}">
  <head>
    <meta charset="UTF-8" />
    <meta http-equiv="Content-Security-Policy" content="${escape(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="${escape(style)}" />
  </head>
  <body>
    <main id="root"></main>
    <script nonce="${nonce}" src="${escape(script)}"></script>
  </body>
</html>
`;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, mark => `&#${mark.charCodeAt(0)};`);
