import * as z from 'zod';
import type { Card } from '../../cards/kit/card.ts';
import { HealthError } from '../../src/domain/health/health-error.ts';
import { idInLink } from '../../src/domain/naming/admin-link.ts';
import type { Invoke } from '../turn/invokes/invoke.ts';
import { resultsBody } from './bodies.ts';
import { drawn, listedItem } from './item-results.ts';
import { defineLookUp, type LookUpParts } from './look-up.ts';
import { LIMIT_MS, said } from './query.ts';
import { itemOf } from './search-items.ts';

const LINK = z.looseObject({ url: z.string().max(10_000) });

/** Cards of links are of version 1.3 (Teams' page about link unfurling). None of ours needs more to be read. */
const VERSION = '1.3';

/**
 * `composeExtension/queryLink`: somebody writes a link to an issue or a message, of the admin center or of this bot. It
 * is about what the id is in the tenant of whoever writes it. Where there is nothing to show, the link stays a link: a
 * card that says so would stand in the middle of somebody's message.
 */
export function linkInvoke({ app, render }: LookUpParts): Invoke {
  return defineLookUp({
    limitMs: LIMIT_MS,
    parse: LINK,
    async answer({ url }, { reader }) {
      const id = idInLink(url);
      const found = id === undefined ? undefined : await itemOf(app, reader.tenantId, id);
      if (found === undefined || found instanceof HealthError) return { body: NO_CARD, said: said(COMMAND, '') };
      const listed = listedItem(found, found.value, reader);
      const inOldVersion = (card: Card) => ({ ...render(card), version: VERSION });
      return { body: resultsBody([drawn(listed, inOldVersion)]), said: said(COMMAND, listed.text) };
    },
    tell: () => NO_CARD,
  });
}

const COMMAND = 'extension-link';
const NO_CARD = resultsBody([]);
