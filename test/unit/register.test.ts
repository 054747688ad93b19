import assert from 'node:assert/strict';
import { Corpus } from '../../server/src/corpus/corpus.ts';
import type { Entity } from '../../server/src/corpus/register.ts';
import type { NameMention } from '../../server/src/mentions/mention.ts';
import { fixture, knowledge, reader } from '../support/check.ts';

function corpusOf(source: string, order: (a: string, b: string) => number = (a, b) => (a < b ? -1 : 1)): Corpus {
  const corpus = new Corpus([], knowledge.places);
  for (const f of fixture(source).sort((a, b) => order(a.file, b.file))) corpus.update(f.file, reader.read(f.text, f));
  return corpus;
}
function entities(corpus: Corpus, file: string, name: string): (Entity | undefined)[] {
  const [article] = corpus.articlesOf(file);
  return corpus
    .mentionsOf(article)
    .filter((m): m is NameMention => m.kind === 'person' && m.name === name)
    .map(m => corpus.register.entityOf(m, article));
}

const TALKS = `
--- a.txt
Talks open in Nairobi

Kenyan Transport Minister Wanjiru Barasa opened the talks. Barasa said the road was ready. Barasa left in the evening.
--- b.txt
Road to open

Barasa will cut the ribbon, an aide said. Work cost more than planned.
--- c.txt
Singer returns

The singer Otieno Barasa and his sister Akinyi Barasa said they would sing again.
--- d.txt
محادثات نيروبي

قال وزير النقل الكيني وانجيرو باراسا إن الطريق جاهز. وأضاف باراسا أن العمل انتهى.
`;

