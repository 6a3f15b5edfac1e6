import { draftOf } from '../../../cards/bulletin/draft.ts';
import { bulletinFormCard, problemSentence } from '../../../cards/bulletin/form.ts';
import { bulletinDoneCard, bulletinsCard, whichToAnnounceCard } from '../../../cards/bulletin/said.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { BulletinText } from '../../../src/domain/bulletin/bulletin.ts';
import { cleanText, problemsOf } from '../../../src/domain/bulletin/wording.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import type { Announced } from '../../../src/usecases/announcing/announcing.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { languageOf, type Words } from '../../../words/index.ts';
import { readAnnounce, type AnnounceLine } from '../../asking/announce-line.ts';
import type { Ask, Command } from '../../asking/command.ts';
import { idNamed } from '../../asking/open-by-id.ts';

export default {
  name: 'announce',
  async run(ask, app) {
    const issue = await issueMeant(ask, app);
    if (!('issue' in issue)) return issue.answer;
    const said = readAnnounce(ask.services.length > 0 && ask.ids.length === 0 ? '' : ask.rest, ask.reader.locale);
    return announce({ ask, app, issue: issue.issue, said });
  },
} satisfies Command;

interface Announcing {
  readonly ask: Ask;
  readonly app: UseCases;
  readonly issue: Issue;
  readonly said: AnnounceLine;
}

/** The issue that is meant: by its id, or as the only open one of a service. Else it is asked which. */
async function issueMeant(ask: Ask, app: UseCases): Promise<{ readonly issue: Issue } | { readonly answer: Card }> {
  const { reader, words } = ask;
  const id = await idNamed(ask, app);
  if (id !== undefined) {
    const found = await app.findById(reader.tenantId, id);
    return found.kind === 'issue' ? { issue: found.reading.value } : { answer: notForMessages(id, words) };
  }
  const [service] = ask.services;
  const open = { classification: 'incident', state: 'open', ...(service && { service }) } as const;
  const { issues } = (await app.listIssues(reader.tenantId, open)).value;
  const [only, ...others] = issues;
  if (service && only && others.length === 0) return { issue: only };
  return { answer: whichToAnnounceCard(issues, words) };
}

function notForMessages(id: string, { announce, asking }: Words): Card {
  const { title, text } = announce.notForMessages;
  const open = { title: asking.buttons.open(id), ask: commandLine.announcement(id) };
  return noticeCard({ tone: 'info', title: title(id), text, buttons: [open] });
}

function announce(asked: Announcing): Promise<Card> {
  switch (asked.said.deed) {
    case 'post':
      return post(asked);
    case 'save':
    case 'tell':
      return save(asked, asked.said.deed === 'tell');
    case 'edit':
      return edit(asked);
    case 'withdraw':
      return withdraw(asked);
    case 'new':
    case 'draft':
      return form(asked);
    case undefined:
      return open(asked);
  }
}

/** Where users were told already, that is offered to be changed: a second notice would contradict the first. */
async function open(asked: Announcing): Promise<Card> {
  const { app, ask, issue, said } = asked;
  const standing = said.place === undefined ? await app.listBulletins(ask.reader, issue.id) : [];
  return standing.length > 0 ? bulletinsCard(issue.id, standing, ask.reader) : form(asked);
}

/** The form with what was written so far, or with a draft. */
async function form({ app, ask, issue, said }: Announcing, problems: readonly string[] = []): Promise<Card> {
  const { reader } = ask;
  const language = said.language ?? languageOf(reader.locale);
  const { places, isAll } = await app.listBulletinPlaces(reader);
  const chosen = await app.bulletinPlace(reader, said.place ?? '');
  const shown = chosen && !places.some(({ id }) => id === chosen.id) ? [chosen, ...places] : places;
  const text = said.text ?? (await draft({ app, ask, issue, said: { ...said, language } }));
  const at = { places: shown, place: chosen?.id ?? shown[0]?.id, isAll };
  const unknown = said.place !== undefined && !chosen ? [ask.words.announce.unknownPlace.title] : [];
  return bulletinFormCard({ id: issue.id, text, language, at, problems: [...problems, ...unknown] }, reader);
}

