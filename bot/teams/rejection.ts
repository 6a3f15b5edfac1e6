/** Why a request gets no answer. The sender learns the status alone; `reason` is for the log. */
export class Refusal {
  readonly status: 400 | 401 | 403 | 413 | 415 | 503;
  readonly reason: string;

  constructor(status: Refusal['status'], reason: string) {
    this.status = status;
    this.reason = reason;
  }
}
