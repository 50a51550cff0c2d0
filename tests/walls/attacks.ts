import * as announcements from '@hinoyojin/server/operator/announcements.ts'
import { exportOrganisation } from '@hinoyojin/server/operator/export.ts'
import { handOver } from '@hinoyojin/server/operator/hand-over.ts'
import { health } from '@hinoyojin/server/operator/health.ts'
import { jobsSeen } from '@hinoyojin/server/operator/jobs.ts'
import * as operating from '@hinoyojin/server/operator/organisations.ts'
import { mailSeen, outbox, sendAgain } from '@hinoyojin/server/operator/outbox.ts'
import * as confirming from '@hinoyojin/server/outreach/universities/confirm.ts'
import { correctAddress } from '@hinoyojin/server/outreach/universities/correct-address.ts'
import * as inviting from '@hinoyojin/server/outreach/universities/invite.ts'
import { interestOf, interestsOf } from '@hinoyojin/server/outreach/universities/list.ts'
import * as own from '@hinoyojin/server/outreach/universities/own.ts'
import * as settingUp from '@hinoyojin/server/outreach/universities/set-up.ts'
import { noteStep, setUpOf } from '@hinoyojin/server/outreach/universities/steps.ts'
import { certificateFile } from '@hinoyojin/server/certificates/file.ts'
import { issueCertificate } from '@hinoyojin/server/certificates/issue.ts'
import { exportIssued, issuedHere } from '@hinoyojin/server/certificates/issued.ts'
import { myCertificate, myCertificates } from '@hinoyojin/server/certificates/mine.ts'
import { revokeCertificate } from '@hinoyojin/server/certificates/revoke.ts'
import * as drafting from '@hinoyojin/server/guidelines/draft.ts'
import * as notes from '@hinoyojin/server/guidelines/notes.ts'
import * as obligation from '@hinoyojin/server/guidelines/obligation.ts'
import { offerSets } from '@hinoyojin/server/guidelines/offer.ts'
import * as publishing from '@hinoyojin/server/guidelines/publish.ts'
import * as reading from '@hinoyojin/server/guidelines/reading.ts'
import { activateByCode, activateByToken, checkTypedCode, readSlip } from '@hinoyojin/server/people/activation.ts'
import * as personalCheck from '@hinoyojin/server/diagnosis/personal.ts'
import { myResult } from '@hinoyojin/server/diagnosis/result.ts'
import { answerRound, myRound } from '@hinoyojin/server/diagnosis/round-answers.ts'
import { agree, dueSteps, markStepDone, roundView } from '@hinoyojin/server/diagnosis/round-report.ts'
import * as rounds from '@hinoyojin/server/diagnosis/rounds.ts'
import { groupFiguresOf } from '@hinoyojin/server/diagnosis/snapshots.ts'
import { claimEntry, requestState, withdrawRequest } from '@hinoyojin/server/people/entry-request.ts'
import { applyImport } from '@hinoyojin/server/people/import/apply.ts'
import { answerImport, dropImport, previewImport, startImport } from '@hinoyojin/server/people/import/draft.ts'
import { importsOf, undoImport } from '@hinoyojin/server/people/import/undo.ts'
import { linkByEmail, makeSignInLink, readLink, signInByLink } from '@hinoyojin/server/people/links.ts'
import { allowAgain, makeSlips, resetPin } from '@hinoyojin/server/people/manager-help.ts'
import { passkeyOffer, passkeysOfPerson, removePasskey } from '@hinoyojin/server/people/passkeys.ts'
import { doorRemembered } from '@hinoyojin/server/people/places.ts'
import { savePreferences } from '@hinoyojin/server/people/preferences.ts'
import { resetNotice } from '@hinoyojin/server/people/reset-notice.ts'
import { grantRole, revokeRole } from '@hinoyojin/server/people/roles.ts'
import {
  authenticate,
  endOtherSessions,
  endOwnSession,
  endSession,
  sessionsOf,
  tokenOf
} from '@hinoyojin/server/people/sessions.ts'
import type { SignedIn } from '@hinoyojin/server/people/sessions.ts'
import { shortId } from '@hinoyojin/server/people/short-id.ts'
import { signInByPin } from '@hinoyojin/server/people/sign-in.ts'
import { auditLog } from '@hinoyojin/server/people/units/audit-log.ts'
import * as units from '@hinoyojin/server/people/units/change-units.ts'
import { joinCodeOf, renewJoinCode } from '@hinoyojin/server/people/units/join-code.ts'
import * as roster from '@hinoyojin/server/people/units/roster.ts'
import { createUnitsFromList } from '@hinoyojin/server/people/units/unit-list.ts'
import { changeSettings, settingsOf } from '@hinoyojin/server/people/units/settings.ts'
import { slipsFor, waitingForSlips } from '@hinoyojin/server/people/units/slips.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { stateBehind } from '@hinoyojin/server/people/organisation-state.ts'
import { decide, waiting } from '@hinoyojin/server/people/waiting.ts'
import { ownMail, ownOutbox } from '@hinoyojin/server/post/own-outbox.ts'
import { cardOf } from '@hinoyojin/server/manual/card.ts'
import { closeIncident, reopenIncident } from '@hinoyojin/server/manual/close-incident.ts'
import { exportLog } from '@hinoyojin/server/manual/export-log.ts'
import { addFile, fileOf } from '@hinoyojin/server/manual/incident-files.ts'
import { markTask, writeEntry } from '@hinoyojin/server/manual/incident-log.ts'
import * as incidents from '@hinoyojin/server/manual/incidents.ts'
import * as manual from '@hinoyojin/server/manual/manual.ts'
import { nearReview } from '@hinoyojin/server/manual/nudge.ts'
import * as ownDesks from '@hinoyojin/server/manual/own-desks.ts'
import { startIncident } from '@hinoyojin/server/manual/start-incident.ts'
import type { Store } from '@hinoyojin/server/store/database.ts'
import { assignmentsFor } from '@hinoyojin/server/training/assignments.ts'
import * as assigning from '@hinoyojin/server/training/assignments/assign.ts'
import { assignmentsOverview, whoWouldGet } from '@hinoyojin/server/training/assignments/overview.ts'
import { attemptView, debriefOf, openActivity } from '@hinoyojin/server/training/attempt.ts'
import { evidenceRows, exportEvidence, misfitsOf } from '@hinoyojin/server/training/evidence-export/export.ts'
import { homeOf } from '@hinoyojin/server/training/home.ts'
import { myRecord } from '@hinoyojin/server/training/my-record.ts'
import { overviewOf } from '@hinoyojin/server/training/progress/overview.ts'
import { shopOf } from '@hinoyojin/server/training/progress/shop.ts'
import { coursesPassed, passed, registryFile } from '@hinoyojin/server/training/registry-export/registry.ts'
import { completionsOf } from '@hinoyojin/server/training/completion.ts'
import { currentRunning } from '@hinoyojin/server/training/running.ts'
import { takeStep } from '@hinoyojin/server/training/step.ts'
import { outreachBySession, outreachExempt } from './attacks-outreach.ts'
import { agreement, course, csv, type TestOrganisation } from './organisation.ts'

