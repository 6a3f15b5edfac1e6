import assert from 'node:assert/strict';
import { makePeriod } from '../../../../bot/asking/reading/calendar.ts';
import { isCommandLine } from '../../../../bot/asking/grammar.ts';
import { understand } from '../../../../bot/asking/reading/understand.ts';
import { commands } from '../../../../bot/commands/index.ts';
import { commandLine } from '../../../../cards/kit/command-line.ts';
import { misspeltName } from '../../../../src/domain/naming/find-names.ts';
import { aReader } from '../../../fakes/asking.ts';
import { someServices } from '../../../fakes/health-source.ts';

const services = someServices();
const reader = aReader({ now: '2026-11-26T08:00:00.000Z', timeZone: 'Europe/Riga' });
const read = (text: string, locale = 'en') => understand(text, { ...reader, locale }, services);

describe('a sentence', () => {
  it('is understood in any order of its words', () => {
    for (const text of [
      'incidents exchange last week',
      'last week exchange incidents',
      'exchange last week incidents',
    ]) {
      assert.equal(read(text).line, 'incidents Exchange 2026-11-16..2026-11-22', text);
    }
  });

  it('names what was not understood, and neither courtesy nor small words', () => {
    assert.deepEqual(read('could you please check the exchange hybrid connector status for me').unknown, [
      'hybrid',
      'connector',
    ]);
    assert.deepEqual(read('hey, is exchange down for anyone else right now?').unknown, []);
  });

  it('names a service that stands beside an issue of another, where only the issue is meant', () => {
    for (const line of ['follow EX20119', 'unfollow EX20119', 'report EX20119']) {
      assert.deepEqual(read(`${line} and teams`), {
        ...read(line),
        unknown: ['Microsoft Teams'],
        saying: read(`${line} and teams`).saying,
      });
      assert.deepEqual(read(`${line} in exchange`).unknown, []);
    }
  });

  it('names words of time that the answer has no place for', () => {
    const { line, unknown } = read('will exchange be down tomorrow');
    assert.deepEqual({ line, unknown }, { line: 'status Exchange', unknown: ['tomorrow'] });
    assert.deepEqual(read('how is exchange next week').unknown, ['next', 'week']);
    assert.deepEqual(read('is exchange down today').unknown, []);
  });

  it('takes no alerts away, and is not asked back, where it only asks for a list', () => {
    assert.equal(read('show me only exchange advisories').line, 'advisories Exchange');
    assert.equal(read('are there no advisories').line, 'advisories');
    assert.equal(read('no advisories').line, undefined);
  });

  it('takes one weekend for no other, and all of them only where they are said', () => {
    assert.equal(read('no alerts this weekend').line, 'mute all until 2026-11-29T22:00Z');
    assert.equal(read('no alerts on weekends').line, 'quiet weekends');
    assert.equal(read('no alerts at weekend').line, 'quiet');
  });

  it('never takes the digits of a name for days', () => {
    assert.equal(read('dynamics 365 history').line, 'history DynamicsCRM');
    assert.equal(read('incidents windows 365').line, 'incidents Windows365Id');
    assert.equal(read('incidents windows 365 30').line, 'incidents Windows365Id 30d');
  });

  it('is asked back where a name is a guess and something would change', () => {
    assert.equal(read('exchnge status').line, 'status Exchange');
    for (const text of ['subscribe exchnge', 'mute exchnge', 'unsubscribe exchnge', 'tell me when exchnge breaks']) {
      assert.equal(read(text).line, undefined, text);
    }
  });

  it('never changes something by a misspelt word', () => {
    for (const text of ['subscrib exchange', 'unsubscrbe all', 'mut exchange', 'folow EX1412077']) {
      assert.doesNotMatch(read(text).line ?? '', /^(?:un)?(?:subscribe|mute|follow)/, text);
    }
  });

  it('changes nothing for what people cannot do in a service', () => {
    for (const text of [
      'users cannot mute in teams',
      "can't unsubscribe from a list in teams",
      'teams will not let me add people, cannot add anyone',
      'failing to remove members in teams',
    ]) {
      assert.match(read(text).line ?? '', /^status microsoftteams/, text);
    }
    assert.equal(read("tell me when users can't join teams meetings").line, 'subscribe microsoftteams');
  });

  it('changes nothing where it is asked whether something is set', () => {
    for (const text of [
      'do we get alerts for exchange',
      'does this channel get alerts for teams',
      'did anyone mute teams',
      'are we subscribed to planner',
      'has somebody muted planner',
    ]) {
      assert.equal(read(text).line, 'subscriptions', text);
    }
    assert.equal(read('can you send us alerts for teams').line, 'subscribe microsoftteams');
  });

  it('keeps what stands after "except" where the rest is taken away', () => {
    assert.equal(read('unsubscribe from all except exchange').line, 'only exchange');
    assert.equal(read('stop everything but teams').line, 'only teams');
  });

  it('takes no word of the language for a misspelt service', () => {
    for (const word of ['action', 'stop', 'settings', 'sync', 'extra', 'point', 'slow', 'banana', 'work']) {
      assert.doesNotMatch(read(`status ${word}`).line ?? '', /status ./, word);
    }
    assert.equal(read('status csv').line, 'export status as csv');
  });
});

describe('a misspelt name', () => {
  it('is understood up to one letter, two in long names, and not beyond', () => {
    for (const [word, id] of [
      ['exchnge', 'Exchange'],
      ['exchagne', 'Exchange'],
      ['taems', 'microsoftteams'],
      ['sharepoitn', 'SharePoint'],
      ['shrepiont', 'SharePoint'],
      ['exchaaaange', undefined],
      ['tim', undefined],
      ['meems', undefined],
      ['active', undefined],
    ] as const) {
      assert.equal(misspeltName(word, services)?.id, id, word);
    }
  });
});

describe('a line as buttons send it', () => {
  const lastDays = makePeriod({ days: 30 }, reader);
  const period = { first: '2026-10-01', last: '2026-10-31' };
  const lines = services.flatMap((service) => [
    commandLine.status(service),
    commandLine.history(service, period),
    commandLine.history(service, 30, { incidentsOnly: true, longestFirst: true }),
    commandLine.issues({ classification: 'incident', state: 'all', service, period: lastDays }, 2),
    commandLine.announcements({ kind: 'message', service, period, actBy: true, tag: 'retirement' }, 3),
    commandLine.subscribe({ type: 'service', id: service.id }),
    commandLine.unsubscribe({ type: 'service', id: service.id }),
    commandLine.mute({ type: 'service', id: service.id }, '7d'),
  ]);
  const others = [
    commandLine.issue('EX20119', 'all'),
    commandLine.issue('EX20119', 2),
    commandLine.followPersonally('EX20119'),
    `${commandLine.unsubscribeFromEverything()} confirm`,
    commandLine.unmuteEverything(),
    commandLine.muteEverything(),
    commandLine.undo('k3y'),
    'subscribe Exchange, microsoftteams +messages -advisories new',
    'mute all until 2026-11-30T00:00Z',
    'messages 7d act-by major tag Admin',
    'status Exchange, microsoftteams',
    'incident EX20119, TM123456',
  ];

  it('keeps its meaning, whatever its words mean in a sentence', () => {
    for (const line of [...lines, ...others]) assert.ok(isCommandLine(line, commands, services), line);
  });

  it('is a sentence where it has other words', () => {
    for (const line of ['status please', 'mute teams until monday', 'incidents 7', 'subscribe exchange banana']) {
      assert.ok(!isCommandLine(line, commands, services), line);
    }
  });
});
