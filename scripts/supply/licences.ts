import type { LockedPackage } from './packages.ts';

/**
 * Licences under which a package may become part of the product: they ask for no more than to be named. The one for fonts
 * (OFL) asks besides that they are not sold alone and keep their name if nobody changed them.
 */
const ACCEPTED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/** Packages of the product whose licence is not accepted, or not stated. */
export function unaccepted(packages: readonly LockedPackage[]): LockedPackage[] {
  return packages.filter(({ licence, isForDevelopment }) => !isForDevelopment && !isAccepted(licence ?? ''));
}

/** Of "MIT OR GPL-2.0" one is chosen; "MIT AND ISC" asks for both. */
function isAccepted(expression: string): boolean {
  const text = expression.replaceAll(/[()]/g, '');
  return text.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => ACCEPTED.has(licence.trim())));
}

/** The page that lists what the product is made of, in Markdown. */
export function licencesPage(packages: readonly LockedPackage[]): string {
  const product = packages.filter(({ isForDevelopment }) => !isForDevelopment);
  const byLicence = Object.groupBy(product, ({ licence }) => licence ?? 'none stated');
  const rows = Object.entries(byLicence).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Licences of the packages in the product',
    '',
    `The product uses ${product.length} packages. \`npm run sbom\` writes this page from the lock file; a spec compares the two, and`,
    'fails on a licence that asks for more than to be named.',
    '',
    ...rows.flatMap(([licence, all = []]) => [
      `## ${licence} (${all.length})`,
      '',
      ...all.map(({ name, version }) => `- ${name} ${version}`),
      '',
    ]),
  ].join('\n');
}
