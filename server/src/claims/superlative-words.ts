import { stem } from '../languages/stem.ts';
import type { ArticleMentions } from '../mentions/article.ts';
import { nameKey } from '../mentions/names/translit.ts';
import { Shape, TokenKind } from '../text/tokens.ts';
import { conceptsAt, type Context } from './context.ts';
import { placeMeant } from './here.ts';
import type { Head } from './superlative-heads.ts';

/** What the words of a rank's description speak of; the parts are those of `SuperlativeStatement`. */
export interface Description {
  features: Set<string>;
  nations: Set<string>;
  places: Set<string>;
  classes: Set<string>;
  numbers: Set<string>;
}

/** Words behind an Arabic noun in which its adjectives of origin stand. */
const ORIGIN_REACH = 2;

/** What a description speaks of, between two tokens. */
export function describe(article: ArticleMentions, context: Context, first: number, end: number, head: Head): Description {
  const { scan } = article;
  const { tokens } = scan;
  const features = new Set<string>(),
    nations = new Set<string>(),
    places = new Set<string>(),
    classes = new Set<string>(),
    numbers = new Set<string>();
  // what was done begins: a place behind it is where
  let deed = false;
  const isOfHead = (i: number): boolean =>
    article.language === 'ar' ? i <= head.first + ORIGIN_REACH && !deed : i <= head.end + (scan.is(head.end, 'from') ? 2 : -1);
  const place = (id: string, i: number): void => {
    (isOfHead(i) ? nations : places).add(id);
    features.add(`l:${id}`);
  };
  for (let i = first; i < end; i++) {
    const mention = context.mentions.find(m => m.first <= i && i < m.last);
    if (mention?.temporal === true) {
      // "under 44 hours" is part of the feat, a date is when it was done
      if (mention.kind === 'duration') numbers.add(mention.timex);
      i = mention.last - 1;
      continue;
    }
    if (mention?.kind === 'place' && mention.places?.length) {
      place(mention.places[0], i);
      i = mention.last - 1;
      continue;
    }
    if (
      mention?.kind === 'person' ||
      mention?.kind === 'place' ||
      (mention?.kind === 'organization' && !(mention.first <= head.first && head.first < mention.last))
    ) {
      features.add(`x:${mention.kind === 'organization' && mention.organization ? mention.organization : mention.key}`);
      // what a name says in words of every language: "the Aleppo String Orchestra"
      if (mention.kind === 'organization' && !mention.organization)
        for (let k = mention.first; k < mention.last; k++) {
          const town = scan.at(k, 'places');
          if (town) {
            places.add(town.sense.value);
            features.add(`l:${town.sense.value}`);
          } else for (const f of conceptsAt(scan, k)?.features ?? []) features.add(f);
        }
      i = mention.last - 1;
      continue;
    }
    if (mention?.temporal === false && mention.unit !== undefined) {
      // "80 metres" is part of the feat, in every language
      numbers.add(String(mention.amount));
      features.add(`q:${mention.amount}${mention.unit}`);
      i = mention.last - 1;
      continue;
    }
    if (i === head.first && !scan.at(i, 'demonym')) continue;
    const meant = placeMeant(article, i);
    if (meant !== undefined) {
      place(meant, i);
      continue;
    }
    const origin = scan.at(i, 'demonym');
    if (origin) {
      place(origin.sense.value, i);
      i = origin.end - 1;
      continue;
    }
    const narrow = scan.matches(i).find(m => m.sense.table === 'superlative-limit' && m.sense.value.startsWith('class'));
    if (narrow) {
      classes.add(narrow.sense.value === 'class' ? stem(scan.word(i)) : narrow.sense.value);
      // "the first to row across the lake": how is a class, and that it was crossed is the deed
      const how = scan.at(i, 'feat');
      if (how) features.add(`f:${how.sense.value}`);
      deed ||= how !== undefined;
      i = narrow.end - 1;
      continue;
    }
    const feat = scan.at(i, 'feat');
    if (feat) {
      deed ||= i > head.first;
      if (feat.sense.value !== 'be') features.add(`f:${feat.sense.value}`);
      i = feat.end - 1;
      continue;
    }
    if (tokens.kind[i] === TokenKind.Number) {
      numbers.add(scan.word(i));
      continue;
    }
    if (tokens.kind[i] !== TokenKind.Word) continue;
    // K2, A380, Apollo11: a name with a number
    if (i + 1 < end && tokens.kind[i + 1] === TokenKind.Number && !(tokens.shape[i + 1] & Shape.Space)) {
      features.add(`x:${scan.word(i)}${scan.word(i + 1)}`);
      i++;
      continue;
    }
    const concept = conceptsAt(scan, i);
    if (concept && concept.match.end <= end) {
      for (const f of concept.features) features.add(f);
      i = concept.match.end - 1;
      continue;
    }
    const word = scan.word(i);
    if (word.length <= 2 || scan.at(i, 'stop')) continue;
    // a name that its reader did not see
    if (i > context.first && (tokens.shape[i] & Shape.Capital) !== 0 && scan.matches(i).length === 0 && article.language !== 'ar') {
      features.add(`x:${nameKey([word])}`);
      continue;
    }
    // "timber" and "wooden", «خشبي»
    const topic = scan.topic(i);
    features.add(topic && topic.end === i + 1 ? `k:${topic.sense.value}` : `w:${stem(word)}`);
  }
  return { features, nations, places, classes, numbers };
}
