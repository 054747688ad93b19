/** Facts of the world that belong to no language: units, pegged currencies, the currency of each country. */
export interface FactTables {
  /** Unit -> dimension, factor to the dimension's base, offset (added after the factor). */
  units: Readonly<Record<string, readonly [string, number, number?]>>;
  /** Currency, currency that it is pegged to, how much of the first one of the second is, first and last day (ISO 8601; empty: open), tolerance in per cent. */
  pegs: readonly (readonly [string, string, number, string, string, number])[];
  /** ISO 3166-1 -> ISO 4217. */
  currencies: Readonly<Record<string, string>>;
  /** Bare name of currencies (`?dinar`) -> ISO 4217 codes that bear it. */
  named: Readonly<Record<string, readonly string[]>>;
}

/** A peg between two currencies: one `of` is `rate` of `in`. */
export interface Peg {
  of: string;
  in: string;
  rate: number;
  from: string;
  to: string;
  /** How far quoted rates may be off, as a share (0.01). */
  tolerance: number;
}

const EMPTY: FactTables = { units: {}, pegs: [], currencies: {}, named: {} };

export class Facts {
  private readonly codes: ReadonlySet<string>;

  constructor(private readonly tables: FactTables = EMPTY) {
    this.codes = new Set([...Object.values(tables.currencies), ...Object.values(tables.named).flat()]);
  }

  /** The currency of a country. */
  currencyOf(country: string): string | undefined {
    return this.tables.currencies[country];
  }

  /** Whether a currency bears a bare name (`?dinar`). */
  isCurrencyNamed(code: string, name: string): boolean {
    return this.tables.named[name]?.includes(code) ?? false;
  }

  /** The currencies that bear a bare name. */
  currenciesNamed(name: string): readonly string[] {
    return this.tables.named[name] ?? [];
  }

  isCode(code: string): boolean {
    return this.codes.has(code);
  }

  /** What is measured in a unit: `length`, `mass`; undefined for an unknown unit. */
  dimension(unit: string): string | undefined {
    return this.tables.units[unit]?.[0];
  }

  /** How many of `to` one `from` is; undefined where they measure different things or have different zeros. */
  ratio(from: string, to: string): number | undefined {
    const a = this.tables.units[from],
      b = this.tables.units[to];
    return a && b && a[0] === b[0] && !a[2] && !b[2] ? a[1] / b[1] : undefined;
  }

  /** An amount in another unit of the same dimension. */
  convert(amount: number, from: string, to: string): number | undefined {
    const a = this.tables.units[from],
      b = this.tables.units[to];
    if (!a || !b || a[0] !== b[0]) return undefined;
    return (amount * a[1] + (a[2] ?? 0) - (b[2] ?? 0)) / b[1];
  }

  /** The pegs between two currencies, in either direction. */
  pegs(a: string, b: string): Peg[] {
    return this.tables.pegs
      .filter(p => (p[0] === a && p[1] === b) || (p[0] === b && p[1] === a))
      .map(p => ({ of: p[1], in: p[0], rate: p[2], from: p[3], to: p[4], tolerance: p[5] / 100 }));
  }
}
