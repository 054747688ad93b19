/**
 * Whether an Arabic word can be derived from a root: clitics, inflections and the patterns of derived nouns and verbs are taken off
 * until the letters of a known root are left. What cannot be derived is a name or a loan word. The method is that of root extraction
 * by patterns (Khoja's stemmer), with weak radicals, hamza among them, all counted as one letter.
 */

/** Patterns of nouns, participles and perfect verbs: digits are radicals, `W` in the root after the colon is a weak radical that is not written. */
const STEMS = `
123 1ا23 12ا3 12و3 12ي3 م123 ا123 ت123 ا12ا3 م12و3 م12ا3 م12ي3 ت12ي3 م1ا23 ت1ا23 1وا23 م1ا2ي3 ا1ا23 ا1ا2ي3 1وا2ي3 ت1ا2ي3 ا1ت23 ا1ت2ا3 م1ت23
ان123 ان12ا3 من123 مت123 مت1ا23 است123 است12ا3 مست123 123اء ا123اء 1ا2و3 12و3 ا12و3 ا1ط23 ا1ط2ا3 م1ط23 ا1د23 ا1د2ا3 م1د23 م1د2ا3 تم123 متم123 12ا2ي3 12اي3 1و23:123 ا1ت2:12W ات2ا3 م12و3ا
اد23:د23 اط23:ط23 اد2ا3:د23 اط2ا3:ط23 مط23:ط23 مد23:د23
1ا3:1W3 م1ا3:1W3 م1ي3:1W3 م1و3:1W3 ا1ا3:1W3 است1ا3:1W3 مست1ي3:1W3 مست1ا3:1W3 ا1تا3:1W3 ا1تيا3:1W3 ان1ا3:1W3 ان1يا3:1W3 م1تا3:1W3 1اي3:1W3 1يا3:1W3 13:1W3 ا1د3:1W3 ا1دا3:1W3 ا1ديا3:1W3 م1اي3:1W3 م1ايا3:1W3
12ا:12W 12ي:12W 12و:12W 12:12W 1ا2:12W 1ا2ي:12W 1ا2ا:12W 12اء:12W م12ي:12W م12ا:12W م12:12W ا12ا:12W ا12ي:12W ا12اء:12W ا1ت2ا:12W ا1ت2ي:12W ا1ت2اء:12W م1ت2ي:12W م1ت2:12W م1ت2ا:12W
ان12ا:12W ان12ي:12W ان12اء:12W ت12ي:12W ت12:12W ت1ا2ي:12W ت1ا2ا:12W م1ا2ا:12W م1ا2ي:12W م1ا2:12W است12ي:12W است12ا:12W است12اء:12W مست12ي:12W 1وا2ي:12W 12ايا:12W 12او:12W 12يا:12W 12وا:12W ا1ا2ي:12W مت1ا2ي:12W
ا12اوي:12W 12اوي:12W 12اي:12W
12:122 1ا2:122 م12:122 ا12:122 ا1ت2:122 م1ت2:122 ان12:122 من12:122 است12:122 مست12:122 ت1ا2:122 م1ا2:122 مت1ا2:122 1وا2:122 م1ا2ي2:122
23:W23 مي2ا3:W23 اي2ا3:W23 استي2ا3:W23 ات23:W23 ات2ا3:W23 مت23:W23 مو23:W23 موا23:W23 موت23:W23 ايت2ا3:W23 ايت23:W23 موت2و3:W23 متو23:W23 متوا23:W23 توا23:W23 توت23:W23
1234 م1234 ت1234 مت1234 12ا34 12ا3ي4 123و4 123ي4 123ا4 م12ا34 ت12ا34
`;
/** Patterns behind the prefixes of imperfect verbs. */
const VERBS = `
123 1ا23 ت123 ت1ا23 1ت23 ن123 ست123 1ط23 1د23 1و3:1W3 1ي3:1W3 1ا3:1W3 13:1W3 1تا3:1W3 ن1ا3:1W3 ست1ي3:1W3 ست1ا3:1W3 1دا3:1W3
12و:12W 12ي:12W 12ا:12W 12:12W 1ا2ي:12W 1ا2:12W 1ت2ي:12W 1ت2:12W ن12ي:12W ت12ي:12W ت12ا:12W ت1ا2ي:12W ت1ا2ا:12W ست12ي:12W ست12:12W
12:122 1ت2:122 ن12:122 ست12:122 23:W23 ت23:W23 و23:W23 توا23:W23 تو23:W23 وا23:W23 ستو23:W23 1234 ت1234 د23:د23 ط23:ط23
`;
const NOUN_ENDS =
  ' ه ها هم هما هن نا ك كم ي ا ات اتي اتها اته اتهم اتهما اتنا ون ين ان تان تين ته تها تهم تهما تهن تنا تي ت يه يات يون يين يا وا ني وه وها يه يها يهم يهما اه اها اهم اني انيه اء وي ويه ويين ويون ايي اييه ونه ونها ونهم ينه ينها تم تما يته يتها يتهم يتنا انه انها انهم يان يين تا تاه ياته ياتها انا ونا اوين اويه اءه اءها اءات اءهم وه ويها ايه ايها ايهم اوه اوها اوهم يتان يتين يتي اتك';
