// The suite in a browser's extension host, on a virtual workspace: the workbench that comes with the server build, without its server.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser, obtain } from './code-server.mjs';

const PATIENCE = 120_000;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** Texts of all files below a folder by their path from it, with `prefix` before. */
function texts(folder, prefix) {
  const found = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) found[path.posix.join(prefix, name.split(path.sep).join('/'))] = readFileSync(file, 'utf8');
  }
  return found;
}

/** Serves the workbench at `/`, VS Code below `/vscode`, the extension below `/extension`. `told` gets what the suite posts. @returns its port and how to stop it */
async function serve(vscode, root, scenario, articles, told) {
  const page = readFileSync(path.join(vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  const files = JSON.stringify(texts(articles, '/articles'));
  const folders = { vscode, extension: root, files: path.join(root, 'test/vscode/web-files') };
  const server = createServer((request, response) => {
    const { pathname, host } = new URL(request.url, `http://${request.headers.host}`);
    const send = (type, body) => response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
    if (request.method === 'POST') {
      let body = '';
      request.on('data', chunk => (body += chunk)).on('end', () => told(pathname, body));
      return send('text/plain', '');
    }
    if (pathname === '/') return send('text/html', workbench(page, host));
    if (pathname === '/scenario') return send('text/plain', scenario);
    if (pathname === '/files/files.json') return send('application/json', files);
    const [, name, ...rest] = decodeURIComponent(pathname).split('/');
    const folder = folders[name];
    const file =
      name === 'files' && rest[0] === 'extension.js'
        ? path.join(root, 'dist/test/vscode/memory-extension.js')
        : folder && path.join(folder, ...rest);
    if (!file || !(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)) return response.writeHead(404).end();
    const body = file.endsWith('/workbench.js') ? withoutServer(readFileSync(file, 'utf8')) : readFileSync(file);
    send(TYPES[path.extname(file)] ?? 'application/octet-stream', body);
  });
  await new Promise(resolve => server.listen(0, 'localhost', resolve));
  return { port: server.address().port, stop: () => server.close() };
}

/** The server build looks for its server, and keeps the user's data there; here there is none, as on vscode.dev. */
function withoutServer(script) {
  return script
    .replace('remoteAuthority:location.host', 'remoteAuthority:void 0')
    .replace(/(\(this\.userDataPath\)\.with\(\{scheme:)[\w$.]+/, '$1"vscode-userdata"');
}

function workbench(page, host) {
  const at = where => ({ scheme: 'http', authority: host, path: where });
  const configuration = {
    userDataPath: '/',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    folderUri: { scheme: 'memory', path: '/articles' },
    additionalBuiltinExtensions: [at('/files')],
    developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at('/extension/dist/test/vscode/web.cjs') },
    productConfiguration: {
      nameShort: 'VS Code',
      nameLong: 'VS Code in a browser',
      enableTelemetry: false,
      // vscode.dev gives each page an origin of its own; this browser gives a page of another origin no service worker
      webviewContentExternalBaseUrlTemplate: `http://${host}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
  const escaped = JSON.stringify(configuration).replaceAll('"', '&quot;');
  const values = {
    WORKBENCH_WEB_CONFIGURATION: escaped,
    WORKBENCH_WEB_BASE_URL: `http://${host}/vscode`,
    WORKBENCH_NLS_FALLBACK_URL: `http://${host}/vscode/out/nls.messages.js`,
    WORKBENCH_NLS_URL: `http://${host}/vscode/out/nls.messages.js`,
  };
  return page.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
}

/** Runs a scenario of the suite over a folder of articles. @returns counts and output @throws where the window gives no result */
export async function runInBrowser(root, scenario, articles) {
  const { main } = await obtain();
  const said = [];
  let result;
  const server = await serve(path.resolve(main, '../..'), root, scenario, articles, (what, body) => {
    if (what === '/result') result = JSON.parse(body);
    else said.push(body);
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.on('console', message => said.push(message.text()));
    page.on('pageerror', error => said.push(String(error)));
    await page.goto(`http://localhost:${server.port}/`);
    for (const end = Date.now() + PATIENCE; !result; await sleep(100))
      if (Date.now() > end) throw new Error(`no end after ${PATIENCE / 1000} s\n${said.slice(-60).join('\n')}`);
    return result;
  } finally {
    await browser.close();
    server.stop();
  }
}