/** Somebody calls a function of the server with what belongs to another. `theirs`: whose things they reach for. */
export type Attack = (store: Store, who: SignedIn, theirs: TestOrganisation) => Promise<unknown>

const incidentWish = { title: 'x', known: '', level: 1, drill: false, day: '2026-11-24' }
const incidentReview = { what: 'x', worked: '', hard: '', actions: [] }
const incidentFile = { name: 'x.txt', bytes: Buffer.from('x'), about: '', once: 'planted-5' }
const plantedWords = { ja: 'x', en: '', 'ja-easy': '' }
const plantedDesk = { name: plantedWords, what: plantedWords, hours: plantedWords, tel: '110', url: '' }
const browser = { device: null, address: '192.0.2.66', label: null, shared: false }
const form = (theirs: TestOrganisation) => ({ number: '9001', name: '新しい人', unitId: theirs.unit.second, email: '' })
const wish = (theirs: TestOrganisation) => ({
  courseId: course.id,
  unitId: theirs.unit.second,
  dueOn: null,
  lateDays: null,
  laterJoiners: true,
  again: true
})
const checkedAt = new Date('2026-11-24T03:00:00Z')
const given = { question: 'written', answer: 'no', evidence: '', link: '', revision: 0 }
const filter = (theirs: TestOrganisation) => ({
  unitId: theirs.unit.second,
  courseId: null,
  cycle: null,
  locale: 'ja' as const,
  encoding: 'utf-8' as const,
  notes: true
})
const where = { courseId: course.id, cycle: 1, moduleId: `${course.id}-m`, activityId: 'one' }
/** A session that says it is somebody else's: what a mistake in a page would amount to. */
const disguised = (who: SignedIn, theirs: TestOrganisation): SignedIn => ({ ...who, personId: theirs.other.personId })
const sentence = {
  audience: 'everybody',
  text: { ja: 'x', en: 'x', 'ja-easy': 'x' },
  untilAt: new Date(Date.now() + 60_000)
} as const
/** A secret of theirs, said to belong to one's own organisation. */
const moved = (who: SignedIn, secret: string) => `${shortId(who.organisationId)}.${secret.split('.')[1] ?? ''}`

async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const part of parts) found.push(part)
  return found
}

const everybody = { need: null, starting: null, from: null, to: null }
const writing = { origin: 'https://training.example.com', now: new Date('2026-12-01T00:00:00Z') }
const registration = {
  university: 'x',
  office: 'x',
  contact: 'x',
  email: 'x@example.com',
  need: 'unsure',
  students: '',
  starting: 'unsure'
}
const space = { name: 'x', slug: 'x', administrator: 'x', email: '' }
const registry = (theirs: TestOrganisation) => ({ courseId: null, unitId: theirs.unit.second, from: null, to: null })

