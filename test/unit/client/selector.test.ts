import assert from 'node:assert/strict';
import { documentSelector } from '../../../client/src/selector.ts';

const wire = { uri: 'file:///wire', scheme: 'file', articles: true };
const tool = { uri: 'file:///tool', scheme: 'file', articles: false };
const remote = { uri: 'memory:/wire', scheme: 'memory', articles: true };

describe('the documents that the server hears of', () => {
  it('are all article-like ones where only articles are open', () => {
    const selector = documentSelector([wire]);
    for (const language of ['article', 'plaintext', 'markdown', 'html'])
      for (const scheme of ['file', 'untitled'])
        assert.ok(
          selector.some(filter => filter.language === language && filter.scheme === scheme && !filter.pattern),
          language + scheme,
        );
  });

  it('are never of a scheme that was not named: a diff has an old side', () =>
    assert.ok(documentSelector([wire, tool, remote]).every(({ scheme }) => scheme && ['file', 'untitled', 'memory'].includes(scheme))));

  it('are only those inside the folder of articles beside a folder that is not read', () => {
    const plain = documentSelector([wire, tool]).filter(({ language }) => language === 'plaintext');
    assert.deepEqual(plain, [{ language: 'plaintext', scheme: 'file', pattern: { baseUri: wire.uri, pattern: '**' } }]);
  });

  it('are of virtual folders too', () =>
    assert.ok(documentSelector([remote]).some(({ language, scheme }) => language === 'markdown' && scheme === 'memory')));

  it('are articles by language where no folder is', () =>
    assert.deepEqual(
      documentSelector([]).map(({ language }) => language),
      ['article', 'article'],
    ));
});
