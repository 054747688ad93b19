import assert from 'node:assert/strict';
import { reader } from '../support/check.ts';

/** The words of each article's blocks of a kind. */
function blocks(text: string, kind: string, file = 'a.txt'): string[][] {
  return reader.read(text, { file }).map(a => a.text.blocks.filter(b => b.kind === kind).map(b => text.slice(b.start, b.end)));
}

describe('articles in a file', () => {
  it('marks the headline, the body and a list of links', () => {
    const text =
      'ميناء صفاقس يستقبل باخرة القمح\nوصلت الباخرة أمس.\nاقرأ أيضاً\n- خبر أول عن الطقس\n- خبر ثان عن 300 حافلة\nوقال المدير إن التفريغ بدأ.';
    assert.deepEqual(blocks(text, 'headline'), [['ميناء صفاقس يستقبل باخرة القمح']]);
    assert.deepEqual(blocks(text, 'body'), [['وصلت الباخرة أمس.', 'وقال المدير إن التفريغ بدأ.']]);
  });
  it('takes one link with prose below it for the next article', () => {
    const text =
      'Port opens\nThe port opened on Monday.\nRead also:\nBridge closes for repairs\nThe bridge closed on Friday.\nIt will stay closed for a month.';
    assert.deepEqual(blocks(text, 'headline'), [['Port opens'], ['Bridge closes for repairs']]);
  });
  it('knows share bars, comment counts and cookie notices', () => {
    const text =
      'Port opens\nThe port opened on Monday.\nShare\nComments (14)\nWe use cookies to improve this site, on which 2,000 people read.';
    assert.deepEqual(blocks(text, 'residue'), [
      ['Share', 'Comments (14)', 'We use cookies to improve this site, on which 2,000 people read.'],
    ]);
  });
  it('leaves prose that begins with the same words', () => {
    for (const line of [
      'شارك الوزير في اجتماع المجلس الذي عقد في عمان',
      'Home prices fell by a tenth',
      'Share prices rose 3 percent on Tuesday.',
      'تعليق الرحلات الجوية بين البلدين حتى إشعار آخر',
    ])
      assert.deepEqual(blocks(`Headline here\n${line}\nMore prose follows here.`, 'residue'), [[]], line);
  });
});

describe('markup', () => {
  it('blanks the tags of a page and keeps every offset', () => {
    const html =
      '<html lang="en"><head><title>x</title><meta property="article:published_time" content="2024-05-14T10:00:00Z"></head><body><nav>Home 5</nav><h1>Port opens</h1><p>The port&nbsp;of Sfax opened.</p><script>var a = 31;</script></body></html>';
    const [article] = reader.read(html, { file: 'a.html' });
    assert.deepEqual(
      article.text.blocks.filter(b => b.kind !== 'residue').map(b => html.slice(b.start, b.end)),
      ['Port opens', 'The port&nbsp;of Sfax opened.'],
    );
    assert.equal(article.published?.source, 'metadata');
  });
  it('reads the date of front matter and goes on after a broken one', () => {
    const good = '---\ndate: 2024-05-14\nlang: en\n---\nPort opens\nThe port opened.\n';
    assert.equal(reader.read(good, { file: 'a.md' })[0].published?.source, 'front-matter');
    const broken = '---\ndate: [2024\n---\nPort opens\nThe port opened.\n';
    assert.equal(reader.read(broken, { file: 'a.md' }).length, 1);
  });
});
