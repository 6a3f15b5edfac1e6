import assert from 'node:assert/strict';
import { understand } from '../../bot/asking/reading/understand.ts';
import { commands } from '../../bot/commands/index.ts';
import type { ConversationScope } from '../../src/domain/subscription/subscription.ts';
import { commandLists } from '../../scripts/package/command-lists.ts';
import { SPOKEN, wordsFor } from '../../words/index.ts';
import { someServices } from '../fakes/health-source.ts';
import { makeStage, READER_ZONE } from '../fixtures/gallery/stage.ts';
import { inLanguage } from './in-language.ts';

/** What the manifest calls the kinds of conversations. */
const SCOPES: Readonly<Record<string, ConversationScope>> = {
  personal: 'personal',
  team: 'channel',
  groupChat: 'group',
};
/** Clients of before 2026 cut what is longer. */
const LIMITS = { lists: 3, entries: 12, title: 32, description: 128 };

const listsIn = (tag: string) => commandLists(inLanguage(tag));
const english = wordsFor('en');
const services = someServices();

/** What somebody finds in one kind of conversation. */
const offeredIn = (scope: string, tag: string) =>
  listsIn(tag)
    .filter(({ scopes }) => scopes.some((each) => each === scope))
    .flatMap((list) => list.commands);

describe('what Teams offers to ask', () => {
  it('is in at most three lists of twelve, each once in its kind of conversation, short enough for old clients', () => {
    for (const tag of SPOKEN) {
      assert.ok(listsIn(tag).length <= LIMITS.lists);
      for (const { commands: entries } of listsIn(tag)) {
        assert.ok(entries.length > 0 && entries.length <= LIMITS.entries, `${tag} ${entries.length}`);
      }
      for (const scope of Object.keys(SCOPES)) {
        const titles = offeredIn(scope, tag).map(({ title }) => title.toLowerCase());
        assert.deepEqual([...new Set(titles)], titles);
      }
      for (const { title, description = '' } of listsIn(tag).flatMap((list) => list.commands)) {
        assert.ok(title.length <= LIMITS.title, `${tag} ${title}`);
        assert.ok(description !== '' && description.length <= LIMITS.description, `${tag} ${description}`);
      }
    }
  });

  it('are questions to tap everywhere, and the commands of the place; those for operators and of buttons nowhere', () => {
    const named = (scope: string) =>
      offeredIn(scope, 'en')
        .filter(({ type }) => type !== 'prompt')
        .map(({ title }) => title);
    for (const scope of Object.keys(SCOPES)) {
      assert.ok(offeredIn(scope, 'en').some(({ type }) => type === 'prompt'));
      assert.ok(['status', 'subscribe', 'help'].every((each) => named(scope).includes(each)));
      assert.deepEqual(
        named(scope).filter((name) => /^(?:operator|hi|save|not-offered|test)$/.test(name)),
        [],
      );
    }
    // What is set for all who share a conversation is offered there; what one reads for oneself, in one's own chat.
    assert.deepEqual(
      named('team').filter((name) => !named('personal').includes(name)),
      ['unsubscribe', 'mute'],
    );
    assert.deepEqual(
      named('personal').filter((name) => !named('team').includes(name)),
      ['availability', 'advisories', 'maintenance'],
    );
    assert.deepEqual(named('team'), named('groupChat'));
  });

  it('follows from the commands: each in a menu has a name, and each name and question has its command', () => {
    const inMenu = commands.filter(({ menu }) => menu !== undefined).map(({ name }) => name);
    assert.deepEqual(Object.keys(english.menu.names).toSorted(), inMenu.toSorted());
    const names: readonly string[] = commands.map(({ name }) => name);
    assert.deepEqual(
      Object.keys(english.menu.prompts).filter((name) => !names.includes(name)),
      [],
    );
    assert.deepEqual(
      commands.filter(({ menu, hidden }) => menu !== undefined && hidden === true),
      [],
    );
  });

  it('can be picked after a slash where several write, and is then sent to the bot alone', () => {
    const slash = listsIn('en').filter(({ triggers = [] }) => triggers.includes('slash'));
    assert.deepEqual(
      slash.map(({ scopes }) => scopes),
      [['team', 'groupChat']],
    );
    // Only named commands: a question is asked in front of all.
    assert.ok(slash.every((list) => list.commands.every(({ type }) => type !== 'prompt')));
    assert.ok(listsIn('en').every(({ triggers = [] }) => triggers.includes('mention')));
  });

  for (const tag of SPOKEN) {
    it(`is understood as it is written, each by its command: ${tag}`, async () => {
      const { menu, commands: described } = wordsFor(tag);
      const nameOf = new Map(
        [...Object.entries(menu.prompts), ...Object.entries(menu.names)].flatMap(([name, texts]) =>
          [texts].flat().map((text) => [text, name] as const),
        ),
      );
      for (const [scope, kind] of Object.entries(SCOPES)) {
        const stage = makeStage({ scope: kind, locale: tag });
        for (const { title, description, prompt = title } of offeredIn(scope, tag)) {
          const name = nameOf.get(title) ?? assert.fail(title);
          // Whoever types a slash may leave it in front; a client that does not know prompts writes the title.
          for (const text of new Set([prompt, title, `/${title}`])) {
            assert.equal((await stage.say(text)).command, name, `${text} in ${scope}`);
            const reader = { locale: tag, timeZone: READER_ZONE, now: stage.clock() };
            assert.deepEqual(understand(text, reader, services).unknown, [], text);
          }
          assert.equal(description, Object.entries(described).find(([each]) => each === name)?.[1].summary);
        }
      }
    });
  }
});
