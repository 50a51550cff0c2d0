import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface EnteringPerson {
  readonly id: string
  readonly name: string
  readonly number: string | null
  readonly unitId: string
  /** argon2id; null: never activated, or reset. */
  readonly pinHash: string | null
}

/** An active person by number, in the subtree of a unit if one is given. The number as typed wins over other letter cases. */
export async function findByNumber(
  reader: Reader,
  number: string,
  within: string | null
): Promise<EnteringPerson | null> {
  const [row] = await sqlOf(reader)<EnteringPerson[]>`
    select p.id, p.name, p.number, p.unit_id as "unitId", i.hash as "pinHash"
    from person p
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join pin i on i.organisation_id = p.organisation_id and i.person_id = p.id
    where p.organisation_id = ${reader.organisationId} and p.status = 'active'
      and p.number in (${number}, ${number.toUpperCase()}, ${number.toLowerCase()})
      and (${within}::uuid is null or u.path @> array[${within}::uuid])
    order by p.number = ${number} desc
    limit 1`
  return row ?? null
}

export async function findById(reader: Reader, personId: string): Promise<EnteringPerson | null> {
  const [row] = await sqlOf(reader)<EnteringPerson[]>`
    select p.id, p.name, p.number, p.unit_id as "unitId", i.hash as "pinHash"
    from person p
    left join pin i on i.organisation_id = p.organisation_id and i.person_id = p.id
    where p.organisation_id = ${reader.organisationId} and p.status = 'active' and p.id = ${personId}`
  return row ?? null
}

/** Active people of a unit's subtree without a PIN: those a name before the poster may belong to. */
export async function peopleWithoutPin(
  reader: Reader,
  unitId: string
): Promise<{ id: string; name: string; number: string | null }[]> {
  return sqlOf(reader)<{ id: string; name: string; number: string | null }[]>`
    select p.id, p.name, p.number from person p
    join unit u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${reader.organisationId} and p.status = 'active' and u.path @> array[${unitId}::uuid]
      and not exists (select 1 from pin i where i.organisation_id = p.organisation_id and i.person_id = p.id)
    order by p.number nulls last, p.name`
}

export interface NewPersonRow {
  readonly id: string
  readonly number: string | null
  readonly name: string
  readonly unitId: string
  readonly email?: string | null
  readonly locale?: string | null
  readonly joinedDaysAgo?: number
}

export async function insertPerson(tx: Transactor, person: NewPersonRow): Promise<void> {
  await sqlOf(tx)`
    insert into person (organisation_id, id, number, name, unit_id, email, locale, joined_at)
    values (${tx.organisationId}, ${person.id}, ${person.number}, ${person.name}, ${person.unitId}, ${person.email ?? null},
      ${person.locale ?? null}, now() - make_interval(days => ${person.joinedDaysAgo ?? 0}))`
}

/** Which of these numbers are taken, by people who left as well: a number is never given twice. */
export async function takenNumbers(reader: Reader, numbers: readonly string[]): Promise<string[]> {
  const found = await sqlOf(reader)<{ number: string }[]>`
    select number from person where organisation_id = ${reader.organisationId} and number = any (${numbers}::text[])`
  return found.map((row) => row.number)
}

/** What a person chose for reading. Keys that are not in `preferences` stay. */
export async function updatePreferences(
  tx: Transactor,
  personId: string,
  chosen: { readonly locale: string | null; readonly preferences: Readonly<Record<string, string>> }
): Promise<void> {
  await sqlOf(tx)`
    update person set locale = ${chosen.locale}, preferences = preferences || ${JSON.stringify(chosen.preferences)}::text::jsonb
    where organisation_id = ${tx.organisationId} and id = ${personId}`
}

/** People with a role and this address. Several may share one; then nobody can say whose it is. */
export async function roleHoldersByEmail(
  reader: Reader,
  email: string
): Promise<{ id: string; name: string; locale: string | null }[]> {
  return sqlOf(reader)<{ id: string; name: string; locale: string | null }[]>`
    select p.id, p.name, p.locale from person p
    where p.organisation_id = ${reader.organisationId} and p.status = 'active' and lower(p.email) = lower(${email})
      and exists (select 1 from role_grant g where g.organisation_id = p.organisation_id and g.person_id = p.id)
    order by p.id limit 2`
}

export async function hasEmail(reader: Reader, personId: string): Promise<boolean> {
  const found = await sqlOf(reader)`
    select 1 from person where organisation_id = ${reader.organisationId} and id = ${personId} and email is not null`
  return found.length > 0
}

/** Sign-in links are sent by mail to people with a role only. */
export async function roleHoldersAmong(reader: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const found = await sqlOf(reader)<{ id: string }[]>`
    select distinct person_id as id from role_grant
    where organisation_id = ${reader.organisationId} and person_id = any(${[...ids]}::uuid[])`
  return found.map(({ id }) => id)
}
