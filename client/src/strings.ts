/** The client's own words: the editor's display language, or the one that `concord.messageLanguage` asks for. */
import { env, l10n, workspace } from 'vscode';
import arabic from '../../l10n/bundle.l10n.ar.json';

const bundle: Readonly<Record<string, string>> = arabic;

/** Translates `message`, which must stand in `l10n/bundle.l10n.ar.json`, and fills its `{0}`, `{1}`, ... */
export function t(message: string, ...values: (string | number)[]): string {
  const language = workspace.getConfiguration('concord').get<string>('messageLanguage', 'auto');
  // Microsoft ships no Arabic display language: without this a person who asks for Arabic would not get it here.
  if (language === 'ar') return fill(bundle[message] ?? message, values);
  if (language === 'en') return fill(message, values);
  return l10n.t(message, ...values);
}

/** Whether the client speaks Arabic: by `concord.messageLanguage`, else by the editor's display language. */
export function inArabic(): boolean {
  const language = workspace.getConfiguration('concord').get<string>('messageLanguage', 'auto');
  return language === 'ar' || (language !== 'en' && env.language.toLowerCase().startsWith('ar'));
}

const fill = (message: string, values: readonly (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
