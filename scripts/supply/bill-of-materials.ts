import { z } from 'zod';
import { npm } from './npm.ts';
import { STATED_ELSEWHERE } from './packages.ts';

/** npm could not write the bill. `message` says why, in npm's words. */
export class NoBill extends Error {}

const componentSchema = z.looseObject({ name: z.string(), licenses: z.array(z.unknown()).optional() });

const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema),
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
  return { ...bill, metadata: { ...bill.metadata, component }, components: bill.components.map(withLicence) };
}

function withLicence(component: Bill['components'][number]): Bill['components'][number] {
  const id = STATED_ELSEWHERE[component.name];
  return component.licenses === undefined && id !== undefined
    ? { ...component, licenses: [{ license: { id } }] }
    : component;
}
