import { subscriptionsCard } from '../../../cards/subscriptions/list.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'subscriptions',
  menu: 'everywhere',
  async run({ reader }, app) {
    return subscriptionsCard(await app.listSubscriptions(reader), reader);
  },
} satisfies Command;
