import type { TeamsManifestLatest } from '@microsoft/app-manifest';
import type { Command } from '../../bot/asking/command.ts';
import type { Words } from '../../words/index.ts';
import type { PackageSettings } from './settings.ts';
import type { Texts } from './texts.ts';

/** What the sections of the manifest are made of, in one language. */
export interface ManifestContext {
  readonly settings: PackageSettings;
  readonly commands: readonly Command[];
  /** The store's texts. */
  readonly texts: Texts;
  /** The sentences of the bot. */
  readonly words: Words;
}

/** The manifest, but for the list of its languages. */
export type Manifest = Omit<TeamsManifestLatest, 'localizationInfo'>;

/** The bot's section, with parts in files of their own. */
export type Bot = NonNullable<Manifest['bots']>[number];
