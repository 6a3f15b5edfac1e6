import { z } from 'zod';
import { npm } from './npm.ts';
import { STATED_ELSEWHERE } from './packages.ts';

/** npm could not write the bill. `message` says why, in npm's words. */
export class NoBill extends Error {}

const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  licenses: z.array(z.unknown()).optional(),
  properties: z.array(z.looseObject({ name: z.string() })).optional(),
});

const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

/** A CycloneDX bill of materials, as npm writes it and the standard names its parts. */
export type Bill = z.infer<typeof billSchema>;

/**
 * What the product is made of: every package that it runs, with version, licence and hash.
 * @param root the folder of the project, whose packages are installed.
 * @throws NoBill, MissingNpm
 */
export function billOfMaterials(root: string, name: string): Bill {
  // With `--omit=dev`, npm leaves out what development needs too, although the product runs it.
  const { code, out, err } = npm(['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'], root);
  if (code !== 0) throw new NoBill(`npm sbom failed: ${err.trim().split('\n')[0] ?? ''}`);
  const bill = billSchema.parse(JSON.parse(out));
  // npm names the project by its folder.
  const component = { ...bill.metadata.component, name };
  return { ...ofProduct(bill), metadata: { ...bill.metadata, component } };
}

/** What npm says of packages that the product does not run: for development, or brought along by an install script. */
const NOT_RUN: ReadonlySet<string> = new Set(['cdx:npm:package:development', 'cdx:npm:package:extraneous']);

function ofProduct(bill: Bill): Bill {
  const components = bill.components.filter(({ properties = [] }) => !properties.some(({ name }) => NOT_RUN.has(name)));
  const refs = new Set([bill.metadata.component, ...components].map((each) => each['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ dependsOn = [], ...each }) => ({ ...each, dependsOn: dependsOn.filter((ref) => refs.has(ref)) }));
  return { ...bill, components: components.map(withLicence), dependencies };
}

function withLicence(component: Bill['components'][number]): Bill['components'][number] {
  const id = STATED_ELSEWHERE[component.name];
  return component.licenses === undefined && id !== undefined
    ? { ...component, licenses: [{ license: { id } }] }
    : component;
}
