import assert from 'node:assert/strict';
import { commands } from '../../../bot/commands/index.ts';
import { questionOf } from '../../../bot/teams/question.ts';
import { makeRouter } from '../../../bot/asking/router.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { subscriptionFormCard } from '../../../cards/subscriptions/form.ts';
import { aReader, makeAsking, TENANT } from '../../fakes/asking.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { someServices } from '../../fakes/health-source.ts';

/** What Teams sends for a pressed button: the button's data and the card's inputs. */
function submitted(value: object): string {
  const question = questionOf(aCheckedMessage('', { value }));
  assert.ok(question.kind === 'ask');
  return question.text;
}

const card = makeRenderer()(subscriptionFormCard({ services: someServices() }, aReader()));
const [save, subscriptions] = (card.actions ?? []) as unknown as { data: object; associatedInputs?: string }[];

describe('a form', () => {
  it('takes no input whose name is no text, whatever is sent in its place', () => {
    for (const odd of [{ toString: 1 }, null, 7, ['services'], Object.create(null)]) {
      assert.equal(submitted({ ask: 'save', form: [odd, 'services'], services: 'Exchange' }), 'save Exchange');
    }
  });

  it('becomes the command line that a person could have typed', () => {
    assert.equal(
      submitted({
        ...save?.data,
        services: 'Exchange,microsoftteams',
        kinds: 'incidents',
        moments: 'new,resolved',
      }),
      'save Exchange, microsoftteams incidents new, resolved',
    );
  });

  it('says so while no service is chosen, whatever the other inputs hold', () => {
    for (const services of ['', ' ', undefined, 7, {}]) {
      assert.equal(submitted({ ...save?.data, services, kinds: 'incidents' }), 'save');
    }
  });

  it('does not add its inputs to its other buttons, which work while nothing is chosen', () => {
    assert.equal(submitted({ ...subscriptions?.data, services: 'Exchange' }), 'subscriptions');
    assert.equal(subscriptions?.associatedInputs, 'none');
  });

  it('uses only inputs that its button names, and only the first few', () => {
    const form = Array.from({ length: 100 }, (_, at) => `i${at}`);
    const inputs = Object.fromEntries(form.map((name) => [name, name]));
    assert.equal(submitted({ ask: 'subscribe', form, ...inputs }), `subscribe ${form.slice(0, 16).join(' ')}`);
    assert.equal(submitted({ ask: 'subscribe', form: ['__proto__'] }), 'subscribe');
    assert.equal(submitted({ ask: 'status', form: 'services', services: 'x' }), 'status');
  });

  it('subscribes to each chosen service, even to all of a tenant’s', async () => {
    const { app, subscriptions } = makeAsking();
    const all = someServices().map(({ id }) => id);
    const line = submitted({ ...save?.data, services: all.join(','), kinds: 'incidents', moments: 'new' });
    await makeRouter({ app, commands }).answer(line, aReader());
    const wants = (await subscriptions.get(TENANT, 'a:1'))?.wants ?? [];
    assert.deepEqual(
      wants.map(({ target, kinds, moments }) => [target, kinds, moments]),
      all.map((id) => [{ type: 'service', id }, ['incidents'], ['new']]),
    );
  });
});
