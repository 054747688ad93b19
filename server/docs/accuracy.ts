import { percent, table, type RuleScore } from './page.ts';

/** What `npm run accuracy -- --write` measured, as `docs/accuracy.json` keeps it. */
export interface Accuracy {
  rules: Record<string, RuleScore>;
  /** The same by language of the cases: `ar`, `en`, `mixed`. */
  languages: Record<string, RuleScore>;
  total: RuleScore;
  /** Cases in all; clean ones, and how many of them got no alarm. */
  cases: number;
  clean: number;
  quiet: number;
  /** Rules of the nursery, on cases of their own and in no total. */
  nursery: Record<string, RuleScore>;
  /** Reading: by language and kind of mention. */
  reading: Record<string, Record<string, ReadingScore>>;
}

/** How well one kind of mention is read. */
export interface ReadingScore {
  /** Labelled mentions; those read with kind and value right; mentions that were read at all. */
  labelled: number;
  right: number;
  read: number;
}

/** The README's table of the rules' precision and recall. */
export function ruleScoreTable(a: Accuracy): string {
  const row = (name: string, s: RuleScore): string[] => [
    name,
    percent(s.found, s.found + s.falseAlarms) ?? '-',
    percent(s.found, s.labelled) ?? '-',
    `${s.found}/${s.labelled}`,
    String(s.falseAlarms),
    `${s.trapsHit}/${s.traps}`,
  ];
  const rows = Object.entries(a.rules).map(([id, s]) => row(`\`${id}\``, s));
  const nursery = Object.entries(a.nursery).map(([id, s]) => row(`\`${id}\` (nursery)`, s));
  const languages = Object.entries(a.languages).map(([language, s]) => row(LANGUAGES[language] ?? language, s));
  return (
    table(['rule', 'precision', 'recall', 'found', 'false', 'traps hit'], [...rows, ...languages, row('**all**', a.total), ...nursery]) +
    `\n\n${a.cases} cases; of ${a.clean} clean ones ${a.quiet} are quiet.`
  );
}

/** The README's table of precision and recall of reading. */
export function readingTable(a: Accuracy): string {
  const rows = Object.entries(a.reading).flatMap(([language, kinds]) =>
    Object.entries(kinds).map(([kind, s]) => [
      LANGUAGES[language] ?? language,
      kind,
      percent(s.right, s.read) ?? '-',
      percent(s.right, s.labelled) ?? '-',
      String(s.labelled),
    ]),
  );
  return table(['language', 'kind', 'precision', 'recall', 'labelled'], rows);
}

const LANGUAGES: Record<string, string> = { ar: 'Arabic', en: 'English', mixed: 'several languages' };
