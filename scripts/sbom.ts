/** What the product is made of: `npm run sbom` writes a CycloneDX bill of materials, and the page of licences. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCommandLine } from '../src/lib/program/program.ts';
import { billOfMaterials, NoBill } from './supply/bill-of-materials.ts';
import { licencesPage, unaccepted } from './supply/licences.ts';
import { MissingNpm } from './supply/npm.ts';
import { lockedPackages } from './supply/packages.ts';

const ROOT = path.join(import.meta.dirname, '..');
const BILL = path.join('build', 'service-health-bot.cdx.json');
const PAGE = path.join('docs', 'licences.md');

readCommandLine({
  call: 'npm run sbom',
  does: `Writes what the product is made of: a CycloneDX bill of materials to ${BILL}, and the licences to ${PAGE}. Fails on a licence that asks for more than to be named.`,
});

const packages = lockedPackages(ROOT);
writeFileSync(path.join(ROOT, PAGE), licencesPage(packages));
try {
  const bill = billOfMaterials(ROOT, 'service-health-bot');
  mkdirSync(path.join(ROOT, 'build'), { recursive: true });
  writeFileSync(path.join(ROOT, BILL), `${JSON.stringify(bill, undefined, 2)}\n`);
  console.log(`${BILL}: ${bill.components.length} packages (CycloneDX ${bill.specVersion})`);
} catch (error) {
  if (!(error instanceof NoBill) && !(error instanceof MissingNpm)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
for (const { name, version, licence = 'none stated' } of unaccepted(packages)) {
  console.error(`${name} ${version} has a licence that is not accepted: ${licence}`);
  process.exitCode = 1;
}
