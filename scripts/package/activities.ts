import { ACTIVITY_ICON, ACTIVITY_TYPE } from '../../src/graph/activity-feed.ts';
import type { Manifest, ManifestContext } from './context.ts';

/** The icon's file in the package: 32 by 32. */
export const ACTIVITY_ICON_FILE = 'activity.png';

/** What a note in the activity feed says, and its icon, where `ACTIVITY_FEED=on`. */
export function activities({ settings, words }: ManifestContext): Pick<Manifest, 'activities'> {
  if (settings.ACTIVITY_FEED !== 'on') return {};
  const { feed } = words.alerts;
  return {
    activities: {
      activityTypes: [
        {
          type: ACTIVITY_TYPE,
          description: feed.description,
          templateText: feed.template('{incident}'),
          allowedIconIds: [ACTIVITY_ICON],
        },
      ],
      activityIcons: [{ id: ACTIVITY_ICON, iconFile: ACTIVITY_ICON_FILE }],
    },
  };
}
