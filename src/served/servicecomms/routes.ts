import { hostname } from 'node:os';
import { answering } from '../http/answer.ts';
import type { Frame, Served } from '../http/frame.ts';
import type { ApiRequest } from '../api/api.ts';
import type { IsTenant } from '../tokens/tenant-names.ts';
import { otherTenant, Refusal, turnedAway, type Admit } from './admission.ts';
import { makeServiceCommsApi } from './api.ts';
import { makeRemembered } from './remembered.ts';
import type { WireShape } from './wire.ts';

interface ServeOptions {
  readonly wireShape: WireShape;
  /** Paths may name a tenant by one of its domains. */
  readonly isTenant: IsTenant;
  readonly pollIntervalMs: number;
}

/** What stands here now, under the names that clients know. The version is no ASP.NET's, and can be read as one. */
const SERVER = {
  'X-Instance-Name': hostname(),
  Server: 'service-health-api',
  'X-ASPNET-Version': '0.0.0',
  'X-Powered-By': 'Node.js',
};

/** Serves the Office 365 Service Communications API as it was. */
export function serveServiceComms({ wireShape, isTenant, pollIntervalMs }: ServeOptions): Served {
  return (server, frame) => {
    const admit = admitSigned(frame, isTenant);
    const { clock } = frame;
    const reply = makeRemembered({ clock, pollIntervalMs });
    const api = makeServiceCommsApi({ clock, wireShape, admit, reply, server: SERVER });
    const operation = ({ path }: ApiRequest) => api.operation(path) ?? 'unknown';
    server.get('/api/v1.0/*', answering(frame, { operation, answer: (request) => api.answer(request) }));
  };
}

/** Who may ask: whoever Entra gave a token with the permission, of the tenant in the path. */
function admitSigned({ admit }: Frame, isTenant: IsTenant): Admit<ApiRequest> {
  return async (request, tenant) => {
    const admitted = await admit(request);
    if ('because' in admitted) throw new Refusal(turnedAway(admitted));
    const { caller, known } = admitted;
    if (!(await isTenant(tenant, caller.tenantId))) throw new Refusal(otherTenant(tenant, caller.tenantId));
    const { source, readAt, edition } = known;
    return { source, readAt, edition: `${caller.tenantId}/${edition}` };
  };
}
