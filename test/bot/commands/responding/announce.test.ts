import assert from 'node:assert/strict';
import { HOUR, instantOf } from '../../../../src/domain/instant.ts';
import type { Reader } from '../../../../src/domain/subscription/reader.ts';
import type { Subscription } from '../../../../src/domain/subscription/subscription.ts';
import type { LedgerEntry } from '../../../../src/domain/delivery/ledger-entry.ts';
import type { Note, Response } from '../../../../src/domain/response/response.ts';
import type { RespondingPorts } from '../../../../src/usecases/responding/respond.ts';
import { NOON, TENANT } from '../../../fakes/asking.ts';
import { makeRecordingLog } from '../../../fakes/recording-log.ts';
import { aSnapshot } from '../../../fixtures/alerting.ts';
import { anAnnouncement, anIssue, aPost, TEAMS } from '../../../fakes/health-source.ts';
import { startChat } from '../../../fixtures/asked.ts';

const MAIL = anIssue({
  ...{ id: 'EX20119', title: 'Delays sending mail', impact: 'Users may see delays when sending email.' },
  posts: [
    aPost(
      '2031-05-01T10:00:00.000Z',
      'User impact: Users may see delays when sending email.\nMore info: While we fix this, users can use Outlook on the web instead.\nNext update by: Thursday, May 1, 2031, at 2:00 PM UTC',
    ),
  ],
});
const CALLS = anIssue({ id: 'TM1234567', service: { id: TEAMS.id, name: TEAMS.name }, title: 'Calls may drop' });
const OPS: Partial<Reader> = {
  ...{ scope: 'channel', conversationId: 'ops' },
  conversation: { tenantId: TENANT, id: 'ops', scope: 'channel', name: 'Operations', reference: 'sealed' },
};

function desk(name: string, changes: Partial<Subscription['conversation']> = {}): Subscription {
  const conversation = {
    tenantId: TENANT,
    id: `19:${name}@thread.tacv2`,
    scope: 'channel',
    name,
    reference: 'sealed',
  } as const;
  return { conversation: { ...conversation, ...changes }, wants: [], mutes: [], follows: [] };
}

async function open(reader: Partial<Reader> = OPS) {
  const chat = startChat({ issues: [MAIL, CALLS], announcements: [anAnnouncement()] }, reader);
  for (const each of [desk('Desk'), desk('Sales', { teamName: 'All of us' })]) {
    await chat.subscriptions.update(TENANT, each.conversation.id, () => each);
  }
  const press = (line: string) => chat.say(line, {}, { isTyped: false });
  return { ...chat, press };
}

/** A conversation whose people noted something about the issue. */
function noted(note: Note): RespondingPorts {
  const response: Response = { note };
  const live = aSnapshot(1, MAIL);
  return {
    responses: { get: () => Promise.resolve(response), update: () => Promise.resolve(undefined), keyOf: () => '' },
    ledger: { get: () => Promise.resolve(HELD) },
    snapshots: { get: () => Promise.resolve(live) },
    subscriptions: { get: () => Promise.resolve(desk('Operations')) },
    queue: { addDeliveries: () => Promise.resolve() },
    audit: { append: () => Promise.resolve() },
    mayRespond: () => Promise.resolve('allowed'),
    log: makeRecordingLog(),
  };
}

const HELD: LedgerEntry = {
  ...{ tenantId: TENANT, conversationId: 'ops', issueId: 'EX20119', state: 'done', owedVersion: 1, shownVersion: 1 },
  ...{ shownPosts: [], told: { resolved: false, reported: false }, plannedAt: NOON, updatedAt: NOON, cardId: 'card' },
};

const DESK = '19:Desk@thread.tacv2';
const written = (line: string, title = 'Mail is slow', what = 'It may take long.', help = '') =>
  `${line}\ntitle: ${title}\nwhat: ${what}\nhelp: ${help}`;