/** Functions that take ids: whoever is signed in, what is not theirs is refused. */
export const byIds: Readonly<Record<string, Attack>> = {
  'manual/start-incident.ts startIncident': (store, who, theirs) =>
    startIncident(store, who, { ...incidentWish, unitId: theirs.unit.second }, new Date()),
  'manual/incidents.ts incidentOf': (store, who, theirs) => incidents.incidentOf(store, who, theirs.ids.incident, 'ja'),
  'manual/incidents.ts newestLine': (store, who, theirs) => incidents.newestLine(store, who, theirs.ids.incident),
  'manual/incidents.ts peopleToAdd': (store, who, theirs) =>
    incidents.peopleToAdd(store, who, theirs.ids.incident, '吉田'),
  'manual/incidents.ts addMember': (store, who, theirs) =>
    incidents.addMember(store, who, theirs.ids.incident, who.personId, new Date()),
  'manual/incident-log.ts writeEntry': (store, who, theirs) =>
    writeEntry(store, who, theirs.ids.incident, { kind: 'note', body: { text: 'x' }, once: 'planted-1' }, new Date()),
  'manual/incident-log.ts markTask': (store, who, theirs) =>
    markTask(store, who, theirs.ids.incident, { task: 'f-ask', done: true, text: '', once: 'planted-2' }, new Date()),
  'manual/close-incident.ts closeIncident': (store, who, theirs) =>
    closeIncident(store, who, theirs.ids.incident, incidentReview, 'planted-3', new Date()),
  'manual/close-incident.ts reopenIncident': (store, who, theirs) =>
    reopenIncident(store, who, theirs.ids.incident, 'x', 'planted-4', new Date()),
  'manual/incident-files.ts addFile': (store, who, theirs) =>
    addFile(store, who, theirs.ids.incident, incidentFile, new Date()),
  'manual/incident-files.ts fileOf': (store, who, theirs) =>
    fileOf(store, who, theirs.ids.incident, theirs.ids.incidentFile),
  'manual/export-log.ts exportLog': (store, who, theirs) => exportLog(store, who, theirs.ids.incident, new Date()),
  'diagnosis/rounds.ts closeRound': (store, who, theirs) => rounds.closeRound(store, who, theirs.ids.round, checkedAt),
  'diagnosis/rounds.ts inviteToRound': (store, who, theirs) =>
    rounds.inviteToRound(store, who, theirs.ids.round, theirs.other.personId, checkedAt),
  'diagnosis/rounds.ts uninviteFromRound': (store, who, theirs) =>
    rounds.uninviteFromRound(store, who, theirs.ids.round, theirs.other.personId),
  'diagnosis/round-report.ts roundView': (store, who, theirs) => roundView(store, who, theirs.ids.round),
  'diagnosis/round-report.ts agree': (store, who, theirs) =>
    agree(store, who, theirs.ids.round, { ...agreement('x'), revision: 1 }, checkedAt),
  'diagnosis/round-report.ts markStepDone': (store, who, theirs) =>
    markStepDone(store, who, theirs.ids.round, { question: 'written', done: true }, checkedAt),
  'certificates/revoke.ts revokeCertificate': (store, who, theirs) =>
    revokeCertificate(store, who, theirs.ids.certificate, true),
  'people/manager-help.ts resetPin': (store, who, theirs) => resetPin(store, who, theirs.other.personId),
  'people/manager-help.ts allowAgain': (store, who, theirs) => allowAgain(store, who, theirs.other.personId),
  'people/manager-help.ts makeSlips': (store, who, theirs) =>
    makeSlips(store, who, [theirs.other.personId, theirs.otherManager.personId]),
  'people/passkeys.ts removePasskey': (store, who, theirs) => removePasskey(store, who, theirs.ids.passkey),
  'people/roles.ts grantRole': (store, who, theirs) =>
    grantRole(store, who, { personId: theirs.other.personId, role: 'manager', unitId: theirs.unit.second }),
  'people/roles.ts revokeRole': (store, who, theirs) =>
    revokeRole(store, who, { personId: theirs.otherManager.personId, role: 'manager', unitId: theirs.unit.second }),
  'people/sessions.ts endSession': (store, who, theirs) => endSession(store, who, theirs.ids.session),
  'people/waiting.ts waiting': (store, who, theirs) => waiting(store, who, [theirs.unit.second, theirs.unit.root]),
  'people/waiting.ts decide': async (store, who, theirs) => [
    await decide(store, who, theirs.ids.request, { kind: 'approve' }),
    await decide(store, who, theirs.ids.request, { kind: 'match', personId: who.personId }),
    await decide(store, who, theirs.ids.request, { kind: 'new' }),
    await decide(store, who, theirs.ids.request, { kind: 'refuse' })
  ],
  'people/import/apply.ts applyImport': (store, who, theirs) =>
    applyImport(store, who, theirs.ids.draft, { state: '', leaving: 0 }),
  'people/import/draft.ts previewImport': (store, who, theirs) => previewImport(store, who, theirs.ids.draft),
  'people/import/draft.ts answerImport': (store, who, theirs) =>
    answerImport(store, who, theirs.ids.draft, { unitForAll: theirs.unit.second, leave: true }),
  'people/import/draft.ts dropImport': (store, who, theirs) => dropImport(store, who, theirs.ids.draft),
  'people/import/undo.ts undoImport': (store, who, theirs) => undoImport(store, who, theirs.ids.batch),
  'people/units/audit-log.ts auditLog': (store, who, theirs) =>
    auditLog(store, who, { kind: null, personId: theirs.other.personId, before: null }),
  'people/units/change-units.ts createUnit': (store, who, theirs) =>
    units.createUnit(store, who, theirs.unit.second, '新しい店'),
  'people/units/change-units.ts renameUnit': (store, who, theirs) =>
    units.renameUnit(store, who, theirs.unit.second, '別の名前'),
  'people/units/change-units.ts moveUnit': async (store, who, theirs) => [
    await units.moveUnit(store, who, theirs.unit.second, who.unitId),
    await units.moveUnit(store, who, who.unitId, theirs.unit.second)
  ],
  'people/units/change-units.ts closeUnit': (store, who, theirs) => units.closeUnit(store, who, theirs.unit.second),
  'people/units/change-units.ts movePeople': async (store, who, theirs) => [
    await units.movePeople(store, who, theirs.unit.second, who.unitId),
    await units.movePeople(store, who, who.unitId, theirs.unit.second)
  ],
  'people/units/unit-list.ts createUnitsFromList': (store, who, theirs) =>
    createUnitsFromList(store, who, theirs.unit.second, '新しい店'),
  'people/units/join-code.ts joinCodeOf': (store, who, theirs) => joinCodeOf(store, who, theirs.unit.second),
  'people/units/join-code.ts renewJoinCode': (store, who, theirs) => renewJoinCode(store, who, theirs.unit.second),
  'people/units/roster.ts peopleList': (store, who, theirs) =>
    roster.peopleList(store, who, { text: '', unitId: theirs.unit.second, status: 'active', withRole: false }, 0),
  'people/units/roster.ts personOf': (store, who, theirs) => roster.personOf(store, who, theirs.other.personId),
  'people/units/roster.ts addPerson': (store, who, theirs) => roster.addPerson(store, who, form(theirs)),
  'people/units/roster.ts editPerson': async (store, who, theirs) => [
    await roster.editPerson(store, who, theirs.other.personId, { ...form(theirs), unitId: who.unitId }),
    await roster.editPerson(store, who, who.personId, form(theirs))
  ],
  'people/units/roster.ts personLeaves': (store, who, theirs) => roster.personLeaves(store, who, theirs.other.personId),
  'people/units/roster.ts personReturns': (store, who, theirs) =>
    roster.personReturns(store, who, theirs.other.personId),
  'people/units/slips.ts waitingForSlips': (store, who, theirs) => waitingForSlips(store, who, theirs.unit.second),
  'people/units/slips.ts slipsFor': (store, who, theirs) => slipsFor(store, who, theirs.unit.second, true),
  'training/attempt.ts attemptView': (store, who, theirs) => attemptView(store, who, theirs.ids.attempt, 'ja'),
  'training/assignments/assign.ts assign': (store, who, theirs) => assigning.assign(store, who, wish(theirs)),
  'training/assignments/assign.ts changeDue': (store, who, theirs) =>
    assigning.changeDue(store, who, theirs.ids.assignment, { dueOn: '2020-01-01', lateDays: null }),
  'training/assignments/assign.ts withdrawAssignment': (store, who, theirs) =>
    assigning.withdrawAssignment(store, who, theirs.ids.assignment),
  'training/assignments/assign.ts restoreAssignment': (store, who, theirs) =>
    assigning.restoreAssignment(store, who, theirs.ids.assignment),
  'training/assignments/overview.ts whoWouldGet': (store, who, theirs) => whoWouldGet(store, who, wish(theirs)),
  'training/evidence-export/export.ts exportEvidence': async (store, who, theirs) => {
    const made = await exportEvidence(store, who, filter(theirs))
    return made.ok ? Buffer.concat(await all(made.bytes)).toString() : made
  },
  'training/evidence-export/export.ts misfitsOf': (store, who, theirs) =>
    misfitsOf(store, who, { ...filter(theirs), encoding: 'cp932' }),
  'training/evidence-export/export.ts evidenceRows': (store, who, theirs) =>
    all(evidenceRows(store, who, filter(theirs))),
  'training/progress/shop.ts shopOf': (store, who, theirs) => shopOf(store, who, theirs.unit.second)
}

