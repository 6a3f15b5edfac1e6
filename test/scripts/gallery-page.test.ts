import assert from 'node:assert/strict';
import { chromium, type Browser, type Page } from 'playwright-core';
import { THEMES } from '../../scripts/gallery/card-host.ts';
import { galleryPage } from '../../scripts/gallery/gallery-page.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../scripts/system.ts';
import { SPOKEN } from '../../words/index.ts';

describe('the gallery page', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  before(async function () {
    this.timeout(120_000);
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...CHROMIUM_FLAGS] });
    page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setContent(await galleryPage(SPOKEN));
  });

  after(() => browser.close());
  afterEach(() => assert.deepEqual(errors, []));

  const choose = (what: string, value: string) => page.locator(`#of-${what}`).selectOption(value);
  const names = () => page.locator('figure h2').allTextContents();
  const drawn = () => page.locator('figure .message').count();
  const ofFirst = (what: string) =>
    page.evaluate<string>(what.replaceAll('first', "document.querySelector('figure .message > div')"));

  it('shows each card and message in each language, and says in which', async () => {
    await choose('language', 'en');
    const all = await names();
    assert.ok(all.length > 100);
    const texts = new Set<string>();
    for (const language of SPOKEN) {
      await choose('language', language);
      assert.deepEqual(await names(), all, language);
      assert.equal(await drawn(), all.length, language);
      texts.add(await ofFirst('first.innerText'));
      assert.equal(await page.evaluate(`document.querySelector('main').lang`), language);
    }
    assert.equal(texts.size, SPOKEN.length);
  }).timeout(120_000);

  it('shows each theme and each width', async () => {
    await choose('language', 'en');
    const grounds = new Set<string>();
    for (const theme of THEMES) {
      await choose('theme', theme);
      grounds.add(await ofFirst('getComputedStyle(first).backgroundColor'));
    }
    assert.equal(grounds.size, THEMES.length);
    for (const width of ['320', '480', '700']) {
      await choose('width', width);
      const figure = await page.locator('figure').first().boundingBox();
      assert.equal(figure?.width, Number(width));
    }
  }).timeout(120_000);

  it('shows those alone whose name is typed', async () => {
    await page.locator('#of-only').fill('greeting');
    assert.deepEqual((await names()).toSorted(), ['greeting', 'greeting-channel', 'greeting-group']);
    await page.locator('#of-only').fill('');
  }).timeout(60_000);
});
