import path from 'node:path';
import { startServer } from './main.ts';

startServer(path.join(__dirname, 'data'));