async function draft({ app, ask: { reader }, issue, said }: Announcing): Promise<BulletinText> {
  const { note } = await noteOn(app, reader, issue);
  const locale = said.language === languageOf(reader.locale) ? reader.locale : (said.language ?? reader.locale);
  const tip = note?.kind === 'workaround' ? note.text : undefined;
  return draftOf(issue, tip, { timeZone: reader.timeZone, locale, now: reader.now });
}

/** What people of the conversation know of it. Where they cannot do anything about it, or not any more, nothing. */
async function noteOn(app: UseCases, reader: Ask['reader'], { id }: Issue) {
  const found = await app.getResponse(reader, id).catch(() => ({ refused: 'no-card' as const }));
  return 'refused' in found ? { note: undefined } : { note: found.response.note };
}

/** What is wrong with the text is said in the form, which keeps what was written. */
async function post(asked: Announcing): Promise<Card> {
  const { app, ask, issue, said } = asked;
  const { wording, problems } = wordingOf(asked);
  const missing = said.place === undefined ? [ask.words.announce.form.missing.place] : [];
  if (!said.text || problems.length + missing.length > 0)
    return form(asked, said.text ? [...problems, ...missing] : []);
  return answerTo(await app.postBulletin(ask.reader, issue.id, said.place ?? '', wording), asked);
}

async function save(asked: Announcing, tell: boolean): Promise<Card> {
  const { app, ask, issue, said } = asked;
  const { wording, problems } = wordingOf(asked);
  if (!said.text || problems.length > 0) return edit(asked, problems);
  return answerTo(await app.editBulletin(ask.reader, issue.id, said.place ?? '', wording, tell), asked);
}

async function withdraw(asked: Announcing): Promise<Card> {
  const { app, ask, issue, said } = asked;
  return answerTo(await app.withdrawBulletin(ask.reader, issue.id, said.place ?? ''), asked);
}

/** The form with what stands there now, or with what was written of it. */
async function edit(asked: Announcing, problems: readonly string[] = []): Promise<Card> {
  const { app, ask, issue, said } = asked;
  const place = await app.bulletinPlace(ask.reader, said.place ?? '');
  const standing = place && (await app.listBulletins(ask.reader, issue.id)).find((each) => each.place.id === place.id);
  if (!place) return unknownPlace(issue.id, ask);
  if (!standing) return bulletinDoneCard(issue.id, 'none', place, ask.reader);
  const { text, locale } = standing.bulletin;
  const language = languageOf(said.language ?? locale);
  const shown = said.text ?? text;
  return bulletinFormCard({ id: issue.id, text: shown, language, problems, at: { stands: place } }, ask.reader);
}

function wordingOf({ ask: { words, reader }, said }: Announcing) {
  const text = cleanText(said.text ?? { title: '', what: '', help: '' });
  const locale = said.language ?? languageOf(reader.locale);
  return { wording: { text, locale }, problems: problemsOf(text).map((each) => problemSentence(each, words)) };
}

type Outcome = keyof Words['announce']['done'];

function answerTo(announced: Announced<Outcome>, { ask, issue: { id } }: Announcing): Card {
  if (announced.outcome === 'unknown-place') return unknownPlace(id, ask);
  if (announced.outcome !== 'not-watched') return bulletinDoneCard(id, announced.outcome, announced.place, ask.reader);
  const { title, text } = ask.words.announce.notWatched;
  return noticeCard({ tone: 'warning', title: title(id), text, buttons: [again(id, ask)] });
}

function unknownPlace(id: string, ask: Ask): Card {
  return noticeCard({ tone: 'warning', ...ask.words.announce.unknownPlace, buttons: [again(id, ask)] });
}

function again(id: string, { words }: Ask) {
  return { title: words.announce.buttons.announce, ask: commandLine.announce(id, true) };
}
