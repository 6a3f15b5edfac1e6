import type { Button, Card } from '../../cards/kit/card.ts';
import { withNote } from '../../cards/kit/frame.ts';
import { MAX_ACTIONS } from '../../cards/kit/actions.ts';
import type { OfferedFile } from '../../src/domain/files/file.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import type { Passes } from './passes.ts';

/** Where the links of files are. The address is known once the bot listens. */
interface FileLinks {
  readonly passes: Passes;
  /** `https://bot.contoso.com`. Undefined: nobody can open a link of the bot. */
  readonly address: () => string | undefined;
  /** Whether who opens a link signs in, is on this machine, or can do neither. */
  readonly proof: 'sign-in' | 'this-machine' | 'none';
}

/** Puts on a card how its files are fetched. What it still names in `files` is to be asked about after it. */
export type BringFiles = (card: Card, reader: Reader) => Promise<Card>;

export type LinkFiles = (card: Card, reader: Reader) => Promise<Card>;

/** The path under which files are fetched. */
export const FILES_PATH = '/files/';

/**
 * Makes it: Teams itself asks about each file in a personal chat, which is the only place where it takes files of bots;
 * elsewhere a button for each opens a link, or a line says why there is none.
 */
export function makeBringFiles(links: FileLinks, hasConsents: boolean): BringFiles {
  const link = makeLinkFiles(links);
  return async (card, reader) => {
    const { files = [] } = card;
    if (files.length === 0) return card;
    if (!hasConsents || reader.scope !== 'personal') return link(card, reader);
    return withNote(card, wordsFor(reader.locale).files.consent.below(files.length));
  };
}

/** Makes what puts links on a card, also where Teams did not take a file. */
export function makeLinkFiles({ passes, address, proof }: FileLinks): LinkFiles {
  return async ({ files = [], ...card }, reader) => {
    const { files: words } = wordsFor(reader.locale);
    const origin = address();
    if (proof === 'none' || (proof === 'sign-in' && reader.userObjectId === undefined))
      return withNote(card, words.noSignIn);
    if (origin === undefined) return withNote(card, words.noAddress);
    const link = async ({ key, name }: OfferedFile): Promise<Button> => {
      const pass = await passes.write(key, reader.now);
      return { title: words.get(name), url: `${origin}${FILES_PATH}${pass}`, isOwn: true };
    };
    return withNote(withButtons(card, await Promise.all(files.map(link))), words.kept(files.length));
  };
}

/** What was asked for comes first. */
function withButtons(card: Card, links: readonly Button[]): Card {
  const { buttons = [] } = card.data as { readonly buttons?: readonly Button[] };
  return { ...card, data: { ...card.data, buttons: [...links, ...buttons].slice(0, MAX_ACTIONS) } };
}
