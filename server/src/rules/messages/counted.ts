import type { MessageLanguage } from './index.ts';

/**
 * The nouns that messages count, by language and plural category (Unicode CLDR). Arabic: one and two hold the number in the noun itself, 3
 * to 10 take the plural, 11 to 99 the singular in the accusative, hundreds the singular; a dual has another form behind a preposition.
 */
const NOUNS: Record<MessageLanguage, Record<string, Partial<Record<Intl.LDMLPluralRule | 'two-oblique', string>>>> = {
  en: {
    article: { one: 'article', other: 'articles' },
    minute: { one: 'minute', other: 'minutes' },
    day: { one: 'day', other: 'days' },
    month: { one: 'month', other: 'months' },
    year: { one: 'year', other: 'years' },
    item: { one: 'item', other: 'items' },
    spelling: { one: 'spelling', other: 'spellings' },
    time: { one: 'time', other: 'times' },
    file: { one: 'file', other: 'files' },
    figure: { one: 'figure', other: 'figures' },
  },
  ar: {
    article: { one: 'مقال واحد', two: 'مقالان', 'two-oblique': 'مقالين', few: 'مقالات', many: 'مقالا', other: 'مقال' },
    minute: { one: 'دقيقة واحدة', two: 'دقيقتان', 'two-oblique': 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' },
    day: { one: 'يوم واحد', two: 'يومان', 'two-oblique': 'يومين', few: 'أيام', many: 'يوما', other: 'يوم' },
    month: { one: 'شهر واحد', two: 'شهران', 'two-oblique': 'شهرين', few: 'أشهر', many: 'شهرا', other: 'شهر' },
    year: { one: 'سنة واحدة', two: 'سنتان', 'two-oblique': 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' },
    item: { one: 'عنصر واحد', two: 'عنصران', 'two-oblique': 'عنصرين', few: 'عناصر', many: 'عنصرا', other: 'عنصر' },
    spelling: { one: 'كتابة واحدة', two: 'كتابتان', 'two-oblique': 'كتابتين', few: 'كتابات', many: 'كتابة', other: 'كتابة' },
    time: { one: 'مرة واحدة', two: 'مرتان', 'two-oblique': 'مرتين', few: 'مرات', many: 'مرة', other: 'مرة' },
    figure: { one: 'رقم واحد', two: 'رقمان', 'two-oblique': 'رقمين', few: 'أرقام', many: 'رقما', other: 'رقم' },
    file: { one: 'ملف واحد', two: 'ملفان', 'two-oblique': 'ملفين', few: 'ملفات', many: 'ملفا', other: 'ملف' },
  },
};

const plurals: Record<MessageLanguage, Intl.PluralRules> = { en: new Intl.PluralRules('en'), ar: new Intl.PluralRules('ar') };

/** Names of the nouns that can be counted. */
export const COUNTED: readonly string[] = Object.keys(NOUNS.en);

/**
 * A number with its noun: "3 days", «3 أيام», «يومان».
 * @param n digits; what is no whole number takes the form of hundreds
 * @param noun one of {@link COUNTED}, with `.oblique` where it stands behind a preposition or an infinitive
 */
export function counted(n: string, noun: string, language: MessageLanguage): string {
  const [name, shape] = noun.split('.');
  const forms = NOUNS[language][name];
  const amount = Number(n.replaceAll(',', ''));
  const category = Number.isInteger(amount) ? plurals[language].select(Math.abs(amount)) : 'other';
  if (language === 'ar' && category === 'one') return forms.one!;
  if (language === 'ar' && category === 'two') return forms[shape === 'oblique' ? 'two-oblique' : 'two']!;
  return `${n} ${forms[category] ?? forms.other!}`;
}
