import { serviceListCard } from '../../cards/service-list.ts';
import { readArguments } from '../asking/arguments.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'services',
  aliases: ['workloads'],
  usage: 'services',
  summary: 'Lists the services of this tenant with their features',
  examples: ['services'],
  rank: 15,
  async run({ words, reader }, app) {
    const { page = 1 } = readArguments(words);
    return serviceListCard(await app.listServices(reader.tenantId), page, reader);
  },
} satisfies Command;
