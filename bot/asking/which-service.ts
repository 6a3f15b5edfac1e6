import { foldedWords } from '../../src/domain/naming/text.ts';
import { matchService, meansEverything } from '../../src/domain/naming/match-service.ts';
import type { ServiceMatch } from '../../src/domain/naming/match-service.ts';
import type { Service } from '../../src/domain/health/service.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { choicesCard } from '../../cards/choices.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Words } from '../../words/index.ts';
import type { Card, AskButton } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import type { SharedAsk } from './command.ts';
import { readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { phrasesOf } from './named-words.ts';

/** The service a question names: none, one, or unclear, with an answer that asks which. */
type WhichService =
  | { readonly named: 'none' }
  | { readonly named: 'one'; readonly service: Service }
  | { readonly named: 'unclear'; readonly answer: Card };

/** The words after a command that may name a service. */
interface Asked extends Arguments {
  /** Whether a service's name is all that was said. It is then in `rest`. */
  readonly isName: boolean;
  /** The tenant's services; empty if they were not needed. */
  readonly services: readonly Service[];
}

/** Reads the words after a command: first the names of the tenant's services, then ids, pages, days and the like. */
export async function readAsked({ said, parts, reader }: SharedAsk, app: UseCases): Promise<Asked> {
  const plain = readArguments(said);
  if (said.length === 0 || plain.ids.length > 0) return { ...plain, isName: false, services: [] };
  const services = (await app.listServices(reader.tenantId)).value;
  const phrases = phrasesOf(parts.flat(), services);
  const [first] = phrases;
  const isName = phrases.length === 1 && first?.isName === true;
  const read = isName ? { ids: [], rest: [first.text] } : readArguments(phrases.map(({ text }) => text));
  return { ...read, isName, services };
}

/**
 * Finds the service that the question names among the tenant's. If the words fit several services or none, the answer
 * offers `lineFor` each candidate as a button, so no question is a dead end.
 */
export function whichService(
  { rest, isName, services }: Asked,
  words: Words,
  lineFor: (service: Service) => string,
): WhichService {
  const names = rest.join(' ');
  if (!isName && meansEverything(names)) return { named: 'none' };
  const match = matchService(names, services);
  if (match.found === 'one') return { named: 'one', service: match.service };
  return { named: 'unclear', answer: clarify(match, names.slice(0, 60), words, lineFor) };
}

/** The most services offered. Those beyond a card's number of buttons become lines to press. */
const MAX_CHOICES = 15;

function clarify(
  match: Exclude<ServiceMatch<Service>, { found: 'one' }>,
  said: string,
  { asking }: Words,
  lineFor: (service: Service) => string,
): Card {
  const { several, elsewhere, unknown } = asking.whichService;
  const buttons = (services: readonly Service[]): AskButton[] => [
    ...services.slice(0, MAX_CHOICES).map((service) => ({ title: service.name, ask: lineFor(service) })),
    { title: asking.buttons.allServices, ask: commandLine.services() },
  ];
  switch (match.found) {
    case 'several':
      return choicesCard({ ...several(said), choices: buttons(match.services) });
    case 'elsewhere':
      return noticeCard({ tone: 'info', ...elsewhere(match.name), buttons: buttons(match.nearest) });
    default:
      return choicesCard({ ...unknown(said), choices: [...searching(said, asking), ...buttons([])] });
  }
}

/** What is no service may be a word of an issue or a message. */
function searching(said: string, { buttons }: Words['asking']): AskButton[] {
  return foldedWords(said).length === 0 ? [] : [{ title: buttons.searchTheseWords, ask: commandLine.search(said) }];
}
