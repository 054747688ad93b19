import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_INCLUDE, parseSettings } from '../../../server/src/workspace/settings.ts';

interface Property {
  default: unknown;
  markdownDescription: string;
  maximum?: number;
  properties?: Record<string, { enum: string[] }>;
}

const root = path.resolve(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  contributes: { configuration: { title: string; properties: Record<string, Property> }[] };
};
const properties: Record<string, Property> = Object.assign({}, ...manifest.contributes.configuration.map(group => group.properties));
const strings = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(root, `package.nls${language}.json`), 'utf8')) as Record<string, string>;

describe("the editor's settings", () => {
  it('read the same files by default as the command line', () =>
    assert.deepEqual(properties['concord.files.include'].default, DEFAULT_INCLUDE));

  it('are by default what the server takes when nothing is set', () => {
    const nested = {
      files: {
        include: properties['concord.files.include'].default,
        exclude: properties['concord.files.exclude'].default,
        maxSizeMB: properties['concord.files.maxSizeMB'].default,
      },
      rules: properties['concord.rules'].default,
      messageLanguage: properties['concord.messageLanguage'].default,
      inlayHints: { dates: properties['concord.inlayHints.dates'].default, figures: properties['concord.inlayHints.figures'].default },
      codeLens: properties['concord.codeLens'].default,
      completion: properties['concord.completion'].default,
    };
    assert.deepEqual(parseSettings(nested), parseSettings({}));
    assert.deepEqual(parseSettings(nested).problems, []);
  });

  it('allow no value that the server refuses', () => {
    assert.deepEqual(parseSettings({ files: { maxSizeMB: properties['concord.files.maxSizeMB'].maximum } }).problems, []);
    const rules = Object.entries(properties['concord.rules'].properties!);
    assert.ok(rules.length > 0);
    for (const [id, { enum: severities }] of rules)
      for (const severity of severities) assert.deepEqual(parseSettings({ rules: { [id]: severity } }).problems, [], `${id} ${severity}`);
    assert.equal(parseSettings({ rules: { 'figure-conflict': 'loud' } }).problems.length, 1);
  });

  it('stand in groups, each described with an example in both languages', () => {
    assert.ok(manifest.contributes.configuration.length > 2);
    for (const language of ['', '.ar']) {
      const words = strings(language);
      const example = language ? 'مثال' : 'xample';
      for (const [name, { markdownDescription }] of Object.entries(properties)) {
        const text = words[markdownDescription.replaceAll('%', '')];
        assert.ok(text?.includes('`') && text.includes(example), `${name}: ${text}`);
      }
    }
  });
});
