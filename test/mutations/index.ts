import { alerting } from './alerting.ts';
import { asking } from './asking.ts';
import { bot } from './bot.ts';
import { cards } from './cards.ts';
import { domain } from './domain.ts';
import { extension } from './extension.ts';
import { history } from './history.ts';
import type { Mutation } from './mutation.ts';
import { reading } from './reading.ts';
import { redis } from './redis.ts';
import { related } from './related.ts';
import { sources } from './sources.ts';
import { subscribing } from './subscribing.ts';
import { telling } from './telling.ts';
import { text } from './text.ts';

/** All mutations, by the part of the code that they break. */
export const mutations: Readonly<Record<string, readonly Mutation[]>> = {
  domain,
  history,
  alerting,
  asking,
  reading,
  redis,
  related,
  sources,
  subscribing,
  telling,
  bot,
  extension,
  cards,
  text,
};
