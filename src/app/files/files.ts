import about from '../../../package.json' with { type: 'json' };
import { makeDocumentWriter } from '../../documents/writer.ts';
import { makeBringFiles, makeLinkFiles, type BringFiles, type LinkFiles } from '../../../bot/files/bring.ts';
import { makeFetchHere, type FetchFile } from '../../../bot/files/fetch.ts';
import { makeSignedFetch, redirectAddress } from '../../../bot/files/signed-fetch.ts';
import { federatedCredential } from '../../lib/token/federated.ts';
import { makeSignIn } from '../../lib/token/sign-in.ts';
import { sharedSecret } from '../secrets/secrets.ts';
import { limited } from '../../../bot/files/limited.ts';
import { makeCommandRate } from '../../../bot/turn/command-rate.ts';
import { makePasses, type Passes } from '../../../bot/files/passes.ts';
import type { FileConsentOptions } from '../../../bot/turn/files/file-consent.ts';
import { makePutFile } from '../../lib/http/put-file.ts';
import { makeDropFile, makeTakeFile, type TakeFile } from '../../usecases/files/take-file.ts';
import type { AuditTrail, Clock, FileStore, Log } from '../../ports/index.ts';
import type { DocumentingPorts } from '../../usecases/evidence/documents.ts';
import type { Config } from '../config.ts';

interface FilesParts {
  readonly files: FileStore;
  readonly audit: Pick<AuditTrail, 'append'>;
  readonly clock: Clock;
  readonly log: Log;
  /** For signing in. Tests pass their own. */
  readonly fetch?: typeof fetch;
}

/** How files reach people. */
interface Files {
  readonly bringFiles: BringFiles;
  readonly linkFiles: LinkFiles;
  /** For answering Teams' questions about files. */
  readonly consents: FileConsentOptions;
  /** Absent: nothing is fetched from this process. */
  readonly fetchFile?: FetchFile;
  /** Says under which address this process listens, once it does. */
  listensAt(url: string): void;
}

/** Makes it. */
export function makeFiles(config: Config, parts: FilesParts): Files {
  const { bot, publicUrl } = config;
  const applicant = applicantOf(config);
  const secret = sharedSecret(config);
  const passes = makePasses(secret);
  let here: string | undefined;
  const proof = bot === undefined ? 'this-machine' : secret === undefined || !applicant ? 'none' : 'sign-in';
  const links = { passes, proof, address: () => publicUrl ?? (bot === undefined ? here : undefined) } as const;
  const takeFile = makeTakeFile(parts);
  return {
    bringFiles: makeBringFiles(links, bot !== undefined),
    linkFiles: makeLinkFiles(links),
    ...fetching(config, { ...parts, passes, takeFile, secret }),
    consents: { takeFile, dropFile: makeDropFile(parts), putFile: makePutFile(), log: parts.log },
    listensAt(url) {
      here = url;
    },
  };
}

interface FetchParts extends FilesParts {
  readonly passes: Passes;
  readonly takeFile: TakeFile;
  readonly secret: string | undefined;
}

/** How links are answered: on this machine, or after a sign-in, which takes a secret and an address to come back to. */
function fetching(config: Config, { fetch, ...parts }: FetchParts): Pick<Files, 'fetchFile'> {
  const { bot, publicUrl, authority } = config;
  if (bot === undefined) return { fetchFile: limited(makeFetchHere(parts), makeCommandRate) };
  const [{ secret }, applicant] = [parts, applicantOf(config)];
  if (publicUrl === undefined || secret === undefined || !applicant) return {};
  const signIn = makeSignIn({ ...applicant, authority, ...(fetch && { fetch }) });
  const redirectUri = redirectAddress(publicUrl);
  return { fetchFile: limited(makeSignedFetch({ ...parts, secret, signIn, redirectUri }), makeCommandRate) };
}

type SignInAs = Pick<Parameters<typeof makeSignIn>[0], 'clientId' | 'credential'>;

/** As which application people are asked who they are. A managed identity is none, and needs one that trusts it. */
function applicantOf({ bot, filesClientId, authority }: Config): SignInAs | undefined {
  if (!bot) return undefined;
  const { appId, type, password = '', certificate } = bot;
  if (type === 'UserAssignedMSI')
    return filesClientId === undefined
      ? undefined
      : { clientId: filesClientId, credential: federatedCredential(appId, authority) };
  return {
    clientId: appId,
    credential: certificate ? { kind: 'certificate', ...certificate } : { kind: 'secret', secret: password },
  };
}

/** Documents for one person in a minute: each may take seconds of computing. */
const DOCUMENTS_PER_MINUTE = 6;

/** What documents are made with. */
export function makeDocumenting({ health }: Config): Omit<DocumentingPorts, 'answerCounts'> {
  const rate = makeCommandRate(DOCUMENTS_PER_MINUTE);
  return {
    writer: makeDocumentWriter(),
    version: about.version,
    sourceName: NAMES[health.source],
    mayMake: (person) => rate(person) === 'granted',
  };
}

const NAMES = {
  graph: 'Microsoft Graph (admin/serviceAnnouncement)',
  servicecomms: 'Office 365 Service Communications API',
} as const;
