import assert from 'node:assert/strict';
import { SEARCHES } from '../../bot/extension/commands.ts';
import { extensionInvokes } from '../../bot/extension/invokes.ts';
import { commands } from '../../bot/commands/index.ts';
import { composeExtension } from '../../scripts/package/compose-extension.ts';
import { manifestIn } from '../../scripts/package/manifest.ts';
import { SPOKEN } from '../../words/index.ts';
import { makeAsking } from '../fakes/asking.ts';
import { APP_ID, ENV, inLanguage } from './in-language.ts';

type Command = NonNullable<ReturnType<typeof composeExtension>['commands']>[number];
const { commands: listed = [], ...extension } = composeExtension(inLanguage('en'));
const searches = listed.filter(({ type }) => type === 'query');

describe('the message extension in the manifest', () => {
  it('is of the same bot, whose cards stay whole where it is', () => {
    const { bots = [], composeExtensions = [], validDomains = [] } = manifestIn(inLanguage('en'));
    assert.equal(composeExtensions.length, 1);
    assert.deepEqual([extension.botId, bots[0]?.botId], [APP_ID, APP_ID]);
    assert.ok(validDomains.includes(ENV.BOT_HOST));
  });

  it('has each search that the bot knows, from the compose box and the command box, and shows what is open at first', () => {
    assert.deepEqual(
      Object.fromEntries(searches.map(({ id, parameters = [] }) => [id, parameters.map(({ name }) => name)])),
      SEARCHES,
    );
    for (const { context, initialRun } of searches)
      assert.deepEqual([context, initialRun], [['compose', 'commandBox'], true]);
  });

  it('has the action in the menu of a message, and the dialog is the bot’s', () => {
    const [about, ...more] = listed.filter(({ type }) => type === 'action');
    assert.deepEqual([about?.id, about?.context, about?.fetchTask, more], ['about', ['message'], true, []]);
    const { app } = makeAsking();
    const table = new Map(extensionInvokes({ app, commands, render: () => ({}) }));
    assert.ok(table.get('composeExtension/fetchTask')?.read({ commandId: about?.id }));
    for (const { id } of searches) assert.ok(table.get('composeExtension/query')?.read({ commandId: id }));
  });

  it('asks for links of the admin center and of the bot, and for none of people without the app', () => {
    assert.deepEqual(extension.messageHandlers, [
      {
        type: 'link',
        value: { domains: ['admin.microsoft.com', 'admin.cloud.microsoft', 'portal.office.com', 'bot.example.com'] },
      },
    ]);
  });

  /** By Teams' guidelines for extensions of Copilot: no instructions, addresses or symbols; what values there are. */
  it('describes to Copilot what is found and in what form to ask', () => {
    const described = [...searches, ...searches.flatMap(({ parameters = [] }) => parameters)];
    for (const { semanticDescription: text = '' } of described) {
      assert.ok(text.length > 60, text);
      assert.doesNotMatch(
        text,
        /https?:|if the user says|ignore|delete|reset|new instructions|don.t print|#1|amazing|best/i,
      );
      assert.match(text, /^[\w\s.,:;?'()-]+\.$/);
    }
    for (const { semanticDescription: text = '', parameters = [] } of searches) {
      assert.match(text, /Without any parameter/);
      for (const { choices = [], semanticDescription = '' } of parameters) {
        for (const { value } of choices) assert.ok(semanticDescription.includes(value), value);
      }
    }
  });

  for (const tag of SPOKEN) {
    it(`suggests three questions for each search, none twice, and fits Teams’ lengths: ${tag}`, () => {
      const { commands: inTag = [] } = composeExtension(inLanguage(tag));
      const prompts = inTag.flatMap(({ samplePrompts = [] }) => samplePrompts.map(({ text }) => text));
      assert.deepEqual([prompts.length, new Set(prompts).size], [9, 9]);
      for (const text of prompts) assert.ok(text.length <= 128, text);
      for (const each of inTag) {
        for (const { title, description = '' } of [each, ...(each.parameters ?? [])] as Command[]) {
          assert.ok(title.length <= 32 && description.length <= 128, `${title}: ${description}`);
        }
      }
    });
  }
});
