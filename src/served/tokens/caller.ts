/** Who asks: an application, or a person who uses one. */
export interface Caller {
  readonly tenantId: string;
  /** The application. */
  readonly appId: string;
  /** The person's object id. Absent: the application asks for itself. */
  readonly userId?: string;
  /** Application permissions (`roles`) and delegated ones (`scp`) together. */
  readonly permissions: ReadonlySet<string>;
}

/**
 * Why a token is not accepted. `none`: there is none. `keys`: whether it is good cannot be known, as Entra's keys cannot be
 * read now.
 */
export type TokenRefusal = 'none' | 'malformed' | 'signature' | 'issuer' | 'audience' | 'lifetime' | 'tenant' | 'keys';

/** Checks an Authorization header. Never fails. */
export type CheckToken = (header: string | undefined) => Promise<Caller | TokenRefusal>;