/** Functions that answer for whoever is signed in: nothing of anybody else comes out, also for a session that lies about the person. */
export const bySession: Readonly<Record<string, Attack>> = {
  ...outreachBySession,
  'manual/incidents.ts myIncidents': (store, who, theirs) => incidents.myIncidents(store, disguised(who, theirs)),
  'manual/incidents.ts allIncidents': (store, who) => incidents.allIncidents(store, who),
  'manual/manual.ts manualOf': (store, who) => manual.manualOf(store, who),
  'manual/manual.ts saveAnswers': (store, who) => manual.saveAnswers(store, who, 0, {}),
  'manual/manual.ts setCare': (store, who, theirs) =>
    manual.setCare(store, who, { ownerId: theirs.administrator.personId, reviewOn: '2099-01-01' }),
  'manual/manual.ts publishManual': (store, who) => manual.publishManual(store, who, { revision: 1, note: '' }),
  'manual/manual.ts readManual': (store, who) => manual.readManual(store, who, null, 'ja'),
  'manual/card.ts cardOf': (store, who) => cardOf(store, who, 'ja'),
  'manual/nudge.ts nearReview': (store, who) => nearReview(store, who, '2099-01-01'),
  'manual/own-desks.ts ownDesksOf': (store, who) => ownDesks.ownDesksOf(store, who, '2026-11-24'),
  'manual/own-desks.ts saveDesk': (store, who, theirs) =>
    ownDesks.saveDesk(store, who, { id: theirs.ids.incident, revision: 1, desk: plantedDesk }, '2026-11-24'),
  'manual/own-desks.ts removeDesk': (store, who, theirs) => ownDesks.removeDesk(store, who, theirs.ids.incident),
  'manual/own-desks.ts firstHourAddress': (store, who, theirs) =>
    ownDesks.firstHourAddress(store, { ...who, unitId: theirs.unit.second }),
  'diagnosis/personal.ts myCheck': (store, who, theirs) => personalCheck.myCheck(store, disguised(who, theirs)),
  'diagnosis/personal.ts beginCheck': (store, who, theirs) =>
    personalCheck.beginCheck(store, disguised(who, theirs), checkedAt, 1),
  'diagnosis/personal.ts questionAt': (store, who, theirs) =>
    personalCheck.questionAt(store, disguised(who, theirs), 1, 'ja'),
  'diagnosis/personal.ts giveAnswer': (store, who, theirs) =>
    personalCheck.giveAnswer(store, disguised(who, theirs), { question: 'rating.seen.me', answer: '1' }, checkedAt),
  'diagnosis/personal.ts finishCheck': (store, who, theirs) =>
    personalCheck.finishCheck(store, disguised(who, theirs), checkedAt),
  'diagnosis/personal.ts deleteMyChecks': (store, who, theirs) =>
    personalCheck.deleteMyChecks(store, disguised(who, theirs)),
  'diagnosis/result.ts myResult': (store, who, theirs) => myResult(store, disguised(who, theirs), 'ja', new Set()),
  'diagnosis/round-answers.ts myRound': (store, who, theirs) => myRound(store, disguised(who, theirs)),
  'diagnosis/round-answers.ts answerRound': (store, who, theirs) =>
    answerRound(store, disguised(who, theirs), [given], checkedAt),
  'diagnosis/round-report.ts dueSteps': (store, who) => dueSteps(store, who, checkedAt),
  'diagnosis/rounds.ts organisationRounds': (store, who) => rounds.organisationRounds(store, who),
  'diagnosis/rounds.ts openRound': (store, who) => rounds.openRound(store, who, checkedAt),
  'diagnosis/snapshots.ts groupFiguresOf': (store, who) => groupFiguresOf(store, who, checkedAt),
  // The pages of the operator: nobody here is one.
  'operator/organisations.ts organisationsSeen': (store, who) => operating.organisationsSeen(store, who),
  'operator/organisations.ts organisationSeen': (store, who, theirs) =>
    operating.organisationSeen(store, who, theirs.other.organisationId),
  'operator/organisations.ts createSeen': (store, who) =>
    operating.createSeen(store, who, {
      name: 'x',
      slug: 'planted',
      entryMode: 'open',
      kind: 'company',
      administrator: 'x',
      email: undefined,
      number: undefined
    }),
  'operator/organisations.ts suspend': (store, who, theirs) =>
    operating.suspend(store, who, theirs.other.organisationId, new Date()),
  'operator/organisations.ts resume': (store, who, theirs) =>
    operating.resume(store, who, theirs.other.organisationId, new Date()),
  'operator/organisations.ts askToErase': (store, who, theirs) =>
    operating.askToErase(store, who, theirs.other.organisationId, theirs.other.organisation.name, new Date()),
  'operator/organisations.ts callOffErasing': (store, who, theirs) =>
    operating.callOffErasing(store, who, theirs.other.organisationId),
  'operator/hand-over.ts handOver': (store, who, theirs) =>
    handOver(store, who, theirs.other.organisationId, {
      name: 'x',
      number: '',
      email: '',
      locale: 'ja',
      origin: 'https://training.example.com'
    }),
  'operator/export.ts exportOrganisation': (store, who, theirs) =>
    exportOrganisation(store, who, theirs.other.organisationId, new Date()),
  'operator/health.ts health': (store, who) => health(store, who, { dataDir: '/' }),
  'operator/jobs.ts jobsSeen': (store, who) => jobsSeen(store, who),
  'operator/outbox.ts outbox': (store, who, theirs) =>
    outbox(store, who, { state: 'all', text: '', organisationId: theirs.other.organisationId, before: null }),
  'operator/outbox.ts mailSeen': (store, who, theirs) =>
    mailSeen(store, who, theirs.other.organisationId, theirs.other.personId),
  'operator/outbox.ts sendAgain': (store, who, theirs) =>
    sendAgain(store, who, theirs.other.organisationId, theirs.other.personId, new Date()),
  'operator/announcements.ts announcementsSeen': (store, who) => announcements.announcementsSeen(store, who),
  'operator/announcements.ts announce': (store, who) => announcements.announce(store, who, sentence, new Date()),
  'operator/announcements.ts changeAnnouncement': (store, who, theirs) =>
    announcements.changeAnnouncement(store, who, { id: theirs.other.personId, revision: 1 }, sentence, new Date()),
  'operator/announcements.ts endAnnouncement': (store, who, theirs) =>
    announcements.endAnnouncement(store, who, theirs.other.personId, new Date()),
  'post/own-outbox.ts ownOutbox': (store, who) => ownOutbox(store, who, { before: null }),
  'post/own-outbox.ts ownMail': (store, who, theirs) => ownMail(store, who, theirs.other.personId),
  'certificates/file.ts certificateFile': (store, who, theirs) =>
    certificateFile(store, disguised(who, theirs), theirs.ids.certificate, 'ja', 'https://example.com'),
  'certificates/mine.ts myCertificate': (store, who, theirs) =>
    myCertificate(store, disguised(who, theirs), theirs.ids.certificate, 'ja'),
  'certificates/issue.ts issueCertificate': (store, who, theirs) =>
    issueCertificate(store, disguised(who, theirs), { courseId: course.id, cycle: 1, spelling: null, anew: true }),
  'certificates/issued.ts issuedHere': (store, who, theirs) => issuedHere(store, who, theirs.ids.certificate),
  'certificates/issued.ts exportIssued': async (store, who) => {
    const made = await exportIssued(store, who, 'ja')
    return made.ok ? all(made.rows) : made
  },
  'certificates/mine.ts myCertificates': (store, who, theirs) => myCertificates(store, disguised(who, theirs), 'ja'),
  'training/completion.ts completionsOf': (store, who, theirs) => completionsOf(store, disguised(who, theirs)),
  'people/links.ts makeSignInLink': (store, who, theirs) =>
    makeSignInLink(store, { organisationId: who.organisationId, personId: theirs.other.personId }, who),
  'people/links.ts linkByEmail': (store, who) =>
    linkByEmail(store, who.organisationId, 'beta@example.com', '192.0.2.66'),
  'people/passkeys.ts passkeyOffer': (store, who, theirs) =>
    passkeyOffer(store, disguised(who, theirs), { origin: 'https://training.example.com' }),
  'people/passkeys.ts passkeysOfPerson': (store, who, theirs) => passkeysOfPerson(store, disguised(who, theirs)),
  'people/preferences.ts savePreferences': (store, who, theirs) =>
    savePreferences(store, disguised(who, theirs), {
      locale: 'en',
      theme: 'dark',
      size: 'large',
      ruby: 'off',
      intensity: 'mild'
    }),
  'people/reset-notice.ts resetNotice': (store, who, theirs) => resetNotice(store, disguised(who, theirs)),
  'people/sessions.ts endOwnSession': (store, who, theirs) =>
    endOwnSession(store, { ...disguised(who, theirs), sessionId: theirs.ids.session }),
  'people/sessions.ts endOtherSessions': (store, who, theirs) => endOtherSessions(store, disguised(who, theirs)),
  'people/sessions.ts sessionsOf': (store, who, theirs) => sessionsOf(store, disguised(who, theirs)),
  'people/import/draft.ts startImport': async (store, who, theirs) => {
    const read = await startImport(store, who, { name: 'x.csv', bytes: csv(`0202,別の人,${theirs.unit.second}`) })
    return read.ok ? null : read
  },
  'people/import/undo.ts importsOf': (store, who) => importsOf(store, who),
  'outreach/universities/invite.ts sendWave': (store, who, theirs) =>
    inviting.sendWave(store, who, everybody, [theirs.other.personId], writing),
  'outreach/universities/correct-address.ts correctAddress': (store, who, theirs) =>
    correctAddress(store, who, theirs.other.personId, 'new@example.com', writing),
  'outreach/universities/invite.ts changeInterest': (store, who, theirs) =>
    inviting.changeInterest(store, who, theirs.other.personId, () => Promise.resolve({ ok: true })),
  'outreach/universities/invite.ts inviteAgain': (store, who, theirs) =>
    inviting.inviteAgain(store, who, theirs.other.personId, writing),
  'outreach/universities/invite.ts takeInvitationBack': (store, who, theirs) =>
    inviting.takeInvitationBack(store, who, theirs.other.personId),
  'outreach/universities/invite.ts forgetInterest': (store, who, theirs) =>
    inviting.forgetInterest(store, who, theirs.other.personId),
  'outreach/universities/invite.ts writeNotes': (store, who, theirs) =>
    inviting.writeNotes(store, who, theirs.other.personId, 'x', 1),
  'outreach/universities/list.ts interestOf': (store, who, theirs) => interestOf(store, who, theirs.other.personId),
  'training/registry-export/registry.ts passed': (store, who, theirs) => passed(store, who, registry(theirs)),
  'training/registry-export/registry.ts registryFile': async (store, who, theirs) => {
    const how = { encoding: 'utf-8', locale: 'ja', now: writing.now } as const
    const made = await registryFile(store, who, registry(theirs), how)
    return made.ok ? Buffer.from(made.bytes).toString() : made
  },
  'outreach/universities/invite.ts previewWave': (store, who) => inviting.previewWave(store, who, everybody, 10),
  'outreach/universities/invite.ts noteBounces': (store, who) => inviting.noteBounces(store, who),
  'outreach/universities/list.ts interestsOf': (store, who) =>
    interestsOf(store, who, { ...everybody, state: null, text: '' }),
  'outreach/universities/steps.ts setUpOf': (store, who) => setUpOf(store, who),
  'outreach/universities/steps.ts noteStep': (store, who) => noteStep(store, who, 'key', 'later'),
  'training/registry-export/registry.ts coursesPassed': (store, who) => coursesPassed(store, who),
  'people/units/settings.ts settingsOf': (store, who) => settingsOf(store, who),
  'people/units/settings.ts changeSettings': (store, who) => changeSettings(store, who, { smallGroup: 12 }),
  'people/units/tree.ts unitsOf': (store, who) => unitsOf(store, who),
  'guidelines/draft.ts draftOf': (store, who) => drafting.draftOf(store, who),
  'guidelines/draft.ts answerQuestions': (store, who) => drafting.answerQuestions(store, who, {}, moment),
  'guidelines/offer.ts offerSets': (store, who) => offerSets(store, who, {}),
  'guidelines/draft.ts saveClause': (store, who) => drafting.saveClause(store, who, clauseEdit, moment),
  'guidelines/draft.ts savePledge': (store, who) =>
    drafting.savePledge(store, who, { revision: 1, title: words, pledge: words }, moment),
  'guidelines/draft.ts moveClause': (store, who) => drafting.moveClause(store, who, 'purpose', 'down', moment),
  'guidelines/draft.ts removeClause': (store, who) => drafting.removeClause(store, who, 'purpose', moment),
  'guidelines/draft.ts bringBack': (store, who) => drafting.bringBack(store, who, 'purpose', moment),
  'guidelines/draft.ts addClause': (store, who) =>
    drafting.addClause(store, who, { part: 'people', title: words, text: words }, moment),
  'guidelines/publish.ts propose': (store, who) => publishing.propose(store, who, '', moment),
  'guidelines/publish.ts takeBack': (store, who) => publishing.takeBack(store, who),
  'guidelines/publish.ts approve': (store, who) => publishing.approve(store, who, 'f'.repeat(64), moment),
  'guidelines/publish.ts publish': (store, who) => publishing.publish(store, who, 'f'.repeat(64), moment),
  'guidelines/publish.ts publishingOf': (store, who) => publishing.publishingOf(store, who),
  'guidelines/notes.ts askNote': (store, who, theirs) =>
    notes.askNote(store, disguised(who, theirs), { version: 1, clauseKey: null, text: 'x' }, moment),
  'guidelines/notes.ts notesOf': (store, who) => notes.notesOf(store, who),
  'guidelines/notes.ts answerNote': (store, who, theirs) =>
    notes.answerNote(store, who, theirs.ids.attempt, 'x', moment),
  'guidelines/obligation.ts obligationOf': (store, who, theirs) =>
    obligation.obligationOf(store, who, theirs.unit.second),
  'guidelines/obligation.ts obligationCsv': (store, who, theirs) =>
    obligation.obligationCsv(
      store,
      who,
      { unitId: theirs.unit.second, states: ['agreed', 'older', 'not-yet'] },
      { columns: [], states: { agreed: '', older: '', 'not-yet': '' }, parts: { people: '', 'people+official': '' } },
      () => ''
    ),
  'guidelines/obligation.ts exportChain': async (store, who) => {
    const nobody = async () => ({ keyId: '', publicKey: '', signature: '' })
    const made = await obligation.exportChain(store, who, nobody, moment)
    return made.ok ? all(made.lines) : made
  },
  'guidelines/reading.ts readingOf': (store, who, theirs) =>
    reading.readingOf(store, disguised(who, theirs), 'ja', { version: 1, parts: null }),
  'guidelines/reading.ts answerQuestion': (store, who, theirs) =>
    reading.answerQuestion(store, disguised(who, theirs), { version: 1, key: 'purpose', option: 'a' }, 'ja'),
  'guidelines/reading.ts agree': (store, who, theirs) =>
    reading.agree(store, disguised(who, theirs), { version: 1, parts: 'people', locale: 'ja' }, moment),
  'guidelines/reading.ts guidelineWaits': (store, who, theirs) => reading.guidelineWaits(store, disguised(who, theirs)),
  'guidelines/reading.ts publishedVersion': (store, who) => reading.publishedVersion(store, who, 1),
  'guidelines/reading.ts publishedVersions': (store, who) => reading.publishedVersions(store, who),
  'training/assignments.ts assignmentsFor': (store, who, theirs) => assignmentsFor(store, disguised(who, theirs)),
  'training/attempt.ts openActivity': (store, who, theirs) =>
    openActivity(store, disguised(who, theirs), where, 'ja', false),
  'training/attempt.ts debriefOf': (store, who, theirs) => debriefOf(store, disguised(who, theirs), where, 'ja'),
  'training/home.ts homeOf': (store, who, theirs) => homeOf(store, disguised(who, theirs), 'ja'),
  'training/my-record.ts myRecord': (store, who, theirs) => myRecord(store, disguised(who, theirs), 'ja'),
  'training/running.ts currentRunning': (store, who, theirs) =>
    currentRunning(store, who.organisationId, theirs.ids.attempt),
  'training/assignments/overview.ts assignmentsOverview': (store, who) => assignmentsOverview(store, who),
  'training/progress/overview.ts overviewOf': (store, who) =>
    overviewOf(store, who, { courseId: course.id, cycle: 1 }, 5)
}

