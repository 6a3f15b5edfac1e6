import { HealthError } from '../domain/health/health-error.ts';
import { odataError, type HttpFailure } from '../lib/http/http-failure.ts';

/**
 * What the Service Communications API means by a refusal. It answers 401 and 403 both to a missing permission and to a
 * token of another tenant, and tells which in words; where it does not, 403 means the permission.
 */
export function explainServiceComms(
  { status, body, facts }: HttpFailure,
  permission: string,
  tenant: string,
): HealthError | undefined {
  if (status !== 401 && status !== 403) return undefined;
  const words = [odataError(body)?.['code'], odataError(body)?.['message']].join(' ');
  const ofPermission = /permission|claim|scope|role/i.test(words);
  if (/tenant/i.test(words) && !ofPermission) {
    return new HealthError('wrong-tenant', `the token is not for tenant ${tenant}`, { ...facts, tenant });
  }
  if (status === 401 && !ofPermission) return undefined;
  return new HealthError('not-permitted', `the token lacks ${permission}`, { ...facts, permission });
}
