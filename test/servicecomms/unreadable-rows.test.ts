import assert from 'node:assert/strict';
import { isRelayable } from '../../src/domain/health/announcement.ts';
import { makeServiceComms } from '../../src/servicecomms/source.ts';
import { testHttp } from '../fakes/http-reader.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';

const AT = '2020-08-01T10:00:00Z';

describe('the Service Communications source leaves out what cannot be read, and names it:', () => {
  let server: HttpServer | undefined;
  afterEach(() => server?.close());

  const source = async (rows: Readonly<Record<string, readonly unknown[]>>) => {
    server = await startHttpServer(({ path, query }) => {
      const operation = /ServiceComms\/(\w+)/.exec(path)?.[1] ?? '';
      return { body: { value: Number(query.get('$skip')) > 0 ? [] : (rows[operation] ?? []) } };
    });
    const { http, log } = testHttp();
    const token = () => Promise.resolve('t');
    const baseUrl = `${server.url}/api/v1.0`;
    return { source: makeServiceComms({ baseUrl, tenantId: 't', token, http, log }), log };
  };
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

  const odd: readonly [string, unknown, string | undefined][] = [
    ['an empty row', {}, undefined],
    ['a title that is no text', { Id: 'SP9000099', Title: 365, StartTime: AT }, 'SP9000099'],
    ['a row without a time', { Id: 'SP9000099' }, 'SP9000099'],
    ['a blank id', { Id: ' ', StartTime: AT }, undefined],
    ['null', null, undefined],
    ['a text', 'canary', undefined],
  ];
  for (const [what, row, id] of odd) {
    it(`${what}, among issues`, async () => {
      const { source: made, log } = await source({ Messages: [{ Id: 'EX1', StartTime: AT }, row] });
      const issues = await made.listIssues();
      assert.deepEqual([ids(issues), issues.unreadable], [['EX1'], [{ kind: 'issue', ...(id && { id }) }]]);
      await made.listIssues();
      assert.equal(log.events('source.unreadable').length, 1);
      assert.doesNotMatch(JSON.stringify(log.lines), /canary/);
    });
  }

  it('an announcement, known by its type or id, which is no issue', async () => {
    const { source: made } = await source({
      Messages: [
        { Id: 'MC1', StartTime: AT, MessageType: 'MessageCenter' },
        { Id: 'MC2' },
        { MessageType: 'MessageCenter' },
      ],
    });
    const read = await made.listAnnouncements({ kind: 'message' });
    assert.deepEqual([ids(read), read.unreadable], [['MC1'], [{ kind: 'message', id: 'MC2' }, { kind: 'message' }]]);
    assert.equal((await made.listIssues()).unreadable, undefined);
  });

  it('a service, a feature, a day', async () => {
    const rows = [
      {
        Id: 'Exchange',
        StatusTime: AT,
        Features: [{ Name: 'a' }, { Name: 1 }],
        FeatureStatus: [{ FeatureName: 'a' }, 7],
      },
      { Id: 5 },
    ];
    const { source: made } = await source({ Services: rows, CurrentStatus: rows, HistoricalStatus: rows });
    const named = [{ kind: 'feature', id: 'Exchange' }, { kind: 'service' }];
    for (const list of [await made.listServices(), await made.currentStatus()]) {
      assert.deepEqual([list.length, list[0]?.features.length, list.unreadable], [1, 1, named]);
    }
    const days = await made.history({ since: '2020-07-01T00:00:00.000Z' });
    assert.deepEqual([days.length, days.unreadable], [1, [{ kind: 'day' }]]);
  });

  it('a post, a detail and a tag, and shows the rest of the message', async () => {
    const row = {
      StartTime: AT,
      Messages: [{ PublishedTime: AT, MessageText: 'one' }, { MessageText: 1 }],
      AdditionalDetails: [{ Name: 'a', Value: 'b' }, null],
      MessageTagNames: ['Privacy', {}],
    };
    const { source: made } = await source({
      Messages: [
        { ...row, Id: 'EX1' },
        { ...row, Id: 'MC1' },
      ],
    });
    const issue = await made.getIssue('EX1');
    assert.deepEqual([issue.posts.length, issue.details.length, issue.unreadableParts], [1, 1, 1]);
    const message = await made.getAnnouncement('MC1');
    assert.deepEqual([message.tags, message.details.length, message.unreadableParts], [['Privacy'], 1, 3]);
    assert.deepEqual((await made.listIssues())[0], issue);
  });

  it('a workload of a message, and gives no other the name of its neighbour', async () => {
    const row = { Id: 'MC1', StartTime: AT, AffectedWorkloadNames: [5, 'Exchange'] };
    const { source: made } = await source({
      Messages: [{ ...row, AffectedWorkloadDisplayNames: ['SharePoint Online', 'Exchange Online'] }],
    });
    const [message] = await made.listAnnouncements();
    assert.deepEqual(
      message?.services.map(({ name }) => name),
      ['SharePoint Online', 'Exchange Online'],
    );
    assert.equal(message.services[1]?.id, 'Exchange');
  });

  it('and never shows a privacy message because its tags are odd', async () => {
    for (const MessageTagNames of ['Data privacy', [{ Name: 'Privacy' }], { a: ['PRIVACY'] }]) {
      const { source: made } = await source({ Messages: [{ Id: 'MC1', StartTime: AT, MessageTagNames }] });
      assert.ok((await made.listAnnouncements()).every((message) => !isRelayable(message)));
      await server?.close();
    }
  });

  it('and never says that the tenant lacks what it only cannot read', async () => {
    const { source: made } = await source({ Messages: [{ Id: 'EX2', Title: 1 }] });
    await assert.rejects(made.getIssue('ex2'), { code: 'source-bad-answer' });
    await assert.rejects(made.getIssue('EX3'), { code: 'unknown-issue' });
    await server?.close();
    const nameless = await source({ Messages: [{}] });
    await assert.rejects(nameless.source.getIssue('EX3'), { code: 'source-bad-answer' });
  });
});