/** What the functions of the guideline are called with: they take no ids but those of the session. */
const words = { ja: '条' }
const clauseEdit = { key: 'purpose', revision: 1, title: words, text: words, question: null }
const moment = new Date('2026-11-24T00:00:00Z')

/** Functions that believe a secret: theirs opens nothing here, and nothing there by another's name. */
export const bySecret: Readonly<Record<string, Attack>> = {
  'people/activation.ts readSlip': (store, who, theirs) => readSlip(store, moved(who, theirs.secrets.slip)),
  'people/activation.ts activateByToken': (store, who, theirs) =>
    activateByToken(store, moved(who, theirs.secrets.slip), '604815', browser),
  'people/activation.ts checkTypedCode': (store, who, theirs) =>
    checkTypedCode(
      store,
      { organisationId: who.organisationId, unitId: theirs.unit.second },
      { number: '0203', code: theirs.secrets.slipCode },
      '192.0.2.66'
    ),
  'people/activation.ts activateByCode': (store, who, theirs) =>
    activateByCode(
      store,
      { organisationId: who.organisationId, unitId: theirs.unit.second },
      { number: '0203', code: theirs.secrets.slipCode, pin: '604815' },
      browser
    ),
  'outreach/universities/confirm.ts readConfirmation': (store, who, theirs) =>
    confirming.readConfirmation(store, moved(who, theirs.secrets.link)),
  'outreach/universities/confirm.ts confirmInterest': (store, who, theirs) =>
    confirming.confirmInterest(store, moved(who, theirs.secrets.link), writing),
  'outreach/universities/own.ts readOwn': (store, who, theirs) => own.readOwn(store, moved(who, theirs.secrets.link)),
  'outreach/universities/own.ts saveOwn': (store, who, theirs) =>
    own.saveOwn(store, moved(who, theirs.secrets.link), registration, 1, writing),
  'outreach/universities/own.ts deleteOwn': (store, who, theirs) =>
    own.deleteOwn(store, moved(who, theirs.secrets.link)),
  'outreach/universities/own.ts declineOwn': (store, who, theirs) =>
    own.declineOwn(store, moved(who, theirs.secrets.link)),
  'outreach/universities/own.ts returnOwn': (store, who, theirs) =>
    own.returnOwn(store, moved(who, theirs.secrets.link)),
  'outreach/universities/set-up.ts readInvitation': (store, who, theirs) =>
    settingUp.readInvitation(store, moved(who, theirs.secrets.link)),
  'outreach/universities/set-up.ts beginSetUp': (store, who, theirs) =>
    settingUp.beginSetUp(store, moved(who, theirs.secrets.link)),
  'outreach/universities/set-up.ts declineInvitation': (store, who, theirs) =>
    settingUp.declineInvitation(store, moved(who, theirs.secrets.link)),
  'outreach/universities/set-up.ts foundSpace': (store, who, theirs) =>
    settingUp.foundSpace(store, moved(who, theirs.secrets.link), space, writing),
  'people/entry-request.ts requestState': (store, who, theirs) =>
    requestState(store, moved(who, theirs.secrets.ticket)),
  'people/entry-request.ts claimEntry': (store, who, theirs) =>
    claimEntry(store, moved(who, theirs.secrets.ticket), browser),
  'people/entry-request.ts withdrawRequest': (store, who, theirs) =>
    withdrawRequest(store, moved(who, theirs.secrets.ticket)),
  'people/links.ts readLink': (store, who, theirs) => readLink(store, moved(who, theirs.secrets.link)),
  'people/links.ts signInByLink': (store, who, theirs) => signInByLink(store, moved(who, theirs.secrets.link), browser),
  'people/organisation-state.ts stateBehind': (store, who, theirs) =>
    stateBehind(store, moved(who, theirs.secrets.session)),
  'people/places.ts doorRemembered': (store, who, theirs) =>
    doorRemembered(store, `${shortId(who.organisationId)}.${shortId(theirs.unit.second)}`),
  'people/sessions.ts authenticate': (store, who, theirs) => authenticate(store, moved(who, theirs.secrets.session)),
  'people/sign-in.ts signInByPin': (store, who, theirs) =>
    signInByPin(
      store,
      { organisationId: who.organisationId, unitId: theirs.unit.second },
      { number: '0202', pin: '604815' },
      browser
    ),
  'training/step.ts takeStep': async (store, who, theirs) => {
    const answer = { attempt: theirs.ids.attempt, seq: 2, place: 'a', choice: 'b', at: '', ms: 1 }
    const session = tokenOf(moved(who, theirs.secrets.session))
    return session && takeStep(store, session, answer, 'ja')
  }
}

