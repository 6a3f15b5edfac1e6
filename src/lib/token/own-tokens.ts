import { makeApplication, makeManagedIdentity, type Applicant } from './application.ts';

/** Who the bot is: an application with a secret or a certificate, or one whose identity Azure keeps for the machine. */
interface OwnIdentity {
  readonly appId: string;
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly password?: string;
  readonly certificate?: { readonly certificate: string; readonly privateKey: string };
}

/** Where its tokens come from, and for what: `https://graph.microsoft.com/.default`. */
interface TokensFrom extends Pick<Applicant, 'tenantId' | 'authority' | 'fetch'> {
  readonly scope: string;
}

/** Gets the bot's own token: msal keeps each until shortly before it expires. `again` asks for another one. */
export type OwnTokens = (again: boolean) => Promise<string>;

type Acquire = (again: boolean) => Promise<{ readonly accessToken: string } | null>;

/** Makes what gets the bot's own tokens. Fails, without any network, if the credentials cannot be used. */
export async function makeOwnTokens(identity: OwnIdentity, from: TokensFrom): Promise<OwnTokens> {
  const acquire = await (identity.type === 'UserAssignedMSI' ? managed(identity, from) : proven(identity, from));
  return async (again) => {
    const result = await acquire(again);
    if (!result?.accessToken) throw new Error('The authority gave no token');
    return result.accessToken;
  };
}

async function proven(identity: OwnIdentity, { scope, ...from }: TokensFrom): Promise<Acquire> {
  const { appId, password = '', certificate } = identity;
  const credential = certificate
    ? ({ kind: 'certificate', ...certificate } as const)
    : ({ kind: 'secret', secret: password } as const);
  const application = await makeApplication({ ...from, clientId: appId, credential }, UNNOTED);
  return (again) => application.acquireTokenByClientCredential({ scopes: [scope], skipCache: again });
}

async function managed({ appId }: OwnIdentity, { scope }: TokensFrom): Promise<Acquire> {
  const application = await makeManagedIdentity(appId, UNNOTED);
  const resource = new URL(scope).origin;
  return (again) => application.acquireToken({ resource, forceRefresh: again });
}

/** What went wrong is told by the error. */
const UNNOTED = { fault: () => undefined, refusal: () => undefined };
