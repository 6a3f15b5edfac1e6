import type { ServiceDay } from '../../src/domain/health/service.ts';
import {
  anAnnouncement,
  anIssue,
  aPost,
  EXCHANGE,
  makeFakeSource,
  SHAREPOINT,
  type Tenant,
} from '../fakes/health-source.ts';
import { healthSourceContract } from './health-source.ts';

const NOW = '2031-05-04T12:00:00.000Z';

/** A bit of everything that a tenant can have. */
function someOfEverything(): Partial<Tenant> {
  const service = { id: SHAREPOINT.id, name: SHAREPOINT.name };
  const closed = { status: 'serviceRestored', statusText: 'serviceRestored', resolved: true } as const;
  const reviewed = {
    ...closed,
    status: 'postIncidentReviewPublished',
    statusText: 'postIncidentReviewPublished',
  } as const;
  return {
    issues: [
      anIssue({ posts: [aPost('2031-05-01T09:00:00.000Z', 'One.'), aPost('2031-05-01T10:00:00.000Z', 'Two.')] }),
      anIssue({
        id: 'SP1',
        service,
        classification: 'advisory',
        ...closed,
        startedAt: '2031-05-02T00:00:00.000Z',
        endedAt: '2031-05-02T08:00:00.000Z',
      }),
      anIssue({
        id: 'SP2',
        service,
        ...reviewed,
        startedAt: '2031-04-28T00:00:00.000Z',
        endedAt: '2031-04-29T08:00:00.000Z',
      }),
    ],
    announcements: [
      anAnnouncement(),
      anAnnouncement({ id: 'MC2', kind: 'maintenance', tags: ['Planned maintenance'] }),
    ],
    days: ['2031-05-03', '2031-05-04'].map((day): ServiceDay => ({
      service: { id: EXCHANGE.id, name: EXCHANGE.name },
      day,
      status: 'serviceDegradation',
      statusText: 'serviceDegradation',
      features: [],
      issueIds: ['EX20119'],
    })),
    reports: [{ issueId: 'SP2', contentType: 'application/msword', bytes: new Uint8Array([80, 75, 3, 4]) }],
  };
}

healthSourceContract('the fake that tests of use cases ask', () => ({
  source: makeFakeSource(someOfEverything()),
  truth: makeFakeSource(someOfEverything()),
  carries: 'everything',
  now: NOW,
  since: '2031-05-01T00:00:00.000Z',
  close: () => undefined,
}));
