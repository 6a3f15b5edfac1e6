import { healthInAdminCenter } from '../../cards/kit/admin-center.ts';
import type { Card } from '../../cards/kit/card.ts';
import { overviewCard } from '../../cards/overview.ts';
import { serviceCard } from '../../cards/service.ts';
import { foldedWords } from '../../src/domain/naming/text.ts';
import { SERVICE_HEALTH_PAGE } from '../../src/domain/naming/admin-link.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { wordsFor } from '../../words/index.ts';
import { servicesNamed } from '../asking/named-words.ts';
import { wordsOf } from '../asking/reading/tokenize.ts';
import { nothingFor, type Listed, type Results } from './item-results.ts';
import type { Query } from './query-value.ts';

/** Each service has a card of its own. */
const MOST_SERVICES = 3;

/** How the services that are named are doing, or all of them on one card. */
export async function serviceResults(
  { service, words }: Query['parameters'],
  viewer: Viewer,
  app: UseCases,
): Promise<Results> {
  const asked = [service, words].join(' ').trim();
  const listed = foldedWords(asked).length === 0 ? [await all(viewer, app)] : await named(asked, viewer, app);
  return { results: listed.map((each) => () => each), otherwise: nothingFor(asked, viewer.locale) };
}

async function all(viewer: Viewer, app: UseCases): Promise<Listed> {
  const { allServices } = wordsFor(viewer.locale).buttons;
  return asListed(allServices, overviewCard(await app.getOverview(viewer.tenantId), viewer), viewer);
}

async function named(asked: string, viewer: Viewer, app: UseCases): Promise<Listed[]> {
  const services = (await app.listServices(viewer.tenantId)).value;
  const typed = wordsOf(asked).map((word) => word.typed);
  return Promise.all(
    servicesNamed(typed, services)
      .slice(0, MOST_SERVICES)
      .map(async (service) => {
        const status = await app.getServiceStatus(viewer.tenantId, service, viewer.timeZone);
        return asListed(service.name, serviceCard(status, viewer), viewer);
      }),
  );
}

/** The summary says all that the card does. Its buttons are for the bot: a link takes their place. */
function asListed(title: string, card: Card, { locale }: Viewer): Listed {
  const buttons = [healthInAdminCenter(wordsFor(locale))];
  const linked = { ...card, locale, data: { ...card.data, buttons } };
  return { title, text: card.summary, card: linked, page: SERVICE_HEALTH_PAGE };
}
