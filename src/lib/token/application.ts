import type { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import type { Configuration } from '@azure/msal-node';
import { createHash, X509Certificate } from 'node:crypto';
import { makeTokenNetwork, type TokenNotes } from './token-network.ts';

/** An application's proof of identity, or a token that somebody else got. Text, not file paths. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** PEM. */
  | { readonly kind: 'certificate'; readonly certificate: string; readonly privateKey: string }
  | { readonly kind: 'token'; readonly token: string }
  /** What somebody else signed, whom the application trusts. It is asked for each time. */
  | { readonly kind: 'federated'; readonly assertion: () => Promise<string> };

/** An application that signs in by itself. */
export interface Applicant {
  /** GUID or domain of the tenant. */
  readonly tenantId: string;
  readonly clientId: string;
  /** `https://login.microsoftonline.com`; national clouds have their own. */
  readonly authority: string;
  readonly credential: Credential;
  readonly fetch?: typeof fetch;
}

/** Makes msal's application. It loads msal then: with a token that was given it is never needed. */
export async function makeApplication(applicant: Applicant, notes: TokenNotes): Promise<ConfidentialClientApplication> {
  const msal = await import('@azure/msal-node');
  return new msal.ConfidentialClientApplication(configuration(applicant, notes));
}

/** Makes msal's application for an identity that Azure keeps for the machine: it has no secret. */
export async function makeManagedIdentity(clientId: string, notes: TokenNotes): Promise<ManagedIdentityApplication> {
  const msal = await import('@azure/msal-node');
  return new msal.ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
    system: { networkClient: makeTokenNetwork(globalThis.fetch, notes) },
  });
}

function configuration(applicant: Applicant, notes: TokenNotes): Configuration {
  const authority = `${applicant.authority.replace(/\/+$/, '')}/${encodeURIComponent(applicant.tenantId)}`;
  return {
    auth: {
      clientId: applicant.clientId,
      authority,
      // The host comes from the settings, so it is known: without this, msal first asks the public cloud about it.
      knownAuthorities: [new URL(authority).host],
      ...proof(applicant.credential),
    },
    system: { networkClient: makeTokenNetwork(applicant.fetch ?? globalThis.fetch, notes) },
  };
}

type Proof = Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate' | 'clientAssertion'>;

function proof(credential: Credential): Proof {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  if (credential.kind === 'federated') return { clientAssertion: credential.assertion };
  if (credential.kind === 'token') return {};
  const { certificate: x5c, privateKey } = credential;
  const thumbprintSha256 = createHash('sha256').update(new X509Certificate(x5c).raw).digest('hex');
  return { clientCertificate: { thumbprintSha256, privateKey, x5c } };
}
