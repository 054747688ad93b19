import type { ArticleReading } from '../claims/reading.ts';
import type { Entity, Occurrence } from '../corpus/register.ts';
import type { Message, Site } from '../corpus/finding.ts';
import { writtenName } from '../mentions/names/corrections.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { isoDate } from '../values/days.ts';
import { escapeMarkdown as escape, isolate, link, type HoverLine } from './markdown.ts';
import { linesOf, type View } from './place.ts';

/** Spellings, offices, articles and findings that a card names at most. */
const MOST = 5;

/**
 * What the articles say of a person, place or organisation: spellings, offices, first and last mention, what disagrees.
 * @param article one that names it
 */
export function nameCard(view: View, article: ArticleReading, entity: Entity, language: MessageLanguage): HoverLine[] {
  const { register } = view.corpus;
  const out: HoverLine[] = [`**${escape(isolate(entity.name))}**`];
  if (entity.kind === 'place') {
    const path = placesAround(article, entity, language);
    if (path.length > 0) out.push({ key: 'hover.place', values: { path: path.join(' → ') } });
  }
  const articles = new Set(entity.occurrences.map(o => o.article.id));
  out.push(...officeLines(view, entity.occurrences.filter(o => o.mention.office).sort(byTime), language));
  const spellings = [...register.spellings(entity)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (spellings.length > 1) {
    const shown = spellings.slice(0, MOST).map(([s, n]) => `${isolate(s)} (${n})`);
    out.push({ key: 'hover.spellings', values: { spellings: shown.join(' · ') + (spellings.length > MOST ? ' · …' : '') } });
  }
  out.push({ key: 'hover.occurrences', values: { mentions: String(entity.occurrences.length), articles: String(articles.size) } });
  const introduction = register.introduction(entity);
  if (introduction) out.push(linked('hover.introduced', { text: writtenName(introduction.mention) }, at(view, introduction), language));
  if (articles.size > 1) {
    // a country is named in thousands of articles: they are not all put in order for two of them
    const first = entity.occurrences.reduce((a, b) => (byTime(b, a) < 0 ? b : a)),
      last = entity.occurrences.reduce((a, b) => (byTime(b, a) > 0 ? b : a));
    out.push(linked('hover.first', { date: dateOf(first.article) }, at(view, first), language));
    out.push(linked('hover.last', { date: dateOf(last.article) }, at(view, last), language));
  }
  out.push(...disagreements(view, entity, language));
  return out;
}

const ARABIC = /[\u0620-\u06ff]/;

/** What a place lies in, from the nearest, by the names of the reader's language; what has none is left out. */
function placesAround({ places, scan }: ArticleReading, { id, name: own }: Entity, language: MessageLanguage): string[] {
  const names = scan.lexicon.table('places');
  const path = places
    .path(id)
    .slice(1)
    .flatMap(p => names.get(p)?.find(name => ARABIC.test(name) === (language === 'ar')) ?? []);
  // a town and the province of its name are named once
  return path.filter((name, i) => name !== (i === 0 ? own : path[i - 1]));
}

/** The offices of a person, each with the days of the articles that give it, and those articles. */
function officeLines(view: View, occurrences: readonly Occurrence[], language: MessageLanguage): HoverLine[] {
  const offices = new Map<string, Map<ArticleReading, Occurrence>>();
  for (const o of occurrences) {
    const office = o.mention.office?.words;
    if (office === undefined) continue;
    let own = offices.get(office);
    if (!own) offices.set(office, (own = new Map()));
    if (!own.has(o.article)) own.set(o.article, o);
  }
  const out = [...offices].slice(0, MOST).map(([office, own]): HoverLine => {
    const list = [...own.values()];
    const days = list.flatMap(o => (o.article.published ? [o.article.published.days] : [])).filter(d => Number.isFinite(d.from));
    const from = days.length > 0 ? isoDate(days.reduce((least, d) => Math.min(least, d.from), Infinity)) : '',
      to = days.length > 0 ? isoDate(days.reduce((most, d) => Math.max(most, d.from), -Infinity)) : '';
    const time = from === '' ? '' : ` (${from === to ? from : `${from} – ${to}`})`;
    const where = list.slice(0, MOST).map(o => at(view, o));
    return linked('hover.office', { office: `${isolate(office)}${time}` }, where.join(', ') + (list.length > MOST ? ', …' : ''), language);
  });
  if (offices.size > MOST) out.push('…');
  return out;
}

/** The findings that are about an entity, each with the way to its place. */
function disagreements(view: View, entity: Entity, language: MessageLanguage): HoverLine[] {
  const mine = new Map<string, Occurrence[]>();
  for (const o of entity.occurrences) {
    const own = mine.get(o.article.file);
    if (own) own.push(o);
    else mine.set(o.article.file, [o]);
  }
  const about = (site: Site): boolean => (mine.get(site.file) ?? []).some(o => site.start < o.mention.end && o.mention.start < site.end);
  const open = view.judge().judged.filter(j => !j.decision && j.finding.sites.some(about));
  const out = open.slice(0, MOST).map(({ finding }): HoverLine => {
    const [site] = finding.sites;
    return linked('hover.finding', { message: write(finding.message, language, false) }, siteLink(view, site), language);
  });
  if (open.length > MOST) out.push('…');
  return out;
}

/** A line with a link at its end: the link is markup of ours, all else is text. */
function linked(key: string, values: Message['values'], where: string, language: MessageLanguage): HoverLine {
  const escaped = Object.fromEntries(Object.entries(values).map(([k, v]) => [k, escape(v)]));
  return { markup: write({ key, values: { ...escaped, where } }, language) };
}

function at(view: View, { article, mention }: Occurrence): string {
  return link(article.file, view.uriOf(article.file), linesOf(article).position(mention.start).line + 1);
}

function siteLink(view: View, site: Site): string {
  const article = view.corpus.articlesOf(site.file)[0];
  return link(site.file, view.uriOf(site.file), article ? linesOf(article).position(site.start).line + 1 : 1);
}

function dateOf(article: ArticleReading): string {
  const days = article.published?.days;
  return days && days.from === days.to && Number.isFinite(days.from) ? isoDate(days.from) : '';
}

function byTime(a: Occurrence, b: Occurrence): number {
  const day = (o: Occurrence): number => o.article.published?.days.from ?? Infinity;
  const x = day(a),
    y = day(b);
  if (x !== y) return x < y ? -1 : 1;
  return a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.mention.start - b.mention.start;
}
