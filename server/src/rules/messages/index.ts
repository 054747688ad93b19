import type { Message } from '../../corpus/finding.ts';
import { ar } from './ar.ts';
import { counted } from './counted.ts';
import { rules } from '../index.ts';
import { en } from './en.ts';
import { nameOf } from './ids.ts';

/** Languages of the interface. */
export type MessageLanguage = 'en' | 'ar';

const CATALOGUES: Record<MessageLanguage, Record<string, string>> = { en: { ...en }, ar: { ...ar } };
for (const rule of rules)
  for (const language of ['en', 'ar'] as const)
    for (const key in rule.messages[language]) CATALOGUES[language][`${rule.id}.${key}`] = rule.messages[language][key];

/** First-strong isolate and its end: a quoted passage keeps its own direction. */
const ISOLATE = '\u2068',
  END = '\u2069';

/**
 * Writes a message out. Every placeholder `{name}` is filled with its value between isolates; `{name:day}` with the number and its noun,
 * see `counted.ts`; `{name:id}` with what the language calls the ids of tables in it, see `ids.ts`.
 * @param isolate leave the isolates out for exports that are no display
 */
export function write(message: Message, language: MessageLanguage, isolate = true): string {
  const pattern = CATALOGUES[language][message.key] ?? CATALOGUES.en[message.key] ?? message.key;
  const text = pattern.replace(/\{(\w+)(?::([\w.]+))?\}/g, (_, name: string, type?: string) => {
    const given = message.values[name] ?? '';
    const value = type === undefined ? given : type === 'id' ? nameOf(given, language) : counted(given, type, language);
    return isolate ? `${ISOLATE}${value}${END}` : value;
  });
  return isolate && language === 'ar' ? `\u2067${text}\u2069` : text;
}
