import type { Asked } from '../../src/domain/delivery/connector-answers.ts';
import { SendError } from '../../src/domain/delivery/send-error.ts';
import { codeIn, withAdvice } from '../../src/lib/token/sign-in-advice.ts';
import { within } from '../../src/lib/time-limit.ts';
import type { Connector } from './connector.ts';
import { classify } from './send-errors.ts';
import type { Credentials } from './credentials.ts';
import type { Gateway } from './gateway.ts';
import { makeThreadForms } from './thread-forms.ts';
import { inThreads } from './threads.ts';
import { isPublicTeams, type ServiceUrlCheck } from '../teams/service-url.ts';

/** One call of a connector whose retries are off. */
export type ConnectorRequest<T> = (connector: Connector) => Promise<T>;

/**
 * Makes one request to the connector at `serviceUrl`. Failures are `SendError`s. What they mean depends on what is
 * `asked`: `post` by default.
 */
export type ConnectorSender = <T>(serviceUrl: string, request: ConnectorRequest<T>, asked?: Asked) => Promise<T>;

export interface SenderOptions {
  readonly gateway: Pick<Gateway, 'credentialsFor' | 'connectorAt'>;
  /** Milliseconds allowed for each request and for each token fetch. */
  readonly timeoutMs: number;
  readonly isTrusted: ServiceUrlCheck;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Which connectors are asked in the newer form first. Set only in tests: the public cloud's. */
  readonly takesPath?: ServiceUrlCheck | undefined;
}

/** OAuth error codes that mean the identity is refused, rather than a network fault (RFC 6749 §5.2). */
const IDENTITY_REFUSED = new Set([
  'access_denied',
  'invalid_client',
  'invalid_client_credential',
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
]);

/**
 * The order matters. The service URL is checked before a token is fetched, since the token goes to whatever URL a
 * conversation names. The token is fetched before the request, so if fetching it fails, nothing was sent.
 */
export function makeConnectorSender(options: SenderOptions): ConnectorSender {
  const { timeoutMs, takesPath = isPublicTeams } = options;
  const tokens = makeTokens(timeoutMs);
  const forms = makeThreadForms({ takesPath });
  return async (serviceUrl, request, asked = 'post') => {
    if (!options.isTrusted(serviceUrl)) throw new SendError({ kind: 'dead' }, 'The service URL is not one of Teams');
    const connectorAt = await options.gateway.connectorAt();
    const credentials = await options.gateway.credentialsFor(serviceUrl);
    const token = await tokens.current(credentials);
    const make = (signed: string | undefined) =>
      request(inThreads(connectorAt(serviceUrl, signed, timeoutMs), serviceUrl, forms));
    try {
      return await make(token);
    } catch (error) {
      const failure = classify(error, options.now(), asked);
      // A 401 means that nothing was sent, so repeating once with a new token cannot show a message twice.
      if (failure.httpStatus !== 401 || token === undefined || !credentials) throw failure;
      await tokens.renew(credentials, token);
      return await make(await tokens.current(credentials)).catch((second: unknown) =>
        Promise.reject(classify(second, options.now(), asked)),
      );
    }
  };
}

/** Tokens from the library's credentials, which keep them until shortly before they expire, and know no time limit. */
function makeTokens(timeoutMs: number) {
  let renewal: Promise<string> | undefined;
  const renewOnce = (credentials: Credentials) =>
    (renewal ??= within(credentials.getToken(true), timeoutMs).finally(() => (renewal = undefined)));
  return {
    async current(credentials: Credentials | undefined): Promise<string | undefined> {
      return credentials && (await within(credentials.getToken(), timeoutMs).catch(refuseToken));
    },
    /** Many sends may be refused at once: later callers find the token already renewed. */
    async renew(credentials: Credentials, refused: string): Promise<void> {
      if ((await credentials.getToken()) !== refused) return;
      await renewOnce(credentials).catch(refuseToken);
    },
  };
}

/** The library's error message may quote the request, so only its codes are passed on, the authority's own if it is there. */
function refuseToken(error: unknown): never {
  const { errorCode, message } = error as { readonly errorCode?: unknown; readonly message?: unknown };
  const code = typeof errorCode === 'string' ? errorCode : undefined;
  const apiCode = (typeof message === 'string' ? codeIn(message) : undefined) ?? code;
  const facts = apiCode === undefined ? {} : { apiCode };
  const why = apiCode === undefined ? '' : ` (${withAdvice(apiCode)})`;
  if (code !== undefined && IDENTITY_REFUSED.has(code)) {
    throw new SendError({ kind: 'stop' }, `The bot's identity is refused${why}`, facts);
  }
  throw new SendError({ kind: 'transient' }, `No token could be fetched${why}`, facts);
}
