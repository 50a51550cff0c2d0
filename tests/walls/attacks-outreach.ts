import * as door from '@hinoyojin/server/outreach/briefings/door.ts'
import * as briefings from '@hinoyojin/server/outreach/briefings/manage.ts'
import * as magazine from '@hinoyojin/server/outreach/magazine/issues.ts'
import * as news from '@hinoyojin/server/outreach/news/manage.ts'
import type { Attack } from './attacks.ts'

const moment = { now: new Date('2026-12-01T01:00:00Z'), origin: 'https://training.example.com' }
const fields = {
  texts: { ja: { title: '説明会', about: '' } },
  startsAt: new Date('2026-12-15T05:00:00Z'),
  endsAt: new Date('2026-12-15T06:00:00Z'),
  place: '会館',
  onlineUrl: null,
  capacity: 1,
  followUp: null
}
const article = { slug: 'x', texts: { ja: { title: 'x', body: 'x' } }, publishAt: null }

/** The operator's pages of briefings, news and magazine: nobody in these organisations is one. */
export const outreachBySession: Readonly<Record<string, Attack>> = {
  'outreach/briefings/manage.ts allBriefings': (store, who) => briefings.allBriefings(store, who),
  'outreach/briefings/manage.ts briefingWithPeople': (store, who, theirs) =>
    briefings.briefingWithPeople(store, who, theirs.other.personId),
  'outreach/briefings/manage.ts createBriefing': (store, who) => briefings.createBriefing(store, who, fields),
  'outreach/briefings/manage.ts saveBriefing': (store, who, theirs) =>
    briefings.saveBriefing(store, who, { id: theirs.other.personId, revision: 1, fields }, moment),
  'outreach/briefings/manage.ts publishBriefing': (store, who, theirs) =>
    briefings.publishBriefing(store, who, theirs.other.personId, moment),
  'outreach/briefings/manage.ts callOff': (store, who, theirs) =>
    briefings.callOff(store, who, theirs.other.personId, moment),
  'outreach/briefings/door.ts receive': (store, who, theirs) =>
    door.receive(store, who, theirs.other.personId, { code: 'BBBB' }, moment.now),
  'outreach/briefings/door.ts undoReceive': (store, who, theirs) =>
    door.undoReceive(store, who, theirs.other.personId, theirs.other.personId),
  'outreach/news/manage.ts allNews': (store, who) => news.allNews(store, who),
  'outreach/news/manage.ts newsItem': (store, who, theirs) => news.newsItem(store, who, theirs.other.personId),
  'outreach/news/manage.ts saveNews': (store, who) =>
    news.saveNews(store, who, { id: null, revision: 0, fields: article }, moment.now),
  'outreach/news/manage.ts removeNews': (store, who, theirs) => news.removeNews(store, who, theirs.other.personId),
  'outreach/magazine/issues.ts magazineDesk': (store, who) => magazine.magazineDesk(store, who),
  'outreach/magazine/issues.ts consentRecord': (store, who) => magazine.consentRecord(store, who),
  'outreach/magazine/issues.ts saveSender': (store, who) =>
    magazine.saveSender(store, who, { name: 'x', address: 'x', contact: 'x', revision: 1 }),
  'outreach/magazine/issues.ts saveIssue': (store, who) =>
    magazine.saveIssue(store, who, { id: null, revision: 0, texts: { ja: { subject: 'x', body: 'x' } } }),
  'outreach/magazine/issues.ts removeIssue': (store, who, theirs) =>
    magazine.removeIssue(store, who, theirs.other.personId),
  'outreach/magazine/issues.ts previewIssue': (store, who) =>
    magazine.previewIssue(store, who, { ja: { subject: 'x', body: 'x' } }, 'https://example.com'),
  'outreach/magazine/issues.ts sendTest': (store, who, theirs) =>
    magazine.sendTest(store, who, theirs.other.personId, 'x@example.com', moment),
  'outreach/magazine/issues.ts startSending': (store, who, theirs) =>
    magazine.startSending(store, who, theirs.other.personId, 1, moment.now)
}

export const outreachExempt: Readonly<Record<string, string>> = {
  'outreach/as-operator.ts asOperator': 'the guard of the others',
  'outreach/as-operator.ts changeAsOperator': 'the guard of the others',
  'outreach/briefings/jobs.ts eraseBriefingPeople': 'for the timetable; returns a count',
  'outreach/briefings/jobs.ts followUpBriefings': 'for the timetable; returns a count',
  'outreach/briefings/jobs.ts remindBriefings': 'for the timetable; returns a count',
  'outreach/briefings/public.ts briefingsAhead': 'what anybody may know; briefings.test.ts looks that no link is in it',
  'outreach/briefings/public.ts publicBriefing': 'what anybody may know; briefings.test.ts looks that no link is in it',
  'outreach/briefings/sign-up.ts signUp': 'for anybody; says the same whoever asks; briefings.test.ts',
  'outreach/briefings/ticket.ts giveUp': 'believes our signature in a link; briefings.test.ts tries others',
  'outreach/briefings/ticket.ts ticketOf': 'believes our signature in a link; briefings.test.ts tries others',
  'outreach/links/link.ts readLink': 'reads our own signature',
  'outreach/links/signature.ts isSigned': 'reads our own signature',
  'outreach/briefings/letters.ts deskAt': 'what letters are written with',
  'outreach/links/signature.ts signer': 'signs texts; the key never leaves',
  'outreach/magazine/jobs.ts sendMagazine': 'for the timetable; returns a count',
  'outreach/magazine/jobs.ts tidyMagazine': 'for the timetable; returns a count',
  'outreach/magazine/subscribe.ts agreeToRead': 'believes our signature in a link; magazine.test.ts tries others',
  'outreach/magazine/subscribe.ts askToRead': 'for anybody; says the same whoever asks; magazine.test.ts',
  'outreach/magazine/subscribe.ts readerBehind': 'believes our signature in a link; magazine.test.ts tries others',
  'outreach/magazine/subscribe.ts stopReading': 'believes our signature in a link; magazine.test.ts tries others',
  'outreach/news/public.ts article': 'published text',
  'outreach/news/public.ts newsList': 'published text',
  'outreach/public-form/read-public-form.ts readPublicForm': 'for anybody; answers yes or no; public-form.test.ts',
  'outreach/public-form/seal.ts formSeal': 'for anybody: when a form was opened',
  'outreach/public-form/seal.ts openedAt': 'for anybody: when a form was opened'
}
