import * as z from 'zod';
import { isLocale, isTimeZone } from '../../domain/subscription/reader.ts';
import {
  ANSWERS,
  LEVELS,
  OLD_ADVISORIES,
  SWITCH,
  WEEKDAYS,
  type ConversationSettings,
  type DigestTimes,
  type Escalation,
  type Mentioned,
  type QuietTime,
  type Silence,
  type Weekday,
} from '../../domain/subscription/settings.ts';
import { instant, soft, softList } from './fields.ts';

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

const days = z
  .array(z.unknown())
  .transform((listed): Weekday[] => WEEKDAYS.filter((day) => listed.includes(day)))
  .refine((known) => known.length > 0);

const credit = { setBy: z.looseObject({ id: z.string(), name: z.string() }), setAt: instant };

const quietTime: z.ZodType<QuietTime> = z.looseObject({
  from: clockTime,
  to: clockTime,
  days,
  everything: soft(z.boolean()),
});

const silence: z.ZodType<Silence> = z.looseObject({ until: instant, butIncidents: soft(z.boolean()), ...credit });

const digest: z.ZodType<DigestTimes> = z.looseObject({
  at: clockTime,
  days,
  only: soft(z.boolean()),
  setAt: instant,
});

const mentioned: z.ZodType<Mentioned> = z.looseObject({
  type: z.enum(['person', 'tag']),
  id: z.string(),
  name: z.string(),
});

const escalation: z.ZodType<Escalation> = z.looseObject({
  to: z.string().min(1),
  name: z.string(),
  afterMinutes: z.number().positive(),
});

const anyCredit = soft(z.looseObject(credit));

/** A setting that this version cannot read counts as never set: news is then told, not held. */
export const settings: z.ZodType<ConversationSettings> = z.looseObject({
  timeZone: soft(z.string().refine(isTimeZone)),
  language: soft(z.string().refine(isLocale)),
  quiet: soft(softList(quietTime)),
  silence: soft(silence),
  digest: soft(digest),
  level: soft(z.enum(LEVELS)),
  oldAdvisories: soft(z.enum(OLD_ADVISORIES)),
  answers: soft(z.enum(ANSWERS)),
  mention: soft(softList(mentioned)),
  remindAfter: soft(z.number().positive()),
  escalate: soft(escalation),
  earlyWarnings: soft(z.enum(SWITCH)),
  escalations: soft(z.enum(SWITCH)),
  teamwork: soft(z.enum(SWITCH)),
  deadlines: soft(z.enum(SWITCH)),
  credits: soft(
    z.looseObject({
      timeZone: anyCredit,
      language: anyCredit,
      quiet: anyCredit,
      silence: anyCredit,
      digest: anyCredit,
      level: anyCredit,
      oldAdvisories: anyCredit,
      answers: anyCredit,
      mention: anyCredit,
      remindAfter: anyCredit,
      escalate: anyCredit,
      escalations: anyCredit,
      teamwork: anyCredit,
      deadlines: anyCredit,
    }),
  ),
});
