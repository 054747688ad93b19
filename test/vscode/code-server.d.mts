import type { Browser } from 'playwright-core';

export function browserPath(): string | undefined;
export function launchBrowser(): Promise<Browser>;
