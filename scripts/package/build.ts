import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppManifestUtils, type TeamsManifestLatest } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import type { Command } from '../../bot/asking/command.ts';
import { wordsFor } from '../../words/index.ts';
import { ACTIVITY_ICON_FILE } from './activities.ts';
import { languageFiles, localizationInfo, type ManifestOf } from './localise.ts';
import { manifestIn } from './manifest.ts';
import type { PackageSettings } from './settings.ts';
import { readTexts } from './texts.ts';

const SOURCE = path.join(import.meta.dirname, '..', '..', 'appPackage');

/**
 * Builds the zip of the app package.
 * @param commands those that Teams suggests while someone types; hidden ones are left out.
 * @param folder where the store's texts are, a file a language.
 * @throws Error naming what Microsoft's schemas reject. The check needs no network.
 */
export async function buildPackage(
  settings: PackageSettings,
  commands: readonly Command[],
  folder = SOURCE,
): Promise<Uint8Array> {
  const manifests = readTexts(folder).map(({ tag, texts }) => ({
    tag,
    manifest: manifestIn({ settings, commands, texts, words: wordsFor(tag) }),
  }));
  const files = { 'manifest.json': await checked(manifests), ...(await languageFiles(manifests)) };
  return zipSync(
    {
      ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, json(file)])),
      'color.png': readFileSync(path.join(SOURCE, 'color.png')),
      'outline.png': readFileSync(path.join(SOURCE, 'outline.png')),
      ...(settings.ACTIVITY_FEED === 'on' && {
        [ACTIVITY_ICON_FILE]: readFileSync(path.join(SOURCE, ACTIVITY_ICON_FILE)),
      }),
    },
    // A fixed time, so that the same settings always give the same bytes.
    { mtime: '1980-01-02T00:00:00' },
  );
}

/** The manifest of the default language, with the list of all. */
async function checked(manifests: readonly ManifestOf[]): Promise<TeamsManifestLatest> {
  const [english] = manifests;
  if (!english) throw new Error('There is no language');
  const manifest = { ...english.manifest, localizationInfo: localizationInfo(manifests) };
  const problems = await AppManifestUtils.validateAgainstSchema(manifest);
  if (problems.length > 0) throw new Error(`The manifest does not match Microsoft's schema:\n${problems.join('\n')}`);
  return manifest;
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
