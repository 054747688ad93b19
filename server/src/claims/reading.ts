import type { ArticleMentions } from '../mentions/article.ts';
import type { Remark } from '../text/remarks.ts';
import type { Lines } from '../text/lines.ts';
import type { Claim } from './claim.ts';

/** All that is read in one article. */
export interface ArticleReading extends ArticleMentions {
  claims: Claim[];
  /** The lines of the file, where the text itself is not at hand. */
  readonly lines?: Lines;
  /** Remarks to Concord in the file; with its first article. */
  remarks?: readonly Remark[];
}
