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
  dependencies: z.array(z.looseObject({ ref: z.string() })),
});

/** A CycloneDX bill of materials, as npm writes it and the standard names its parts. */
export type Bill = z.infer<typeof billSchema>;

/**
 * What the product is made of: every package that it runs, with version, licence and hash.
 * @param root the folder of the project, whose packages are installed.
 * @throws NoBill, MissingNpm
 */
export function billOfMaterials(root: string, name: string): Bill {
  const flags = ['--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const { code, out, err } = npm(['sbom', ...flags], root);
  if (code !== 0) throw new NoBill(`npm sbom failed: ${err.trim().split('\n')[0] ?? ''}`);
  const bill = billSchema.parse(JSON.parse(out));
  // npm names the project by its folder.
  const component = { ...bill.metadata.component, name };
  return { ...locked(bill), metadata: { ...bill.metadata, component } };
}

/** Without what an install script of a development package brought along: it is in the folder, but not in the lock file. */
function locked(bill: Bill): Bill {
  const components = bill.components.filter(
    ({ properties = [] }) => !properties.some(({ name }) => name === 'cdx:npm:package:extraneous'),
  );
  const refs = new Set([bill.metadata.component, ...components].map((each) => each['bom-ref']));
  const dependencies = bill.dependencies.filter(({ ref }) => refs.has(ref));
  return { ...bill, components: components.map(withLicence), dependencies };
}

function withLicence(component: Bill['components'][number]): Bill['components'][number] {
  const id = STATED_ELSEWHERE[component.name];
  return component.licenses === undefined && id !== undefined
    ? { ...component, licenses: [{ license: { id } }] }
    : component;
}
