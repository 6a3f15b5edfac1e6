import assert from 'node:assert/strict';
import type { OutgoingMessage, Place } from '../../../bot/sdk/turn.ts';
import { consentCard, isOfSharePoint } from '../../../bot/files/consent.ts';
import { fileConsent } from '../../../bot/turn/files/file-consent.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import type { FileOffer } from '../../../src/domain/files/file.ts';
import { makePutFile } from '../../../src/lib/http/put-file.ts';
import type { FileStore } from '../../../src/ports/index.ts';
import { makeDropFile, makeTakeFile } from '../../../src/usecases/files/take-file.ts';
import { NOON, TENANT, aReader } from '../../fakes/asking.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeFakeAuditTrail } from '../../fakes/stores/audit-trail.ts';

const BYTES = Buffer.from('the evidence');
const OFFER: FileOffer = {
  ...{ tenantId: TENANT, person: { id: 'ada', name: 'Ada' }, where: { id: 'a:1', scope: 'personal' } },
  ...{ name: 'evidence.pdf', contentType: 'application/pdf', size: BYTES.length, sha256: 'f00d', madeAt: NOON },
};
const UPLOAD = {
  uploadUrl: 'https://contoso-my.sharepoint.com/personal/ada/_api/v2.0/drive/items/1/uploadSession?guid=secret',
  contentUrl: 'https://contoso-my.sharepoint.com/personal/ada/Documents/evidence.pdf',
  ...{ name: 'evidence.pdf', uniqueId: '1150D938', fileType: 'pdf' },
};

interface World {
  readonly userId?: string;
  readonly uploadInfo?: Partial<typeof UPLOAD>;
  readonly fetch?: typeof fetch;
  readonly limitMs?: number;
}

/** A file that waits for Ada, and what comes of an answer to Teams' question about it. */
function setUp({ userId = 'ada', uploadInfo = {}, fetch = answering(201), limitMs = 5_000 }: World = {}) {
  const waiting = new Set(['the key']);
  const files: FileStore = {
    keep: () => assert.fail(),
    look: (key) => Promise.resolve(waiting.has(key) ? OFFER : undefined),
    take: (key) => Promise.resolve(waiting.delete(key) ? { offer: OFFER, bytes: BYTES } : undefined),
  };
  const log = makeRecordingLog();
  const ports = { files, log, clock: () => NOON, audit: makeFakeAuditTrail() };
  const parts = { takeFile: makeTakeFile(ports), dropFile: makeDropFile(ports), log };
  const invoke = fileConsent({ ...parts, putFile: makePutFile({ fetch, limitMs }) });
  const sent: (readonly [OutgoingMessage, Place | undefined])[] = [];
  const answer = async (action: string, changes: object = {}) => {
    const context = { file: 'the key', ask: 'report EX1' };
    const run = invoke.read({
      type: 'fileUpload',
      action,
      context,
      uploadInfo: { ...UPLOAD, ...uploadInfo },
      ...changes,
    });
    await run?.({
      activity: aCheckedMessage('', { type: 'invoke', name: 'fileConsent/invoke', replyToId: 'the card' }),
      reader: aReader({ userId }),
      ask: () => assert.fail(),
      setUp: () => Promise.resolve(false),
      render: makeRenderer(),
      send: (message, place) => {
        sent.push([message, place]);
        return Promise.resolve('id');
      },
    });
    const [message, place] = sent.at(-1) ?? [];
    const [attachment] = message?.type === 'message' ? (message.attachments ?? []) : [];
    return { place, attachment, text: JSON.stringify(attachment?.content) };
  };
  return { answer, log, waiting, sent, audit: ports.audit };
}

/** A store of files that answers so. `asked` collects what it is sent. */
function answering(status: number, asked: unknown[] = []): typeof fetch {
  return async (url, init) => {
    asked.push([url, init?.method, init?.redirect, new Headers(init?.headers).get('content-range')]);
    asked.push(Buffer.from(await new Response(init?.body ?? '').arrayBuffer()));
    return new Response('', { status });
  };
}

