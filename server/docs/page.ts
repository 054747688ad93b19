import type { Rule } from '../src/corpus/finding.ts';
import { SECTIONS, type Example, type Manual } from './manual.ts';

/** How a rule did on the labelled corpus. */
export interface RuleScore {
  /** Labelled findings, and how many of them were found. */
  labelled: number;
  found: number;
  falseAlarms: number;
  /** Traps, and how many of them were hit. */
  traps: number;
  trapsHit: number;
}

export type PageLanguage = 'en' | 'ar';

const WORDS = {
  en: {
    other: 'العربية',
    index: 'All rules',
    generated: 'Generated from',
    severity: 'Severity',
    scope: 'Looks at',
    since: 'Since',
    status: 'Status',
    within: 'one article',
    cross: 'articles against each other',
    both: 'one article, and articles against each other',
    stable: 'stable',
    nursery: 'nursery: off until it is set',
    error: 'error',
    warning: 'warning',
    information: 'information',
    off: 'off',
    speaks: 'It speaks',
    silent: 'It is silent',
    accuracy: 'Accuracy',
    dated: 'of',
    setting: (id: string, value: string) =>
      `\`"concord.rules": { "${id}": "${value}" }\` sets its severity: \`off\`, \`information\`, \`warning\` or \`error\`. What can be reconciled stays information.`,
    score: (corpus: string, precision: string, recall: string, s: RuleScore) =>
      `On the labelled corpus (\`${corpus}\`): precision ${precision}, recall ${recall}. ${s.found} of ${s.labelled} slips found, ${s.falseAlarms} false, ${s.trapsHit} of ${s.traps} traps hit.`,
    none: 'Not measured yet.',
    undefinedScore: 'not defined',
  },
  ar: {
    other: 'English',
    index: 'كل القواعد',
    generated: 'Generated from',
    severity: 'الدرجة',
    scope: 'تنظر في',
    since: 'منذ',
    status: 'الحالة',
    within: 'المقال الواحد',
    cross: 'المقالات بعضها إزاء بعض',
    both: 'المقال الواحد، والمقالات بعضها إزاء بعض',
    stable: 'مستقرة',
    nursery: 'تحت التجربة: لا تعمل حتى تُضبط',
    error: 'خطأ',
    warning: 'تحذير',
    information: 'معلومة',
    off: 'متوقفة',
    speaks: 'تنبّه',
    silent: 'تسكت',
    accuracy: 'الدقة',
    dated: 'بتاريخ',
    setting: (id: string, value: string) =>
      `يضبط \`"concord.rules": { "${id}": "${value}" }\` درجتها: \`off\` (متوقفة) أو \`information\` (معلومة) أو \`warning\` (تحذير) أو \`error\` (خطأ). وما يمكن الجمع بينه يبقى معلومة.`,
    score: (corpus: string, precision: string, recall: string, s: RuleScore) =>
      `على المدوّنة الموسومة (\`${corpus}\`): الضبط ${precision} والاستدعاء ${recall}. وُجد ${s.found} من ${s.labelled}، والإنذارات الكاذبة ${s.falseAlarms}، ووقعت في ${s.trapsHit} من ${s.traps} من المصائد.`,
    none: 'لم تُقَس بعد.',
    undefinedScore: 'غير معرّف',
  },
} as const;

