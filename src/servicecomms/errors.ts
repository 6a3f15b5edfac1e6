import { HealthError } from '../domain/health/health-error.ts';
import { odataError, type HttpFailure } from '../lib/http/http-failure.ts';

/**
 * Interprets the Service Communications API's refusals. It answers 401 or 403 both for a missing permission and for
 * another tenant's token, and says which in words. If it does not say, 403 means a missing permission.
 */
export function explainServiceComms(
  { status, body, facts }: HttpFailure,
  permission: string,
  tenant: string,
): HealthError | undefined {
  if (status !== 401 && status !== 403) return undefined;
  const words = [odataError(body)?.['code'], odataError(body)?.['message']].join(' ');
  const namesPermission = /permission|claim|scope|role/i.test(words);
  if (/tenant/i.test(words) && !namesPermission) {
    return new HealthError('wrong-tenant', `the token is not for tenant ${tenant}`, { ...facts, tenant });
  }
  if (status === 401 && !namesPermission) return undefined;
  return new HealthError('not-permitted', `the token lacks ${permission}`, { ...facts, permission });
}
