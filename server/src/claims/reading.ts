import type { ArticleMentions } from '../mentions/article.ts';
import type { Claim } from './claim.ts';

/** All that is read in one article. */
export interface ArticleReading extends ArticleMentions {
  claims: Claim[];
}
