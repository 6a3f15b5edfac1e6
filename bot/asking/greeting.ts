import { greetingCard, type Welcomed } from '../../cards/help.ts';
import type { Card } from '../../cards/kit/card.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { examplesFor } from './help-entries.ts';

/** Who added the bot to a conversation, or who set up what it is told there. */
export interface Arrival {
  readonly addedBy?: string;
  readonly setUpBy?: string;
}

/** Writes the first message to a conversation. Fails as `listSubscriptions` does. */
export type Greeting = (reader: Reader, arrival: Arrival) => Promise<Card>;

/** Makes what writes it. */
export function makeGreeting(app: UseCases): Greeting {
  return async (reader, { addedBy, setUpBy }) => {
    const examples = await examplesFor({ reader }, app);
    const setUp = setUpBy === undefined ? undefined : { by: setUpBy, list: await app.listSubscriptions(reader) };
    const welcomed: Welcomed = { ...(addedBy && { addedBy }), ...(setUp && { setUp }) };
    return { ...greetingCard(examples, reader, welcomed), locale: reader.locale };
  };
}
