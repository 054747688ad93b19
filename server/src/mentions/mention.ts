import type { DayInterval } from '../values/days.ts';
import type { Comparator, NumberSet } from '../values/numbers.ts';
import type { Amount, TimeForm } from './dates/forms.ts';

/** The kinds of mention of contract.md. */
export type MentionKind =
  | 'date'
  | 'time'
  | 'duration'
  | 'recurrence'
  | 'range'
  | 'number'
  | 'ordinal'
  | 'percentage'
  | 'money'
  | 'quantity'
  | 'person'
  | 'place'
  | 'organization';

interface Span {
  /** UTF-16 offset in the file of the first unit, clitics left out. */
  start: number;
  /** UTF-16 offset after the last unit. */
  end: number;
  /** Token indexes: first, and after the last. */
  first: number;
  last: number;
}

/** How the parts of a date that its words leave open were settled; shown in hovers and reasons. */
export interface DateStep {
  /** A message key of `rules/messages`, such as `date.year-from-published`. */
  key: string;
  values: Record<string, string>;
}

/** A date, a time of day, a recurrence, or a range of dates. */
export interface DateMention extends Span {
  kind: 'date' | 'time' | 'recurrence' | 'range';
  temporal: true;
  /** TIMEX3 value; ranges `from/to`; open parts `X`. */
  timex: string;
  /** The days that it allows, where known; a range's from its first day to its last. */
  days?: DayInterval;
  /** What the words themselves give, before any resolving. */
  written: WrittenDate;
  /** How open parts were settled. */
  steps: DateStep[];
  /** What the words say, for resolving again. */
  form: TimeForm;
  /** Where the sentence's verbs point. */
  direction?: 'past' | 'future';
  /** It stands for itself, as in a calendar. */
  alone?: boolean;
  /** ISO 8601 interval of what covers more than a day, or some hours; the end is excluded. */
  interval?: string;
}

/** The parts of a date as written. Every part may be missing. */
export interface WrittenDate {
  year?: number;
  month?: number;
  day?: number;
  /** ISO weekday 1-7. */
  weekday?: number;
  /** Days from the day of the article ("yesterday": -1). */
  offset?: number;
  /** The calendar of year/month/day; Gregorian where absent. */
  calendar?: 'islamic' | 'persian' | 'hebrew';
  /** The same day in the other calendar, where the text gives both ("الموافق"). */
  twin?: WrittenDate & { start: number; end: number };
  /** A second month name given for the same month ("سبتمبر/أيلول"). */
  monthTwin?: { month: number; start: number; end: number };
  /** Ends of a range. */
  from?: WrittenDate;
  to?: WrittenDate;
  /** Places of the parts, for marking. */
  spans?: Partial<Record<'weekday' | 'day' | 'month' | 'year' | 'offset', { start: number; end: number }>>;
}

/** A length of time. */
export interface DurationMention extends Span {
  kind: 'duration';
  temporal: true;
  /** ISO 8601 duration, `P3D`. */
  timex: string;
  comparator: Comparator;
  amounts: readonly Amount[];
  /** An age ("aged 45", "45-year-old", "البالغ 45 عاما"). */
  age?: boolean;
}

/** A number, ordinal, percentage, sum of money, measured quantity, or a range of them. */
export interface FigureMention extends Span {
  kind: 'number' | 'ordinal' | 'percentage' | 'money' | 'quantity' | 'range';
  temporal: false;
  /** The number, multiplied out; a range's lower bound. */
  amount: number;
  /** A range's upper bound. */
  upTo?: number;
  /** ISO 4217, `%`, `pp`, or a CLDR unit id; absent for counts. */
  unit?: string;
  /** The bare name of a currency that was given a country's by what else the article speaks of. */
  lent?: string;
  comparator: Comparator;
  /** All values that the statement allows. */
  set: NumberSet;
  /** The counted noun, folded, without clitics and plural endings where the language's tables know them ("12 قتيلا"). */
  noun?: string;
  /** Token span of the counted noun. */
  nounFirst?: number;
  nounLast?: number;
  /** Where the number itself stands, hedge and unit left out. */
  numberStart: number;
  numberEnd: number;
  /**
   * Why rules should leave it: it names rather than counts (`label`: Article 5, G20, a score, a telephone number), it is implied by a
   * noun alone (`implied`: "a kilogram"), it is `vague` (dozens), or a bare `fraction` of something unnamed (half).
   */
  loose?: 'label' | 'implied' | 'vague' | 'fraction';
}

/** A person, place or organisation. */
export interface NameMention extends Span {
  /** A people or a community, not one person. */
  group?: boolean;
  kind: 'person' | 'place' | 'organization';
  temporal?: undefined;
  /** The name as written, without clitics. */
  name: string;
  /** As written, where people prefer another spelling: that is `name` then. */
  spelt?: string;
  /** Who it is, where people said so; see `names/corrections.ts`. */
  entity?: string;
  /** Transliteration key of the name; the same for its spellings in every script. */
  key: string;
  /** Ids of the places that the name can mean, the likeliest first. */
  places?: readonly string[];
  /** Known organisation, id of the `organization` table. */
  organization?: string;
  /** Office said with the name ("وزير الخارجية الروسي"). */
  office?: OfficeMention;
  /** How sure the reader is: `known` from a table, `introduced` by a title or office, `shape` by capitals or position only. */
  evidence: 'known' | 'introduced' | 'shape';
  /** The fuller name in the same article that this short form means. */
  antecedent?: NameMention;
}

/** An office, with or without its holder's name. */
export interface OfficeMention {
  start: number;
  end: number;
  /** As written, on one line: with a name's office, so that who lists offices needs no text. */
  words?: string;
  /** Id of the `office` table, `minister`. */
  office: string;
  /** Id of the `portfolio` table, `foreign-affairs`; or folded words of it. */
  portfolio?: string;
  /** ISO 3166-1 of the country, or a place id. */
  of?: string;
  /** Organisation whose office it is. */
  organization?: string;
  /** `former`, `deputy`, `acting`, `elect`. */
  modifiers: readonly string[];
}

export type Mention = DateMention | DurationMention | FigureMention | NameMention;
