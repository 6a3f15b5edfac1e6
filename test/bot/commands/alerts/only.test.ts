import assert from 'node:assert/strict';
import { startChat } from '../../../fixtures/asked.ts';
import { TENANT } from '../../../fakes/asking.ts';

async function after(...lines: readonly string[]) {
  const chat = startChat();
  let text = '';
  for (const line of lines) ({ text } = await chat.say(line));
  const wants = (await chat.subscriptions.get(TENANT, 'a:1'))?.wants ?? [];
  const lines_ = wants.map(({ target, kinds, moments, except }) =>
    [
      'id' in target ? target.id : 'all',
      kinds.join('+'),
      moments.length === 4 ? 'every' : moments.join('+'),
      ...(except ? [`-${except.join('-')}`] : []),
    ].join(' '),
  );
  return { ...chat, text, lines: lines_.toSorted() };
}

describe('only', () => {
  for (const [narrowing, wanted] of [
    ['only incidents', ['Exchange incidents every', 'microsoftteams incidents every']],
    ['only resolved', ['Exchange incidents+advisories resolved', 'microsoftteams incidents+advisories resolved']],
    ['only exchange', ['Exchange incidents+advisories every']],
    ['only teams resolved', ['Exchange incidents+advisories every', 'microsoftteams incidents+advisories resolved']],
    [
      'only resolved for teams',
      ['Exchange incidents+advisories every', 'microsoftteams incidents+advisories resolved'],
    ],
    ['only incidents of exchange', ['Exchange incidents every', 'microsoftteams incidents+advisories every']],
    [
      'just resolved for teams',
      ['Exchange incidents+advisories every', 'microsoftteams incidents+advisories resolved'],
    ],
    ['only incidents please', ['Exchange incidents every', 'microsoftteams incidents every']],
    ['everything except advisories', ['Exchange incidents every', 'microsoftteams incidents every']],
    ['everything except yammer', ['all incidents+advisories every -Viva']],
    ['all services except yammer and teams please', ['all incidents+advisories every -Viva-microsoftteams']],
    ['everything but yammer, teams', ['all incidents+advisories every -Viva-microsoftteams']],
    ['only all except yammer', ['all incidents+advisories every -Viva']],
  ] as const) {
    it(`"${narrowing}" leaves what it names of two services`, async () => {
      const { lines, text, say } = await after('subscribe exchange teams', narrowing);
      assert.deepEqual(lines, wanted);
      assert.match(text, /^✓ Saved\nYou now get alerts about[^]*\nBefore: /);
      assert.match((await say('undo')).text, /^✓ Undone/);
    });
  }

  it('takes a service out of all services to narrow it', async () => {
    const { lines } = await after('subscribe all', 'only incidents of exchange');
    assert.deepEqual(lines, ['Exchange incidents every', 'all incidents+advisories every -Exchange']);
  });

  it('begins with all services where nothing was heard', async () => {
    assert.deepEqual((await after('only incidents')).lines, ['all incidents every']);
  });

  it('shows the form if nothing is named', async () => {
    assert.match((await after('only')).text, /^Your alerts/);
  });

  it('says that nothing has changed if that is so', async () => {
    const { text } = await after('subscribe exchange incidents', 'only incidents');
    assert.match(text, /^✓ Nothing was changed\n/);
  });

  for (const [line, wanted] of [
    ['no more advisories', ['Exchange incidents every', 'microsoftteams incidents every']],
    ['stop advisories for exchange', ['Exchange incidents every', 'microsoftteams incidents+advisories every']],
    [
      'stop alerting us about updates of teams',
      ['Exchange incidents+advisories every', 'microsoftteams incidents+advisories new+resolved+reports'],
    ],
    [
      'subscribe to everything except yammer',
      [
        'Exchange incidents+advisories every',
        'all incidents+advisories every -Viva',
        'microsoftteams incidents+advisories every',
      ],
    ],
  ] as const) {
    it(`has a neighbour in words: "${line}"`, async () => {
      assert.deepEqual((await after('subscribe exchange teams', line)).lines, wanted);
    });
  }

  for (const line of [
    'show only incidents',
    'list only open incidents of exchange',
    'is only teams down',
    'just checking teams',
  ]) {
    it(`changes nothing in a question: "${line}"`, async () => {
      const { lines } = await after('subscribe exchange teams', line);
      assert.deepEqual(lines, ['Exchange incidents+advisories every', 'microsoftteams incidents+advisories every']);
    });
  }
});
