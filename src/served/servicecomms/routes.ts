import { hostname } from 'node:os';
import type { Frame, Served } from '../http/frame.ts';
import { requestOf, writeReply } from '../http/exchange.ts';
import type { ApiRequest } from '../api/api.ts';
import type { TokenRefusal } from '../tokens/caller.ts';
import { MISSING_CLAIM, NOT_KNOWN_YET, otherTenant, Refusal, UNAUTHORIZED, type Admit } from './admission.ts';
import { makeServiceCommsApi } from './api.ts';
import type { WireShape } from './wire.ts';

/** Serves the Office 365 Service Communications API as it was. */
export function serveServiceComms({ wireShape }: { readonly wireShape: WireShape }): Served {
  return (server, frame) => {
    const api = makeServiceCommsApi({ clock: frame.clock, wireShape, admit: admitSigned(frame), instance: hostname() });
    server.get('/api/v1.0/*', async (req, res) => writeReply(await api.answer(requestOf(req)), res));
  };
}

/** Who may ask: whoever Entra gave a token with the permission, of the tenant in the path. */
function admitSigned({ checkToken, getHealth }: Frame): Admit<ApiRequest> {
  return async (request, tenant) => {
    const caller = await checkToken(request.header('authorization'));
    if (typeof caller === 'string') throw new Refusal(errorFor(caller));
    if (!caller.permissions.has('ServiceHealth.Read')) throw new Refusal(MISSING_CLAIM);
    if (caller.tenantId !== tenant.toLowerCase()) throw new Refusal(otherTenant(tenant, caller.tenantId));
    const known = await getHealth(caller.tenantId);
    if (!known) throw new Refusal(NOT_KNOWN_YET);
    return known.source;
  };
}

function errorFor(refusal: TokenRefusal) {
  return refusal === 'keys' ? NOT_KNOWN_YET : UNAUTHORIZED;
}
