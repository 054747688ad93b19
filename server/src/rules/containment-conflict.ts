/**
 * # containment-conflict
 *
 * A place is put in a country or region that it does not lie in.
 *
 * A town of Kazakhstan with the adjective of its neighbour, a dateline with the wrong country behind the comma.
 *
 * ## Why
 *
 * Towns near a border change countries in copy, and a wrong adjective survives every edit, because whoever reads it looks at the name.
 * Readers from there see it at once.
 *
 * ## How it is decided
 *
 * A text puts a place somewhere by saying so right beside its name: "Pokhara, India", "the Indian city of Pokhara", "Pokhara in eastern
 * India", "the capital of India, Pokhara", «مدينة بوخارا الهندية», «بوخارا بالهند». The place's own country comes from the gazetteer (CLDR, IANA, GeoNames), and the two do not go together
 * where no place of that name, however small, is known in the country that the text says.
 *
 * ## Limits
 *
 * Passes over names that several countries have, territories that more than one country claims, lists of places, ways from one place
 * to another, and teams and bodies that bear a place's name, and over towns put in a part of another
 * country ("Bristol, Quebec"). Of a smaller town only what is said of it as a town counts, not of a village; one that the gazetteer does
 * not know is passed over.
 *
 * # العربية
 *
 * مكان يُنسب إلى بلد أو إقليم ليس فيه.
 *
 * مدينة كازاخية توصف بنسبة جارتها، أو سطر مكان يلي فيه اسمَ المدينة بلدٌ غير بلدها.
 *
 * ## لماذا
 *
 * تنتقل مدن الحدود في الأخبار من بلد إلى بلد، وتنجو النسبة الخاطئة من كل تحرير لأن القارئ ينظر إلى الاسم. أما أهل المكان فيرونها من أول نظرة.
 *
 * ## كيف يُحسم
 *
 * يضع النص المكان حيث يقول بجوار اسمه مباشرة: «مدينة بوخارا الهندية»، «بوخارا بالهند»، «بوخارا شرقي الهند»، «العاصمة الهندية بوخارا». وبلد المكان من معجم الأماكن (CLDR
 * وIANA وGeoNames)، ولا يجتمع الاثنان إذا لم يُعرف في البلد الذي يذكره النص مكان بهذا الاسم مهما صغر.
 *
 * ## الحدود
 *
 * تسكت عن الأسماء التي في أكثر من بلد، وعن الأقاليم التي يتنازعها أكثر من بلد، وعن قوائم الأماكن، والسفر من مكان إلى آخر، والفرق والهيئات المسماة بأسماء
 * أماكن، وعن بلدة توضع في جزء من بلد آخر («بريستول في كيبيك»)، وعن مدينة لا يعرفها المعجم.
 *
 * # Examples
 *
 * ```speaks en: the wrong country behind the comma
 * Rail link reopens
 *
 * The line was reopened in ⟦Gondar⟧, ⟦Eritrea⟧, on Sunday.
 * ```
 *
 * ```speaks ar: نسبة إلى غير بلد المدينة
 * افتتاح معرض للسجاد
 *
 * افتُتح في مدينة ⟦خوجند⟧ ⟦القرغيزية⟧ معرض للسجاد اليدوي.
 * ```
 *
 * ```silent en: a list is no apposition
 * Tour dates
 *
 * The choir sings in Lyon, Germany and Austria this spring.
 * ```
 *
 * ```silent ar: صفة للمحادثات لا للمدينة
 * جولة جديدة
 *
 * انتهت محادثات جنيف الإيرانية مساء الأحد من غير بيان.
 * ```
 */
import type { ArticleReading } from '../claims/reading.ts';
import type { Draft, Rule } from '../corpus/finding.ts';
import type { NameMention } from '../mentions/mention.ts';
import type { PlaceTree } from '../values/places.ts';
import { sameName } from '../mentions/names/same-name.ts';
import { countryNames, placePath, siteOf } from './site.ts';
import type { Container } from './container-words.ts';
import { containersOf } from './containers.ts';

/** Population in thousands from which a name is taken to be known alone in its own country. */
const LARGE = 500;

export const containmentConflict: Rule = {
  id: 'containment-conflict',
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  messages: {
    en: {
      message: '{place} is put in {stated}, and lies in {real}',
      path: '{place} is {path}',
      none: 'no place of that name is known in {stated}',
    },
    ar: {
      message: 'يوضع {place} في {stated}، وهو في {real}',
      path: '{place}: {path}',
      none: 'لا يُعرف في {stated} مكان بهذا الاسم',
    },
  },
  *article(article) {
    const told = new Set<string>();
    for (const container of containersOf(article)) {
      const { place } = container;
      if (
        !container.ids.every(id =>
          place.places?.length ? excludes(article.places, place.places, id) : hasNone(article.places, place.name, id),
        )
      )
        continue;
      const key = `${place.places?.[0] ?? place.key} ${container.ids[0]}`;
      if (told.has(key)) continue;
      told.add(key);
      yield draft(article, place, container);
    }
  },
};

/** Whether none of the places that a name can mean, nor any namesake, lies in `outer`. */
function excludes(places: PlaceTree, ids: readonly string[], outer: string): boolean {
  const country = places.country(outer);
  if (!country || places.get(country)!.namesakes === '*') return false;
  return ids.every(id => {
    const place = places.get(id);
    if (!place || place.namesakes === '*' || !places.disjoint(id, outer)) return false;
    if (place.namesakes.split(' ').includes(country)) return false;
    // villages of one country share names with its towns; who names the part of another country means a village there
    return places.country(id) === country ? place.weight >= LARGE : outer === country;
  });
}

/** Whether a country has no town whose name a town's is, however it is spelt; every other country's towns of that name are known. */
function hasNone(places: PlaceTree, name: string, country: string): boolean {
  if (places.get(country)?.kind !== 'country' || places.townsNamed(name).includes(country)) return false;
  const isIts = (town: string): boolean => sameName(town, name) !== 'different';
  for (const id of places.ids()) if (id.startsWith(`${country}/`) && isIts(id.slice(country.length + 1))) return false;
  return !places.townsOf(country).some(isIts);
}

function draft(article: ArticleReading, place: NameMention, container: Container): Draft {
  const real = place.places?.length ? placePath(article, place.places[0]) : `${place.name} → ${countryNames(article, place)}`;
  const stated = placePath(article, container.ids[0]).split(' → ')[0];
  const parents = real.split(' → ');
  return {
    scope: 'within',
    message: { key: 'containment-conflict.message', values: { place: place.name, stated, real: parents[1] ?? real } },
    reason: [
      { key: 'containment-conflict.path', values: { place: place.name, path: real } },
      { key: 'containment-conflict.none', values: { stated } },
    ],
    sites: [siteOf(article, place, place.places?.[0] ?? place.name), siteOf(article, container, container.ids[0])],
  };
}
