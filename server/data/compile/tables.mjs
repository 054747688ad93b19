/** A language's tables while they are gathered: table -> value -> forms without duplicates. */
import { key } from './source.mjs';

export class Tables {
  constructor() {
    this.tables = new Map();
    this.seen = new Set();
    /** @type {Map<string, Set<string>>} values of a form in a table */
    this.valuesOf = new Map();
  }

  has(table, form) {
    return this.valuesOf.has(`${table}\t${key(form)}`);
  }

  /** Adds a form unless the table has it under that value. `only`: unless the table has it under any value. */
  add(table, value, form, only = false) {
    if (!form) return;
    form = form.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s+/g, ' ').trim();
    const folded = key(form);
    if (!folded || (only && this.valuesOf.has(`${table}\t${folded}`))) return;
    const id = `${table}\t${value}\t${folded}`;
    if (this.seen.has(id)) return;
    this.seen.add(id);
    const of = this.valuesOf.get(`${table}\t${folded}`) ?? new Set();
    this.valuesOf.set(`${table}\t${folded}`, of.add(value));
    const values = this.tables.get(table) ?? new Map();
    this.tables.set(table, values);
    const forms = values.get(value) ?? [];
    values.set(value, forms);
    forms.push(form);
  }

  toJSON() {
    return Object.fromEntries([...this.tables].map(([t, values]) => [t, Object.fromEntries(values)]));
  }
}
