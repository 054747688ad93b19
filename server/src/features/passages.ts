import type { Location } from 'vscode-languageserver-types';
import { sentenceAt } from '../claims/context.ts';
import type { ArticleReading } from '../claims/reading.ts';
import type { Finding } from '../corpus/finding.ts';
import { isoDate } from '../values/days.ts';
import { write, type MessageLanguage } from '../rules/messages/index.ts';
import { articleAt, locationOf, type View } from './place.ts';
import { headlineOf, sentenceOf, type Span } from './statements.ts';

/** Sentences shown above and below a passage. */
const AROUND = 2;

/** A site of a finding with the text around it. */
export interface Passage {
  file: string;
  location: Location;
  /** 1-based. */
  line: number;
  headline: string;
  /** When the article was written, ISO 8601, where one day is known. */
  published?: string;
  language: string;
  direction: 'rtl' | 'ltr';
  /** The sentences above, the sentence of the site in three parts (before, the marked words, after), and those below. */
  above: string;
  before: string;
  marked: string;
  after: string;
  below: string;
  /** The normalised value. */
  value: string;
}

/** A finding with its passages, as they stand now. */
export interface Comparison {
  fingerprint: string;
  rule: string;
  severity: Finding['severity'];
  message: string;
  /** The proof, a step an entry. */
  reason: string[];
  passages: Passage[];
}

/** The passages of a finding side by side, with what stands above and below each. */
export function compare(view: View, finding: Finding, language: MessageLanguage): Comparison {
  return {
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    severity: finding.severity,
    message: write(finding.message, language),
    reason: finding.reason.map(r => write(r, language)),
    passages: finding.sites.flatMap(site => {
      const article = articleAt(view, site.file, site.start);
      if (!article) return [];
      const location = locationOf(view, article, site);
      const { text, sentences } = article.text;
      const n = sentenceAt(article, site.start);
      const sentence = sentenceOf(article, site.start);
      const end = Math.max(sentence.end, site.end);
      const { headline } = article.text;
      const isBody = ({ start }: Span): boolean => !headline || start >= headline.end || start < headline.start;
      const above = n < 0 ? [] : sentences.slice(Math.max(0, n - AROUND), n).filter(isBody);
      const below = n < 0 ? [] : sentences.slice(n + 1, n + 1 + AROUND).filter(s => s.start >= end);
      const days = article.published?.days;
      return {
        file: site.file,
        location,
        line: location.range.start.line + 1,
        headline: headlineOf(article),
        published: days && days.from === days.to ? isoDate(days.from) : undefined,
        language: article.language,
        direction: directionOf(text.slice(sentence.start, end)),
        above: joined(article, above),
        before: spaced(text.slice(sentence.start, site.start)),
        marked: spaced(text.slice(site.start, site.end)),
        after: spaced(text.slice(site.end, end)),
        below: joined(article, below),
        value: site.value,
      };
    }),
  };
}

function joined(article: ArticleReading, sentences: readonly { start: number; end: number }[]): string {
  return sentences
    .map(s => spaced(article.text.text.slice(s.start, s.end)).trim())
    .filter(s => s !== '')
    .join(' ');
}

/** Runs of white space (blanked markup, line breaks) as one space; those at the ends stay, as they part words. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g,
  LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\u0370-\u058f]/g;

/** The direction in which most letters of a text are written. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  return (text.match(RIGHT_TO_LEFT)?.length ?? 0) > (text.match(LEFT_TO_RIGHT)?.length ?? 0) ? 'rtl' : 'ltr';
}
