/** Why a request is rejected. The sender only learns the status; `reason` is for the log. */
export class Rejection {
  readonly status: 400 | 401 | 403 | 408 | 413 | 415 | 503;
  readonly reason: string;

  constructor(status: Rejection['status'], reason: string) {
    this.status = status;
    this.reason = reason;
  }
}
