import picomatch from 'picomatch';
import type { RuleSettings } from '../corpus/corpus.ts';
import { rules } from '../rules/index.ts';
import type { NameEntry } from '../mentions/names/corrections.ts';
import type { Message } from '../corpus/finding.ts';
import type { MessageLanguage } from '../rules/messages/index.ts';

/** What people set under `concord.*`. */
export interface Settings {
  include: readonly string[];
  exclude: readonly string[];
  /** Larger files are passed over. */
  maxBytes: number;
  rules: RuleSettings;
  messageLanguage: MessageLanguage;
  /** What the editor shows beside the text, where people ask for it. */
  inlayHints: { dates: boolean; figures: boolean };
  codeLens: boolean;
  completion: boolean;
  /** What people said of names; kept in a file of its own. */
  names: readonly NameEntry[];
}

export const DEFAULT_INCLUDE = ['**/*.{txt,text,md,markdown,html,htm,xhtml,article}'];
const DEFAULT_MAX_MB = 20;
const SEVERITIES = ['off', 'information', 'warning', 'error'] as const;

/**
 * Settings from what a client sends, whatever that is. What is malformed counts as not set and is named in `problems`.
 * @param locale the client's display language, for `auto`
 */
export function parseSettings(raw: unknown, locale = 'en'): { settings: Settings; problems: Message[] } {
  const problems: Message[] = [];
  const root = isObject(raw) ? raw : {};
  const files = isObject(root.files) ? root.files : {};
  const wrong = (setting: string, value: unknown, wanted: string): void => {
    problems.push({ key: 'setting.malformed', values: { setting, value: JSON.stringify(value) ?? String(value), wanted } });
  };
  const globs = (name: 'include' | 'exclude', fallback: readonly string[]): readonly string[] => {
    const value = files[name];
    if (value === undefined || value === null) return fallback;
    const list = typeof value === 'string' ? [value] : value;
    if (Array.isArray(list) && list.every((g): g is string => typeof g === 'string' && g.length > 0 && g.length < 1000))
      return list.length > 0 ? list : fallback;
    wrong(`concord.files.${name}`, value, '["**/*.txt"]');
    return fallback;
  };
  let maxMB = DEFAULT_MAX_MB;
  if (files.maxSizeMB !== undefined && files.maxSizeMB !== null) {
    if (typeof files.maxSizeMB === 'number' && files.maxSizeMB > 0 && files.maxSizeMB <= 500) maxMB = files.maxSizeMB;
    else wrong('concord.files.maxSizeMB', files.maxSizeMB, '0–500');
  }
  const severities: Record<string, (typeof SEVERITIES)[number]> = {};
  if (isObject(root.rules))
    for (const [id, value] of Object.entries(root.rules)) {
      if (!rules.some(r => r.id === id)) wrong('concord.rules', id, rules.map(r => r.id).join(', '));
      else if (!SEVERITIES.includes(value as (typeof SEVERITIES)[number])) wrong(`concord.rules.${id}`, value, SEVERITIES.join(', '));
      else severities[id] = value as (typeof SEVERITIES)[number];
    }
  else if (root.rules !== undefined && root.rules !== null) wrong('concord.rules', root.rules, '{ "figure-conflict": "off" }');
  const flag = (setting: string, value: unknown, fallback: boolean): boolean => {
    if (typeof value === 'boolean') return value;
    if (value !== undefined && value !== null) wrong(`concord.${setting}`, value, 'true, false');
    return fallback;
  };
  const hints = isObject(root.inlayHints) ? root.inlayHints : {};
  const language = root.messageLanguage ?? 'auto';
  if (language !== 'auto' && language !== 'ar' && language !== 'en') wrong('concord.messageLanguage', language, 'auto, ar, en');
  return {
    settings: {
      include: globs('include', DEFAULT_INCLUDE),
      exclude: globs('exclude', []),
      maxBytes: maxMB * 1_000_000,
      rules: severities,
      inlayHints: { dates: flag('inlayHints.dates', hints.dates, false), figures: flag('inlayHints.figures', hints.figures, false) },
      codeLens: flag('codeLens', root.codeLens, false),
      completion: flag('completion', root.completion, true),
      names: [],
      messageLanguage: language === 'ar' || language === 'en' ? language : locale.toLowerCase().startsWith('ar') ? 'ar' : 'en',
    },
    problems,
  };
}

/** Whether a file, by its path relative to the folder (`/` between), is one that the settings read. */
export function fileFilter(settings: Settings): (name: string) => boolean {
  const options = { dot: false, nocase: true };
  const included = picomatch([...settings.include], options),
    excluded = picomatch([...settings.exclude], options);
  return name => included(name) && !excluded(name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