/** The manual page of a rule in a language of the interface, in Markdown. @param score how it did, where measured */
export function rulePage(rule: Rule, manual: Manual, language: PageLanguage, score?: RuleScore): string {
  const words = WORDS[language],
    text = manual[language],
    titles = SECTIONS[language];
  const other = language === 'en' ? `${rule.id}.ar.md` : `${rule.id}.md`;
  const first = manual.examples.filter(e => e.language === language),
    rest = manual.examples.filter(e => e.language !== language);
  const examples = (speaks: boolean): string =>
    [...first, ...rest]
      .filter(e => e.speaks === speaks)
      .map(e => exampleBlock(e, language))
      .join('\n\n');
  const body = [
    `# ${rule.id}`,
    `[${words.other}](${other}) · [${words.index}](README.md)`,
    `**${text.summary}**`,
    table(
      [words.severity, words.scope, words.since, words.status],
      [[words[rule.severity], words[scopeOf(rule)], rule.since, words[rule.status]]],
    ),
    text.what,
    `## ${titles.why}`,
    text.why,
    `## ${titles.decided}`,
    text.decided,
    `## ${words.speaks}`,
    examples(true),
    `## ${words.silent}`,
    examples(false),
    `## ${titles.limits}`,
    text.limits,
    `## ${titles.options}`,
    words.setting(rule.id, defaultOf(rule) === 'off' ? rule.severity : 'off'),
    ...(text.options ? [text.options] : []),
    `## ${words.accuracy}`,
    score
      ? words.score(
          rule.status === 'nursery' ? 'test/corpus-nursery' : 'test/corpus',
          percent(score.found, score.found + score.falseAlarms) ?? words.undefinedScore,
          percent(score.found, score.labelled) ?? words.undefinedScore,
          score,
        )
      : words.none,
  ].join('\n\n');
  const origin = `<!-- ${words.generated} server/src/rules/${rule.id}.ts by \`npm run docs\`: change it there. -->`;
  return language === 'ar' ? `${origin}\n\n<div dir="rtl">\n\n${body}\n\n</div>\n` : `${origin}\n\n${body}\n`;
}

/** The index of all pages, in both languages. */
export function indexPage(rules: readonly { rule: Rule; manual: Manual }[]): string {
  const rows = (language: PageLanguage): string[][] =>
    rules.map(({ rule, manual }) => [
      `[\`${rule.id}\`](${rule.id}${language === 'ar' ? '.ar' : ''}.md)`,
      manual[language].summary,
      WORDS[language][rule.status === 'nursery' ? 'off' : rule.severity],
    ]);
  return (
    [
      '<!-- Generated from server/src/rules by `npm run docs`. -->',
      '# Rules',
      table(['rule', 'finds', 'severity'], rows('en')),
      '<div dir="rtl">',
      '# القواعد',
      table(['القاعدة', 'ما تجده', 'الدرجة'], rows('ar')),
      '</div>',
    ].join('\n\n') + '\n'
  );
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(c => c.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `a` of `b` in percent; undefined where `b` is 0. */
export function percent(a: number, b: number): string | undefined {
  return b === 0 ? undefined : `${((100 * a) / b).toFixed(1).replace(/\.0$/, '')}%`;
}

/** The severity that a rule has where nobody sets it. */
export function defaultOf(rule: Rule): 'off' | Rule['severity'] {
  return rule.status === 'nursery' ? 'off' : rule.severity;
}

function scopeOf(rule: Rule): 'within' | 'cross' | 'both' {
  const cross = rule.pair !== undefined || rule.compare !== undefined;
  return rule.article === undefined ? 'cross' : cross ? 'both' : 'within';
}

/** An example as a quotation: a file a paragraph, marks bold. */
function exampleBlock(example: Example, page: PageLanguage): string {
  const lines: string[] = [];
  for (const line of example.fixture.trim().split('\n')) {
    const header = /^---\s+(\S+)(.*)$/.exec(line);
    if (header) {
      const published = /\bpublished=(\S+)/.exec(header[2])?.[1];
      lines.push(`\`${header[1]}\`${published ? ` (${WORDS[page].dated} ${published})` : ''}`);
    } else if (line.trim() !== '') lines.push(marked(line.trim()));
  }
  const quote = lines.map(l => `> ${l}`).join('\n>\n');
  const turned = (example.language === 'ar') !== (page === 'ar');
  const block = `${example.caption}\n\n${quote}`;
  return turned ? `<div dir="${example.language === 'ar' ? 'rtl' : 'ltr'}">\n\n${block}\n\n</div>` : block;
}

/** A line of an article with its marks in bold; what Markdown would take for its own is escaped. */
function marked(line: string): string {
  return (
    line
      .replace(/[\\`*_<>|]/g, c => `\\${c}`)
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^([-+#])/, '\\$1')
      // asterisks do not take beside punctuation within a word, tags do
      .replace(/⟦([^⟧]*)⟧/g, (_, text: string) => (/^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/u.test(text) ? `**${text}**` : `<b>${text}</b>`))
  );
}
