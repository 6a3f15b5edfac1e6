import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { helpEntries } from '../../bot/asking/help-entries.ts';
import { commands } from '../../bot/commands/index.ts';
import { makeAlertCards } from '../../cards/alert.ts';
import { makeRenderer, type AdaptiveCard } from '../../cards/kit/render.ts';
import { manifestIn } from '../../scripts/package/manifest.ts';
import { HealthError } from '../../src/domain/health/health-error.ts';
import type { ConversationScope } from '../../src/domain/subscription/subscription.ts';
import { SPOKEN, wordsFor } from '../../words/index.ts';
import { corpus as german } from '../bot/asking/corpus/de.ts';
import { corpus as english } from '../bot/asking/corpus/en.ts';
import { corpus as spanish } from '../bot/asking/corpus/es.ts';
import { corpus as french } from '../bot/asking/corpus/fr.ts';
import { corpus as japanese } from '../bot/asking/corpus/ja.ts';
import { corpus as korean } from '../bot/asking/corpus/ko.ts';
import { asksOf, elementsOf, textOf } from '../cards/reading.ts';
import { makeStage } from '../fixtures/gallery/stage.ts';
import { issueNamed } from '../fixtures/gallery/tenant.ts';
import { anEvent } from '../fixtures/alerting.ts';
import { inLanguage } from './in-language.ts';

/**
 * What Microsoft asks of bots in its store (validation guidelines, and the design pages for bots). What only a person can judge
 * is not here; what needs Teams is in `store-rules-in-teams.test.ts`.
 */
const render = makeRenderer();
const CARDS = path.join(import.meta.dirname, '..', '..', 'cards');

/** What can be pressed on a card, or followed. */
const waysOn = (card: AdaptiveCard) =>
  elementsOf([card.body, card.actions ?? []]).filter(
    ({ type, data, url }) =>
      String(type).startsWith('Action.') &&
      (data !== undefined || (typeof url === 'string' && url.startsWith('https://'))),
  );

const isEmpty = (text: string) => text.trim() === '';

/** What is wrong with the answers to these lines, one after another in one conversation. */
async function deadEnds(scope: ConversationScope, locale: string, lines: readonly string[]): Promise<string[]> {
  const stage = makeStage({ scope, locale });
  const faults: string[] = [];
  for (const line of lines) {
    const { answer, command } = await stage.say(line);
    const card = render(answer);
    if (command === 'unknown') faults.push(`${line} is not understood`);
    if (isEmpty(textOf(card)) || isEmpty(answer.summary)) faults.push(`${line} is answered with nothing`);
    if (waysOn(card).length === 0) faults.push(`${line} leads nowhere`);
  }
  return faults;
}

describe('Microsoft’s rules for bots: commands', () => {
  for (const tag of SPOKEN) {
    it(`all work, with Hi, Hello and Help among them, and none is a dead end: ${tag}`, async () => {
      const words = wordsFor(tag);
      const greetings = ['Hi', 'Hello', 'hi!', 'Help', 'HELP', 'help?', ...words.commands.hi.examples];
      const examples = helpEntries(commands, words).flatMap((entry) => entry.examples.slice(0, 1));
      const lines = [...greetings, ...examples];
      assert.ok(lines.length > 35);
      assert.deepEqual(await deadEnds('personal', tag, lines), []);
    });
  }

  it('all work in a channel too, and by their names alone', async () => {
    const names = commands.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
    assert.deepEqual(await deadEnds('channel', 'en', ['Hi', 'Hello', 'Help', ...names]), []);
  });

  it('are still followed by a way on where nothing was understood', async () => {
    for (const locale of SPOKEN) {
      const { answer } = await makeStage({ scope: 'personal', locale }).say('qwxyz blorft');
      assert.ok(waysOn(render(answer)).length > 0, locale);
    }
  });

  it('are listed in the manifest for each place where the bot is, help among them, by short names', () => {
    const [bot] = manifestIn(inLanguage('en')).bots ?? [];
    for (const scope of bot?.scopes ?? []) {
      const titles = (bot?.commandLists ?? [])
        .filter(({ scopes }) => scopes.includes(scope))
        .flatMap((list) => list.commands.filter(({ type }) => type !== 'prompt').map(({ title }) => title));
      assert.ok(titles.length > 5 && titles.includes('help'), scope);
      assert.ok(titles.every((title) => title.length <= 20 && title.split(' ').length <= 2));
    }
  });
});

