import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MAX_LINE } from '../../../bot/asking/reading/limits.ts';
import { checkActivity, checkTenant } from '../../../bot/http/gates.ts';
import { makeTokenCheck } from '../../../bot/sdk/token-check.ts';
import { tenantsOf } from '../../../bot/teams/activity.ts';
import { conversationOf, openReference } from '../../../bot/teams/conversation.ts';
import { questionOf } from '../../../bot/teams/question.ts';
import { readerOf } from '../../../bot/teams/reader.ts';
import { Rejection } from '../../../bot/teams/rejection.ts';
import { loopbackServiceUrls } from '../../../bot/teams/service-url.ts';
import { aMessage, APP_ID, TENANT } from '../../fakes/bot.ts';
import { startExtension } from '../../fixtures/extension.ts';
import { makeStage } from '../../fixtures/gallery/stage.ts';
import { render } from '../../security/hostile/shown.ts';
import { anyJson, anyText, broken } from '../inputs.ts';
import { property } from '../property.ts';

const GATES = { channels: new Set(['msteams']), isTrusted: loopbackServiceUrls(), allowedTenants: new Set([TENANT]) };
const DEFAULTS = { timeZone: 'UTC', locale: 'en', clock: () => '2031-05-01T12:00:00.000Z' };
const HONEST = aMessage('status', {
  serviceUrl: 'http://127.0.0.1:9/',
  value: {
    ask: 'save',
    form: ['services', 'kinds'],
    services: 'a,b',
    action: { verb: 'ask', data: { ask: 'status' } },
  },
  entities: [{ type: 'mention', text: '<at>Bot</at>', mentioned: { id: '28:bot', name: 'Bot' } }],
  attachments: [{ contentType: 'text/html', content: '<p>status</p>' }],
  membersAdded: [{ id: '28:bot' }],
});

const activity = fc.oneof(
  { weight: 6, arbitrary: broken(HONEST) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('invoke', 'conversationUpdate'), broken(HONEST))
      .map(([type, each]) => ({ ...each, type })),
  },
  { weight: 1, arbitrary: anyJson },
);

const WORDS =
  'status exchange teams incidents mute subscribe all not off is down since until 4h EX1412077 yesterday me undo , ? and'.split(
    ' ',
  );
const sentence = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: anyText }), {
    maxLength: 9,
  })
  .map((words) => words.join(' '));

const checkToken = makeTokenCheck({
  appId: APP_ID,
  isTrusted: () => true,
  findKey: () => Promise.resolve('unknown'),
  now: Date.now,
});

const extension = startExtension();
/** What a message extension is sent, and what resembles it. */
const lookUp = fc.tuple(
  fc.constantFrom('query', 'queryLink', 'fetchTask', 'submitAction'),
  fc.oneof(
    anyJson,
    broken({
      commandId: 'issues',
      parameters: [{ name: 'words', value: 'teams incidents last week' }],
      queryOptions: { skip: 0, count: 25 },
      url: 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX20119',
    }),
    broken({
      commandId: 'about',
      messagePayload: { body: { contentType: 'html', content: '<p>EX20119</p>' }, attachments: [{ content: '{}' }] },
      data: { ask: 'incident EX20119' },
    }),
    fc.record({
      commandId: fc.constantFrom('issues', 'messages', 'status'),
      parameters: fc.array(
        fc.record({ name: fc.constantFrom('words', 'service', 'time'), value: fc.oneof(anyText, sentence) }),
      ),
    }),
  ),
);

let stage = makeStage({ scope: 'channel', locale: 'en' });
let asked = 0;

/** What comes from Teams, or says so. */
export const TEAMS = [
  property('activities', 'are refused, or of the allowed tenant and readable', activity, (body) => {
    const checked = checkActivity(body, GATES);
    if (checked instanceof Rejection) return;
    const line = questionOf(checked);
    if (line.kind === 'ask') assert.ok(line.text.length <= 300_000);
    const conversation = conversationOf(checked);
    readerOf({ activity: checked, conversation }, DEFAULTS);
    if (checkTenant(checked, GATES)) return;
    assert.deepEqual([...new Set(tenantsOf(checked))], [TENANT]);
    if (conversation) assert.equal(openReference(conversation.reference)?.serviceUrl, checked.serviceUrl);
  }),
  property(
    'forms',
    'become one line of bounded length',
    fc.record({ ask: fc.oneof(anyText, anyJson), form: fc.oneof(fc.array(anyText), anyJson), a: anyText, b: anyJson }),
    (value) => {
      const question = questionOf({ ...checkedHonest(), value });
      assert.ok(question.kind === 'ask');
      if (typeof value.ask === 'string') assert.ok(question.text.length <= MAX_LINE);
    },
  ),
  property('look-ups', 'have one answer, in the shape that Teams expects', lookUp, async ([name, value]) => {
    const { composeExtension, task } = await extension.send(name, value);
    assert.ok(composeExtension ?? task, name);
  }),
  property('tokens', 'that nobody signed are refused', fc.oneof(anyText, tokenLike()), async (token) => {
    for (const header of [token, `Bearer ${token}`]) assert.ok((await checkToken(header)) instanceof Rejection);
  }),
  property('sentences', 'are answered with a card', sentence, async (line) => {
    // What is said changes the stage; a new one now and then keeps it small.
    if ((asked += 1) % 500 === 0) stage = makeStage({ scope: 'channel', locale: 'en' });
    const { answer } = await stage.say(line);
    assert.ok(answer.summary !== '' && render(answer).body.length > 0);
  }),
];

function checkedHonest() {
  const checked = checkActivity(HONEST, GATES);
  assert.ok(!(checked instanceof Rejection));
  return checked;
}

/** Three parts in Base64, whatever they hold. */
function tokenLike(): fc.Arbitrary<string> {
  const part = fc.oneof(
    fc.record({
      alg: fc.constantFrom('RS256', 'none', 'HS256'),
      kid: anyText,
      iss: fc.constantFrom('https://api.botframework.com', ''),
      aud: fc.constantFrom(APP_ID, ''),
    }),
    anyJson,
  );
  return fc
    .array(part, { minLength: 3, maxLength: 3 })
    .map((parts) => parts.map((each) => Buffer.from(JSON.stringify(each)).toString('base64url')).join('.'));
}
