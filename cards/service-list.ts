import type { Viewer } from '../src/domain/subscription/reader.ts';
import type { Service } from '../src/domain/health/service.ts';
import type { ServiceList } from '../src/usecases/asking/answers.ts';
import type { Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';
import { serviceTable } from './tables/services.ts';
import { RowsBehind } from './tables/rows-behind.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';

/** More than for issues, because names are short. */
const SERVICES_A_PAGE = 8;

/** `services`: the tenant's services with their features; each row opens the service's status. */
export function serviceListCard(list: ServiceList, page: number, reader: Viewer): Card {
  const shown = pageOf(list.value, page, SERVICES_A_PAGE);
  const words = wordsFor(reader.locale);
  const { buttons, health, service } = words;
  const total = list.value.length;
  const found = total === 0 ? health.noServices : service.list.found(total);
  return {
    template: 'service-list',
    summary: summaryOf(list, reader, found),
    rows: new RowsBehind(() => serviceTable(list.value)),
    data: {
      ...frameOf(list, reader, [
        ...pageButtons(shown, commandLine.services, words, 'byName'),
        { title: buttons.status, ask: commandLine.overview() },
        { title: buttons.help, ask: commandLine.help() },
      ]),
      title: service.list.title,
      words: [found, pageWords(shown, words)].filter((part) => part !== '').join(' · '),
      rows: shown.items.map((each) => serviceRow(each, words)),
    },
  };
}

function serviceRow(service: Service, { buttons, speech }: Words): object {
  const features = speech.row(service.features.map((feature) => feature.name));
  return {
    name: markdownLabel(service.name, 60),
    hasFeatures: features !== '',
    features: markdownLabel(features, 200),
    ask: commandLine.status(service),
    hint: label(buttons.statusOf(service.name), 60),
  };
}
