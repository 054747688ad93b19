import type { Match, Scan } from '../../languages/scan.ts';
import { Shape, TokenKind } from '../../text/tokens.ts';
import type { Facts } from '../../values/facts.ts';
import { joined } from './digits.ts';
import type { Around, Measure } from './measures.ts';
import { numberAt, type NumberReading } from './number-words.ts';

/** A currency code written small is one only where it is no word: "all", "try". */
export function codeFits(scan: Scan, m: Match): boolean {
  const { tokens } = scan;
  if (m.end - m.first !== 1) return true;
  const length = tokens.end[m.first] - tokens.start[m.first];
  if (length !== 3 || scan.word(m.first) !== m.sense.value.toLowerCase()) return true;
  if ((tokens.shape[m.first] & Shape.Capitals) !== 0) return true;
  if (tokens.text.charCodeAt(tokens.start[m.first]) < 0x61) return false;
  return !scan.matches(m.first).some(x => x.sense.table === 'figure' && x.sense.value === 'not-code');
}

/** "Malaysia ringgit", "Libyan dinars": a country before the currency's bare name. */
export function currencyOfCountry(
  scan: Scan,
  facts: Facts,
  k: number,
  stop: number,
): { unit: string; factor: number; end: number } | undefined {
  if (k + 1 >= stop || scan.tokens.kind[k] !== TokenKind.Word) return undefined;
  const country = demonymAt(scan, k) ?? scan.at(k, 'places');
  if (!country || country.end >= stop) return undefined;
  const money = scan.at(country.end, 'currency');
  if (!money || money.clitics.preposition || money.clitics.conjunction || money.end > stop) return undefined;
  const own = facts.currencyOf(country.sense.value);
  const code = money.sense.value;
  if (!own) return undefined;
  return own === code || facts.isCurrencyNamed(own, code) ? { unit: own, factor: 1, end: money.end } : undefined;
}

/** The people or country that an adjective at a token names. */
export function demonymAt(scan: Scan, i: number): Match | undefined {
  return scan.at(i, 'demonym');
}

/** `120 MEUR`: a code with a letter for its million before it. */
export function millionCode(scan: Scan, facts: Facts, k: number): { unit: string; factor: number; end: number } | undefined {
  const { tokens } = scan;
  if (tokens.kind[k] !== TokenKind.Word || tokens.end[k] - tokens.start[k] !== 4) return undefined;
  const text = tokens.text.slice(tokens.start[k], tokens.end[k]);
  const factor = text[0] === 'M' ? 1e6 : text[0] === 'K' || text[0] === 'T' ? 1e3 : 0;
  if (!factor || !/^[A-Z]{4}$/.test(text) || !facts.isCode(text.slice(1))) return undefined;
  return { unit: text.slice(1), factor, end: k + 1 };
}

/** "20 dollars and 43 cents", "$20 and 43c", "3 CHF 4 cents", "15 dollars 50." */
export function withCents(n: NumberReading, m: Measure, around: Around): Measure {
  const { scan, stop, language } = around,
    { tokens } = scan;
  if (n.decimal || n.fraction || n.scale > 1 || m.factor !== 1) return m;
  let k = m.end;
  if (k >= stop) return m;
  const joinedByAnd = scan.matches(k).some(x => x.sense.table === 'number' && x.sense.value === 'and' && x.end === k + 1);
  if (joinedByAnd) k++;
  const cents = numberAt(scan, k, { language, stop, and: false });
  if (!cents || cents.ordinal || cents.fraction || cents.decimal || cents.amount >= 100 || cents.amount < 1 || cents.first !== k) return m;
  const own =
    cents.end < stop
      ? scan
          .matches(cents.end)
          .find(
            x =>
              x.end <= stop &&
              !x.clitics.conjunction &&
              (x.sense.table === 'currency-subunit' || (x.sense.table === 'figure' && x.sense.value === 'cent')),
          )
      : undefined;
  if (own) {
    const parts = own.sense.table === 'figure' ? 100 : Number(own.sense.value.split('/')[1]) || 100;
    return { ...m, plus: cents.amount / parts, end: own.end };
  }
  // without a name for them, only at the end of what is said
  const next = cents.end;
  const closed =
    next >= stop ||
    (tokens.kind[next] === TokenKind.Punctuation && '.!?؟'.includes(tokens.text[tokens.start[next]]) && !joined(scan, next + 1));
  return closed &&
    m.unit !== '%' &&
    (cents.width === 2 || cents.width === 0) &&
    m.first === n.first &&
    scan.tokens.kind[m.end - 1] === TokenKind.Word &&
    (joinedByAnd || tokens.end[m.end - 1] - tokens.start[m.end - 1] > 3)
    ? { ...m, plus: cents.amount / 100, end: cents.end }
    : m;
}

/** `$`, `US$`, `USD`, `Dh`, `ringgit` before the number. */
export function currencyBefore(n: NumberReading, around: Around): Measure | undefined {
  const { scan, facts, stop } = around,
    { tokens } = scan;
  const at = n.first;
  for (let length = 4; length >= 1; length--) {
    const k = at - length;
    if (k < around.from) continue;
    for (const m of scan.matches(k)) {
      if (m.sense.table !== 'currency' || m.end !== at || !codeFits(scan, m)) continue;
      // "a $653m order" is no sum of Australian dollars
      if (length > 1 && tokens.kind[k] === TokenKind.Word && tokens.end[k] - tokens.start[k] === 1 && !joined(scan, k + 1)) continue;
      const text = tokens.text.slice(tokens.start[k], tokens.end[at - 1]);
      const symbol = /[^\p{L}\p{M}\s.]/u.test(text),
        code = /^(?:[A-Z]{2,4}|[A-Z][A-Za-z]{1,2}\.?)$/.test(text);
      if (symbol && k > around.from && tokens.kind[k - 1] === TokenKind.Number && joined(scan, k) && !joined(scan, at)) continue;
      if (!symbol && !code && !joined(scan, at)) {
        // a currency's name before a number that is of something else is another sentence part
        if (
          m.sense.language === 'ar' ||
          m.sense.value[0] === '?' ||
          m.clitics.article ||
          follows(scan, n.end, stop) ||
          (k > 0 && scan.is(k - 1, 'the'))
        )
          continue;
      }
      return withCents(n, { kind: 'money', unit: m.sense.value, factor: 1, plus: 0, first: k, end: n.end }, around);
    }
    if (length === 1) {
      const million = millionCode(scan, facts, k);
      if (million) return { kind: 'money', unit: million.unit, factor: million.factor, plus: 0, first: k, end: n.end };
    }
  }
  return undefined;
}

function follows(scan: Scan, k: number, stop: number): boolean {
  return (
    k < stop &&
    (scan.tokens.kind[k] === TokenKind.Word ||
      scan.matches(k).some(m => m.sense.table === 'percent' || m.sense.table === 'unit' || m.sense.table === 'currency'))
  );
}
