import { exactMatch, matchService, meansEverything } from '../../src/domain/names.ts';
import type { ServiceMatch } from '../../src/domain/names.ts';
import type { Service } from '../../src/domain/service.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { choicesCard } from '../../cards/choices.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Answer, AskButton } from '../../cards/answer.ts';
import { ask } from '../../cards/asks.ts';
import type { Ask } from '../command.ts';
import { telling } from './arguments.ts';

/** The service a question is about: none named, one, or an answer that asks which. */
export type WhichService =
  | { readonly named: 'none' }
  | { readonly named: 'one'; readonly service: Service }
  | { readonly named: 'unclear'; readonly answer: Answer };

/**
 * Finds the service that `words` name among the tenant's. Where they fit several, or none, the answer offers `lineFor` each
 * candidate as a button, so that no question ends in a dead end.
 */
export async function whichService(
  words: readonly string[],
  { reader }: Pick<Ask, 'reader'>,
  app: UseCases,
  lineFor: (service: Service) => string,
): Promise<WhichService> {
  const names = telling(words);
  if (names.length === 0 || meansEverything(names.join(' '))) return { named: 'none' };
  const services = (await app.listServices(reader.tenantId)).value;
  const match = exactMatch(words.join(' '), services) ?? matchService(names.join(' '), services);
  if (match.found === 'one') return { named: 'one', service: match.service };
  return { named: 'unclear', answer: clarify(match, names.join(' '), lineFor) };
}

/** Most services offered. More than a card has buttons become lines to press. */
const MAX_CHOICES = 15;

function clarify(
  match: Exclude<ServiceMatch<Service>, { found: 'one' }>,
  said: string,
  lineFor: (service: Service) => string,
): Answer {
  const buttons = (services: readonly Service[]): AskButton[] => [
    ...services.slice(0, MAX_CHOICES).map((service) => ({ title: service.name, ask: lineFor(service) })),
    { title: 'All services', ask: ask.services() },
  ];
  if (match.found === 'several') {
    return choicesCard({
      title: 'Which service do you mean?',
      text: `Several services fit "${said.slice(0, 60)}".`,
      choices: buttons(match.services),
    });
  }
  if (match.found === 'elsewhere') {
    return noticeCard({
      tone: 'info',
      title: `${match.name} is not among your services`,
      text: 'Microsoft 365 has this service, yet your tenant does not list it, so there is no health to show.',
      buttons: buttons(match.nearest),
    });
  }
  return choicesCard({
    title: `I know no service "${said.slice(0, 60)}"`,
    text: 'These names are nearest to it. A part of a name, a short name or an id will do.',
    choices: buttons(match.nearest),
  });
}
