import type { ItemKind } from '../../src/usecases/asking/searching/find-items.ts';

/** The commands of the message extension that search, by their ids in the manifest, each with its parameters in order. */
export const SEARCHES = {
  issues: ['words', 'service', 'kind', 'state', 'time'],
  messages: ['words', 'service', 'kind', 'time'],
  status: ['service'],
} as const satisfies Readonly<Record<string, readonly Parameter[]>>;

export type Search = keyof typeof SEARCHES;

/** A parameter's name. */
export type Parameter = 'words' | 'service' | 'kind' | 'state' | 'time';

/** What a command finds, unless somebody says otherwise. */
export const KINDS_OF: Readonly<Record<Exclude<Search, 'status'>, readonly ItemKind[]>> = {
  issues: ['incident', 'advisory'],
  messages: ['message', 'maintenance'],
};

/** The action in the menu of a message. */
export const ABOUT_MESSAGE = 'about';
