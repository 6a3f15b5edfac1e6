import type { Affected } from '../response/response.ts';
import type { Classification } from '../health/issue.ts';
import type { Status } from '../health/status.ts';
import type { ServiceRef } from '../health/service.ts';
import type { Day, Instant } from '../instant.ts';
import type { Claim } from './claim.ts';

/** A time in which nothing was watched: the bot was off, or the source could not be read. */
interface EvidenceGap {
  readonly from: Instant;
  readonly to: Instant;
  readonly because: 'off' | 'source';
}

/** When something began and ended, in Microsoft's words. An end that is absent was not published. */
export interface PublishedTimes {
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
}

/** What an issue was said to be from one sighting on. */
export interface EvidenceStatus {
  /** When we saw it first. */
  readonly seenAt: Instant;
  readonly status: Status;
  /** What Microsoft calls the status, where we know no name of ours for it. */
  readonly statusText?: string;
  readonly classification: Classification;
  readonly resolved: boolean;
}

/** A post of Microsoft in full, without markup. */
export interface EvidencePost {
  readonly publishedAt: Instant;
  /** When we saw this wording first. Absent: before our record began to keep it. */
  readonly seenAt?: Instant;
  /** Microsoft changed the words of a post that we had seen before. */
  readonly isEdit?: true;
  readonly text: string;
}

/** How many people of the tenant answered *Affected?*, and how. A person counts once in each conversation. */
export type EvidenceAnswers = Readonly<Record<Affected, number>>;

/** One incident or advisory, with all that can be said of it. */
export interface EvidenceIssue {
  readonly id: string;
  readonly title: string;
  readonly classification: Classification;
  readonly service: ServiceRef;
  readonly feature?: string;
  readonly impact?: string;
  readonly status: Status;
  readonly resolved: boolean;
  /** It went from Microsoft's list before it was said to be over. */
  readonly noLongerListed?: true;
  readonly firstPublished: PublishedTimes;
  readonly lastPublished: PublishedTimes;
  readonly firstSeenAt: Instant;
  /** It was there before our record began, so the first sight says nothing of when it appeared. */
  readonly isOlderThanRecord?: true;
  readonly resolvedSeenAt?: Instant;
  /** Milliseconds from its start to its end as last published, or up to the end of what is known. */
  readonly durationMs: number;
  /** The part of it that lies in the period. */
  readonly durationInPeriodMs: number;
  /** Absent: nobody was asked. */
  readonly affected?: EvidenceAnswers;
  /** Oldest first. */
  readonly statuses: readonly EvidenceStatus[];
  /** Oldest first. */
  readonly posts: readonly EvidencePost[];
}

/** How much of the period a service was up, of the time that is known. */
export interface EvidenceAvailability {
  /** Per cent with three decimals; absent if nothing is known. */
  readonly percent?: number;
  readonly downMs: number;
  readonly knownMs: number;
  /** What has passed of the period and is neither known to be up nor down. */
  readonly unknownMs: number;
  /** Announced maintenance. It does not count as down. */
  readonly maintenanceMs: number;
}

/** The facts of one service and period: what the PDF, the CSV and the JSON say, each in its own form. */
export interface EvidenceFacts {
  readonly tenantId: string;
  readonly service: ServiceRef;
  readonly period: {
    /** Days of the reader's calendar, both included. */
    readonly first: Day;
    readonly last: Day;
    readonly timeZone: string;
    /** The same in UTC; `to` is the first moment after it. */
    readonly from: Instant;
    readonly to: Instant;
  };
  readonly watched: {
    /** When our own record begins. Absent: it holds nothing yet. */
    readonly recordedFrom?: Instant;
    /** Up to when these facts reach: the end of the period, or before. */
    readonly until: Instant;
    readonly gaps: readonly EvidenceGap[];
  };
  readonly availability: EvidenceAvailability;
  readonly incidents: readonly EvidenceIssue[];
  readonly advisories: readonly EvidenceIssue[];
  /** Where the facts come from: the interface of Microsoft's that was read. */
  readonly source: string;
  readonly claims: readonly Claim[];
}

/** When and by what the documents were made. It is no part of the facts: the same facts have the same hash tomorrow. */
export interface EvidenceMade {
  readonly at: Instant;
  readonly version: string;
}

/** The facts with their hash, as each document states it. */
export interface Evidence {
  readonly facts: EvidenceFacts;
  /** SHA-256 of the canonical facts, in hexadecimal. */
  readonly sha256: string;
  readonly made: EvidenceMade;
}
