/**
 * # role-conflict
 *
 * One office has two holders at one time, or one person the office of two countries.
 *
 * A minister by one name today and by another tomorrow; a minister of Slovakia who was one of Slovenia yesterday.
 *
 * ## Why
 *
 * Delegations come in lists, and names slip a line. A wrong title is what the person and the embassy ring about.
 *
 * ## How it is decided
 *
 * An office is known by what it is, its portfolio, and its country or body. Two articles of one story, not more than a month apart, that
 * name two people for one such office do not go together; nor do two that give one person the same office of two countries. Where an office
 * names no country, the only country that its article names is meant, or the one that its headline and dateline agree on; a mayor or a
 * harbour master is of the town of the headline, else of the dateline. Who "heads" or "leads" a body is its head, a ministry's its
 * minister; in two languages, or by two names, a body is known by what the words of its name mean.
 *
 * ## Limits
 *
 * Former, deputy, acting and elected holders are passed over, and so are an office of which an article says that it changes hands and what
 * a sentence tells of years long before the article. Offices
 * that several people hold at once (ambassadors, members, spokespeople) are compared only by person. What only its context names ("the
 * centre's director") is not compared.
 *
 * # العربية
 *
 * منصب واحد لشخصين في وقت واحد، أو شخص واحد بمنصب واحد في بلدين.
 *
 * وزير باسم اليوم وباسم آخر غدا، أو وزيرة لسلوفاكيا كانت أمس لسلوفينيا.
 *
 * ## لماذا
 *
 * تأتي الوفود في قوائم، فينزلق اسم سطرا. والصفة الخاطئة أول ما يتصل من أجله صاحبها وسفارته.
 *
 * ## كيف يُحسم
 *
 * يُعرف المنصب بنوعه وحقيبته وبلده أو هيئته. ولا يجتمع مقالان من خبر واحد لا يفصل بينهما أكثر من شهر إذا سميا لمنصب واحد شخصين، ولا إذا أعطيا
 * شخصا واحدا المنصب نفسه في بلدين. وإذا لم يُذكر للمنصب بلد فالمقصود هو البلد الوحيد الذي يذكره المقال، أو الذي يتفق عليه العنوان ومكان الخبر؛ ورئيس
 * البلدية لبلدة العنوان، وإلا فلمكان الخبر. ومن «يرأس» هيئة أو «يقودها» هو رئيسها، ومن يقود وزارة وزيرها؛ وتُعرف الهيئة بلغتين، أو باسمين، بمعاني كلماتها.
 *
 * ## الحدود
 *
 * تسكت عن السابق والنائب والمكلف والمنتخب، وعن منصب يقول المقال إنه ينتقل من شخص إلى آخر، وعما ترويه الجملة من سنوات بعيدة. والمناصب التي يشغلها عدة أشخاص معا (السفراء والأعضاء
 * والمتحدثون) لا تُقارن إلا بالشخص. وما لا يُعرف إلا من السياق («مدير المركز») لا يُقارن.
 *
 * # Examples
 *
 * ```speaks en: two health ministers of one country
 * --- a.txt published=2024-05-14
 * Measles campaign starts in Lusaka
 *
 * Zambian Health Minister ⟦Grace Mumba⟧ opened the measles campaign in Lusaka.
 * --- b.txt published=2024-05-15
 * Lusaka starts measles campaign
 *
 * The measles campaign in Lusaka was opened by Zambian Health Minister ⟦Peter Phiri⟧.
 * ```
 *
 * ```speaks ar: وزير واحد لبلدين
 * --- a.txt published=2024-05-14
 * توقيع اتفاق الربط الكهربائي في مسقط
 *
 * وقع وزير الطاقة ⟦السلوفيني⟧ أحمد كمال اتفاق الربط الكهربائي في مسقط.
 * --- b.txt published=2024-05-15
 * اتفاق الربط الكهربائي في مسقط
 *
 * قال وزير الطاقة ⟦السلوفاكي⟧ أحمد كمال إن اتفاق الربط الكهربائي في مسقط مفيد.
 * ```
 *
 * ```silent en: a former minister
 * --- a.txt published=2024-05-14
 * Measles campaign starts in Lusaka
 *
 * Zambian Health Minister Grace Mumba opened the measles campaign in Lusaka.
 * --- b.txt published=2024-05-15
 * Lusaka starts measles campaign
 *
 * Former Zambian Health Minister Peter Phiri praised the measles campaign in Lusaka.
 * ```
 *
 * ```silent ar: وزيران لبلدين
 * --- a.txt published=2024-05-14
 * توقيع اتفاق الربط الكهربائي في مسقط
 *
 * وقع وزير الطاقة العماني سالم خميس اتفاق الربط الكهربائي في مسقط.
 * --- b.txt published=2024-05-15
 * اتفاق الربط الكهربائي في مسقط
 *
 * قال وزير الطاقة السلوفاكي أحمد كمال إن اتفاق الربط الكهربائي في مسقط مفيد.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Keyed, Rule, Statement } from '../corpus/finding.ts';
import { scriptOf } from '../mentions/names/letters.ts';
import { isCompound, isParticle } from '../mentions/names/compared-words.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { coarseKey } from '../mentions/names/sound-keys.ts';
import { fold } from '../text/fold.ts';
import { tokenAt } from '../text/tokens.ts';
import { akin } from './akin.ts';
import { alike, daysBetween } from './alike.ts';
import { holdingsOf, LOCAL, successionsIn, type Holding } from './office-holders.ts';
import { kindsAgree } from './institutions.ts';
import { homeOf, namedIn } from './office-homes.ts';
import { placePath, siteOf } from './site.ts';

/** Offices that one person of a country, or of a body, holds at a time. */
const SOLE = new Set([
  'president',
  'prime-minister',
  'chancellor',
  'minister',
  'crown-prince',
  'king',
  'queen',
  'emir',
  'sultan',
  'emperor',
  'pope',
  'supreme-leader',
  'speaker',
  'secretary-general',
  'executive-secretary',
  'central-bank-governor',
  'director-general',
  'executive-director',
  'chief-executive',
  'chairman',
  'chair',
  'commission-president',
  'attorney-general',
  'chief-justice',
  'chief-of-staff',
  'police-chief',
  'intelligence-chief',
  'grand-mufti',
  'ambassador',
  'director',
  'managing-director',
  'editor',
  'rector',
  'dean',
  'head-teacher',
  'conductor',
  'curator',
  'coach',
  ...LOCAL,
]);
/** Of those, the ones that a country has one of; the others need a body. */
const OF_A_COUNTRY = new Set([
  'president',
  'prime-minister',
  'chancellor',
  'minister',
  'crown-prince',
  'king',
  'queen',
  'emir',
  'sultan',
  'emperor',
  'supreme-leader',
  'speaker',
  'central-bank-governor',
  'attorney-general',
  'chief-of-staff',
  'police-chief',
  'grand-mufti',
]);
/** Offices that one person can have of two countries or more, and words that are no office. */
const SHARED = new Set([
  'official',
  'analyst',
  'adviser',
  'player',
  'striker',
  'defender',
  'midfielder',
  'winger',
  'goalkeeper',
  'captain',
  'coach',
  'candidate',
  'owner',
  'founder',
  'leader',
  'envoy',
  'editor',
  'judge',
  'lawmaker',
  'member',
  'director',
  'referee',
  'consul',
]);
/** Of those, the ones that a story has one of, though it does not say whose. */
const NATIONAL = new Set([
  'minister',
  'speaker',
  'attorney-general',
  'chief-justice',
  'police-chief',
  'chief-of-staff',
  'central-bank-governor',
  'grand-mufti',
]);
/** Offices of those who are at the head of a body, whatever their title. */
const HEADS = new Set(['chair', 'president', 'director', 'director-general']);
/** Days between two such articles. */
const SOON = 14;
/** Days between two articles at most. */
const APART = 31;
/** Tokens between "new" and the name of a holder of whom it may be said. */
const BESIDE = 6,
  BEHIND = 3;
