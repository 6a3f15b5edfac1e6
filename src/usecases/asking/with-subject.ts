import { HealthError } from '../../domain/health/health-error.ts';

/** Runs a look-up so that its `HealthError` names what was asked for: people are told which id is unknown. */
export async function withSubject<T>(subject: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof HealthError) || error.facts.subject !== undefined) throw error;
    throw new HealthError(error.code, error.message, { ...error.facts, subject, cause: error });
  }
}
