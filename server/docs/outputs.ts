import { readFileSync } from 'node:fs';
import { TOOLS, inputSchema } from '../src/features/assistant/tools.ts';
import { rules } from '../src/rules/index.ts';
import type { Accuracy } from './accuracy.ts';
import { readingTable, ruleScoreTable } from './accuracy.ts';
import { parseManual, type Manual } from './manual.ts';
import { defaultOf, indexPage, rulePage, table } from './page.ts';
import type { Rule } from '../src/corpus/finding.ts';

const ROOT = new URL('../../', import.meta.url);
const SEVERITIES = ['off', 'information', 'warning', 'error'] as const;

/** Where the measured figures stand, relative to the root; `npm run accuracy -- --write` writes it. */
export const ACCURACY_FILE = 'docs/accuracy.json';

/** A file of the project. @param name path relative to its root @throws where it is missing */
export function readProjectFile(name: string): string {
  return readFileSync(new URL(name, ROOT), 'utf8').replace(/\r\n/g, '\n');
}

/** A rule's manual, from its own file. @throws naming the file where it is not in form */
export function manualOf(rule: Rule): Manual {
  const name = `server/src/rules/${rule.id}.ts`;
  try {
    const manual = parseManual(readProjectFile(name));
    if (manual.id !== rule.id) throw new Error(`the manual begins with "# ${manual.id}", not "# ${rule.id}"`);
    return manual;
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message} (the form: docs/writing-rules.md)`, { cause: error });
  }
}

/**
 * Everything that is generated from the rules and the assistants' tools, by path relative to the project's root: the pages and their index, and the files
 * that hold a generated part (README, the manifest and its strings).
 * @throws naming the file where a rule has no manual in form
 */
export function outputs(): Map<string, string> {
  const documented = rules.map(rule => ({ rule, manual: manualOf(rule) }));
  const accuracy = JSON.parse(readProjectFile(ACCURACY_FILE)) as Accuracy;
  const out = new Map<string, string>();
  for (const { rule, manual } of documented) {
    const score = (rule.status === 'nursery' ? accuracy.nursery : accuracy.rules)[rule.id];
    out.set(`docs/rules/${rule.id}.md`, rulePage(rule, manual, 'en', score));
    out.set(`docs/rules/${rule.id}.ar.md`, rulePage(rule, manual, 'ar', score));
  }
  out.set('docs/rules/README.md', indexPage(documented));
  const list = table(
    ['rule', 'finds', 'severity'],
    documented.map(({ rule, manual }) => [`[\`${rule.id}\`](docs/rules/${rule.id}.md)`, manual.en.summary, defaultOf(rule)]),
  );
  let readme = between(readProjectFile('README.md'), 'rules', list);
  readme = between(readme, 'rule accuracy', ruleScoreTable(accuracy));
  readme = between(readme, 'reading accuracy', readingTable(accuracy));
  out.set('README.md', readme);
  out.set(
    'package.json',
    withTools(
      withSettings(
        readProjectFile('package.json'),
        documented.map(d => d.rule),
      ),
    ),
  );
  for (const language of ['en', 'ar'] as const) {
    const name = language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`;
    out.set(
      name,
      withStrings(
        readProjectFile(name),
        language,
        documented.map(({ rule, manual }) => [rule.id, manual[language].summary]),
      ),
    );
  }
  out.set(CONFIG_SCHEMA, configSchema(out.get('package.json')!, out.get('package.nls.json')!));
  return out;
}

/** Where the schema of `concord.yaml` stands, relative to the root. */
const CONFIG_SCHEMA = 'server/src/workspace/config-schema.json';
/** Settings of a person or a machine, which no folder can say. */
const NOT_OF_A_FOLDER = new Set([
  'concord.enable',
  'concord.author',
  'concord.inlayHints.dates',
  'concord.inlayHints.figures',
  'concord.codeLens',
  'concord.completion',
  'concord.trace.server',
]);

/** The JSON schema of a folder's file of settings: those of the manifest, without `concord.`, with dots or nested. */
function configSchema(manifest: string, strings: string): string {
  const properties = settingsOf<Setting>(JSON.parse(manifest));
  const words = JSON.parse(strings) as Record<string, string>;
  const own: Record<string, object> = {};
  const groups = new Map<string, Record<string, object>>();
  for (const [name, setting] of Object.entries(properties)) {
    if (NOT_OF_A_FOLDER.has(name)) continue;
    const { scope: _, order: __, markdownDescription, enumDescriptions: ___, ...rest } = setting;
    const plain = JSON.parse(
      JSON.stringify({ ...rest, description: markdownDescription ?? rest.description }, (key, value: unknown) =>
        key === 'enumDescriptions'
          ? undefined
          : typeof value === 'string'
            ? value.replace(/^%(.+)%$/, (all, k: string) => words[k] ?? all)
            : value,
      ),
    ) as object;
    const short = name.slice('concord.'.length);
    own[short] = plain;
    const parts = short.split('.');
    if (parts.length === 2) groups.set(parts[0], { ...groups.get(parts[0]), [parts[1]]: plain });
  }
  for (const [group, members] of groups) own[group] = { type: 'object', properties: members, additionalProperties: false };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'concord.yaml',
    description: 'Settings of a folder of articles, for everyone who opens or checks it.',
    type: 'object',
    properties: own,
    additionalProperties: false,
  };
  return JSON.stringify(schema, null, 2) + '\n';
}

/** The settings of the manifest, whichever group they stand in. The values are the manifest's own objects. */
function settingsOf<T>(manifest: unknown): Record<string, T> {
  const { configuration } = (manifest as { contributes: { configuration: { properties: Record<string, T> }[] } }).contributes;
  return Object.assign({}, ...configuration.map(group => group.properties)) as Record<string, T>;
}

interface Setting {
  scope?: string;
  order?: number;
  markdownDescription?: string;
  description?: string;
  enumDescriptions?: string[];
}

/**
 * Puts a text between the marks `<!-- name -->` and `<!-- /name -->`.
 * @throws where the marks are missing
 */
export function between(document: string, name: string, text: string): string {
  const open = `<!-- ${name} -->`,
    close = `<!-- /${name} -->`;
  const start = document.indexOf(open),
    end = document.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`the document has no marks ${open} and ${close}`);
  return `${document.slice(0, start + open.length)}\n<!-- prettier-ignore -->\n${text}\n\n${document.slice(end)}`;
}

/** The manifest with a setting for each rule. */
function withSettings(manifest: string, all: readonly Rule[]): string {
  const json: unknown = JSON.parse(manifest);
  const setting = settingsOf<Record<string, unknown>>(json)['concord.rules'];
  const own = {
    type: 'string',
    enum: SEVERITIES,
    enumDescriptions: SEVERITIES.map(s => `%rules.${s}%`),
  };
  const kept = Object.entries(setting).filter(([key]) => !['type', 'default', 'properties', 'additionalProperties'].includes(key));
  const { type } = setting;
  const fallback = setting.default;
  for (const key of Object.keys(setting)) delete setting[key];
  Object.assign(setting, {
    type,
    default: fallback,
    properties: Object.fromEntries(all.map(rule => [rule.id, { ...own, default: defaultOf(rule), description: `%rule.${rule.id}%` }])),
    additionalProperties: false,
    ...Object.fromEntries(kept),
  });
  return JSON.stringify(json, null, 2) + '\n';
}

/** The manifest with the tools that it gives to assistants. */
function withTools(manifest: string): string {
  const json = JSON.parse(manifest) as { contributes: Record<string, unknown> };
  json.contributes.languageModelTools = TOOLS.map(tool => ({
    name: `concord_${tool.name}`,
    displayName: `%tool.${tool.name}%`,
    userDescription: `%tool.${tool.name}%`,
    modelDescription: tool.description,
    canBeReferencedInPrompt: true,
    toolReferenceName: `concord-${tool.name.replaceAll('_', '-')}`,
    icon: '$(law)',
    inputSchema: inputSchema(tool),
  }));
  return JSON.stringify(json, null, 2) + '\n';
}

/** The manifest's strings with a description for each rule and a title for each tool. */
function withStrings(strings: string, language: 'en' | 'ar', summaries: readonly (readonly [string, string])[]): string {
  const kept = Object.entries(JSON.parse(strings) as Record<string, string>).filter(([key]) => !/^(rule|tool)\./.test(key));
  const all = [
    ...kept,
    ...TOOLS.map(tool => [`tool.${tool.name}`, tool.title[language]]),
    ...summaries.map(([id, text]) => [`rule.${id}`, text]),
  ];
  return JSON.stringify(Object.fromEntries(all), null, 2) + '\n';
}
