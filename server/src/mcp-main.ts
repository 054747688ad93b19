import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveMcp } from './commands/mcp.ts';

// the editor starts this file: FOLDER [LANGUAGE]
const [folder = '.', language] = process.argv.slice(2);
const home = path.dirname(fileURLToPath(import.meta.url));
serveMcp(home, folder, language === 'ar' ? 'ar' : 'en').catch((error: unknown) => {
  process.stderr.write(`concord: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
