/**
 * What a word of a question may mean. A lexicon says which words carry which meaning; rules combine the meanings
 * (`bot/asking/reading/meanings.ts`).
 */
export type Concept =
  // What is asked about.
  | 'status'
  | 'trouble'
  | 'fine'
  | 'history'
  /** How much of a time a service was up or down, and by what parts or times it is shown. */
  | 'availability'
  | 'downtime'
  /** Services side by side, the newest outage, and how long it takes until one is over. */
  | 'compare'
  | 'lastOutage'
  /** Said of two services, it asks which: "schlechter", "more outages". Of one, it is no more than a complaint. */
  | 'worse'
  | 'meanTime'
  | 'byFeature'
  | 'byDay'
  | 'byWeek'
  | 'byMonth'
  /** Microsoft's report on an incident, and several of them or their list. */
  | 'pir'
  | 'pirs'
  /** Said of reports: "published", "came out". */
  | 'cameOut'
  | 'past'
  | 'latest'
  | 'incidents'
  | 'advisories'
  | 'issues'
  | 'messages'
  | 'maintenance'
  | 'report'
  | 'evidence'
  | 'services'
  | 'search'
  | 'subscriptions'
  | 'settings'
  | 'help'
  | 'howTo'
  | 'greeting'
  | 'why'
  // What is to change. These words are never guessed from a misspelling.
  | 'subscribe'
  | 'unsubscribe'
  | 'stop'
  | 'follow'
  /** Follow, or something else: Spanish "sigue" also says that it goes on. */
  | 'mayFollow'
  | 'unfollow'
  | 'tell'
  | 'tellIf'
  | 'mute'
  | 'silence'
  | 'unmute'
  | 'quiet'
  | 'digest'
  | 'timezone'
  | 'language'
  | 'level'
  | 'test'
  | 'undo'
  // What narrows it down.
  | 'open'
  | 'resolved'
  | 'all'
  | 'new'
  | 'updates'
  | 'reports'
  | 'goes'
  | 'alerts'
  | 'told'
  /** The dates by which to act, as a list. */
  | 'deadlines'
  | 'actBy'
  /** What follows stands in the messages that are meant. */
  | 'mentioning'
  | 'major'
  | 'retirement'
  | 'feature'
  | 'posts'
  | 'off'
  | 'daily'
  | 'weekly'
  | 'it'
  | 'only'
  /** Says that something is not to be done: "don't", "nicht", "하지 마". */
  | 'not'
  /** Asks about a change that was made: "who muted teams", "until when is teams muted". */
  | 'who'
  /** Products of others, whose health nobody here knows. */
  | 'foreign'
  /** Advisories that have been open for long. */
  | 'oldAdvisories'
  /** Answers are for whoever asks, or for everybody. */
  | 'answersPrivate'
  | 'answersShared'
  /** Who is mentioned on incidents. */
  | 'mentions'
  /** That an incident has stayed without news for a time. */
  | 'reminders'
  /** Where an incident goes that nobody takes. */
  | 'escalation'
  /** Whether others' incidents may come here. */
  | 'escalationHere'
  | 'noEscalationHere'
  /** How people work on incidents together, and that they should. */
  | 'teamwork'
  | 'teamworkOn'
  /** Each time, not now and then. */
  | 'always'
  /** Incidents are to wait, too. */
  | 'incidentsToo'
  /** In place of alerts. */
  | 'instead'
  /** What follows is left out: "everything except yammer". */
  | 'except'
  /** What stands before is left out, as in Japanese. */
  | 'leftOut'
  /** What somebody cannot do: "can't mute myself in teams" asks for no mute. */
  | 'cannot'
  /** Words for a change that people also say of their own work in a service: "add", "delete". */
  | 'everyday'
  /** From now on: what it goes with is to last. */
  | 'standing'
  // What the bot does not offer.
  | 'export'
  | 'remind'
  | 'ticket'
  | 'elsewhere'
  | 'outside'
  | 'leave'
  /** Words for devices, places and people. Beside a service they add nothing; alone they are not understood. */
  | 'aside'
  /** Courtesy, small words, and words that only build a sentence: they mean nothing by themselves. */
  | 'filler';

/**
 * The words that people type in one language. To add a language, copy `en.ts` and put the words of people who
 * speak it, not a translation of the list: what colleagues write to a help desk, with its usual slips and short forms.
 *
 * - Phrases are separated by commas; a phrase may have several words. Case and accents make no difference ("arret" is
 *   "arrêt"), nor do quotes and punctuation at its ends.
 * - `*` at the end of a word stands for any ending: `crash*` is crash, crashes, crashing. Use it for endings of verbs and
 *   nouns ("funktionier*", "안되*"); mind short stems, which catch other words.
 * - A phrase may stand in several lists. The longest phrase in a sentence wins, so "not working" beats "working".
 * - English stays understood beside every language, so names of commands need no entry.
 */
export interface Lexicon {
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
  /**
   * Words of the calendar, by what they are in English: `{ yesterday: 'gestern', 'last week': 'letzte woche' }`. Months,
   * weekdays and units (`days`, `weeks`, `months`, `hours`, `minutes`) too, numbers from one to ten, and words around
   * them: `since`, `until`, `between`, `to`, `last`, `ago`. A reader of English dates reads the rest. Where a word stands
   * after its date, it is `since~` or `until~`; where units follow numbers to make a date, as in 10月3日, they are
   * `year#`, `month#` and `day#`;
   * `hour#` makes a time of day, with `am`, `pm`, `morning`, `evening` or `night` before or after it. `half#` and
   * `quarter#` after an hour are minutes past it; `half-after#`, `half-to#` ("halb zehn"),
   * `quarter-after#` and `quarter-to#` stand before it.
   */
  readonly calendar: Readonly<Record<string, string>>;
  /** What services are called in this language, by id: `{ Exchange: 'correo, buzón' }`. Product names need no entry. */
  readonly services: Readonly<Record<string, string>>;
  /** What stands joined to the end of a word and means nothing: Korean particles. The longest that fits is taken off. */
  readonly endings?: string;
  /** What stands before an apostrophe and is a word of its own: French l', d', qu'. */
  readonly elisions?: string;
  /** Words may stand together without a space: Japanese, German compounds. They are split where each part is known. */
  readonly joined?: boolean;
  /** Dates are written with the day first: 24.11., 24.11.2026 and 24/11. */
  readonly dottedDates?: boolean;
  /** What stands before the number of a page. */
  readonly page?: string;
  /** Names of languages, by tag, for `language`. */
  readonly languages?: Readonly<Record<string, string>>;
  /** What places are called whose time zone is meant, by zone: `{ 'Europe/Berlin': 'Deutschland' }`. */
  readonly zones?: Readonly<Record<string, string>>;
}
