import { whyCard } from '../../../cards/subscriptions/why.ts';
import { missingId } from '../../asking/one-id.ts';
import { idNamed } from '../../asking/open-by-id.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'why',
  /** Without an id, it is about what was shown here last. */
  async run(ask, app) {
    const id = (await idNamed(ask, app)) ?? (await app.getTopic(ask.reader))?.issueId;
    return id === undefined ? missingId('why', ask.words) : whyCard(await app.explain(ask.reader, id), ask.reader);
  },
} satisfies Command;
