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
 * @throws Error naming each text that Teams would not show: too long, or elsewhere than its schema has it.
 */
export async function languageFiles(manifests: readonly ManifestOf[]): Promise<LanguageFiles> {
  const schema = schemaUrl(manifests[0]?.manifest.$schema ?? '');
  const mostAt = await mostCharactersAt(schema);
  const problems = [...unseen(manifests, mostAt), ...tooLong(manifests, mostAt)];
  if (problems.length > 0) throw new Error(`Teams cannot show these texts:\n${problems.join('\n')}`);
  return Object.fromEntries(
    manifests.map(({ tag, manifest }) => [
      `${tag}.json`,
      {
        $schema: schema,
        ...Object.fromEntries([...textsOf(manifest)].filter(([path]) => mostAt(path) !== undefined)),
      },
    ]),
  );
}

function schemaUrl(ofManifest: string): string {
  return ofManifest.replace('MicrosoftTeams.schema', 'MicrosoftTeams.Localization.schema');
}

const limitSchema = z.object({ maxLength: z.number().optional() }).transform(({ maxLength }) => maxLength);
const localizationSchema = z.object({
  properties: z.record(z.string(), limitSchema),
  patternProperties: z.record(z.string(), limitSchema),
});

/** How long a language's own text at a path of the manifest may be; undefined where it may have none. */
type MostAt = (path: string) => number | undefined;

/**
 * Reads Microsoft's schema of a language's file, which comes with the package that holds the schemas. Validators refuse it: one
 * of its patterns is none of a regular expression with the flag `u`, which they set.
 */
async function mostCharactersAt(schema: string): Promise<MostAt> {
  const { properties, patternProperties } = localizationSchema.parse(await AppManifestUtils.fetchSchema(schema));
  const patterns = Object.entries(patternProperties).map(([pattern, most]) => [new RegExp(pattern), most] as const);
  return (path) =>
    Object.hasOwn(properties, path) ? properties[path] : patterns.find(([pattern]) => pattern.test(path))?.[1];
}

function tooLong(manifests: readonly ManifestOf[], mostAt: MostAt): string[] {
  return manifests.flatMap(({ tag, manifest }) =>
    [...textsOf(manifest)]
      .filter(([path, text]) => text.length > (mostAt(path) ?? Infinity))
      .map(([path]) => `${tag}: ${path} has more than ${mostAt(path) ?? 0} characters`),
  );
}

/** Where a manifest differs from the first one although Teams shows the first one's to everybody. */
function unseen([first, ...others]: readonly ManifestOf[], mostAt: MostAt): string[] {
  const original = textsOf(first?.manifest);
  return others.flatMap(({ tag, manifest }) => {
    const own = textsOf(manifest);
    const differ = [...new Set([...original.keys(), ...own.keys()])].filter(
      (path) => own.get(path) !== original.get(path),
    );
    return differ
      .filter((path) => mostAt(path) === undefined || !original.has(path) || !own.has(path))
      .map((path) => `${tag}: ${path} is shown in English to everybody`);
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
