import path from 'node:path';
import { commands } from '../../bot/commands/index.ts';
import type { ManifestContext } from '../../scripts/package/context.ts';
import { packageSettings } from '../../scripts/package/settings.ts';
import { readTexts } from '../../scripts/package/texts.ts';
import { wordsFor } from '../../words/index.ts';

export const APP_ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
export const ENV = { MicrosoftAppId: APP_ID, BOT_HOST: 'bot.example.com' };
export const APP_PACKAGE = path.join(import.meta.dirname, '..', '..', 'appPackage');

const LANGUAGES = readTexts(APP_PACKAGE);

/** What the sections of the manifest are made of, in a language of the package. */
export function inLanguage(tag: string): ManifestContext {
  const texts = LANGUAGES.find((each) => each.tag === tag)?.texts;
  if (!texts) throw new Error(`There are no texts in ${tag}`);
  return { settings: packageSettings(ENV), commands, texts, words: wordsFor(tag) };
}
