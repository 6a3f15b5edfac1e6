import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Instant } from '../../../src/domain/instant.ts';
import { serveMcp } from '../../../src/served/mcp/http/routes.ts';
import { APP, startServedWorld, TENANT, type ServedWorld } from '../world.ts';

/** A served world with `/mcp`, and official clients of it. */
export interface McpWorld extends ServedWorld {
  /** The SDK's client, after its handshake. */
  connect(): Promise<Client>;
  /** Calls a tool with the SDK's client, which checks the answer against the tool's output schema. */
  call(name: string, input?: Readonly<Record<string, unknown>>): Promise<ToldByTool>;
  /** Sends a body as it is. */
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

interface Text {
  readonly quotedFrom: string;
  readonly text: string;
  readonly cutOff: boolean;
}

/** The fields of all tools' answers: which of them a tool has, its output schema says, and the client checks. */
interface Data {
  readonly readAt: string;
  readonly stale: boolean;
  readonly services: readonly {
    readonly service: { readonly id: string };
    readonly features: readonly { name: string }[];
  }[];
  readonly openIssues: readonly { readonly id: string }[];
  readonly openIssueCount: number;
  readonly from: string;
  readonly days: readonly { readonly day: string; readonly condition: string }[];
  readonly issues: readonly { readonly id: string }[];
  readonly messages: readonly { readonly id: string }[];
  readonly issue: { readonly title: Text };
  readonly posts: readonly { readonly text: Text }[];
  readonly nextCursor?: string;
  readonly wordsNotFound: readonly string[];
}

interface ToldByTool {
  readonly isError: boolean;
  readonly text: string;
  /** What the tool gave as data. */
  readonly data: Data;
}

/** Starts it with nothing polled yet. */
export async function startMcpWorld(clock?: () => Instant): Promise<McpWorld> {
  const options = { authority: 'https://login.example', tenantIds: [TENANT], audiences: [APP], staleAfterMs: 300_000 };
  const world = await startServedWorld({ served: [serveMcp(options)], ...(clock && { clock }) });
  const clients: Client[] = [];
  let shared: Promise<Client> | undefined;
  const connect = async () => {
    const requestInit = { headers: { authorization: await world.bearer() } };
    const client = new Client({ name: 'spec', version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${world.url}/mcp`), { requestInit }));
    clients.push(client);
    return client;
  };
  return {
    ...world,
    connect,
    async call(name, input = {}) {
      const client = await (shared ??= connect());
      const { isError = false, content, structuredContent = {} } = await client.callTool({ name, arguments: input });
      const text = content.map((each) => (each.type === 'text' ? each.text : '')).join('\n');
      return { isError, text, data: structuredContent as Data };
    },
    async post(body, headers = {}) {
      const own = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
      const authorization = await world.bearer();
      return fetch(`${world.url}/mcp`, { method: 'POST', body, headers: { authorization, ...own, ...headers } });
    },
    async close() {
      await Promise.all(clients.map((each) => each.close()));
      await world.close();
    },
  };
}