/** Consonants of a word that tell it from others by themselves. */
const TELLING = 3;
/** Pairs of statements that are compared under one key. */
const MOST_PAIRS = 2000;

type Held = Statement & { data: Holding };

export const roleConflict: Rule = {
  id: 'role-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  frequent: 'by-month',
  exchangeable: true,
  messages: {
    en: {
      holders: 'The same office is held by {a} and by {b}',
      countries: '{name} holds the same office of {a} and of {b}',
      office: '{name}: {office:id}, in {article}',
      time: 'the two articles tell of one story, {days:day} apart at least',
    },
    ar: {
      holders: 'المنصب نفسه يشغله {a} و{b}',
      countries: '{name} بالمنصب نفسه في {a} وفي {b}',
      office: '{name}: {office:id}، في {article}',
      time: 'المقالان عن خبر واحد، وبينهما {days:day} على الأقل',
    },
  },
  *collect(article) {
    const country = onlyCountry(article);
    for (const h of holdingsOf(article)) {
      if (h.modifiers.some(m => m !== 'deputy') || words(h.name) < 2) continue;
      const of = h.of ?? (h.body === undefined ? (country ?? homeCountry(article, h)) : undefined);
      const data: Holding = { ...h, of };
      const keyed = (key: string): Keyed => ({ key, start: h.start, end: h.end, data });
      if (h.modifiers.length === 0 && SOLE.has(h.office) && (h.office !== 'minister' || h.portfolio !== '')) {
        if (LOCAL.has(h.office) && h.body === undefined) {
          const town = h.town ?? (h.of === undefined && h.office !== 'governor' ? homeTown(article, h) : undefined);
          if (town !== undefined) yield keyed(`h:${h.office}::${town}`);
        } else if (h.office === 'ambassador') {
          if (h.to?.length && of !== undefined) yield keyed(`h:ambassador::${of}`);
        } else if (h.body !== undefined) yield keyed(`h:${h.office}:${h.portfolio}:${h.body}`);
        // whose minister it is, the story may tell: at least one of the two articles does not say
        else if (NATIONAL.has(h.office)) yield keyed(`c:${h.office}:${h.portfolio}`);
        // the same body by other words, or in another language
        if (h.institution) {
          if (!h.verbal) yield keyed(`b:${h.office}:${h.institution.means}`);
          if (HEADS.has(h.office)) yield keyed(`b:head:${h.institution.means}`);
        }
        if (h.body === undefined && of !== undefined && OF_A_COUNTRY.has(h.office) && article.places.get(of)?.kind === 'country')
          for (const folio of h.portfolio.split('+')) yield keyed(`h:${h.office}:${folio}:${of}`);
      }
      if (h.ofSpan && of !== undefined && !SHARED.has(h.office)) yield keyed(`p:${coarseKey(h.name)}`);
    }
  },
  *compare(key, statements) {
    const test = TESTS[key[0]] ?? twoCountries;
    // each article's first word on a holder; the corpus puts the pairs of one disagreement together
    const told = new Map<string, Held>();
    for (const s of statements as readonly Held[]) {
      const id = `${s.articleId}\n${s.data.name}\n${s.data.of ?? ''}`;
      if (!told.has(id)) told.set(id, s);
    }
    const held = [...told.values()];
    let pairs = 0;
    for (let i = 0; i < held.length; i++)
      for (let k = i + 1; k < held.length; k++) {
        if (++pairs > MOST_PAIRS) return;
        if (test(held[i], held[k]) && sameTime(held[i], held[k], test !== twoCountries))
          yield draft(held[i], held[k], test !== twoCountries);
      }
  },
};

