/** Draws the app's icons from their SVG: `node scripts/icons.ts`. Needed only after an SVG changes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from './system.ts';

const FOLDER = path.join(import.meta.dirname, '..', 'appPackage');

const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...CHROMIUM_FLAGS] });
try {
  for (const [name, size] of [
    ['color', 192],
    ['outline', 32],
    ['activity', 32],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawing = readFileSync(path.join(FOLDER, `${name}.svg`), 'utf8');
    await page.setContent(`<body style="margin:0">${drawing}</body>`);
    await page.locator('svg').screenshot({ path: path.join(FOLDER, `${name}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
