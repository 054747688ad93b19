import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/** What a process did. */
export interface Run {
  /** Milliseconds from its start to its end. */
  time: number;
  /** The most memory that it held, in bytes. */
  memory: number;
  out: string;
}

/** Tells the most memory that the process held, through descriptor 3, when it ends. */
const REPORT = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{try{writeSync(3,String(process.resourceUsage().maxRSS*1024))}catch{}})`;

/** Runs Node and waits for its end. @throws where it ends with a status above `most` */
export async function runNode(args: readonly string[], options: { env?: NodeJS.ProcessEnv; most?: number } = {}): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  const read = (n: number): Promise<string> =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      child.stdio[n]!.on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve(Buffer.concat(chunks).toString()))
        .on('error', reject);
    });
  const [out, error, memory, status] = await Promise.all([
    read(1),
    read(2),
    read(3),
    new Promise<number | null>(resolve => child.on('exit', resolve)),
  ]);
  if (status === null || status > (options.most ?? 0)) throw new Error(`${args.join(' ')} ended with ${status}: ${error.slice(-2000)}`);
  return { time: performance.now() - began, memory: Number(memory), out };
}

/** Resident memory of a process, in bytes. */
export function residentMemory(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024;
  } catch {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