/** What is asked of two statements by the first letter of their key. */
const TESTS: Readonly<Record<string, (a: Held, b: Held) => boolean>> = { h: twoHolders, c: twoHoldersOfStory, b: twoHeadsOfBody };

function twoHolders(a: Held, b: Held): boolean {
  if (a.articleId === b.articleId && !(OF_A_COUNTRY.has(a.data.office) && a.data.of !== undefined && a.data.sentence !== b.data.sentence))
    return false;
  if (!shareFolios(a.data.portfolio, b.data.portfolio)) return false;
  if (a.data.office === 'ambassador' && !a.data.to?.some(t => b.data.to?.includes(t))) return false;
  const x = a.data.name,
    y = b.data.name;
  if (scriptOf(fold(x)) === scriptOf(fold(y))) return sameName(x, y) === 'different' && !shareWord(x, y);
  // in two scripts a name may look like two
  return sameName(x, y) === 'different' && !shareWord(x, y);
}

/** Whether all portfolios of one minister are the other's too: "youth and culture" and "culture". */
function shareFolios(a: string, b: string): boolean {
  const x = a.split('+'),
    y = b.split('+');
  return x.every(p => y.includes(p)) || y.every(p => x.includes(p));
}

/** The same where the country is said in one article at most: only in one story, and where no article names the other's holder. */
function twoHoldersOfStory(a: Held, b: Held): boolean {
  if (a.data.of !== undefined && b.data.of !== undefined) return false;
  // among several countries it cannot be known whose minister it is
  if ([a, b].some(h => h.data.of === undefined && countriesOf(h.article).size > 1)) return false;
  if (!twoHolders(a, b) || daysBetween(a.article, b.article) > SOON) return false;
  return !names(a.article, b.data.name) && !names(b.article, a.data.name);
}

