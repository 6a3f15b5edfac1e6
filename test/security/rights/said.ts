import { helpEntry, workingEntry } from '../../../bot/asking/help-entries.ts';
import { commands } from '../../../bot/commands/index.ts';
import { makeRenderer, type AdaptiveCard } from '../../../cards/kit/render.ts';
import { wordsFor } from '../../../words/index.ts';
import { elementsOf } from '../../cards/reading.ts';
import { gallery, SCENES } from '../../fixtures/gallery/examples.ts';

/** Something that can be said to the bot: typed, or sent by a button. */
export interface Said {
  readonly line: string;
  /** What a button sends; absent for what is typed. */
  readonly button?: object;
}

/** Everything that the product offers to be said: the examples of every command, and every button of every card. */
export async function everythingSaid(): Promise<readonly Said[]> {
  const { cards } = await gallery();
  const render = makeRenderer();
  const buttons = cards.flatMap(({ answer }) => buttonsOf(render(answer)));
  const typed = [...commands.flatMap(examplesOf), ...Object.values(SCENES).map(({ line }) => line)];
  const all = [...buttons, ...[...new Set(typed)].map((line) => ({ line }))];
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** The examples in the gallery's tenant. */
function examplesOf(command: (typeof commands)[number]): readonly string[] {
  const known = { id: 'EX1412077', messageId: 'MC1181077', service: 'Exchange Online' };
  return workingEntry(helpEntry(command, wordsFor('en')), known).examples;
}

/** The buttons of a card, with its inputs filled in. */
function buttonsOf(card: AdaptiveCard): Said[] {
  const elements = elementsOf([card.body, card.actions ?? []]);
  const inputs = Object.fromEntries(
    elements.flatMap(({ type, id, choices }) =>
      String(type).startsWith('Input.') ? [[String(id), firstOf(choices)] as const] : [],
    ),
  );
  return elements.flatMap(({ data }) => {
    const sent = data as { readonly ask?: string; readonly form?: readonly string[] } | undefined;
    if (sent?.ask === undefined) return [];
    return [{ line: sent.ask, button: sent.form ? { ...sent, ...inputs } : sent }];
  });
}

function firstOf(choices: unknown): string {
  const [first] = (choices ?? []) as readonly { readonly value: string }[];
  return first?.value ?? '';
}
