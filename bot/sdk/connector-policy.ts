import type { BotFrameworkAuthentication, ConnectorClient, ConnectorFactory } from 'botframework-connector';

/** The policies of the SDK's HTTP pipeline that are wrong for messages, by their names in `@azure/core-rest-pipeline`. */
const UNWANTED_POLICIES = [
  // Sends a POST up to four times after a reset or a 5xx, so that one send can show several messages; and it sleeps a
  // `Retry-After` inside the call, for as long as that says.
  'defaultRetryPolicy',
  // Would carry the bot's token to wherever a redirect points, behind the check of the service URL.
  'redirectPolicy',
];

const TIME_LIMIT = 'service-health-time-limit';

interface BoundedRequest {
  abortSignal?: AbortSignal;
}

interface Policy {
  readonly name: string;
  sendRequest(request: BoundedRequest, next: (request: BoundedRequest) => Promise<unknown>): Promise<unknown>;
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
  addPolicy(policy: Policy): void;
}

/**
 * Makes one call of `client` one HTTP request that ends within `timeoutMs` (milliseconds), and gives the client back.
 * The SDK offers no option for either: it ignores `noRetry` and has no time-out, and the one that a call may name stops
 * counting when the answer's headers are there.
 */
export function hardenConnector(client: ConnectorClient, timeoutMs: number): ConnectorClient {
  const pipeline = pipelineOf(client);
  // Its own too: a client that is hardened twice is bounded once, by the later limit.
  for (const name of [...UNWANTED_POLICIES, TIME_LIMIT]) pipeline.removePolicy({ name });
  pipeline.addPolicy(timeLimit(timeoutMs));
  return client;
}

/**
 * `auth` with every connector client that it makes hardened, those of incoming turns included: hand the result to
 * `CloudAdapter`, and nothing can send with the SDK's own retries.
 */
export function hardenConnectors(auth: BotFrameworkAuthentication, timeoutMs: number): BotFrameworkAuthentication {
  const createFactory = auth.createConnectorFactory.bind(auth);
  const authenticate = auth.authenticateRequest.bind(auth);
  auth.createConnectorFactory = (identity) => hardenFactory(createFactory(identity), timeoutMs);
  auth.authenticateRequest = async (activity, header) => {
    const result = await authenticate(activity, header);
    if (result.connectorFactory) result.connectorFactory = hardenFactory(result.connectorFactory, timeoutMs);
    return result;
  };
  return auth;
}

/** Once only: what `auth` gives from inside (`authenticateRequest` may call `createConnectorFactory`) is hardened already. */
const hardened = new WeakSet<ConnectorFactory>();

function hardenFactory(factory: ConnectorFactory, timeoutMs: number): ConnectorFactory {
  if (hardened.has(factory)) return factory;
  hardened.add(factory);
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => hardenConnector(await create(serviceUrl, audience), timeoutMs);
  return factory;
}

function timeLimit(timeoutMs: number): Policy {
  return {
    name: TIME_LIMIT,
    sendRequest: (request, next) => {
      const limit = AbortSignal.timeout(timeoutMs);
      request.abortSignal = request.abortSignal ? AbortSignal.any([request.abortSignal, limit]) : limit;
      return next(request);
    },
  };
}

/** The SDK keeps its pipeline in a private field; without it no message may be sent, so its absence is loud. */
function pipelineOf(client: ConnectorClient): Pipeline {
  const inner = Reflect.get(client, 'client') as { readonly pipeline?: Pipeline } | undefined;
  if (!inner?.pipeline) throw new TypeError('The connector client has no pipeline: its retries cannot be switched off');
  return inner.pipeline;
}
