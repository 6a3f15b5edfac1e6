/** What Teams shows of the manifest in each language: one file a language, which keys each text by its path in the manifest. */
import { AppManifestUtils, type TeamsManifestLatest } from '@microsoft/app-manifest';
import { z } from 'zod';
import type { Manifest } from './context.ts';

type LocalizationInfo = NonNullable<TeamsManifestLatest['localizationInfo']>;

/** The manifest in one language. */
export interface ManifestOf {
  readonly tag: string;
  readonly manifest: Manifest;
}

/** What the manifest says about its languages, English first. */
export function localizationInfo([english, ...others]: readonly { tag: string }[]): LocalizationInfo {
  const tag = english?.tag ?? 'en';
  return {
    defaultLanguageTag: tag,
    defaultLanguageFile: `${tag}.json`,
    ...(others.length > 0 && {
      additionalLanguages: others.map((each) => ({ languageTag: each.tag, file: `${each.tag}.json` })),
    }),
  };
}

/** The files of the languages. */
export type LanguageFiles = Readonly<Record<`${string}.json`, Readonly<Record<string, string>>>>;

/**
 * Each language's file: what Microsoft's schema lets a language say of its own, by its path in the manifest.
 * @throws Error naming each place where a language says something of its own that Teams would not show.
 */
export async function languageFiles(manifests: readonly ManifestOf[]): Promise<LanguageFiles> {
  const schema = schemaUrl(manifests[0]?.manifest.$schema ?? '');
  const isLocal = await localPaths(schema);
  const problems = unseen(manifests, isLocal);
  if (problems.length > 0) throw new Error(`Teams cannot show these in each language:\n${problems.join('\n')}`);
  return Object.fromEntries(
    manifests.map(({ tag, manifest }) => [
      `${tag}.json`,
      { $schema: schema, ...Object.fromEntries([...textsOf(manifest)].filter(([path]) => isLocal(path))) },
    ]),
  );
}

function schemaUrl(ofManifest: string): string {
  return ofManifest.replace('MicrosoftTeams.schema', 'MicrosoftTeams.Localization.schema');
}

const localizationSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  patternProperties: z.record(z.string(), z.unknown()),
});

/** Which paths of the manifest a language may have its own text at. It comes with the package that holds the schemas. */
async function localPaths(schema: string): Promise<(path: string) => boolean> {
  const { properties, patternProperties } = localizationSchema.parse(await AppManifestUtils.fetchSchema(schema));
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  return (path) =>
    path !== '$schema' && (Object.hasOwn(properties, path) || patterns.some((pattern) => pattern.test(path)));
}

/** Where a manifest differs from the first one although Teams shows the first one's to everybody. */
function unseen([first, ...others]: readonly ManifestOf[], isLocal: (path: string) => boolean): string[] {
  const original = textsOf(first?.manifest);
  return others.flatMap(({ tag, manifest }) => {
    const own = textsOf(manifest);
    const paths = new Set([...original.keys(), ...own.keys()]);
    const differ = [...paths].filter((path) => own.get(path) !== original.get(path));
    return differ
      .filter((path) => !isLocal(path) || !original.has(path) || !own.has(path))
      .map((path) => `${tag}: ${path}`);
  });
}

/** Every text in a value, by its path: `bots[0].commandLists[0].commands[1].title`. */
function textsOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]]);
  const parts = Array.isArray(value)
    ? value.map((each: unknown, index): [string, unknown] => [`${path}[${index}]`, each])
    : Object.entries(value).map(
        ([key, each]: [string, unknown]) => [path === '' ? key : `${path}.${key}`, each] as const,
      );
  return new Map(parts.flatMap(([at, each]) => [...textsOf(each, at)]));
}
