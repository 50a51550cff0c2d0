import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

export interface PasskeyRow {
  readonly credentialId: string
  readonly personId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: string[]
  readonly label: string | null
  readonly createdAt: Date
  readonly usedAt: Date | null
}

export async function passkeysOf(reader: Reader, personId: string): Promise<PasskeyRow[]> {
  return select(reader, sqlOf(reader)`k.person_id = ${personId}`)
}

export async function findPasskey(reader: Reader, credentialId: string): Promise<PasskeyRow | null> {
  return (await select(reader, sqlOf(reader)`k.credential_id = ${credentialId}`))[0] ?? null
}

export async function insertPasskey(
  tx: Transactor,
  key: Pick<PasskeyRow, 'credentialId' | 'personId' | 'counter' | 'transports' | 'label'> & {
    readonly publicKey: Uint8Array
  }
): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    insert into passkey (organisation_id, credential_id, person_id, public_key, counter, transports, label)
    values (${tx.organisationId}, ${key.credentialId}, ${key.personId}, ${Buffer.from(key.publicKey)}, ${key.counter},
      ${key.transports}::text[], ${key.label})
    on conflict do nothing`
  return count > 0
}

/** A counter that does not go up means that the key was copied; 0 means that this kind of key does not count. */
export async function moveCounter(tx: Transactor, credentialId: string, counter: number): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    update passkey set counter = ${counter}, used_at = now()
    where organisation_id = ${tx.organisationId} and credential_id = ${credentialId}
      and (counter < ${counter} or (counter = 0 and ${counter} = 0))`
  return count > 0
}

export async function deletePasskey(tx: Transactor, personId: string, credentialId: string): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    delete from passkey where organisation_id = ${tx.organisationId} and person_id = ${personId}
      and credential_id = ${credentialId}`
  return count > 0
}

async function select(reader: Reader, condition: ReturnType<ReturnType<typeof sqlOf>>): Promise<PasskeyRow[]> {
  return sqlOf(reader)<PasskeyRow[]>`
    select k.credential_id as "credentialId", k.person_id as "personId", k.public_key as "publicKey", k.counter, k.transports,
      k.label, k.created_at as "createdAt", k.used_at as "usedAt"
    from passkey k join person p on p.organisation_id = k.organisation_id and p.id = k.person_id
    where k.organisation_id = ${reader.organisationId} and p.status = 'active' and ${condition}
    order by k.created_at`
}
