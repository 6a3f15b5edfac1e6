import * as z from 'zod';
import { foundCard, type FoundInMessage } from '../../cards/extension/found.ts';
import { HealthError } from '../../src/domain/health/health-error.ts';
import { writeIdsPlainly } from '../../src/domain/naming/issue-id.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { wordsFor } from '../../words/index.ts';
import { servicesOrKnown } from '../asking/details.ts';
import { servicesNamed } from '../asking/named-words.ts';
import { wordsOf } from '../asking/reading/tokenize.ts';
import { cardDialog, DIALOG_LIMIT_MS, PRESSED, taskBody } from '../turn/dialogs/dialog.ts';
import type { Invoke } from '../turn/invokes/invoke.ts';
import { resultsBody } from './bodies.ts';
import { ABOUT_MESSAGE } from './commands.ts';
import { drawn, listedItem } from './item-results.ts';
import { defineLookUp, type LookUpParts } from './look-up.ts';
import { MESSAGE_PAYLOAD, type MessageText } from './message-payload.ts';
import { said } from './query.ts';
import { isUnknown, itemOf, itemsOfIds } from './search-items.ts';

const MOST_SERVICES = 3;

const ACTION = z.looseObject({
  commandId: z.literal(ABOUT_MESSAGE),
  messagePayload: MESSAGE_PAYLOAD.catch({ words: '', ids: [] }),
});

/** `composeExtension/fetchTask`: *What Microsoft says about this* in the menu of a message. Nothing of it is kept. */
export function aboutMessageInvoke({ app, render }: LookUpParts): Invoke {
  return defineLookUp({
    limitMs: DIALOG_LIMIT_MS,
    parse: ACTION,
    async answer({ messagePayload }, { reader }) {
      const card = foundCard(await findIn(messagePayload, reader, app), reader);
      const { title } = wordsFor(reader.locale).extension.found;
      return { body: taskBody(cardDialog(title, render(card))), said: said('extension-about', card.summary) };
    },
    tell: sentenceDialog,
  });
}

/** What the ids belong to; without any, the open issues of the services that are named. */
async function findIn({ ids, words }: MessageText, { tenantId }: Reader, app: UseCases): Promise<FoundInMessage> {
  if (ids.length === 0) return ofServices(words, tenantId, app);
  const { found, errors } = await itemsOfIds(app, tenantId, ids);
  const failure = errors.find((error) => !isUnknown(error));
  if (!found && failure) throw failure;
  const unknown = errors.filter(isUnknown).flatMap(({ facts: { subject } }) => subject ?? []);
  return { items: found?.value ?? [], healthy: [], unknown, ...(found && { reading: found }) };
}

async function ofServices(text: string, tenantId: string, app: UseCases): Promise<FoundInMessage> {
  const typed = wordsOf(text).map((word) => word.typed);
  const services = servicesNamed(typed, await servicesOrKnown(app, tenantId)).slice(0, MOST_SERVICES);
  if (services.length === 0) return { items: [], healthy: [], unknown: [] };
  const lists = await Promise.all(
    services.map((service) => app.findItems(tenantId, { kinds: ['incident', 'advisory'], state: 'open', service })),
  );
  const healthy = services.filter((_, at) => lists[at]?.value.length === 0);
  const [reading] = lists;
  return { items: lists.flatMap(({ value }) => value), healthy, unknown: [], ...(reading && { reading }) };
}

/** `composeExtension/submitAction`: the dialog's button that puts a card in the chat, for the person to send. */
export function insertInvoke({ app, render }: LookUpParts): Invoke {
  return defineLookUp({
    limitMs: DIALOG_LIMIT_MS,
    parse: PRESSED,
    async answer({ data }, { reader }) {
      const [id = ''] = writeIdsPlainly(data).ids;
      const found = await itemOf(app, reader.tenantId, id);
      if (found instanceof HealthError) throw found;
      const listed = listedItem(found, found.value, reader);
      return { body: resultsBody([drawn(listed, render)]), said: said('extension-insert', listed.text) };
    },
    tell: sentenceDialog,
  });
}

/** Whoever waits for a dialog is told in a sentence. */
function sentenceDialog(text: string): object {
  return taskBody({ type: 'message', value: text });
}
