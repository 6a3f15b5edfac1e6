import { subscriptionsCard } from '../../cards/subscriptions.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'subscriptions',
  aliases: ['subs', 'subscription', 'mutes', 'follows'],
  usage: 'subscriptions',
  summary: 'Shows what this conversation hears of, follows and mutes, and who set it when',
  examples: ['subscriptions'],
  rank: 6,
  async run({ reader }, app) {
    return subscriptionsCard(await app.listSubscriptions(reader), reader);
  },
} satisfies Command;
