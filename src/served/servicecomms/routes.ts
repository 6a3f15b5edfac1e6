import { hostname } from 'node:os';
import { answering } from '../http/answer.ts';
import type { Frame, Served } from '../http/frame.ts';
import type { ApiRequest } from '../api/api.ts';
import type { IsTenant } from '../tokens/tenant-names.ts';
import { otherTenant, Refusal, turnedAway, type Admit } from './admission.ts';
import { makeServiceCommsApi } from './api.ts';
import type { WireShape } from './wire.ts';

interface ServeOptions {
  readonly wireShape: WireShape;
  /** Paths may name a tenant by one of its domains. */
  readonly isTenant: IsTenant;
}

/** Serves the Office 365 Service Communications API as it was. */
export function serveServiceComms({ wireShape, isTenant }: ServeOptions): Served {
  return (server, frame) => {
    const admit = admitSigned(frame, isTenant);
    const api = makeServiceCommsApi({ clock: frame.clock, wireShape, admit, instance: hostname() });
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
    return known.source;
  };
}
