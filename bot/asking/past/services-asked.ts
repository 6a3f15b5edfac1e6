import type { Card } from '../../../cards/kit/card.ts';
import type { Service } from '../../../src/domain/health/service.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { SharedAsk } from '../command.ts';
import { readAsked, whichService } from '../which-service.ts';

type Named = { readonly services: readonly Service[] } | { readonly answer: Card };

/** The services that are named, none for all, or an answer that asks which is meant. */
export async function servicesAsked(
  ask: SharedAsk,
  app: UseCases,
  lineFor: (service: Service) => string,
): Promise<Named> {
  if (ask.services.length > 0) return { services: ask.services };
  const which = whichService(await readAsked(ask, app), ask.words, lineFor);
  if (which.named === 'unclear') return { answer: which.answer };
  return { services: which.named === 'one' ? [which.service] : [] };
}
