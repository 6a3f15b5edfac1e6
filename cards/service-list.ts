import type { Reader } from '../src/domain/subscription/reader.ts';
import type { Service } from '../src/domain/health/service.ts';
import type { ServiceList } from '../src/usecases/asking/answers.ts';
import type { Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { count } from './kit/format.ts';
import { frameOf, summaryOf } from './kit/frame.ts';
import { pageButtons, pageOf, pageWords } from './kit/pages.ts';

/** Names are short: more of them fit than issues do. */
const SERVICES_A_PAGE = 12;

/** `services`: the tenant's services with their features; a row opens the service's status. */
export function serviceListCard(list: ServiceList, page: number, reader: Reader): Card {
  const shown = pageOf(list.value, page, SERVICES_A_PAGE);
  const total = list.value.length;
  const words =
    total === 0 ? 'Microsoft lists no services for your tenant' : `${count(total, 'service')} in your tenant`;
  return {
    template: 'service-list',
    summary: summaryOf(list, reader, words),
    data: {
      ...frameOf(list, reader, [
        ...pageButtons(shown, commandLine.services, ['◀ Back', 'More ▶']),
        { title: 'How they are doing', ask: commandLine.overview() },
        { title: 'Help', ask: commandLine.help() },
      ]),
      words: [words, pageWords(shown)].filter((part) => part !== '').join(' · '),
      rows: shown.items.map(serviceRow),
    },
  };
}

function serviceRow(service: Service): object {
  const features = service.features.map((feature) => feature.name).join(', ');
  return {
    name: markdownLabel(service.name, 60),
    hasFeatures: features !== '',
    features: markdownLabel(features, 200),
    ask: commandLine.status(service),
    hint: label(`Status of ${service.name}`, 60),
  };
}
