import { startServer } from './main.ts';

startServer(__dirname);
