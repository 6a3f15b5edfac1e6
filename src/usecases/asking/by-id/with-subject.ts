import { HealthError } from '../../../domain/health/health-error.ts';

/** Runs a lookUp-up and adds `subject` to its `HealthError`, so that people can be told which id is unknown. */
export async function withSubject<T>(subject: string, lookUp: () => Promise<T>): Promise<T> {
  try {
    return await lookUp();
  } catch (error) {
    if (!(error instanceof HealthError) || error.facts.subject !== undefined) throw error;
    throw new HealthError(error.code, error.message, { ...error.facts, subject, cause: error });
  }
}