/** The same where bodies are known by what their names mean: in one country, and only where no article names the other's holder. */
function twoHeadsOfBody(a: Held, b: Held): boolean {
  const [x, y] = [a, b].map(h => h.data.institution!.country ?? h.data.of ?? onlyCountry(h.article) ?? homeOf(h.article).country);
  if (x !== undefined && y !== undefined && x !== y) return false;
  if (a.data.office !== b.data.office && !a.data.verbal && !b.data.verbal) return false;
  if (a.article === b.article || !kindsAgree(a.data.institution!.kinds, b.data.institution!.kinds)) return false;
  return twoHolders(a, b) && !names(a.article, b.data.name) && !names(b.article, a.data.name);
}

function names(article: ArticleReading, name: string): boolean {
  return article.mentions.some(m => m.kind === 'person' && (sameName(m.name, name) !== 'different' || shareWord(m.name, name)));
}

/** Whether two names have a word in common, however spelt: a longer and a shorter form of one name. */
function shareWord(x: string, y: string): boolean {
  const keysOf = (name: string): string[] => name.split(/[\s-]+/).filter(w => !isParticle(w) && !isCompound(w));
  // a short key is that of many words: عاصم and هاشم
  return keysOf(x).some(w =>
    keysOf(y).some(
      v =>
        (coarseKey(w) === coarseKey(v) && (coarseKey(w).length >= TELLING || sameName(w, v) !== 'different')) || sameName(w, v) === 'same',
    ),
  );
}

function twoCountries(a: Held, b: Held): boolean {
  const { data: x } = a,
    { data: y } = b;
  const { places } = a.article;
  if (x.office !== y.office || x.modifiers.join() !== y.modifiers.join() || sameName(x.name, y.name) === 'different') return false;
  const portfolios = [x.portfolio, y.portfolio];
  if (portfolios[0] !== portfolios[1] && portfolios.every(p => p !== '' && !p.startsWith('w:'))) return false;
  return places.get(x.of!)?.kind === 'country' && places.get(y.of!)?.kind === 'country' && places.disjoint(x.of!, y.of!);
}

/** Whether two articles speak of one time and one story, and neither says that the office changes hands. */
function sameTime(a: Held, b: Held, passes: boolean): boolean {
  if (a.article !== b.article) {
    const apart = daysBetween(a.article, b.article);
    // one person is not minister of two countries within a year; an office has another holder sooner
    if (
      !passes
        ? !akin(a.article, b.article, [a.data.name, b.data.name])
        : !(apart <= APART && alike(a.article, b.article)) && !(apart <= SOON && akin(a.article, b.article))
    )
      return false;
  }
  return !passes || (!changes(a) && !changes(b));
}

