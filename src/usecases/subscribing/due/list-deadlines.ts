import { deadlinesOf } from '../../../domain/announcement/deadlines.ts';
import type { ItemMark } from '../../../domain/announcement/mark.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Reader } from '../../../domain/subscription/reader.ts';
import type { SubscribingPorts } from '../own-subscription.ts';
import type { AnnouncementFilter, AnnouncementList, DeadlineFilter, DeadlineList } from '../../asking/answers.ts';
import { mapReading } from '../../asking/combined-age.ts';

type ListAnnouncements = (tenantId: string, filter: AnnouncementFilter) => Promise<AnnouncementList>;

/** What a conversation says of items, and whether it can say anything. */
interface MarksHere {
  readonly marks: ReadonlyMap<string, ItemMark>;
  readonly marking: DeadlineList['value']['marking'];
}

/** Lists the act-by dates of the Message Center as they concern the reader's conversation. */
export function makeListDeadlines(listAnnouncements: ListAnnouncements, ports: SubscribingPorts | undefined) {
  return async (reader: Reader, { period, ...filter }: DeadlineFilter): Promise<DeadlineList> => {
    const [list, { marks, marking }] = await Promise.all([
      listAnnouncements(reader.tenantId, { ...filter, kind: 'message', actBy: true }),
      marksHere(ports, reader),
    ]);
    const today = localDay(reader.now, reader.timeZone);
    return mapReading(list, ({ announcements }) => ({
      ...filter,
      ...(period && { period }),
      ...deadlinesOf(announcements, marks, today, period),
      marking,
    }));
  };
}

/** Dates are shown without their marks rather than not at all. */
async function marksHere(ports: SubscribingPorts | undefined, reader: Reader): Promise<MarksHere> {
  const { tenantId, conversation } = reader;
  if (!ports?.marks || !conversation) return { marks: new Map(), marking: 'nowhere' };
  try {
    return { marks: await ports.marks.all(tenantId, conversation.id), marking: 'here' };
  } catch (error) {
    ports.log.warn('mark.not-read', { error });
    return { marks: new Map(), marking: 'unread' };
  }
}
