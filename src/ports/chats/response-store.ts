import type { Instant } from '../../domain/instant.ts';
import type { Response } from '../../domain/response/response.ts';

/** What people of each conversation do about the issues of which it was told. */
export interface ResponseStore {
  /** Undefined if nobody does anything. */
  get(tenantId: string, conversationId: string, issueId: string): Promise<Response | undefined>;
  /**
   * Applies `change` to the newest response and keeps the result, in one step with the mark that the conversation's live
   * card is to be brought up to date: of two people who change it at once, the second meets what the first did. `change`
   * may run more than once; if it gives what it got, nothing is written. Undefined if the conversation was never told of
   * the issue: then there is nothing to respond to.
   */
  update(
    tenantId: string,
    conversationId: string,
    issueId: string,
    change: (current: Response) => Response,
    now: Instant,
  ): Promise<KeptResponse | undefined>;
  /** Forgets what people did, since the issue is over. Nothing is owed for that. */
  end(tenantId: string, conversationId: string, issueId: string): Promise<void>;
  /** A person's key in the answers of one response, from which nobody reads who it is. */
  keyOf(tenantId: string, conversationId: string, issueId: string, personId: string): string;
}

/** A response as it is kept now. */
export interface KeptResponse {
  readonly response: Response;
  /** How often it was changed: deliveries refer to it. */
  readonly changes: number;
}
