import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { simulatorToken } from '../../src/simulator/api/token.ts';
import { startDemoChat, type DemoChat } from './demo-chat.ts';
import { textOf } from './playground.ts';

const PICTURE = path.join(import.meta.dirname, '..', '..', 'docs', 'pictures', 'demo.png');

describe('a personal chat in the Agents Playground, with Graph', function () {
  this.timeout(120_000);
  let started: DemoChat;

  before(async () => {
    started = await startDemoChat({ source: 'graph' });
  });
  after(() => started.close());
  afterEach(() => assert.deepEqual(started.chat.complaints(), [], 'the page complains of nothing'));

  it('greets once who opens it, with what can be asked', async () => {
    assert.match(await textOf(started.chat.cards()), /“is Exchange Online down\?”/);
  });

  it('answers "status exchange" in a sentence, with open issues, features, a week and the age of its data', async () => {
    const card = await started.chat.ask('status exchange');
    const text = await textOf(card);
    assert.match(text, /Exchange Online/);
    assert.match(text, /^\W+Exchange Online has had an incident since /);
    assert.match(text, /EX\d+[^]*1 advisory[^]*2 healthy features[^]*Last 7 days/i);
    assert.match(text, /Data as of .*just now|Data as of .*ago/);
  });

  it('answers "incident EX20119" with what the reference says of it', async () => {
    const card = await started.chat.ask('incident EX20119');
    const text = await textOf(card);
    assert.match(text, /EX20119/);
    assert.match(text, /Service restored/i);
    assert.match(text, /1 Apr(il)? 2015|Apr(il)? 1, 2015/);
    assert.ok(await card.getByRole('button', { name: 'Message history' }).isVisible());
  });

  it('opens an issue from its service’s card with a click', async () => {
    const status = await started.chat.ask('status exchange');
    const button = status.getByRole('button', { name: /^\W*EX\d+/ }).first();
    const id = /EX\d+/.exec(await textOf(button))?.[0] ?? 'no id';
    const issue = await started.chat.clickForAnswer(status, new RegExp(id));
    assert.match(await textOf(issue), new RegExp(`(Incident|Advisory) ${id}`));
  });

  it('pages through a long message history in place', async () => {
    const { chat, demo } = started;
    const { id, posts } = await longestIssue(demo.simulator);
    const card = await chat.ask(`incident ${id}`);
    await chat.clickToReplace(card, `Message history (${posts})`, /page 1 of (?!1\b)/);
    assert.match(await textOf(card), new RegExp(`${posts} of ${posts} ·`), 'the newest post comes first');
    await chat.clickToReplace(card, 'Older ▶', /page 2 of /);
    assert.doesNotMatch(await textOf(card), new RegExp(`${posts} of ${posts} ·`));
    await chat.clickToReplace(card, '◀ Newer', /page 1 of (?!1\b)/);
    await chat.clickToReplace(card, 'Latest only', /Refresh/);
  });

  it('answers at once what a misspelt question surely means', async () => {
    const card = await started.chat.ask('statsu exchange');
    assert.match(await textOf(card), /^\W+Exchange Online has had an incident/);
  });

  it('suggests services for a misspelt name', async () => {
    const card = await started.chat.ask('status exchangge onlien');
    assert.match(await textOf(card), /Exchange Online/);
  });

  it('says that an issue of another tenant is unknown, and offers a way on', async () => {
    const card = await started.chat.ask('incident EX99999999');
    assert.match(await textOf(card), /Your tenant has no issue EX99999999/);
    assert.ok((await card.getByRole('button').count()) > 0);
  });

  it('tells in help what one can write, by topic', async () => {
    const { chat } = started;
    const help = await chat.ask('help');
    assert.match(await textOf(help), /What I can do[^]*Ask[^]*Alerts[^]*Timing[^]*Message Center/);
    const topic = await chat.clickForAnswer(help, 'Alerts');
    assert.match(await textOf(topic), /subscribe/);
  });

  it('gives the document of a post-incident report by a link that works once', async () => {
    const { chat, demo } = started;
    const { id } = await longestIssue(demo.simulator);
    await publishReport(demo.simulator, id);
    const card = await chat.ask(`report ${id}`);
    const popup = chat.page.waitForEvent('popup');
    await card.getByText(`Get ${id}-post-incident-report.docx`).click();
    const page = await popup;
    const button = page.getByRole('button', { name: 'Download' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    assert.equal(download.suggestedFilename(), `${id}-post-incident-report.docx`);
    assert.deepEqual(await readFile(await download.path()), await reportOf(demo.simulator, id));
    await page.reload();
    await page.getByText('There’s no file here').waitFor();
    await page.close();
  });

  it('looks as the README shows it', async () => {
    const { chat } = started;
    await chat.page.getByTitle('Toggle Log Panel').click();
    const card = await chat.ask('status exchange');
    await card.scrollIntoViewIfNeeded();
    const picture = await chat.page.screenshot();
    assert.ok(picture.length > 20_000, 'something was drawn');
    // The picture holds times of the day, so it is only made anew when somebody wants to.
    if (process.env['UPDATE_PICTURES'] || !existsSync(PICTURE)) await chat.page.screenshot({ path: PICTURE });
  });
});

const ISSUES = '/v1.0/admin/serviceAnnouncement/issues';

/** Asks the simulator's tenant, as any client of Graph would. */
async function askGraph(simulator: string, rest: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${simulatorToken({ tenantId: '5c0f0e6a-7d3e-4d57-9a43-6f2b1c9e8d10' })}` };
  const response = await fetch(`${simulator}${ISSUES}${rest}`, { headers });
  assert.equal(response.status, 200);
  return response;
}

/** The issue with the most posts. */
async function longestIssue(simulator: string): Promise<{ id: string; posts: number }> {
  const response = await askGraph(simulator, '?$top=100');
  const { value } = (await response.json()) as { value: { id: string; posts: unknown[] }[] };
  const longest = value.toSorted((a, b) => b.posts.length - a.posts.length)[0];
  assert.ok(longest && longest.posts.length >= 30, 'the timeline holds a long issue');
  return { id: longest.id, posts: longest.posts.length };
}

async function reportOf(simulator: string, id: string): Promise<Buffer> {
  return Buffer.from(await (await askGraph(simulator, `/${id}/incidentReport`)).arrayBuffer());
}

async function publishReport(simulator: string, id: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ action: 'publishReport', id });
  assert.equal((await fetch(`${simulator}/_timeline`, { method: 'POST', headers, body })).status, 200);
}
