import { BACKGROUND, KINDS, RESIDUE, SAYINGS, type Kind } from './facts.ts';
import { Random } from './random.ts';
import { PAPERS, PORTFOLIOS, countries, minister, person, type Both, type Country, type Person } from './world.ts';

export type Language = keyof Both;

/** An article of the corpus, with what is wrong in it. */
export interface Article {
  /** File name, relative to the corpus. */
  name: string;
  text: string;
  slip?: 'weekday' | 'figure' | 'place';
}

/** Bytes of an article in UTF-8, about. */
const BYTES = 4500;
/** Articles of one story. */
const RETOLD = [2, 5] as const;
/** Of how many articles one has a slip. */
const SLIP_EVERY = 40;
/** Day of the first article, and how many days the corpus covers, whatever its size. */
const FIRST_DAY = Date.UTC(2016, 0, 4),
  DAYS = 3400;
/** Files of a folder. */
const FOLDER = 500;

interface Story {
  kind: Kind;
  variant: Both;
  /** Which clause of each kind its quotation is made of. */
  saying: readonly number[];
  country: number;
  city: Both;
  other: Country;
  minister: Person;
  portfolio: Both;
  day: number;
  a: number;
  b: number;
  facts: { n: number; m: number; year: number; who: Person }[];
}

/** The first `count` articles of the corpus of a seed: stories told two to five times, in both languages, with slips known. */
export function* articles(count: number, seed = 1): Iterable<Article> {
  const random = new Random(seed);
  for (let n = 0; n < count;) {
    const story = newStory(random, seed);
    for (let told = random.int(...RETOLD); told > 0 && n < count; told--) yield article(random, story, n++, told > 1);
  }
}

function newStory(random: Random, seed: number): Story {
  const country = random.int(0, countries.length - 1),
    portfolio = random.int(0, PORTFOLIOS.length - 1);
  const kind = random.pick(KINDS);
  const variant = random.pick(kind.variants.split(';')).split('=');
  const step = ([low, high, by]: readonly [number, number, number]): number => random.int(low / by, high / by) * by;
  return {
    kind,
    variant: { en: variant[0], ar: variant[1] },
    saying: SAYINGS.en.map(clauses => random.int(0, clauses.length - 1)),
    country,
    city: random.pick(countries[country].cities),
    other: countries[(country + random.int(1, countries.length - 1)) % countries.length],
    minister: minister(seed, country, portfolio),
    portfolio: PORTFOLIOS[portfolio],
    day: FIRST_DAY + random.int(0, DAYS) * 86_400_000,
    a: step(kind.a),
    b: step(kind.b),
    facts: BACKGROUND.en.map(() => ({
      n: random.int(21, 98),
      m: random.int(11, 19),
      year: random.int(1962, 2014),
      who: person(random),
    })),
  };
}

function article(random: Random, story: Story, n: number, first: boolean): Article {
  const language: Language = random.next() < 0.6 ? 'ar' : 'en';
  const slip = random.int(1, SLIP_EVERY) === 1 && !first ? random.pick(['weekday', 'figure', 'place'] as const) : undefined;
  const country = countries[story.country];
  const written = new Date(story.day + random.int(0, 1) * 86_400_000);
  let city = story.city;
  if (slip === 'place') city = random.pick(countries[(story.country + 3) % countries.length].cities);
  const a = slip === 'figure' ? story.a * 10 : story.a;
  const fill = (template: string, fact?: Story['facts'][number]): string =>
    template.replace(/\{(\w+)\}/g, (_, slot: string) => {
      switch (slot) {
        case 'a':
          return String(a);
        case 'b':
          return shown(story.b, language);
        case 'city':
          return city[language];
        case 'land':
          return country[language];
        case 'adj':
          return country.adjective[language];
        case 'v':
          return story.variant[language];
        case 'q':
          return story.saying.map((at, i) => SAYINGS[language][i][at]).join(' ');
        case 'other':
          return story.other[language];
        case 'min':
          return ministerOf(story, country, language);
        case 'day':
          return dayOf(story.day, language, slip === 'weekday');
        case 'who':
          return fact!.who.full[language];
        case 'n':
          return String(fact!.n);
        case 'm':
          return String(fact!.m);
        default:
          return String(fact!.year);
      }
    });
  const paper = random.pick(PAPERS)[language];
  const dateline =
    language === 'en'
      ? `${city.en.toUpperCase()}, ${written.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' })} (${paper}) - `
      : `${city.ar} - ${dayOf(written.getTime(), 'ar', false)} (${paper}) - `;
  const parts = [fill(story.kind.headline[language]), dateline + fill(random.pick(story.kind.leads[language]))];
  let bytes = Buffer.byteLength(parts.join('\n\n'));
  const order = random.some([...BACKGROUND[language].keys()], BACKGROUND[language].length);
  let paragraph = '';
  for (const at of order) {
    if (bytes > BYTES) break;
    // few articles quote anybody: clauses recur, and the same words of two people are a slip
    if (BACKGROUND[language][at].includes('{q}') && random.next() < 0.9) continue;
    const sentence = fill(BACKGROUND[language][at], story.facts[at]);
    bytes += Buffer.byteLength(sentence) + 1;
    paragraph += (paragraph ? ' ' : '') + sentence;
    if (paragraph.length > 350) {
      parts.push(paragraph);
      paragraph = '';
    }
  }
  if (paragraph) parts.push(paragraph);
  if (random.next() < 0.3) parts.push(RESIDUE[language]);
  const folder = String(Math.floor(n / FOLDER)).padStart(3, '0');
  return { name: `${folder}/${String(n).padStart(6, '0')}-${language}.txt`, text: parts.join('\n\n') + '\n', slip };
}

function ministerOf(story: Story, country: Country, language: Language): string {
  return language === 'en'
    ? `${country.adjective.en} ${story.portfolio.en} Minister ${story.minister.full.en}`
    : `وزير ${story.portfolio.ar} ${country.adjective.ar} ${story.minister.full.ar}`;
}

/** Figures as the language's papers group them. */
function shown(n: number, language: Language): string {
  return n < 1000 ? String(n) : language === 'en' ? n.toLocaleString('en') : n % 1000 === 0 ? `${n / 1000} ألف` : String(n);
}

/** A day with its weekday, or with the next one where that is to be wrong. */
function dayOf(day: number, language: Language, wrong: boolean): string {
  const locale = language === 'en' ? 'en-US' : 'ar-EG-u-nu-latn';
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(wrong ? day + 2 * 86_400_000 : day);
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
  return language === 'en' ? `${weekday}, ${date}` : `${weekday} ${date}`;
}
