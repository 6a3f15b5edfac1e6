import { testEvent } from './events.ts';
import { lookAt, readAddress, type AddressRules } from './address.ts';
import { closeReference, isWebhook, newWebhookId, openReference, type Sealing } from './reference.ts';
import { makeSecret } from './signature.ts';
import type { SendEvent } from './webhook-channel.ts';
import { WEBHOOKS } from '../../src/domain/subscription/webhook.ts';
import type { Webhooks } from '../../src/ports/index.ts';

interface WebhooksOptions extends AddressRules {
  readonly seal: Sealing;
  readonly send: SendEvent;
  readonly canBeKept: boolean;
}

/** Makes what adds, tries and names webhooks. */
export function makeWebhooks({ seal, send, canBeKept, ...rules }: WebhooksOptions): Webhooks {
  return {
    canBeKept,
    async make(tenantId, text, now) {
      const url = readAddress(text, rules);
      if (typeof url === 'string') return url;
      const fault = await lookAt(url, rules);
      if (fault) return fault;
      const [id, secret] = [newWebhookId(now), makeSecret()];
      const reference = closeReference(id, { url: url.href, secret }, seal);
      const conversation = { tenantId, id, scope: 'group', name: url.host, teamId: WEBHOOKS, reference } as const;
      return { conversation, secret };
    },
    isWebhook,
    urlOf: (conversation) => openReference(conversation, seal)?.url,
    test: (to, now) => send(to, testEvent(to.tenantId, now)),
  };
}
