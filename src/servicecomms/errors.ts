import { HealthError } from '../domain/health/health-error.ts';
import { isBlocked, wordsOf, type HttpFailure } from '../lib/http/http-failure.ts';

/**
 * Interprets the Service Communications API's refusals. Since its retirement it answers everybody "Please use MSGraph",
 * with 403 or 500. Before, and on servers that still speak it, 401 or 403 meant a missing permission or another tenant's
 * token, and the words said which. If they do not say, 403 means a missing permission.
 */
export function explainServiceComms(failure: HttpFailure, permission: string, tenant: string): HealthError | undefined {
  const { status, body, facts } = failure;
  const words = wordsOf(body);
  if (saysRetired(words) || status === 410) {
    return new HealthError('source-retired', 'the API has been retired: set HEALTH_SOURCE=graph', facts);
  }
  // Too many requests, whatever the status: some answers of this API's family say it with 403.
  if (facts.apiCode === 'AF429') return new HealthError('source-throttled', 'too many requests', facts);
  if (status !== 401 && status !== 403) return undefined;
  const namesPermission = /permission|claim|scope|role/i.test(words);
  if (isBlocked(body)) return new HealthError('access-blocked', 'refused, but not for a permission', facts);
  if (/tenant/i.test(words) && !namesPermission) {
    return new HealthError('wrong-tenant', `the token is not for tenant ${tenant}`, { ...facts, tenant });
  }
  if (status === 401 && !namesPermission) return undefined;
  return new HealthError('not-permitted', `the token lacks ${permission}`, { ...facts, permission });
}

function saysRetired(words: string): boolean {
  return /\b(use|using|to|by|with) (the )?(ms ?graph|microsoft graph)\b|\b(api|version|endpoint|service) (is|has been|was) (now )?(retired|deprecated|decommissioned)/i.test(
    words,
  );
}
