/** Ids of rules: words of small letters joined by hyphens, two or more. */
const ID = /^[a-z]+(-[a-z]+)+$/;
const WIDTH = 140;

/**
 * The files that a new rule begins with, by path relative to the project's root: the rule, its registration and its test.
 * @param index what `server/src/rules/index.ts` holds now
 * @param since the version of the manifest
 * @throws where the id is malformed or taken
 */
export function scaffold(id: string, index: string, since: string): Map<string, string> {
  if (!ID.test(id)) throw new Error(`"${id}" is no id of a rule: two or more words of small letters, joined by hyphens`);
  const name = id.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase());
  return new Map([
    [`server/src/rules/${id}.ts`, ruleFile(id, name, since)],
    ['server/src/rules/index.ts', register(index, id, name)],
    [`test/unit/rules/${id}.test.ts`, testFile(id)],
  ]);
}

/** The index with one more rule, in the order of ids. */
function register(index: string, id: string, name: string): string {
  const imports = [...index.matchAll(/^import \{ (\w+) \} from '\.\/([a-z-]+)\.ts';\n/gm)];
  const list = /(export const rules: readonly Rule\[\] = )\[[^\]]*\];/.exec(index);
  if (imports.length === 0 || !list) throw new Error('server/src/rules/index.ts is not in the form that new-rule knows');
  if (imports.some(m => m[2] === id)) throw new Error(`there is a rule ${id}`);
  const after = imports.findLast(m => m[2] < id);
  const at = after ? after.index + after[0].length : imports[0].index;
  const added = `${index.slice(0, at)}import { ${name} } from './${id}.ts';\n${index.slice(at)}`;
  const names = [...imports.map(m => [m[2], m[1]]), [id, name]].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, n]) => n);
  const line = `${list[1]}[${names.join(', ')}];`;
  return added.replace(list[0], () => (line.length <= WIDTH ? line : `${list[1]}[\n${names.map(n => `  ${n},\n`).join('')}];`));
}

function ruleFile(id: string, name: string, since: string): string {
  return `/**
 * # ${id}
 *
 * What it finds, in one sentence.
 *
 * What it finds, at length.
 *
 * ## Why
 *
 * Why the reader of an article should know.
 *
 * ## How it is decided
 *
 * What two statements must share, and when they do not go together.
 *
 * ## Limits
 *
 * What it passes over in silence.
 *
 * # العربية
 *
 * ما تجده في جملة واحدة.
 *
 * ما تجده بالتفصيل.
 *
 * ## لماذا
 *
 * لماذا يهم القارئ أن يعرف.
 *
 * ## كيف يُحسم
 *
 * ما الذي تشترك فيه العبارتان، ومتى لا تجتمعان.
 *
 * ## الحدود
 *
 * ما تسكت عنه.
 *
 * # Examples
 *
 * \`\`\`silent en: why nothing is found here
 * The port opened on Monday.
 * \`\`\`
 *
 * \`\`\`silent ar: لماذا لا تجد شيئا هنا
 * فُتح الميناء يوم الاثنين.
 * \`\`\`
 */
import type { Rule } from '../corpus/finding.ts';

export const ${name}: Rule = {
  id: '${id}',
  severity: 'warning',
  since: '${since}',
  status: 'nursery',
  messages: {
    en: {
      message: '{a} does not go with {b}',
    },
    ar: {
      message: '{a} لا يتفق مع {b}',
    },
  },
  *article() {
    // yield { scope: 'within', message: { key: '${id}.message', values: { a, b } }, reason: [...], sites: [siteOf(article, ...), ...] };
  },
};
`;
}

function testFile(id: string): string {
  return `import { check } from '../../support/check.ts';

describe('${id}', () => {
  it('is silent where both can be true', () => {
    check('${id}', 'The port opened on Monday.');
    check('${id}', 'فُتح الميناء يوم الاثنين.');
  });
});
`;
}
