import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { createOrganisation } from '../people/organisations.ts'
import { SYSTEM } from '../store/database.ts'
import { mailState } from './state.ts'
import { openPostOffice } from './office.ts'
import { queueMail } from './queue.ts'
import { testMailServer, type TestMailServer } from './test-mail-server.ts'

let database: TestDatabase
let server: TestMailServer
let organisationId: string
beforeAll(async () => {
  database = await testDatabase()
  server = await testMailServer()
  const made = { name: '髙森食堂', slug: 'takamori', administrator: { name: '津守 朋' } }
  organisationId = (await createOrganisation(database.store, made)).organisationId
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const queue = (key: string) =>
  database.store.write(organisationId, SYSTEM, async (tx) => {
    tx.unaudited('test')
    const values = { organisation: '髙森食堂' }
    await queueMail(tx, { key, to: `${key}@example.com`, locale: 'ja', template: 'operator-test', values })
  })
const say = vi.fn()
const stateOf = (key: string) =>
  database.store.read(organisationId, async (reader) => (await mailState(reader, key))?.state)

test('a running server empties the outbox by itself, and stops when it is closed', async () => {
  const smtpUrl = `smtp://127.0.0.1:${server.port}?from=hinoyojin@example.com`
  await queue('before')
  const office = openPostOffice(database.store, { smtpUrl, origin: 'https://training.example.com', say })
  await queue('after')
  await vi.waitFor(async () => expect(await stateOf('after')).toBe('sent'), 20_000)
  expect(server.arrived.map(({ to }) => [to].flat()[0]?.text).sort()).toEqual([
    'after@example.com',
    'before@example.com'
  ])
  await office.close()
  await queue('late')
  await new Promise((done) => setTimeout(done, 200))
  expect(await stateOf('late')).toBe('waiting')
  expect(say).not.toHaveBeenCalled()
})

test('without an address that no request can change nothing leaves', async () => {
  const office = openPostOffice(database.store, { smtpUrl: `smtp://127.0.0.1:${server.port}`, origin: undefined, say })
  await new Promise((done) => setTimeout(done, 200))
  await office.close()
  expect(await stateOf('late')).toBe('waiting')
})
