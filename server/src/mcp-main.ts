import path from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { mcp } from './commands/mcp.ts';
import type { MessageLanguage } from './rules/messages/index.ts';
import { knowledgeOf } from './workspace/knowledge.ts';

declare const CONCORD_VERSION: string;

/** Serves the Model Context Protocol on standard input and output until the input ends. */
export async function serveMcp(folder: string, language: MessageLanguage): Promise<void> {
  const transport = new StdioServerTransport();
  process.stdin.on('end', () => void transport.close());
  await mcp({ folder, language, version: CONCORD_VERSION }, knowledgeOf(path.join(__dirname, 'data')), transport);
}

// the editor starts this file itself: FOLDER [LANGUAGE]
if (require.main === module) {
  const [folder = '.', language] = process.argv.slice(2);
  serveMcp(folder, language === 'ar' ? 'ar' : 'en').catch((error: unknown) => {
    process.stderr.write(`concord: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
}
