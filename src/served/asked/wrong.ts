import { HealthError } from '../../domain/health/health-error.ts';
import type { ApiReply } from '../api/api.ts';
import { sourceFailure } from '../api/source-failure.ts';
import { problem } from '../http/problem.ts';

/** What somebody asked cannot be answered. The message says what to do. */
export class Wrong extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/** Gives the answer, or the problem that stands in its way. What nobody foresaw fails. */
export async function answerOrProblem(answer: () => Promise<ApiReply>): Promise<ApiReply> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Wrong) return problem(error.status, error.message);
    if (!(error instanceof HealthError)) throw error;
    const { status, headers } = sourceFailure(error);
    return problem(status, WHY[status] ?? 'This cannot be answered now. Ask again later.', headers);
  }
}

const WHY: Readonly<Record<number, string>> = {
  404: 'There is nothing with this id. The list without an id has all that there are.',
};