describe('announce', () => {
  it('drafts what users read, in plain words, with Microsoft’s own only where it tells what helps', async () => {
    const { inputs, asks } = await (await open()).say('announce EX20119');
    assert.equal(inputs['title'], 'E-mail in Outlook: problems');
    assert.equal(
      inputs['what'],
      'E-mail in Outlook may be slow or fail to send. Some people may notice, others not. Microsoft is working on it.',
    );
    assert.equal(inputs['help'], 'Microsoft suggests: “While we fix this, users can use Outlook on the web instead.”');
    assert.equal(inputs['place'], 'Operations\nDesk\nSales (All of us)');
    assert.deepEqual(Object.values(asks), ['announce EX20119 post', 'announce EX20119 draft']);
  });

  it('writes a draft in the language that is chosen, and the form in that of its author', async () => {
    const { press } = await open();
    const { text, inputs } = await press(`announce EX20119 draft de ${DESK}`);
    assert.match(inputs['what'] ?? '', /E-Mail in Outlook: Das Senden kann lange dauern oder fehlschlagen\./);
    assert.match(inputs['help'] ?? '', /Microsoft empfiehlt \(auf Englisch\): „While we fix this/);
    assert.match(text, /Tell users about EX20119/);
  });

  it('takes the workaround that colleagues noted before Microsoft’s', async () => {
    const note = { kind: 'workaround', text: 'Use your phone.', by: { id: 'ben', name: 'Ben' }, at: NOON } as const;
    const { say } = startChat({ issues: [MAIL] }, OPS, {}, { responding: noted(note) });
    assert.equal((await say('announce EX20119')).inputs['help'], 'Until then, this helps: Use your phone.');
  });

  it('posts where its author chose, says so, and offers to take it back', async () => {
    const { press, say, queued, audit } = await open();
    const { text, asks } = await press(written(`announce EX20119 post en ${DESK}`));
    assert.match(text, /The notice about EX20119 goes to Desk/);
    assert.equal(asks['Take back'], `announce EX20119 withdraw ${DESK}`);
    assert.deepEqual(
      queued.map(({ conversationId, issueId }) => [conversationId, issueId]),
      [[DESK, 'bulletin EX20119']],
    );
    const { entries } = await audit.newest(TENANT, 0, 9);
    assert.deepEqual(
      entries.map(({ by, where, what }) => [by.name, where.name, what]),
      [['Ada', 'Desk', { act: 'announced', issueId: 'EX20119', did: 'posted', title: 'Mail is slow' }]],
    );
    const again = await say('announce EX20119');
    assert.match(again.text, /Users were told about EX20119[\s\S]*Desk: by Ada/);
    assert.deepEqual(Object.keys(again.asks), ['Change: Desk', 'Take back: Desk', 'Post elsewhere too']);
  });

  it('shows what was posted to be changed, and changes it', async () => {
    const { press } = await open();
    await press(written(`announce EX20119 post en ${DESK}`));
    const form = await press(`announce EX20119 edit ${DESK}`);
    assert.match(form.text, /Change the notice about EX20119: Desk/);
    assert.deepEqual([form.inputs['title'], form.inputs['what']], ['Mail is slow', 'It may take long.']);
    assert.match((await press(written(`announce EX20119 save ${DESK} en`, 'Mail'))).text, /was changed: Desk/);
    assert.match((await press(written(`announce EX20119 tell ${DESK} en`, 'Mail'))).text, /a message says so: Desk/);
    assert.match((await press(`announce EX20119 withdraw ${DESK}`)).text, /was taken back: Desk/);
    assert.match((await press(`announce EX20119 withdraw ${DESK}`)).text, /no notice about EX20119 to change/);
  });

  it('keeps what was written where something is missing or too long, and says what', async () => {
    const { press, queued } = await open();
    const empty = await press(written(`announce EX20119 post en ${DESK}`, '', 'It is slow.'));
    assert.match(empty.text, /✖ Write a title/);
    assert.equal(empty.inputs['what'], 'It is slow.');
    const long = await press(written(`announce EX20119 post en ${DESK}`, 'Mail', 'x'.repeat(701)));
    assert.match(long.text, /“What happens, and to whom” is too long: 701 characters of at most 700/);
    const nowhere = await press(written('announce EX20119 post', 'Mail', 'It is slow.'));
    assert.match(nowhere.text, /✖ Choose where to post it/);
    assert.equal(nowhere.inputs['what'], 'It is slow.');
    assert.match((await press(written('announce EX20119 post en 19:no@thread.tacv2'))).text, /I cannot post there/);
    assert.deepEqual(queued, []);
  });

  it('keeps lines, and neither mark-up nor mentions', async () => {
    const { press } = await open();
    await press(
      written(
        `announce EX20119 post en ${DESK}`,
        '<at>everyone</at> <b>Mail</b>',
        'One\u2028[Two](https://x.example) a < b',
      ),
    );
    const { inputs } = await press(`announce EX20119 edit ${DESK}`);
    assert.equal(inputs['title'], 'everyone Mail');
    assert.equal(inputs['what'], 'One\n[Two](https://x.example) a < b');
  });

  it('asks which issue, takes the only one of a service, and knows messages for what they are', async () => {
    const { say } = await open();
    assert.deepEqual(Object.values((await say('announce')).asks), ['announce EX20119', 'announce TM1234567']);
    const teams = await say('announce teams');
    assert.match(teams.text, /Tell users about TM1234567/);
    assert.match(teams.inputs['title'] ?? '', /^Calls in Teams/);
    assert.match((await say(`announce ${anAnnouncement().id}`)).text, /is a message of the Message Center/);
    const none = await startChat({ issues: [] }, OPS).say('announce');
    assert.match(none.text, /no open incident to tell users about/);
  });

  it('offers an all-clear for what is over', async () => {
    const endedAt = instantOf(Date.parse(MAIL.startedAt) + 3 * HOUR);
    const over = { ...MAIL, resolved: true, status: 'serviceRestored' as const, endedAt };
    const { inputs } = await startChat({ issues: [over] }, OPS).say('announce EX20119');
    assert.equal(inputs['title'], 'E-mail in Outlook: solved');
    assert.match(inputs['what'] ?? '', /should work again as usual\. The problem lasted from .* to /);
  });

  it('finds a place by its name, and says in one’s own chat where one can post', async () => {
    const { say } = await open({});
    const { inputs, text } = await say('announce EX20119 in Sales');
    assert.equal(inputs['place'], 'Desk\nSales (All of us)');
    assert.doesNotMatch(text, /✖/);
    const unknown = await say('announce EX20119 in Nowhere');
    assert.match(unknown.text, /✖ I cannot post there/);
    assert.match(unknown.inputs['title'] ?? '', /E-mail in Outlook/);
    const alone = await startChat({ issues: [MAIL] }).say('announce EX20119');
    assert.match(alone.text, /I know no channel or group chat in which you may post/);
  });

  it('is understood as people say it', async () => {
    const { say } = await open();
    for (const line of [
      'tell users about EX20119',
      'draft a notice for EX20119',
      'please inform the users about ex20119',
      'announce the teams outage',
      'tell users about the Teams problem',
    ]) {
      assert.match((await say(line)).text, /Tell users about (?:EX20119|TM1234567)/, line);
    }
    const abroad = [
      ['de', 'Informiere die Nutzer über EX20119', /Nutzer über EX20119 informieren/],
      ['fr', 'Préviens les utilisateurs de EX20119', /Informer les utilisateurs de EX20119/],
      ['es', 'Informa a los usuarios de EX20119', /Informar a los usuarios de EX20119/],
      ['ja', 'EX20119をユーザーに知らせて', /EX20119 をユーザーに知らせる/],
      ['ko', 'EX20119를 사용자에게 알려줘', /EX20119 사용자에게 알리기/],
    ] as const;
    for (const [locale, line, meant] of abroad) assert.match((await say(line, { locale })).text, meant, line);
  });
});
