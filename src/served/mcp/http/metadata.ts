import { forwardedScheme, type ApiReply, type ApiRequest } from '../../api/api.ts';

/** Where RFC 9728 has the metadata of `/mcp`, and of a server as a whole. */
export const METADATA_PATHS = [
  '/.well-known/oauth-protected-resource/mcp',
  '/.well-known/oauth-protected-resource',
] as const;

export interface MetadataOptions {
  /** `https://login.microsoftonline.com` */
  readonly authority: string;
  /** Tenants that are served. */
  readonly tenantIds: readonly string[];
  /** Whom tokens may be for. */
  readonly audiences: readonly string[];
}

/** Where tokens come from and for what to ask: RFC 9728. It says nothing that a token is needed for. */
export function metadataReply(request: ApiRequest, options: MetadataOptions): ApiReply {
  const { authority, tenantIds, audiences } = options;
  const [only, ...others] = tenantIds;
  const whose = only !== undefined && others.length === 0 ? only : 'organizations';
  const body = {
    resource: `${publicOrigin(request)}/mcp`,
    resource_name: 'Microsoft 365 service health',
    authorization_servers: [`${authority}/${whose}/v2.0`],
    scopes_supported: [scopeOf(audiences)],
    bearer_methods_supported: ['header'],
  };
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** A challenge that leads to the metadata: MCP clients look for it there. */
export function withMetadata({ headers, ...reply }: ApiReply, request: ApiRequest): ApiReply {
  const challenge = headers['WWW-Authenticate'];
  if (challenge === undefined) return { ...reply, headers };
  const where = `resource_metadata="${publicOrigin(request)}${METADATA_PATHS[0]}"`;
  const full = challenge.includes(' ') ? `${challenge}, ${where}` : `${challenge} ${where}`;
  return { ...reply, headers: { ...headers, 'WWW-Authenticate': full } };
}

/** The bot's own application before others: it is the one that an administrator gives permissions to. */
function scopeOf(audiences: readonly string[]): string {
  const audience = audiences.find((each) => each.startsWith('api://')) ?? audiences[0] ?? '';
  return `${audience}/ServiceHealth.Read`;
}

/** The server as the client calls it: behind https, unless it is on this machine or a proxy says otherwise. */
function publicOrigin({ origin, header }: ApiRequest): string {
  const host = hostIn(origin);
  const usual = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) ? 'http' : 'https';
  return `${forwardedScheme(header) ?? usual}://${host}`;
}

/** A header may hold anything: only what is a host is repeated. */
function hostIn(origin: string): string {
  return URL.parse(origin)?.host ?? 'localhost';
}