/** Takes no id of anybody, or is called by the program itself: why each of them needs no attack. */
export const exempt: Readonly<Record<string, string>> = {
  ...outreachExempt,
  'manual/incident-log.ts inLog': 'the guard of the others',
  'manual/own-desks.ts desksAt': 'what an organisation shows to whoever stands before its poster is public',
  'manual/nudge.ts remindManualReview': 'for the timetable; returns a count',
  'diagnosis/forget.ts forgetChecks': 'scheduled work',
  'diagnosis/remind-steps.ts remindSteps': 'scheduled work',
  'diagnosis/snapshots.ts takeSnapshots': 'scheduled work; returns a count',
  'outreach/magazine/who-runs.ts whoRuns':
    'who runs the installation is public: name and contact of the operating organisation',
  'outreach/universities/forget-unconfirmed.ts forgetUnconfirmed': 'for the timetable; returns a count',
  'outreach/universities/open-link.ts actBy': 'believes a token; the others of own.ts and set-up.ts call it',
  'outreach/universities/open-link.ts lookAt': 'believes a token; the others of own.ts and set-up.ts call it',
  'outreach/universities/register.ts askForOwnLink':
    'anybody may ask; the link goes to the address itself, and the answer never tells whether it is registered',
  'outreach/universities/register.ts registerInterest':
    'anybody may register; the answer never tells who is registered',
  'outreach/universities/register.ts takesRegistrations': 'whether anybody reads registrations is public',
  'people/join-at-once.ts joinAtOnce':
    'takes a door, which only a poster of that organisation gives; lecture-hall.test.ts',
  'people/join-at-once.ts unitsAt': 'takes a door; the names of its units stand on the form behind the poster',
  'training/student-edition.ts studentEdition': 'published content',
  'certificates/check-here.ts checkHere':
    'reads a public statement; says only what was signed, and whether it was revoked',
  'certificates/revocation-list.ts revocationList': 'public: serials, which name nobody',
  'guidelines/signer.ts signerOf': 'signs bytes for the export, which asks who it is',
  'people/entry-request.ts askToEnter': 'takes a door, which only a poster of that organisation gives',
  'operator/announcements.ts announcementsFor': 'what the operator says to everybody',
  'operator/as-operator.ts asOperator': 'the guard of the others',
  'operator/as-operator.ts changeFromOutside': 'the guard of the others',
  'operator/as-operator.ts noteForOperators': 'writes into the record of whoever asks',
  'operator/erase-organisations.ts eraseOrganisations': 'for the timetable; organisations.test.ts',
  'operator/outbox.ts outboxCounts': 'counts over all, behind the guard of health',
  'post/erase-letters.ts eraseLetters': 'for the timetable',
  'post/office.ts openPostOffice': 'for the start',
  'post/send.ts sendMails': 'for the start; returns counts',
  'post/sign-in-link.ts postSignInLink': 'returns nothing; the link goes to the address of its owner',
  'people/organisation-state.ts organisationState': 'one of four words that stand at the door',
  'people/guessing.ts countAlone': 'counts; returns nothing that is stored',
  'people/new-organisation.ts foundOrganisation': 'for the command line of whoever runs the server',
  'people/new-organisation.ts listOrganisations': 'for the command line of whoever runs the server: names and slugs',
  'people/operator-link.ts linkForNumber': 'for the command line of whoever runs the server',
  'people/operators.ts operatingOrganisation': 'one id, which every public page may know',
  'people/operators.ts isOperator': 'yes or no about the session that asks; operators.test.ts',
  'people/operators.ts addOperator': 'for the command line of whoever runs the server',
  'people/operators.ts removeOperator': 'for the command line of whoever runs the server',
  'people/operators.ts listOperators': 'for the command line of whoever runs the server',
  'people/organisations.ts createOrganisation': 'for the first start and the command line',
  'people/organisations.ts organisationCount': 'a count',
  'people/passkeys.ts addPasskey': 'signed by a device for the person of the session; passkeys.test.ts',
  'people/passkeys.ts signInByPasskey': 'signed by a device; passkeys.test.ts',
  'people/places.ts doorByCode': 'what stands on a poster is public: two names',
  'people/places.ts doorOfOrganisation': 'the name of an organisation in an address is public',
  'people/sample.ts createSample': 'for the first start',
  'people/units/scope.ts asAdministrator': 'the guard of the others',
  'people/units/scope.ts changeAsAdministrator': 'the guard of the others',
  'training/attempt.ts debriefFrom': 'computes from answers that the caller has',
  'training/media.ts picture': 'pictures of published courses are public',
  'training/packs.ts packHalves': 'published content',
  'training/play-sample.ts playSample': 'for the first start',
  'training/publish.ts publishContent': 'for the start and the command line',
  'training/publish.ts publishCourse': 'for the start and the command line',
  'training/rebuild.ts rebuildEvidence': 'for the command line; returns a count',
  'training/release.ts release': 'published content',
  'training/release.ts releasesNow': 'published content',
  'training/trial.ts trialDebrief': 'stores nothing and reads published content',
  'training/trial.ts trialStory': 'published content'
}
