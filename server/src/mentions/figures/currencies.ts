import type { ArticleMentions } from '../article.ts';
import type { FigureMention } from '../mention.ts';
import { TokenKind } from '../../text/tokens.ts';

/** How much oftener than the next a country must be named to lend its currency. */
const CLEAR = 2;

/**
 * Gives bare currency names (`?dinar`, and "pounds" where an article speaks of Egypt) the currency of the country that the article
 * speaks of; what stays open keeps its name.
 */
export function settleCurrencies(article: ArticleMentions, figures: readonly FigureMention[]): void {
  const open = figures.filter(f => f.unit !== undefined && (f.unit[0] === '?' || (f.unit === 'GBP' && article.language === 'en')));
  if (open.length === 0) return;
  const { scan, facts, places } = article,
    { tokens } = scan;
  const named = new Map<string, number>();
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.Word || !(scan.begins(i, 'places') || scan.begins(i, 'demonym'))) continue;
    for (const m of scan.matches(i)) {
      if (m.sense.table !== 'places' && m.sense.table !== 'demonym') continue;
      const country = m.sense.table === 'demonym' ? m.sense.value : places.country(m.sense.value);
      if (country) named.set(country, (named.get(country) ?? 0) + 1);
      break;
    }
  }
  for (const f of open) {
    const bare = f.unit === 'GBP' ? '?pound' : f.unit!.split('/')[0];
    if (f.unit === 'GBP' && !/pounds?$/i.test(tokens.text.slice(f.start, f.end))) continue;
    const counts = facts
      .currenciesNamed(bare)
      .map(code => ({ code, n: [...named].reduce((sum, [country, n]) => sum + (facts.currencyOf(country) === code ? n : 0), 0) }))
      .sort((a, b) => b.n - a.n);
    const [first, second] = counts;
    if (!first || first.n === 0 || (second && first.n < second.n * CLEAR)) continue;
    f.lent = bare;
    f.unit = f.unit!.includes('/') ? `${first.code}/${f.unit!.split('/')[1]}` : first.code;
  }
}
