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
 * name two people for one such office do not go together (nor do two of any stories within two weeks that both name the town or province
 * whose office it is); nor do two that give one person the same office of two countries. Where an office
 * names no country, the only country that its article names is meant, or the one that its headline and dateline agree on; a mayor or a
 * harbour master is of the town of the headline, else of the dateline. Who "heads" or "leads" a body is its head, a ministry's its
 * minister; in two languages, or by two names, a body is known by what the words of its name mean.
 *
 * ## Limits
 *
 * Former, deputy, acting and elected holders are passed over, and so are an office of which an article says that it changes hands and what
 * a sentence tells of years long before the article. Offices
 * that several people hold at once (ambassadors, members, spokespeople) are compared only by person. What only its context names ("the
 * centre's director") is compared where the two holders say or do the same, in two reports of one story.
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
 * يُعرف المنصب بنوعه وحقيبته وبلده أو هيئته. ولا يجتمع مقالان من خبر واحد لا يفصل بينهما أكثر من شهر إذا سميا لمنصب واحد شخصين (ولا مقالان من أي خبرين في أسبوعين إذا سمى كل منهما المدينة أو المحافظة صاحبة المنصب)، ولا إذا أعطيا
 * شخصا واحدا المنصب نفسه في بلدين. وإذا لم يُذكر للمنصب بلد فالمقصود هو البلد الوحيد الذي يذكره المقال، أو الذي يتفق عليه العنوان ومكان الخبر؛ ورئيس
 * البلدية لبلدة العنوان، وإلا فلمكان الخبر. ومن «يرأس» هيئة أو «يقودها» هو رئيسها، ومن يقود وزارة وزيرها؛ وتُعرف الهيئة بلغتين، أو باسمين، بمعاني كلماتها.
 *
 * ## الحدود
 *
 * تسكت عن السابق والنائب والمكلف والمنتخب، وعن منصب يقول المقال إنه ينتقل من شخص إلى آخر، وعما ترويه الجملة من سنوات بعيدة. والمناصب التي يشغلها عدة أشخاص معا (السفراء والأعضاء
 * والمتحدثون) لا تُقارن إلا بالشخص. وما لا يُعرف إلا من السياق («مدير المركز»)
 * لا يُقارن إلا إذا قال صاحباه أو فعلا الشيء نفسه في خبرين عن حدث واحد.
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
 * ```speaks en: whose director he is, one report does not say
 * --- a.txt published=2024-05-14
 * Ferries to Gozo run late
 *
 * Fog held up the ferries to Gozo for six hours on Tuesday, and 400 cars waited at the quay.
 *
 * ⟦Marija Vella, the service's director⟧, said that the 400 cars would be on the island by night.
 * --- b.txt published=2024-05-15
 * A night on the quay for Gozo's ferries
 *
 * The ferries to Gozo run again. Fog had kept them in port for six hours.
 *
 * Director ⟦Carmel Borg⟧ said that the 400 cars that waited at the quay had come to the island by night.
 * ```
 *
 * ```speaks ar: مدير لا يذكر أحد الخبرين إدارته
 * --- a.txt published=2024-05-14
 * إصلاح محطة تحلية قابس
 *
 * عادت محطة تحلية قابس إلى الإنتاج الثلاثاء بعد عطل دام 12 يوما.
 *
 * وقال المدير ⟦سامي الدريدي⟧ إن المحطة تنتج 50 ألف متر مكعب من المياه كل يوم.
 * --- b.txt published=2024-05-15
 * المياه تعود إلى بيوت قابس
 *
 * انتهى العطل الذي أوقف محطة تحلية قابس 12 يوما.
 *
 * وقال مدير المحطة ⟦كريم الزواري⟧ إنها تنتج 50 ألف متر مكعب من المياه كل يوم.
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
import type { Draft, Keyed, Rule } from '../corpus/finding.ts';
import { coarseKey } from '../mentions/names/sound-keys.ts';
import { daysBetween } from './alike.ts';
import { homeCountry, homeTown, onlyCountry } from './office-homes.ts';
import { holdingsOf, isLocal, type Holding } from './office-holders.ts';
import { HEADS, NATIONAL, OF_A_COUNTRY, OF_A_FIELD, SHARED, SOLE } from './office-kinds.ts';
import { glance, twoOfStory } from './role-of-story.ts';
import { sameTime, TESTS, twoCountries, type Held } from './role-pairs.ts';
import { placePath, siteOf } from './site.ts';

/** Pairs of statements that are compared under one key. */
const MOST_PAIRS = 2000;

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
      const of =
        h.of ?? (h.body === undefined ? (country ?? (NATIONAL.has(h.office) ? homeCountry(article, h.sentence) : undefined)) : undefined);
      const data: Holding = { ...h, of };
      const keyed = (key: string): Keyed => ({ key, start: h.start, end: h.end, data });
      if (h.modifiers.length === 0 && SOLE.has(h.office) && (!OF_A_FIELD.has(h.office) || h.portfolio !== '')) {
        if (isLocal(h) && h.body === undefined) {
          const town = h.town ?? (h.of === undefined && h.office !== 'governor' ? homeTown(article, h.sentence) : undefined);
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
  glance,
  *pair(a, b) {
    const found = twoOfStory(a, b);
    if (found) yield draft({ article: a, data: found[0] }, { article: b, data: found[1] }, true);
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

type Told = Pick<Held, 'article' | 'data'>;

function draft(first: Told, second: Told, holders: boolean): Draft {
  const names = (h: Told): string => h.data.name;
  const country = (h: Told): string => placePath(h.article, h.data.of!).split(' → ')[0];
  const site = (h: Told): Draft['sites'][number] =>
    siteOf(h.article, holders ? h.data : h.data.ofSpan!, holders ? h.data.name : h.data.of!);
  const office = (h: Told): string =>
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