/** Whether a sentence of the article that names the holder, or such an office, tells of a succession. */
function changes(h: Held): boolean {
  const { article } = h;
  return article.text.sentences.some((s, n) => {
    const at = successionsIn(article, n);
    if (at.length === 0) return false;
    const tells = (span: { start: number; end: number }): boolean =>
      at.some(m => m.sense.value !== 'beside' || isBeside(article, m.first, span));
    return (
      (n === h.data.sentence && tells(h.data)) ||
      article.mentions.some(
        m =>
          m.kind === 'person' &&
          m.start >= s.start &&
          m.end <= s.end &&
          tells(m) &&
          (n === h.data.sentence || sameName(m.name, h.data.name) !== 'different'),
      )
    );
  });
}

/** Whether a word stands before a name, or behind a comma behind it: "the new minister, N", "N, the new minister". */
function isBeside({ scan }: ArticleReading, at: number, name: { start: number; end: number }): boolean {
  const first = tokenAt(scan.tokens, name.start),
    last = tokenAt(scan.tokens, name.end);
  if (at < first) return first - at <= BESIDE;
  return at - last <= BEHIND && (scan.is(last, ',') || scan.is(last, '،'));
}

/** The country whose minister an article means that names several: the one where it is at home, if the sentence names no other. */
function homeCountry(article: ArticleReading, h: Holding): string | undefined {
  if (!NATIONAL.has(h.office)) return undefined;
  const { country } = homeOf(article);
  return country !== undefined && [...namedIn(article, h.sentence).countries].every(c => c === country) ? country : undefined;
}

/** The town whose mayor an article means that does not say so, if the sentence names no other. */
function homeTown(article: ArticleReading, h: Holding): string | undefined {
  const { town } = homeOf(article);
  return town !== undefined && [...namedIn(article, h.sentence).towns].every(t => t === town) ? town : undefined;
}

/** The one country that an article names, by itself, its people or its places; undefined where it names several. */
function onlyCountry(article: ArticleReading): string | undefined {
  const found = countriesOf(article);
  return found.size === 1 ? [...found][0] : undefined;
}

/** Countries that an article names, by themselves, their people or their places: all where they are fewer than two. */
function countriesOf(article: ArticleReading): Set<string> {
  const found = new Set<string>();
  const { scan, places } = article;
  for (const m of article.mentions)
    if (m.kind === 'place' && m.places?.length) {
      const c = places.country(m.places[0]);
      if (c) found.add(c);
    }
  for (let i = 0; i < scan.tokens.count && found.size < 2; i++) {
    const m = scan.at(i, 'demonym');
    if (m && m.clitics.tail === 0 && places.get(m.sense.value)?.kind === 'country') found.add(m.sense.value);
  }
  return found;
}

function draft(first: Held, second: Held, holders: boolean): Draft {
  const names = (h: Held): string => h.data.name;
  const country = (h: Held): string => placePath(h.article, h.data.of!).split(' → ')[0];
  const site = (h: Held): Draft['sites'][number] => siteOf(h.article, holders ? h : h.data.ofSpan!, holders ? h.data.name : h.data.of!);
  const office = (h: Held): string =>
    [h.data.office, h.data.portfolio.replace(/w:/g, ''), h.data.of ? country(h) : ''].filter(Boolean).join(', ');
  return {
    scope: first.article === second.article ? 'within' : 'cross',
    message: holders
      ? { key: 'role-conflict.holders', values: { a: names(first), b: names(second) } }
      : { key: 'role-conflict.countries', values: { name: names(first), a: country(first), b: country(second) } },
    reason: [
      ...[first, second].map(h => ({ key: 'role-conflict.office', values: { name: names(h), office: office(h), article: h.article.id } })),
      { key: 'role-conflict.time', values: { days: String(daysBetween(first.article, second.article)) } },
    ],
    sites: [site(first), site(second)],
  };
}

function words(name: string): number {
  return name.split(/\s+/).length;
}
