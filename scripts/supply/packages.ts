import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A package of the lock file. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; undefined where the package states none. */
  readonly licence?: string;
  /** Whether it wants to run a program when it is installed. */
  readonly hasInstallScript: boolean;
  /** Needed only to build and test. */
  readonly isForDevelopment: boolean;
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      hasInstallScript: z.boolean().default(false),
      dev: z.boolean().default(false),
    }),
  ),
});

const FOLDER = 'node_modules/';

/** All packages of a project's lock file, each version once, by name. */
export function lockedPackages(root: string): LockedPackage[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const packages = Object.entries(lock.packages).flatMap(
    ([place, { name, version, license, hasInstallScript, dev }]) => {
      if (place === '' || version === undefined) return [];
      const known = name ?? place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);
      const licence = license ?? STATED_ELSEWHERE[known];
      return [
        { name: known, version, hasInstallScript, isForDevelopment: dev, ...(licence !== undefined && { licence }) },
      ];
    },
  );
  return onceEach(packages).toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Licences that stand in the package's readme or licence file, but not in its package.json. */
export const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  'escape-regexp-component': 'MIT',
  jspath: 'MIT',
  'png-js': 'MIT',
};

/** What is installed twice is in the product if one of the two is. */
function onceEach(packages: readonly LockedPackage[]): LockedPackage[] {
  const byId = new Map<string, LockedPackage>();
  for (const each of packages) {
    const id = `${each.name}@${each.version}`;
    if (byId.get(id)?.isForDevelopment !== false) byId.set(id, each);
  }
  return [...byId.values()];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
