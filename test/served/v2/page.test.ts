import assert from 'node:assert/strict';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/system.ts';
import { OPERATIONS } from '../../../src/served/v2/operations.ts';
import { serveV2 } from '../../../src/served/v2/routes.ts';
import { startServedWorld, type ServedWorld } from '../world.ts';

describe('the page at /api/v2/', () => {
  let world: ServedWorld;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  before(async function () {
    this.timeout(120_000);
    world = await startServedWorld({ served: [serveV2] });
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...CHROMIUM_FLAGS] });
    page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${world.url}/api/v2`);
    await page.locator('section').first().waitFor();
  });

  after(() => Promise.all([browser.close(), world.close()]));
  afterEach(() => assert.deepEqual(errors.splice(0), []));

  it('is reached without a token, brings all it needs from here, and lets no other page show it', async () => {
    const { status, headers } = await fetch(`${world.url}/api/v2/`);
    assert.equal(status, 200);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /https?:/);
    assert.equal(page.url(), `${world.url}/api/v2/`);
  });

  it('shows each operation with its parameters, its answers and a curl line', async () => {
    const sections = await page.locator('section').allInnerTexts();
    assert.equal(sections.length, OPERATIONS.length);
    for (const [index, { path, summary, parameters, shape, example }] of OPERATIONS.entries()) {
      const text = sections[index] ?? '';
      const curl = `curl -H "Authorization: Bearer $TOKEN" "${world.url}${example}"`;
      for (const part of [`GET ${path}`, summary, shape, curl, '429', ...Object.keys(parameters.shape)]) {
        assert.ok(text.includes(part), `${path}: ${part}`);
      }
    }
  });

  it('fits into 320 pixels, with all that can be opened open', async () => {
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
  });

  it('leads the keyboard to each operation, and to the fields of its answers', async () => {
    await page.reload();
    await page.getByRole('link', { name: '/api/v2/history' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const fields = page.locator('#getHistory details').first();
    assert.equal(await fields.getAttribute('open'), '');
    assert.match(await fields.innerText(), /issueIds/);
  });

  it('is dark where the browser is', async () => {
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await ground(), 'rgb(27, 26, 25)');
    await page.emulateMedia({ colorScheme: 'light' });
    assert.equal(await ground(), 'rgb(255, 255, 255)');
  });
});
