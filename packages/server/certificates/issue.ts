import type { Store } from '../store/database.ts'
import {
  addCertificate,
  certificatesOf,
  revokeRow,
  setAside,
  type CertificateRow
} from '../store/certificates/certificate-rows.ts'
import { signed } from '../signing/signing.ts'
import { completionsOf, type Completion } from '../training/completion.ts'
import { titleIn } from '../training/release.ts'
import { newCode, newSerial } from './codes.ts'
import { commitmentOf } from './commitment.ts'
import type { Holder } from './holder.ts'
import { nameOnPaper, type NameOnPaper } from './name-on-paper.ts'
import { plainWords } from './paper-words.ts'
import { unsignedStatement } from './statement.ts'

export type Wish = {
  courseId: string
  cycle: number
  /** The person's own spelling; asked for only where the registered name can not be drawn. */
  spelling: string | null
  /** Take the place of the one that was issued: another spelling, or the registered name was put right. */
  anew?: boolean
}

export type Issued =
  | { ok: true; serial: string }
  | { ok: false; code: 'not-completed' }
  /** An administrator has revoked the one there was, and did not make way for another. */
  | { ok: false; code: 'revoked' }
  | Exclude<NameOnPaper, { ok: true }>

/** A certificate for a completed course. Asked twice, also at the same time, there is one. */
export async function issueCertificate(store: Store, who: Holder, wish: Wish): Promise<Issued> {
  const completion = (await completionsOf(store, who)).find(
    ({ courseId, cycle }) => courseId === wish.courseId && cycle === wish.cycle
  )
  if (!completion) return { ok: false, code: 'not-completed' }
  const before = await live(store, who, wish)
  if (before?.revokedAt) return { ok: false, code: 'revoked' }
  if (before && !wish.anew) return { ok: true, serial: before.serial }
  const name = nameOnPaper(who.name, wish.spelling)
  if (!name.ok) return name
  // Nothing on the paper would change: the one there is stays good.
  if (before?.name === name.name && before.ownSpelling === name.own) return { ok: true, serial: before.serial }
  const { serial, statement, code, completedOn } = await statementFor(store, who, completion, name)
  const stored = await store.write(who.organisationId, { personId: who.personId }, async (tx) => {
    if (before) {
      await setAside(tx, before.serial)
      if (await revokeRow(tx, before.serial, 'replaced'))
        await tx.audit('certificate.replaced', who.personId, { serial: before.serial, by: serial })
    }
    const added = await addCertificate(tx, {
      serial,
      statement,
      code,
      completedOn,
      personId: who.personId,
      courseId: completion.courseId,
      cycle: completion.cycle,
      courseVersion: completion.release.body.course.version,
      releaseHash: completion.release.hash,
      name: name.name,
      ownSpelling: name.own,
      minutes: completion.minutes,
      objectives: completion.met
    })
    if (!added) return { ok: false as const }
    await tx.audit('certificate.issued', who.personId, { serial, course: completion.courseId, own: name.own })
    return { ok: true as const }
  })
  if (stored.ok) return { ok: true, serial }
  const first = await live(store, who, wish)
  return first ? { ok: true, serial: first.serial } : { ok: false, code: 'not-completed' }
}

async function live(store: Store, who: Holder, { courseId, cycle }: Wish): Promise<CertificateRow | undefined> {
  const issued = await store.read(who.organisationId, (reader) => certificatesOf(reader, who.personId))
  return issued.find((each) => each.courseId === courseId && each.cycle === cycle)
}

async function statementFor(
  store: Store,
  { organisation }: Holder,
  { release, finishedAt, minutes }: Completion,
  { name, own }: Extract<NameOnPaper, { ok: true }>
) {
  const [serial, code] = [newSerial(), newCode()]
  const completedOn = dayIn(organisation.timezone, finishedAt)
  const { course, titles } = release.body
  const said = {
    v: 1 as const,
    serial,
    course: course.id,
    title: plainWords(titleIn(titles, 'ja')),
    version: course.version,
    date: completedOn,
    minutes,
    issuer: organisation.name,
    name: commitmentOf(code, name),
    ...(own ? { own: true as const } : {})
  }
  const { payload, signature } = await signed(store, ({ publicKey }) => Buffer.from(unsignedStatement(publicKey, said)))
  return { serial, code, completedOn, statement: `${Buffer.from(payload).toString()}.${signature}` }
}

/** YYYY-MM-DD on the clocks of the organisation. */
const dayIn = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
