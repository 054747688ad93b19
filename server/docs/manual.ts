/** What a rule's leading comment says, in the form that docs/writing-rules.md lays down. */
export interface Manual {
  id: string;
  en: ManualText;
  ar: ManualText;
  examples: Example[];
}

/** The manual in one language, in Markdown. */
export interface ManualText {
  /** One sentence: what the rule finds. */
  summary: string;
  /** What it finds, at length. */
  what: string;
  why: string;
  decided: string;
  limits: string;
  /** Options beyond the severity, which every rule has. */
  options?: string;
}

/** A fixture of `check()` that the manual shows and the tests run. */
export interface Example {
  /** Whether it has marks and the rule must find them; else the rule must stay silent. */
  speaks: boolean;
  language: 'en' | 'ar';
  /** What it shows, in its own language. */
  caption: string;
  fixture: string;
}

/** Section titles of the comment by language. */
export const SECTIONS = {
  en: { why: 'Why', decided: 'How it is decided', limits: 'Limits', options: 'Options' },
  ar: { why: 'لماذا', decided: 'كيف يُحسم', limits: 'الحدود', options: 'الخيارات' },
} as const;

const ARABIC = 'العربية',
  EXAMPLES = 'Examples';

/**
 * Reads a rule's leading comment.
 * @param source the rule's source file
 * @throws with what is missing or out of place
 */
export function parseManual(source: string): Manual {
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\/\n/.exec(source);
  if (!comment) throw new Error('the file does not begin with its manual, a comment /** ... */');
  const text = comment[1]
    .split('\n')
    .map(line => line.replace(/^ \* ?/, ''))
    .join('\n');
  const parts = split(text, /^# (.+)$/);
  const [id, english] = parts.find(([title]) => title !== '') ?? ['', ''];
  const part = (title: string): string => {
    const found = parts.find(([t]) => t === title);
    if (!found) throw new Error(`the manual has no part "# ${title}"`);
    return found[1];
  };
  const stray = parts
    .map(([title]) => title)
    .filter((title, i) => i > 0 && title !== '' && title !== ARABIC && title !== EXAMPLES && title !== id);
  if (stray.length > 0) throw new Error(`the manual has a part "# ${stray[0]}" that is none`);
  return { id, en: textOf(english, 'en'), ar: textOf(part(ARABIC), 'ar'), examples: examplesOf(part(EXAMPLES)) };
}

function textOf(part: string, language: 'en' | 'ar'): ManualText {
  const titles = SECTIONS[language];
  const sections = new Map(split(part, /^## (.+)$/));
  const lead = (sections.get('') ?? '').trim();
  const [summary, ...what] = lead.split(/\n\s*\n/);
  if (!summary || what.length === 0)
    throw new Error(`the ${language} part begins with a sentence that says what the rule finds, and a paragraph that says it at length`);
  for (const title of sections.keys())
    if (title !== '' && !(Object.values(titles) as string[]).includes(title))
      throw new Error(`the ${language} part has a section "## ${title}" that is none of: ${Object.values(titles).join(', ')}`);
  const section = (title: string): string => {
    const body = sections.get(title)?.trim();
    if (!body) throw new Error(`the ${language} part has no section "## ${title}"`);
    return body;
  };
  return {
    summary: summary.replace(/\n/g, ' '),
    what: what.join('\n\n'),
    why: section(titles.why),
    decided: section(titles.decided),
    limits: section(titles.limits),
    ...(sections.has(titles.options) ? { options: section(titles.options) } : {}),
  };
}

/** The parts of a text by heading, fenced blocks left whole; what stands before the first heading is under `''`. */
function split(text: string, heading: RegExp): [string, string][] {
  const parts: [string, string[]][] = [['', []]];
  let fenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const m = fenced ? null : heading.exec(line);
    if (m) parts.push([m[1].trim(), []]);
    else parts[parts.length - 1][1].push(line);
  }
  return parts.map(([title, lines]) => [title, lines.join('\n')]);
}

function examplesOf(part: string): Example[] {
  const out: Example[] = [];
  for (const [, info, body] of part.matchAll(/^```(.*)\n([\s\S]*?)\n```$/gm)) {
    const m = /^(speaks|silent) (en|ar): (\S.*)$/.exec(info);
    if (!m) throw new Error(`an example begins with \`\`\`speaks or \`\`\`silent, its language and its caption, not with \`\`\`${info}`);
    const speaks = m[1] === 'speaks',
      marked = body.includes('⟦');
    if (speaks !== marked) throw new Error(`the example "${m[3]}" ${speaks ? 'speaks and marks nothing' : 'is silent and has marks'}`);
    out.push({ speaks, language: m[2] as 'en' | 'ar', caption: m[3], fixture: body });
  }
  return out;
}

/** What the examples of a manual lack: each language has one that speaks and one that is silent. */
export function missingExamples(manual: Manual): string[] {
  const out: string[] = [];
  for (const speaks of [true, false])
    for (const language of ['en', 'ar'] as const)
      if (!manual.examples.some(e => e.speaks === speaks && e.language === language))
        out.push(`no example that ${speaks ? 'speaks' : 'is silent'} in ${language}`);
  return out;
}
