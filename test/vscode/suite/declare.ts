/** Which tests run in which window. */
import { describeArticles } from './articles';
import { describeAssistants } from './assistants';
import { describeDeciding } from './deciding';
import { describeInstalled } from './installed';
import { describeMultiRoot } from './multi-root';
import { describeSoftware } from './software';
import { describeText } from './text';
import { describeUntrusted } from './untrusted';
import { describeViews } from './views';

const scenarios: Record<string, () => void> = {
  articles: () => {
    describeArticles();
    describeAssistants();
  },
  web: () => {
    describeArticles();
    describeAssistants();
  },
  deciding: describeDeciding,
  'web-deciding': describeDeciding,
  'web-views': describeViews,
  untrusted: describeUntrusted,
  views: () => {
    describeViews();
    describeText();
  },
  installed: describeInstalled,
  software: describeSoftware,
  'multi-root': describeMultiRoot,
};

/** Declares the tests of `scenario` to the running mocha. */
export function declare(scenario: string): void {
  const tests = scenarios[scenario];
  if (!tests) throw new Error(`no scenario named ${scenario}`);
  tests();
}