const VERB_ENDS = ' ه ها هم هما نا ك كم ني ونني ون وا ين ان ا ن وه وها وهم ونه ونها ونهم انه انها نه نها ي';

interface Pattern {
  /** Radical index (0-based) or -1 for each unit; the unit itself is in `units`. */
  readonly at: readonly number[];
  readonly units: string;
  readonly root: string;
}

function patterns(table: string): ReadonlyMap<number, readonly Pattern[]> {
  const out = new Map<number, Pattern[]>();
  for (const entry of new Set(table.trim().split(/\s+/))) {
    const [units, given] = entry.split(':');
    const root = given ?? (units.includes('4') ? '1234' : '123');
    const list = out.get(units.length) ?? [];
    out.set(units.length, list);
    list.push({ units, at: [...units].map(u => '1234'.indexOf(u)), root });
  }
  return out;
}
const stems = patterns(STEMS),
  verbs = patterns(VERBS);
const nounEnds = [...new Set(NOUN_ENDS.split(' '))],
  verbEnds = [...new Set(VERB_ENDS.split(' '))];

const futureEnds = verbEnds.filter(e => !e.startsWith('ا') && !e.startsWith('ن') && e !== 'ي');

/** A root with every weak radical as `W`. */
function weak(root: string): string {
  return root.replace(/[اويءWآ]/g, 'W');
}

/** The roots of a language as {@link derivable} looks them up. */
export function rootSet(roots: Iterable<string>): ReadonlySet<string> {
  return new Set([...roots].map(weak));
}

function fits(stem: string, table: ReadonlyMap<number, readonly Pattern[]>, roots: ReadonlySet<string>): boolean {
  next: for (const p of table.get(stem.length) ?? []) {
    const radicals = ['', '', '', ''];
    for (let i = 0; i < stem.length; i++) {
      const r = p.at[i];
      if (r < 0) {
        if (p.units[i] !== stem[i]) continue next;
      } else if (radicals[r] !== '' && radicals[r] !== stem[i]) continue next;
      else radicals[r] = stem[i];
    }
    let root = '';
    for (const u of p.root) {
      const r = '1234'.indexOf(u);
      root += r < 0 ? u : radicals[r];
    }
    if (roots.has(weak(root))) return true;
  }
  return false;
}

/** Tries what is left of a word once its front is off, with each of the ends off. */
function ended(body: string, ends: readonly string[], table: ReadonlyMap<number, readonly Pattern[]>, roots: ReadonlySet<string>): boolean {
  for (const end of ends)
    if (body.length - end.length >= 2 && body.endsWith(end) && fits(body.slice(0, body.length - end.length), table, roots)) return true;
  return false;
}

/** Ends that leave no doubt of the stem. */
const PLAIN_ENDS = ['', 'ه', 'ا', 'ات', 'ها', 'ون', 'ين', 'ي', 'يه', 'ته', 'تها', 'هم', 'وا', 'ت'];
const plainStems = patterns(
    STEMS.trim()
      .split(/\s+/)
      .filter(p => !p.includes(':'))
      .join(' '),
  ),
  plainVerbs = patterns(
    VERBS.trim()
      .split(/\s+/)
      .filter(p => !p.includes(':'))
      .join(' '),
  );

/**
 * Whether a folded Arabic word is plainly a word of the language: a root, none of its letters lost, in a pattern, with at most the
 * article before it, or a verb with its prefix. Its first letter is no clitic.
 */
export function plain(word: string, roots: ReadonlySet<string>): boolean {
  const body = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
  return ended(body, PLAIN_ENDS, plainStems, roots) || ('يت'.includes(word[0]) && ended(word.slice(1), PLAIN_ENDS, plainVerbs, roots));
}

/** Whether a folded Arabic word is a noun of a root with all its letters, the first being no clitic: بروز, not ب and روز. */
export function whole(word: string, roots: ReadonlySet<string>): boolean {
  return ended(word, nounEnds, stems, roots);
}

/**
 * Whether a folded Arabic word can be derived from one of the roots.
 * @param roots of {@link rootSet}
 */
export function derivable(word: string, roots: ReadonlySet<string>): boolean {
  for (const conjunction of ['', 'و', 'ف']) {
    if (!word.startsWith(conjunction)) continue;
    const rest = word.slice(conjunction.length);
    for (const front of ['', 'ال', 'ب', 'ل', 'ك', 'بال', 'كال', 'لل']) {
      if (!rest.startsWith(front)) continue;
      if (ended(rest.slice(front.length), nounEnds, stems, roots)) return true;
    }
    for (const front of ['', 'س', 'ل']) {
      if (!rest.startsWith(front)) continue;
      const body = rest.slice(front.length);
      // ستفعلان is rarer than names in ست...ان
      if ('يتنا'.includes(body[0] ?? '-') && ended(body.slice(1), front === '' ? verbEnds : futureEnds, verbs, roots)) return true;
    }
  }
  return false;
}
