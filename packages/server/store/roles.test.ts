import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropDatabase, emptyDatabase, type TestDatabase } from '../../dev-env/database.ts'
import { TEMPLATE } from '../../dev-env/database-server.ts'
import { openStore, SYSTEM } from './database.ts'
import { newId } from './id.ts'
import { openLine } from './line.ts'
import { connecting } from './place.ts'
import { refuseUnheldRole } from './roles.ts'
import { call, sqlOf } from './sql.ts'

// Somebody else's PostgreSQL, with an account that owns its database and nothing more.
let place: TestDatabase['place']
const account = `customer_${newId().slice(-12)}`
const url = () => `postgres://${account}@localhost/${place.database}?host=${encodeURIComponent(place.socketFolder)}`

beforeAll(async () => {
  place = await emptyDatabase('bare')
  await administer(`create role ${account} login; alter database ${place.database} owner to ${account}`)
})

test('an address where no database answers is refused with the reason', async () => {
  const opening = openStore({ dataDir: '/unused', databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing' })
  await expect(opening).rejects.toThrow('DATABASE_URL')
})

test('a database that is not there, or that the account does not own, is refused with that reason and not another', async () => {
  const missing = url().replace(place.database, 'nothing_of_this_name')
  await expect(openStore({ dataDir: '/unused', databaseUrl: missing })).rejects.toThrow(
    'The database that DATABASE_URL names cannot be used: database "nothing_of_this_name" does not exist.'
  )
  await administer(`grant hinoyojin_app to ${account}; alter database ${place.database} owner to postgres`)
  await expect(openStore({ dataDir: '/unused', databaseUrl: url() })).rejects.toThrow('has to be the owner')
  await administer(`revoke hinoyojin_app from ${account}; alter database ${place.database} owner to ${account}`)
})

afterAll(async () => {
  await dropDatabase(place)
  await administer(`drop role ${account}`)
})

async function administer(statements: string): Promise<void> {
  const line = openLine(connecting({ ...place, database: 'postgres' }, 'administrator'))
  await line.sql.unsafe(statements)
  await line.end()
}

test('an account that cannot take on the role of the application is refused with what to do', async () => {
  const opening = openStore({ dataDir: '/unused', databaseUrl: url() })
  await expect(opening).rejects.toThrow('grant hinoyojin_app to')
})

test('with DATABASE_URL the application works as the held role, and the wall stands', async () => {
  await administer(`grant hinoyojin_app to ${account}`)
  const store = await openStore({ dataDir: '/unused', databaseUrl: url() })
  const [role] = await call(store, (sql) => sql`select current_user as name, current_setting('TimeZone') as zone`)
  expect(role).toEqual({ name: 'hinoyojin_app', zone: 'UTC' })
  const id = newId()
  await store.write(id, SYSTEM, async (tx) => {
    await sqlOf(tx)`insert into organisation (id, slug, name) values (${id}, 'sample', 'サンプル食堂')`
    await tx.audit('organisation.created', id)
  })
  expect(await store.read(id, (reader) => sqlOf(reader)`select action from audit`)).toHaveLength(1)
  expect(await call(store, (sql) => sql`select from audit`)).toHaveLength(0)
  await store.close()
})

test('a role that can bypass row-level security, or owns the tables, is refused', async () => {
  for (const [role, why] of [
    ['administrator', 'may bypass row-level security'],
    ['owner', 'owns tables']
  ] as const) {
    const line = openLine(connecting({ ...place, database: TEMPLATE }, role))
    await expect(refuseUnheldRole(line)).rejects.toThrow(why)
    await line.end()
  }
})
