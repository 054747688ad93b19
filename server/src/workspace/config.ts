import { isMap, isScalar, type Node, type Pair } from 'yaml';
import schema from './config-schema.json' with { type: 'json' };
import { parseSettings, type Settings } from './settings.ts';
import { parseYaml, problemAt, type Problem } from './yaml.ts';

/** Names of the file of settings at the root of a folder; the first that is there counts. */
export const CONFIG_FILES: readonly string[] = ['concord.yaml', 'concord.yml'];

/** A part of the JSON schema, as far as settings use it. */
interface Schema {
  type?: string;
  enum?: readonly unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  maximum?: number;
  minimum?: number;
  exclusiveMinimum?: number;
}

/** What a folder's file of settings says, and what is wrong in it. */
export interface Config {
  /** As the editor would send it: nested, what is malformed left out. */
  raw: Record<string, unknown>;
  problems: Problem[];
}

/**
 * Reads the text of a `concord.yaml`. Names are those of the editor's settings without `concord.`, nested or with dots
 * (`files.exclude`). What is wrong is left out and told of; all else counts.
 */
export function readConfig(text: string): Config {
  const { document, problems } = parseYaml(text);
  const raw: Record<string, unknown> = {};
  const root = document.contents as Node | null;
  if (root === null || (isScalar(root) && root.value === null)) return { raw, problems };
  if (isMap(root)) readMap(root.items, '', raw, problems);
  else if (problems.length === 0) problems.push(problemAt(root, 'config.no-map', {}));
  // after a fault of the whole file what is wrong with single settings only repeats it
  return { raw, problems: document.errors.length > 0 ? problems.slice(0, 1) : problems };
}

function readMap(items: readonly Pair[], prefix: string, raw: Record<string, unknown>, problems: Problem[]): void {
  for (const { key, value } of items) {
    if (!isScalar(key)) continue;
    const name = `${prefix}${String(key.value)}`;
    const known = settingOf(name);
    if (known) {
      if (value === null || (isScalar(value) && value.value === null)) continue;
      const node = value as Node;
      if (known.properties && isMap(node)) readMap(node.items as Pair[], `${name}.`, raw, problems);
      else {
        const plain: unknown = 'toJSON' in node ? (node as { toJSON(): unknown }).toJSON() : undefined;
        const wanted = wrong(plain, known);
        if (wanted === undefined) put(raw, name, plain);
        else problems.push(problemAt(node, 'config.value', { setting: name, value: JSON.stringify(plain), wanted }));
      }
    } else if (isGroup(name) && isMap(value)) readMap(value.items as Pair[], `${name}.`, raw, problems);
    else if (!isGroup(name) || !isScalar(value) || value.value !== null)
      problems.push(problemAt(key as Node, 'config.unknown', { setting: name, wanted: namesBeside(name).join(', ') }));
  }
}

const SETTINGS = schema.properties as Record<string, Schema>;

/** The schema of a setting by its name with dots; a part of one whose value is a map counts too. */
function settingOf(name: string): Schema | undefined {
  if (Object.hasOwn(SETTINGS, name) && !isGroup(name)) return SETTINGS[name];
  for (const [setting, of] of Object.entries(SETTINGS))
    if (of.properties && name.startsWith(`${setting}.`)) {
      const part = name.slice(setting.length + 1);
      if (Object.hasOwn(of.properties, part)) return of.properties[part];
    }
  return undefined;
}

/** Whether settings begin with a name and a dot. */
function isGroup(name: string): boolean {
  return Object.keys(SETTINGS).some(setting => setting.startsWith(`${name}.`));
}

/** What could have been meant: the settings, or the parts of one. */
function namesBeside(name: string): string[] {
  const at = name.lastIndexOf('.');
  const parts = at < 0 ? undefined : SETTINGS[name.slice(0, at)]?.properties;
  return parts ? Object.keys(parts) : Object.keys(SETTINGS).filter(setting => setting.includes('.') || !isGroup(setting));
}

/** What a value should have been, or undefined where it is right. */
function wrong(value: unknown, { type, enum: values, items, properties, maximum, minimum, exclusiveMinimum }: Schema): string | undefined {
  if (values) return values.includes(value) ? undefined : values.join(', ');
  if (type === 'array') {
    if (!Array.isArray(value)) return '[...]';
    return items && value.map(item => wrong(item, items)).find(w => w !== undefined);
  }
  if (type === 'number' || type === 'integer') {
    const low = minimum ?? exclusiveMinimum ?? -Infinity,
      high = maximum ?? Infinity;
    const isIn = typeof value === 'number' && value >= low && value !== exclusiveMinimum && value <= high;
    return isIn ? undefined : `${low === -Infinity ? '' : low}–${high === Infinity ? '' : high}`;
  }
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'true, false';
  if (type === 'object') return properties ? `{ ${Object.keys(properties)[0]}: ... }` : undefined;
  return typeof value === 'string' ? undefined : '"..."';
}

function put(raw: Record<string, unknown>, name: string, value: unknown): void {
  const parts = name.split('.');
  let at = raw;
  for (const part of parts.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>;
  at[parts[parts.length - 1]] = value;
}

/** Settings with what a folder says over them: what it does not name stays, and of `rules` only those that it names change. */
export function overridden(settings: Settings, { raw }: Config): Settings {
  const own = parseSettings(raw).settings;
  const files = (raw.files ?? {}) as Record<string, unknown>,
    hints = (raw.inlayHints ?? {}) as Record<string, unknown>;
  return {
    ...settings,
    include: 'include' in files ? own.include : settings.include,
    exclude: 'exclude' in files ? own.exclude : settings.exclude,
    maxBytes: 'maxSizeMB' in files ? own.maxBytes : settings.maxBytes,
    rules: { ...settings.rules, ...own.rules },
    inlayHints: {
      dates: 'dates' in hints ? own.inlayHints.dates : settings.inlayHints.dates,
      figures: 'figures' in hints ? own.inlayHints.figures : settings.inlayHints.figures,
    },
    codeLens: 'codeLens' in raw ? own.codeLens : settings.codeLens,
    completion: 'completion' in raw ? own.completion : settings.completion,
    messageLanguage: raw.messageLanguage === undefined || raw.messageLanguage === 'auto' ? settings.messageLanguage : own.messageLanguage,
  };
}