describe('Teams’ question about a file', () => {
  it('asks with the name, the size, and what opens the file', () => {
    const { name, content, contentType } = consentCard({ ...OFFER, key: 'the key' }, 'report EX1', 'en');
    assert.deepEqual([contentType, name], ['application/vnd.microsoft.teams.card.file.consent', 'evidence.pdf']);
    const context = { file: 'the key', ask: 'report EX1' };
    const { description, ...rest } = content as Record<string, unknown>;
    assert.match(String(description), /for you alone/);
    assert.deepEqual(rest, { sizeInBytes: BYTES.length, acceptContext: context, declineContext: context });
  });

  it('accepted: the bytes go there in one piece, and Teams’ card of the file takes its place', async () => {
    const asked: unknown[] = [];
    const { answer, audit } = setUp({ fetch: answering(201, asked) });
    const { place, attachment } = await answer('accept');
    assert.deepEqual(asked, [[UPLOAD.uploadUrl, 'PUT', 'error', `bytes 0-11/12`], BYTES]);
    assert.deepEqual(
      [place, attachment],
      [
        { insteadOf: 'the card' },
        {
          contentType: 'application/vnd.microsoft.teams.card.file.info',
          contentUrl: UPLOAD.contentUrl,
          name: 'evidence.pdf',
          content: { uniqueId: '1150D938', fileType: 'pdf' },
        },
      ],
    );
    assert.equal((await audit.newest(TENANT, 0, 5)).total, 1);
    assert.match((await answer('accept')).text, /no longer here.*report EX1/, 'twice');
  });

  it('declined: nothing is kept or noted as fetched, and it can be asked for again', async () => {
    const { answer, waiting, audit } = setUp({ fetch: () => assert.fail() });
    assert.match((await answer('decline', { uploadInfo: undefined })).text, /Declined.*report EX1/);
    assert.deepEqual([waiting.size, (await audit.newest(TENANT, 0, 5)).total], [0, 0]);
  });

  it('is worth nothing after a quarter of an hour, or to anybody else, whose file stays', async () => {
    const { answer, waiting } = setUp({ userId: 'mallory', fetch: () => assert.fail() });
    assert.match((await answer('accept')).text, /no longer here/);
    assert.match((await answer('decline')).text, /Declined/);
    assert.match((await answer('accept', { context: { file: 'another' } })).text, /no longer here/);
    assert.deepEqual([...waiting], ['the key']);
  });

  const failures: Readonly<Record<string, typeof fetch>> = {
    'is refused': answering(403),
    fails: answering(503),
    'takes only a part': answering(202),
    'is slow': (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('too late: https://secret')));
      }),
    'leads elsewhere': () => Promise.reject(new TypeError('unexpected redirect')),
  };
  for (const [what, fetch] of Object.entries(failures)) {
    it(`says so, and no secret, if the upload ${what}`, async () => {
      const { answer, log } = setUp({ fetch, limitMs: 20 });
      assert.match((await answer('accept')).text, /didn’t reach your OneDrive.*report EX1/);
      assert.doesNotMatch(JSON.stringify(log.lines), /secret|evidence\.pdf/);
    });
  }

  const hostile = [
    'http://contoso.sharepoint.com/x',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/x',
    'https://localhost/x',
    'https://sharepoint.com/x',
    'https://contoso.sharepoint.com.evil.example/x',
    'https://evil.example/contoso.sharepoint.com',
    'https://contoso.sharepoint.com@evil.example/x',
    'https://user:pass@contoso.sharepoint.com/x',
    'https://contoso.sharepoint.com:8443/x',
    'https://evilsharepoint.com/x',
    'https://cоntoso.sharepoint.cоm/x',
    'file:///etc/passwd',
    'x',
  ];
  for (const address of hostile) {
    it(`sends nothing to ${address}`, async () => {
      const { answer, waiting } = setUp({ uploadInfo: { uploadUrl: address }, fetch: () => assert.fail() });
      assert.equal(isOfSharePoint(address), false);
      assert.match((await answer('accept')).text, /wasn’t sent/);
      assert.equal(waiting.size, 1);
    });
  }

  it('knows Microsoft’s stores of files', () => {
    for (const host of ['contoso.sharepoint.com', 'contoso-my.sharepoint.us', 'a.sharepoint-mil.us', 'c.sharepoint.cn'])
      assert.ok(isOfSharePoint(`https://${host}/x?y=z`), host);
  });
});
