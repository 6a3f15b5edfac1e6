import type { Command } from './command.ts';

/** The commands that help and the manifest list, in their order. */
export function listed(commands: readonly Command[]): Command[] {
  return commands.filter((command) => command.rank !== undefined).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}
