import { makeRouter } from '../bot/asking/router.ts';
import { commands } from '../bot/commands/index.ts';
import { makeRenderer } from '../cards/kit/render.ts';
import { aReader, makeAsking } from '../test/fakes/asking.ts';
import { compare, type Result } from './measure.ts';

/** `status`, from the typed words to the finished card, compared with a function that just returns that card. */
export async function answering(): Promise<Result> {
  const { app } = makeAsking();
  const router = makeRouter({ app, commands });
  const render = makeRenderer();
  const reader = aReader();
  const answer = async () => render((await router.answer('status', reader)).answer);
  const card = await answer();
  return compare('status answered', answer, 'an async function that gives the card', () => Promise.resolve(card));
}
