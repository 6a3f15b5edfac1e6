import { exactMatch, matchService, meansEverything } from '../../src/domain/naming/match-service.ts';
import type { ServiceMatch } from '../../src/domain/naming/match-service.ts';
import type { Service } from '../../src/domain/health/service.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { choicesCard } from '../../cards/choices.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Card, AskButton } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import type { Ask } from './command.ts';
import { readArguments, telling } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { phrasesOf } from './named-words.ts';

/** The service a question is about: none named, one, or an answer that asks which. */
type WhichService =
  | { readonly named: 'none' }
  | { readonly named: 'one'; readonly service: Service }
  | { readonly named: 'unclear'; readonly answer: Card };

/** What follows a command that may name a service. */
interface Asked extends Arguments {
  /** `rest` is one service's name and nothing else was said. */
  readonly isName: boolean;
  /** The tenant's, as far as they were needed. */
  readonly services: readonly Service[];
}

/** Reads the words after a command: the names of the tenant's services first, then ids, pages, days and the like. */
export async function readAsked({ words, parts, reader }: Ask, app: UseCases): Promise<Asked> {
  const plain = readArguments(words);
  if (words.length === 0 || plain.ids.length > 0) return { ...plain, isName: false, services: [] };
  const services = (await app.listServices(reader.tenantId)).value;
  const phrases = phrasesOf(parts.flat(), services);
  const [first] = phrases;
  const isName = phrases.length === 1 && first?.isName === true;
  const read = isName ? { ids: [], rest: [first.text] } : readArguments(phrases.map(({ text }) => text));
  return { ...read, isName, services };
}

/**
 * Finds the service that was asked about among the tenant's. Where the words fit several, or none, the answer offers
 * `lineFor` each candidate as a button, so that no question ends in a dead end.
 */
export function whichService({ rest, isName, services }: Asked, lineFor: (service: Service) => string): WhichService {
  const names = (isName ? rest : telling(rest)).join(' ');
  if (!isName && meansEverything(names)) return { named: 'none' };
  const match = exactMatch(rest.join(' '), services) ?? matchService(names, services);
  if (match.found === 'one') return { named: 'one', service: match.service };
  return { named: 'unclear', answer: clarify(match, names, lineFor) };
}

/** Most services offered. More than a card has buttons become lines to press. */
const MAX_CHOICES = 15;

function clarify(
  match: Exclude<ServiceMatch<Service>, { found: 'one' }>,
  said: string,
  lineFor: (service: Service) => string,
): Card {
  const buttons = (services: readonly Service[]): AskButton[] => [
    ...services.slice(0, MAX_CHOICES).map((service) => ({ title: service.name, ask: lineFor(service) })),
    { title: 'All services', ask: commandLine.services() },
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
