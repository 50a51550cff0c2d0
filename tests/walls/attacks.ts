import { activateByCode, activateByToken, checkTypedCode, readSlip } from '@hinoyojin/server/people/activation.ts'
import { claimEntry, requestState, withdrawRequest } from '@hinoyojin/server/people/entry-request.ts'
import { applyImport } from '@hinoyojin/server/people/import/apply.ts'
import { answerImport, dropImport, previewImport, startImport } from '@hinoyojin/server/people/import/draft.ts'
import { importsOf, undoImport } from '@hinoyojin/server/people/import/undo.ts'
import { linkByEmail, makeSignInLink, readLink, signInByLink } from '@hinoyojin/server/people/links.ts'
import { allowAgain, makeSlips, resetPin } from '@hinoyojin/server/people/manager-help.ts'
import { passkeyOffer, passkeysOfPerson, removePasskey } from '@hinoyojin/server/people/passkeys.ts'
import { doorRemembered } from '@hinoyojin/server/people/places.ts'
import { savePreferences } from '@hinoyojin/server/people/preferences.ts'
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
import { changeSettings, settingsOf } from '@hinoyojin/server/people/units/settings.ts'
import { slipsFor, waitingForSlips } from '@hinoyojin/server/people/units/slips.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { decide, waiting } from '@hinoyojin/server/people/waiting.ts'
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
import { currentRunning } from '@hinoyojin/server/training/running.ts'
import { takeStep } from '@hinoyojin/server/training/step.ts'
import { course, csv, type TestOrganisation } from './organisation.ts'

/** Somebody calls a function of the server with what belongs to another. `theirs`: whose things they reach for. */
export type Attack = (store: Store, who: SignedIn, theirs: TestOrganisation) => Promise<unknown>

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
/** A secret of theirs, said to belong to one's own organisation. */
const moved = (who: SignedIn, secret: string) => `${shortId(who.organisationId)}.${secret.split('.')[1] ?? ''}`

async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const part of parts) found.push(part)
  return found
}

/** Functions that take ids: whoever is signed in, what is not theirs is refused. */
export const byIds: Readonly<Record<string, Attack>> = {
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
  'people/sessions.ts endOwnSession': (store, who, theirs) =>
    endOwnSession(store, { ...disguised(who, theirs), sessionId: theirs.ids.session }),
  'people/sessions.ts endOtherSessions': (store, who, theirs) => endOtherSessions(store, disguised(who, theirs)),
  'people/sessions.ts sessionsOf': (store, who, theirs) => sessionsOf(store, disguised(who, theirs)),
  'people/import/draft.ts startImport': async (store, who, theirs) => {
    const read = await startImport(store, who, { name: 'x.csv', bytes: csv(`0202,別の人,${theirs.unit.second}`) })
    return read.ok ? null : read
  },
  'people/import/undo.ts importsOf': (store, who) => importsOf(store, who),
  'people/units/settings.ts settingsOf': (store, who) => settingsOf(store, who),
  'people/units/settings.ts changeSettings': (store, who) => changeSettings(store, who, { smallGroup: 12 }),
  'people/units/tree.ts unitsOf': (store, who) => unitsOf(store, who),
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
  'people/entry-request.ts requestState': (store, who, theirs) =>
    requestState(store, moved(who, theirs.secrets.ticket)),
  'people/entry-request.ts claimEntry': (store, who, theirs) =>
    claimEntry(store, moved(who, theirs.secrets.ticket), browser),
  'people/entry-request.ts withdrawRequest': (store, who, theirs) =>
    withdrawRequest(store, moved(who, theirs.secrets.ticket)),
  'people/links.ts readLink': (store, who, theirs) => readLink(store, moved(who, theirs.secrets.link)),
  'people/links.ts signInByLink': (store, who, theirs) => signInByLink(store, moved(who, theirs.secrets.link), browser),
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
  'people/entry-request.ts askToEnter': 'takes a door, which only a poster of that organisation gives',
  'people/guessing.ts countAlone': 'counts; returns nothing that is stored',
  'people/new-organisation.ts foundOrganisation': 'for the command line of whoever runs the server',
  'people/new-organisation.ts listOrganisations': 'for the command line of whoever runs the server: names and slugs',
  'people/operator-link.ts linkForNumber': 'for the command line of whoever runs the server',
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
