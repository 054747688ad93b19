import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Position,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { writtenName } from '../mentions/names/corrections.ts';
import { VERDICTS } from '../corpus/decisions.ts';
import type { Finding, Message, Site } from '../corpus/finding.ts';
import type { Entity } from '../corpus/register.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { adoptions } from './adopt.ts';
import { isName, linesOf, rangeOf, type View } from './place.ts';
import { nameAt, respell, type Edits } from './rename.ts';

/** What the client can do, which the actions depend on. */
export interface ActionSupport {
  /** It shows changes before they are made, where they are marked so. */
  annotations: boolean;
  /** It has the commands `concord.decide` and the like. */
  commands: boolean;
}

/** Adoptions offered for one finding at most. */
const MOST = 4;

/**
 * The quick fixes of Concord's diagnostics in a file.
 * @param asked where the person asks: findings count too that mark another passage and have one here
 */
export function codeActions(
  view: View,
  file: string,
  diagnostics: readonly Diagnostic[],
  language: MessageLanguage,
  support: ActionSupport,
  asked?: Position,
): CodeAction[] {
  const own = diagnostics.filter(d => d.source === 'concord' && typeof (d.data as { fingerprint?: unknown })?.fingerprint === 'string');
  const wanted = new Map<string, Diagnostic | undefined>(own.map(d => [(d.data as { fingerprint: string }).fingerprint, d]));
  const article = view.corpus.articlesOf(file)[0];
  const offset = asked && article ? linesOf(article).offset(asked) : -1;
  for (const { finding, decision } of offset < 0 ? [] : view.judge().judged)
    if (!decision && !wanted.has(finding.fingerprint) && finding.sites.some(s => s.file === file && s.start <= offset && offset <= s.end))
      wanted.set(finding.fingerprint, undefined);
  if (wanted.size === 0) return [];
  const edits: CodeAction[] = [],
    decisions: CodeAction[] = [];
  for (const { finding } of view.judge().judged) {
    if (!wanted.has(finding.fingerprint)) continue;
    const diagnostic = wanted.get(finding.fingerprint);
    const isHere = (s: Site): boolean => (diagnostic ? isAt(view, s, diagnostic) : s.start <= offset && offset <= s.end);
    const site = finding.sites.find(s => s.file === file && isHere(s)) ?? finding.sites[0];
    const of = diagnostic ? { diagnostics: [diagnostic] } : {};
    for (const action of editsOf(view, finding, site, language, support)) edits.push({ ...action, ...of });
    if (support.commands) for (const action of decisionsOf(finding, language, wanted.size > 1)) decisions.push({ ...action, ...of });
  }
  return [...edits, ...decisions];
}

function editsOf(view: View, finding: Finding, site: Site, language: MessageLanguage, support: ActionSupport): CodeAction[] {
  const quick = (title: Message, edits: Edits, label: string): CodeAction => ({
    title: write(title, language),
    kind: CodeActionKind.QuickFix,
    edit: workspaceEdit(edits, write({ key: label, values: {} }, language, false), support),
  });
  const articleOf = (file: string) => view.corpus.articlesOf(file)[0];
  const out: CodeAction[] = [];
  for (const { from, start, end, text } of adoptions(finding, site, articleOf).slice(0, MOST)) {
    const edit: TextEdit = { range: rangeOf(articleOf(site.file), { start, end }), newText: text };
    const values = { text, file: from ? placeOf(view, from) : '' };
    out.push(
      quick({ key: from ? 'action.adopt' : 'action.adopt-right', values }, new Map([[view.uriOf(site.file), [edit]]]), 'annotation.adopt'),
    );
  }
  if (finding.rule === 'name-spelling') {
    const entities = finding.sites.flatMap(s => entityAt(view, s) ?? []);
    const others = finding.sites.filter(s => s.text !== site.text).slice(0, MOST);
    for (const [from, to] of [...others.map(o => [site.text, o.text]), ...others.map(o => [o.text, site.text])]) {
      const edits = respell(view, entities, from, to);
      if (!edits) continue;
      const count = [...edits.values()].reduce((n, list) => n + list.length, 0);
      out.push(quick({ key: 'action.respell', values: { from, to, count: String(count) } }, edits, 'annotation.respell'));
    }
  }
  return out;
}

function decisionsOf(finding: Finding, language: MessageLanguage, several: boolean): CodeAction[] {
  return VERDICTS.map(verdict => {
    const values = { verdict: write({ key: `verdict.${verdict}`, values: {} }, language, false), rule: finding.rule };
    const title = write({ key: several ? 'action.decide-rule' : 'action.decide', values }, language);
    const command = { title, command: 'concord.decide', arguments: [{ fingerprint: finding.fingerprint, verdict }] };
    return { title, kind: CodeActionKind.QuickFix, command };
  });
}

/** What can be said of the name at a place; asked for by the person only, as a light at every name would be in the way. */
export function nameActions(view: View, file: string, position: Position, language: MessageLanguage): CodeAction[] {
  const article = view.corpus.articlesOf(file)[0];
  const found = article && nameAt(view, file, linesOf(article).offset(position));
  const entity = found && view.corpus.register.entityOf(found.mention, found.article);
  if (!entity) return [];
  const name = writtenName(found.mention);
  const spellings = new Set([...view.corpus.register.spellings(entity).keys()].filter(s => entity.kind !== 'person' || /\s/.test(s)));
  return NAME_ACTIONS.filter(does => spellings.size > 1 || (does !== 'apart' && does !== 'prefer')).map(does => {
    const title = write({ key: `action.name.${does}`, values: { name } }, language);
    const command = { title, command: 'concord.correctName', arguments: [{ uri: view.uriOf(file), position, does }] };
    return { title, kind: CodeActionKind.Refactor, command };
  });
}

/** What a person can say of a name, in the order of the menu. */
const NAME_ACTIONS = ['same', 'prefer', 'apart', 'another', 'not-a-name'] as const;

/** Edits as the protocol has them: to be confirmed one by one where the client can show them first. */
export function workspaceEdit(edits: Edits, label: string, { annotations }: ActionSupport): WorkspaceEdit {
  if (!annotations) return { changes: Object.fromEntries(edits) };
  return {
    documentChanges: [...edits].map(([uri, list]) => ({
      textDocument: { uri, version: null },
      edits: list.map(edit => ({ ...edit, annotationId: 'concord' })),
    })),
    changeAnnotations: { concord: { label, needsConfirmation: true } },
  };
}

function isAt(view: View, site: Site, { range }: Diagnostic): boolean {
  const article = view.corpus.articlesOf(site.file)[0];
  if (!article) return false;
  const { start } = rangeOf(article, site);
  return start.line === range.start.line && start.character === range.start.character;
}

function placeOf(view: View, site: Site): string {
  const article = view.corpus.articlesOf(site.file)[0];
  return article ? `${site.file}:${linesOf(article).position(site.start).line + 1}` : site.file;
}

function entityAt(view: View, site: Site): Entity | undefined {
  for (const article of view.corpus.articlesOf(site.file))
    for (const mention of view.corpus.mentionsOf(article))
      if (isName(mention) && mention.start < site.end && site.start < mention.end) return view.corpus.register.entityOf(mention, article);
  return undefined;
}
