import type { ServiceRef } from '../../src/domain/health/service.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Command } from './command.ts';
import { servicesOrKnown } from './details.ts';
import { isCommandLine } from './grammar.ts';
import { understand, type Understood } from './reading/understand.ts';
import { makeShare } from './sharing/share.ts';

/** What a text means by itself, whoever wrote it. */
interface Interpretation {
  /** Whether it is a command line as buttons send it, and no sentence. */
  readonly isLine: boolean;
  readonly understood: Understood;
  /** The services that it may name. */
  readonly services: readonly ServiceRef[];
}

/** Reads a text in the light of a tenant's services and of the viewer's language, zone and day. */
export type Interpret = (text: string, viewer: Viewer) => Promise<Interpretation>;

interface InterpretOptions {
  readonly app: UseCases;
  readonly commands: readonly Command[];
}

/** Characters of the texts kept with what they mean: some thousand questions. */
const MOST_KEPT = 1_000_000;

/** Makes the reading of texts. The same sentence is read once for all who read alike. */
export function makeInterpret({ app, commands }: InterpretOptions): Interpret {
  const share = makeShare<Interpretation>({ edition: app.edition, most: MOST_KEPT, sizeOf });
  return (text, viewer) =>
    share(viewer, [text], async () => {
      const services = await servicesOrKnown(app, viewer.tenantId);
      return {
        isLine: isCommandLine(text, commands, services),
        understood: understand(text, viewer, services),
        services,
      };
    });
}

/** Without the services, which all interpretations have in common. */
function sizeOf({ understood }: Interpretation): number {
  return JSON.stringify(understood).length;
}
