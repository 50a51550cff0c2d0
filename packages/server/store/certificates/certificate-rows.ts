import { z } from 'zod'
import type { Reader, Transactor } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

const metObjectives = z.array(z.object({ module: z.string(), objective: z.string() }))
export type MetObjectives = z.infer<typeof metObjectives>

const own = z.object({
  serial: z.string(),
  courseId: z.string(),
  courseVersion: z.number(),
  cycle: z.number(),
  releaseHash: z.string(),
  completedOn: z.string(),
  statement: z.string(),
  issuedAt: z.date(),
  revokedAt: z.date().nullable(),
  revokedWhy: z.enum(['mistake', 'replaced']).nullable(),
  name: z.string(),
  ownSpelling: z.boolean(),
  code: z.string(),
  minutes: z.number(),
  objectives: metObjectives
})
/** A certificate with its personal part. */
export type CertificateRow = z.infer<typeof own>

/** Those of one person that were not replaced by another, newest first. */
export async function certificatesOf(reader: Reader, personId: string): Promise<CertificateRow[]> {
  const found = await sqlOf(reader)`
    select c.serial, c.course_id as "courseId", c.course_version as "courseVersion", c.cycle, c.release_hash as "releaseHash",
      c.completed_on as "completedOn", c.statement, c.issued_at as "issuedAt", c.revoked_at as "revokedAt",
      c.revoked_why as "revokedWhy", h.name, h.own_spelling as "ownSpelling", h.salt as code, h.minutes, h.objectives
    from certificate_holder h
    join certificate c on c.organisation_id = h.organisation_id and c.serial = h.serial
    where h.organisation_id = ${reader.organisationId} and h.person_id = ${personId} and h.replaced_at is null
    order by c.issued_at desc, c.serial`
  return rows(own, found)
}

export type NewCertificate = Omit<CertificateRow, 'issuedAt' | 'revokedAt' | 'revokedWhy'> & { personId: string }

/** Stores both parts. @returns false when the person has one for this course and cycle: nothing is stored then */
export async function addCertificate(tx: Transactor, made: NewCertificate): Promise<boolean> {
  const sql = sqlOf(tx)
  // Waits for whoever does the same for the same person; the second finds the first one's row.
  await sql`select 1 from person where organisation_id = ${tx.organisationId} and id = ${made.personId} for update`
  const there = await sql`
    select 1 from certificate_holder where organisation_id = ${tx.organisationId} and person_id = ${made.personId}
      and course_id = ${made.courseId} and cycle = ${made.cycle} and replaced_at is null`
  if (there.length > 0) return false
  await sql`
    insert into certificate (organisation_id, serial, course_id, course_version, cycle, release_hash, completed_on, statement)
    values (${tx.organisationId}, ${made.serial}, ${made.courseId}, ${made.courseVersion}, ${made.cycle}, ${made.releaseHash},
      ${made.completedOn}, ${made.statement})`
  await sql`
    insert into certificate_holder
      (organisation_id, serial, person_id, course_id, cycle, name, own_spelling, salt, minutes, objectives)
    values (${tx.organisationId}, ${made.serial}, ${made.personId}, ${made.courseId}, ${made.cycle}, ${made.name},
      ${made.ownSpelling}, ${made.code}, ${made.minutes}, ${JSON.stringify(made.objectives)}::text::jsonb)`
  return true
}

/** Says that one no longer holds, here and on the list that outlives the organisation.
 *  @returns false when there is no such certificate or it was revoked before */
export async function revokeRow(tx: Transactor, serial: string, why: 'mistake' | 'replaced'): Promise<boolean> {
  const sql = sqlOf(tx)
  const changed = await sql`
    update certificate set revoked_at = now(), revoked_why = ${why}
    where organisation_id = ${tx.organisationId} and serial = ${serial} and revoked_at is null`
  if (changed.count === 0) return false
  await sql`insert into certificate_revocation (serial) values (${serial}) on conflict do nothing`
  return true
}

/** Makes room for another certificate of the same person, course and cycle. */
export async function setAside(tx: Transactor, serial: string): Promise<void> {
  await sqlOf(tx)`
    update certificate_holder set replaced_at = now()
    where organisation_id = ${tx.organisationId} and serial = ${serial} and replaced_at is null`
}

const issued = z.object({
  serial: z.string(),
  courseId: z.string(),
  courseVersion: z.number(),
  titles: z.record(z.string(), z.string()),
  cycle: z.number(),
  completedOn: z.string(),
  issuedAt: z.date(),
  revokedAt: z.date().nullable(),
  revokedWhy: z.enum(['mistake', 'replaced']).nullable(),
  /** null: the person was erased. */
  personId: z.string().nullable(),
  number: z.string().nullable(),
  registeredName: z.string().nullable(),
  unitName: z.string().nullable(),
  name: z.string().nullable(),
  ownSpelling: z.boolean().nullable()
})
export type IssuedRow = z.infer<typeof issued>

/** What was issued in this organisation, newest first, after the serial given. */
export async function issuedCertificates(reader: Reader, after: string | null, limit: number): Promise<IssuedRow[]> {
  const found = await sqlOf(reader)`
    select c.serial, c.course_id as "courseId", c.course_version as "courseVersion", r.body -> 'titles' as titles, c.cycle,
      c.completed_on as "completedOn", c.issued_at as "issuedAt", c.revoked_at as "revokedAt", c.revoked_why as "revokedWhy",
      p.id as "personId", p.number, p.name as "registeredName", u.name as "unitName", h.name, h.own_spelling as "ownSpelling"
    from certificate c
    join course_release r on r.hash = c.release_hash
    left join certificate_holder h on h.organisation_id = c.organisation_id and h.serial = c.serial
    left join person p on p.organisation_id = h.organisation_id and p.id = h.person_id
    left join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where c.organisation_id = ${reader.organisationId}
      and (${after}::text is null or (c.issued_at, c.serial) < (
        select a.issued_at, a.serial from certificate a
        where a.organisation_id = ${reader.organisationId} and a.serial = ${after}))
    order by c.issued_at desc, c.serial desc limit ${limit}`
  return rows(issued, found)
}
