import { serviceListCard } from '../../../cards/service-list.ts';
import { readArguments } from '../../asking/arguments.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'services',
  isShared: true,
  async run({ said, reader }, app) {
    const { page = 1 } = readArguments(said);
    return serviceListCard(await app.listServices(reader.tenantId), page, reader);
  },
} satisfies Command;
