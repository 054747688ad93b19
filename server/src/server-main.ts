import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './main.ts';

startServer(path.dirname(fileURLToPath(import.meta.url)));