describe('the register', () => {
  it('gives one id to the spellings of a name in two scripts', () => {
    const corpus = corpusOf(TALKS);
    const [a] = entities(corpus, 'a.txt', 'Wanjiru Barasa'),
      [d] = entities(corpus, 'd.txt', 'وانجيرو باراسا');
    assert.ok(a && a === d);
    assert.equal(a.name, 'Wanjiru Barasa');
    assert.deepEqual(
      [...corpus.register.offices(a).values()]
        .map(s => [...s])
        .flat()
        .sort(),
      ['a.txt', 'd.txt'],
    );
  });
  it('gives short forms to the person of their article', () => {
    const corpus = corpusOf(TALKS);
    assert.equal(entities(corpus, 'a.txt', 'Barasa')[0]?.name, 'Wanjiru Barasa');
    assert.equal(entities(corpus, 'd.txt', 'باراسا')[0]?.name, 'Wanjiru Barasa');
  });
  it('reads a bare family name that one person of the corpus bears, and gives it to nobody where two do', () => {
    const two = TALKS.split('--- c.txt')[0];
    assert.equal(entities(corpusOf(two), 'b.txt', 'Barasa')[0]?.name, 'Wanjiru Barasa');
    assert.deepEqual(entities(corpusOf(TALKS), 'b.txt', 'Barasa'), [undefined]);
  });
  it('keeps people of one family name, and names of one key that are spelt apart, two', () => {
    const corpus = corpusOf(
      '--- a.txt\nخبر\n\nقال المهندس سمير العطار إن العمل انتهى. وقال الطبيب الدكتور سامر العطار إن المرضى بخير. وقال الدكتور نبيل العطار كلاما آخر.',
    );
    assert.equal(new Set(['سمير العطار', 'سامر العطار', 'نبيل العطار'].map(n => entities(corpus, 'a.txt', n)[0]?.id)).size, 3);
  });
  it('gives a name without the fathers to the one person whom the corpus names in full', () => {
    const full = '--- a.txt\nخبر\n\nقال المهندس رافع عبد المنعم الشيباني إن الجسر جاهز. وأضاف رافع الشيباني أن العمل انتهى.';
    const short = '\n--- b.txt\nخبر\n\nزار المهندس رافع الشيباني الموقع. وقال الشيباني إن العمل مستمر.';
    const id = (corpus: Corpus, file: string, name: string): string | undefined => entities(corpus, file, name)[0]?.id;
    const one = corpusOf(full + short);
    const whole = id(one, 'a.txt', 'رافع عبد المنعم الشيباني');
    assert.ok(whole);
    for (const [file, name] of [
      ['a.txt', 'رافع الشيباني'],
      ['b.txt', 'رافع الشيباني'],
      ['b.txt', 'الشيباني'],
    ])
      assert.equal(id(one, file, name), whole, `${name} in ${file}`);
    // two whom it could be: it stays by itself
    const two = corpusOf(full + short + '\n--- c.txt\nخبر\n\nقال الطبيب الدكتور رافع مصطفى الشيباني إن المستشفى مفتوح.');
    assert.notEqual(id(two, 'b.txt', 'رافع الشيباني'), id(two, 'a.txt', 'رافع عبد المنعم الشيباني'));
    // another office: another man
    const other = corpusOf(full.replace('المهندس', 'وزير النقل') + short.replace('المهندس', 'السفير'));
    assert.notEqual(id(other, 'b.txt', 'رافع الشيباني'), id(other, 'a.txt', 'رافع عبد المنعم الشيباني'));
  });
  it('introduces a person by the fullest name and office, in the same article where it has them', () => {
    const corpus = corpusOf(TALKS);
    const [a] = entities(corpus, 'a.txt', 'Barasa');
    const own = corpus.register.introduction(a!, corpus.articlesOf('d.txt')[0]);
    assert.deepEqual([own?.article.file, own?.mention.name], ['d.txt', 'وانجيرو باراسا']);
    assert.equal(corpus.register.introduction(a!)?.mention.name, 'Wanjiru Barasa');
  });
  it('is the same in every order of articles, and after edits', () => {
    const ids = (c: Corpus): string[] => [...c.register.all()].map(e => `${e.id} ${e.name} ${e.occurrences.length}`).sort();
    const wanted = ids(corpusOf(TALKS));
    assert.deepEqual(ids(corpusOf(TALKS, (a, b) => (a < b ? 1 : -1))), wanted);
    const corpus = corpusOf(TALKS + '\n--- e.txt\nNote\n\nTransport Minister Wanjiro Barasa and Dr Samir Barasa spoke. Barasa left.');
    assert.notDeepEqual(ids(corpus), wanted);
    corpus.update('e.txt', []);
    assert.deepEqual(ids(corpus), wanted);
    const [a] = corpus.articlesOf('a.txt');
    corpus.update('a.txt', []);
    [...corpus.register.all()].forEach(e => e.occurrences.length);
    corpus.update('a.txt', [a]);
    assert.deepEqual(ids(corpus), wanted);
  });
  it('gives one id to spellings whose letters are of other sounds, and two to other names', () => {
    const ids = (a: string, b: string): (string | undefined)[] => {
      const report = (name: string): string => `خبر من المرفأ\n\nقال الوزير ${name} إن المرفأ جاهز. وأضاف الوزير ${name} أن العمل انتهى.`;
      const corpus = corpusOf(`--- a.txt\n${report(a)}\n--- b.txt\n${report(b)}\n`);
      return [
        [a, 'a.txt'],
        [b, 'b.txt'],
      ].map(([name, file]) => entities(corpus, file, name)[0]?.id);
    };
    for (const [a, b] of [
      ['يورغن شتاينر', 'يورجن ستاينر'],
      ['فتح الله غولن', 'فتح الله كولن'],
      ['ميشيل دروغبا', 'ميشال دروجبا'],
      ['نجم الدين داود أوغلو', 'نجم الدين داوود أوغلو'],
    ]) {
      const [x, y] = ids(a, b);
      assert.ok(x !== undefined && x === y, `${a} / ${b}: ${x} ${y}`);
    }
    for (const [a, b] of [
      ['ستيفن ميلر', 'ستيفن كيلر'],
      ['سعود القحطاني', 'سعد القحطاني'],
      ['جون برايت', 'جون برايس'],
    ]) {
      const [x, y] = ids(a, b);
      assert.ok(x !== undefined && y !== undefined && x !== y, `${a} / ${b}: ${x} ${y}`);
    }
  });
  it('leaves two people of one family two, though a name of one word has the key of both', () => {
    const corpus = corpusOf(`
--- a.txt
خبر من المرفأ

قال الوزير زياد سيلفا إن المرفأ جاهز.
--- b.txt
خبر من المتحف

قالت الوزيرة هدى سيلفا إن المتحف جاهز.
--- c.txt
خبر من الحديقة

قال الوزير سيلفا إن الحديقة جاهزة.
`);
    const [a] = entities(corpus, 'a.txt', 'زياد سيلفا'),
      [b] = entities(corpus, 'b.txt', 'هدى سيلفا');
    assert.ok(a && b && a.id !== b.id);
  });
});
