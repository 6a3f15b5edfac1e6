import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { languageFiles, type ManifestOf } from '../../scripts/package/localise.ts';
import { manifestIn } from '../../scripts/package/manifest.ts';
import { SPOKEN } from '../../words/index.ts';
import { inLanguage } from './in-language.ts';

/** What `@microsoft/app-manifest` checks manifests with; here it reads the schema once for all languages. */
const Ajv = createRequire(import.meta.resolve('@microsoft/app-manifest'))('ajv-draft-04') as {
  default: new (options: object) => {
    compile(schema: object): { (value: unknown): boolean; readonly errors?: readonly object[] };
  };
};

const manifests: ManifestOf[] = SPOKEN.map((tag) => ({ tag, manifest: manifestIn(inLanguage(tag)) }));

/** The manifest as Teams shows it in a language: each text of the language's file in its place. */
function merged(manifest: object, file: Readonly<Record<string, string>>): object {
  const own = structuredClone(manifest) as Record<string, unknown>;
  for (const [path, text] of Object.entries(file).filter(([key]) => key !== '$schema')) {
    const keys = path.match(/[^.[\]]+/g) ?? [];
    const last = keys.pop() ?? assert.fail(path);
    const place = keys.reduce((at, key) => at[key] as Record<string, unknown>, own);
    assert.equal(typeof place[last], 'string', path);
    place[last] = text;
  }
  return own;
}

describe('the languages of the app package', () => {
  it('are each a manifest that Microsoft’s newest schema takes, when Teams puts their texts in their places', async () => {
    const [english] = manifests;
    assert.ok(english);
    const schema = await AppManifestUtils.fetchSchema(english.manifest.$schema ?? '');
    const check = new Ajv.default({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
    const files = await languageFiles(manifests);
    for (const { tag, manifest } of manifests) {
      const shown = merged(english.manifest, files[`${tag}.json`] ?? {});
      // Nothing that a language says is lost on the way.
      assert.deepEqual(shown, JSON.parse(JSON.stringify(manifest)));
      assert.ok(check(shown), `${tag} ${JSON.stringify(check.errors)}`);
      assert.ok(!check({ ...shown, version: 1 }));
    }
  });

  it('use the newest version of the manifest that is not a preview, which Microsoft’s package knows', () => {
    const folder = createRequire(import.meta.url).resolve('@microsoft/app-manifest');
    const versions = readdirSync(path.join(path.dirname(folder), 'json-schemas', 'teams'))
      .flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? [])
      .map(Number);
    for (const { manifest } of manifests) assert.equal(manifest.manifestVersion, `1.${Math.max(...versions)}`);
  });

  const changed = (change: (manifest: ManifestOf['manifest']) => ManifestOf['manifest']) =>
    languageFiles(manifests.map((each) => (each.tag === 'ko' ? { ...each, manifest: change(each.manifest) } : each)));

  it('say nothing of their own where Teams would show English', async () => {
    const elsewhere = changed((manifest) => ({ ...manifest, accentColor: '#000000' }));
    await assert.rejects(elsewhere, /ko: accentColor is shown in English to everybody/);
    const fewer = changed((manifest) => ({ ...manifest, bots: [] }));
    await assert.rejects(fewer, /ko: bots\[0\]\.commandLists\[0\]\.commands\[0\]\.title is shown/);
  });

  it('keep to the lengths of Microsoft’s schema', async () => {
    const long = changed((manifest) => ({ ...manifest, name: { ...manifest.name, full: '가'.repeat(101) } }));
    await assert.rejects(long, /ko: name\.full has more than 100 characters/);
  });
});