describe('Microsoft’s rules for bots: answers', () => {
  it('are the one thing that was named, or a list of what it may be', async () => {
    const stage = makeStage({ scope: 'personal', locale: 'en' });
    const exact = await stage.say('status sharepoint');
    assert.match(textOf(render(exact.answer)), /SharePoint/);
    for (const unclear of ['status defender', 'status power', 'status viva']) {
      const { answer } = await stage.say(unclear);
      const choices = waysOn(render(answer)).filter(({ data }) => /"ask":"status /.test(JSON.stringify(data)));
      assert.ok(choices.length > 1, `${unclear} has ${choices.length} choices`);
    }
  });

  it('come to many ways of asking: at least three for each of the usual questions, in each language', () => {
    for (const corpus of [english, german, spanish, french, japanese, korean]) {
      for (const lines of [['status'], ['status Exchange'], ['incidents', 'incidents open'], ['incident EX1412077']]) {
        const phrases = lines.flatMap((line) => corpus.means[line] ?? []);
        assert.ok(phrases.length >= 3, `${corpus.locale}: ${lines.join()}`);
      }
    }
  });

  it('fail in words, with a way on, whatever fails at Microsoft', async () => {
    const stage = makeStage({ scope: 'personal', locale: 'en' });
    for (const code of ['source-unreachable', 'source-timeout', 'source-bad-answer', 'not-signed-in'] as const) {
      stage.source.failWith = new HealthError(code, 'ECONNREFUSED 10.0.0.1 at connect (net.js:1)');
      const { answer } = await stage.say('search calendar');
      const card = render(answer);
      assert.ok(!isEmpty(textOf(card)) && waysOn(card).length > 0, code);
      assert.doesNotMatch(`${textOf(card)} ${answer.summary}`, /ECONN|10\.0\.0\.1|net\.js|undefined|\[object/);
    }
  });

  it('fit a phone: texts wrap, and nothing but signs has a width of its own', () => {
    const templates = readdirSync(CARDS).filter((name) => name.endsWith('.json') && !name.endsWith('.sample.json'));
    assert.ok(templates.length > 15);
    for (const name of templates) {
      const elements = elementsOf(JSON.parse(readFileSync(path.join(CARDS, name), 'utf8')));
      for (const { type, wrap, width, minHeight } of elements) {
        if (type === 'TextBlock') assert.equal(wrap, true, name);
        assert.ok(!/^\d+px$/.test(String(width)) || parseInt(String(width)) <= 24, `${name}: ${String(width)}`);
        assert.equal(minHeight, undefined, name);
      }
    }
  });

  it('lead whoever is new through what there is: from the greeting to each subject of help', async () => {
    const stage = makeStage({ scope: 'channel', locale: 'en' });
    const asks = async (line: string) =>
      waysOn(render((await stage.say(line)).answer)).map(({ data }) => JSON.stringify(data));
    const [greeting, help] = [await asks('hi'), await asks('help')];
    assert.ok(greeting.some((each) => each.includes('"help"')));
    for (const topic of ['ask', 'alerts', 'when', 'messages']) {
      assert.ok(
        help.some((each) => each.includes(`"help ${topic}"`)),
        topic,
      );
      assert.ok((await asks(`help ${topic}`)).length > 0);
    }
  });
});

describe('Microsoft’s rules for bots: notifications', () => {
  const issue = issueNamed('EX1406190');
  const before = { posts: [], atFirst: [], resolved: false, reported: false } as const;

  for (const locale of SPOKEN) {
    it(`say enough to act on without opening anything: ${locale}`, () => {
      const cards = makeAlertCards({ timeZone: 'Europe/Riga', locale });
      const snapshot = { issue, version: 1, changedAt: issue.modifiedAt, missedPolls: 0 };
      const { kinds } = anEvent();
      const first = cards.liveCard(snapshot, 'full').summary;
      const update = cards.updateMessage({ issue, kinds, posts: issue.posts, before }).summary;
      for (const summary of [first, update]) {
        assert.ok(summary.includes(issue.id) && summary.includes(issue.service.name.split(' ')[0]!), summary);
        assert.ok(summary.length > issue.id.length + issue.service.name.length + 10, summary);
      }
    });
  }
});

describe('Microsoft’s rules for bots: what comes to somebody alone', () => {
  for (const locale of SPOKEN) {
    it(`says in which team it was asked for, and can be ended there: ${locale}`, () => {
      const cards = makeAlertCards({ timeZone: 'Europe/Riga', locale });
      const ask = { kind: 'asked-elsewhere', issueIds: ['EX1406190'] } as const;
      const named = render(cards.noticeCard({ ...ask, place: { name: 'Announcements', teamName: 'IT operations' } }));
      assert.match(textOf(named), /EX1406190[^]*IT operations › Announcements/);
      assert.deepEqual(Object.values(asksOf(named)), ['incident EX1406190', 'unfollow EX1406190']);
      const unnamed = textOf(render(cards.noticeCard({ ...ask, place: {} })));
      assert.ok(unnamed.includes('EX1406190') && !/undefined/.test(unnamed), unnamed);
    });
  }
});

describe('Microsoft’s rules for apps', () => {
  const PRODUCTS =
    /microsoft|\bteams\b|office|365|exchange|outlook|sharepoint|onedrive|copilot|azure|entra|intune|windows|viva|マイクロソフト|チームズ|팀즈|마이크로소프트/i;

  it('no name has that of Microsoft or one of its products in it, in any language', () => {
    const names = SPOKEN.map((tag) => manifestIn(inLanguage(tag)).name);
    for (const { short, full = '' } of names) assert.doesNotMatch(`${short} ${full}`, PRODUCTS);
    assert.match('Health for Microsoft 365', PRODUCTS);
  });

  it('each language that is spoken has its texts, none of them in English', () => {
    const describe = (tag: string) => manifestIn(inLanguage(tag)).description;
    for (const tag of SPOKEN.filter((each) => each !== 'en')) {
      assert.notEqual(describe(tag).short, describe('en').short);
      assert.notEqual(describe(tag).full, describe('en').full);
    }
  });

  it('each language says what it reads besides service health: what the permissions ask for', () => {
    const members = { en: 'members', de: 'Mitglieder', es: 'miembros', fr: 'membres', ja: 'メンバー', ko: '구성원' };
    const asked = manifestIn(inLanguage('en')).authorization?.permissions?.resourceSpecific ?? [];
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['ChannelMember.Read.Group'],
    );
    for (const [tag, word] of Object.entries(members)) {
      assert.ok(manifestIn(inLanguage(tag)).description.full.includes(word), tag);
    }
  });

  it('pages about it are reached without signing in: its own ones, over https', () => {
    const { developer } = manifestIn(inLanguage('en'));
    for (const url of [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl]) {
      const { protocol, hostname, search } = new URL(url);
      assert.deepEqual([protocol, hostname, search], ['https:', 'bot.example.com', '']);
    }
  });

  it('nobody signs in, so nobody has to sign out', () => {
    const { webApplicationInfo } = manifestIn(inLanguage('en'));
    assert.ok(webApplicationInfo?.resource?.startsWith('api://') !== true, 'then a command signs out');
  });
});
