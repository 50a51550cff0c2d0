import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openLine, type Line } from '@hinoyojin/server/store/line.ts'
import { connecting } from '@hinoyojin/server/store/place.ts'
import { openTestShop, type TestShop } from '../people/test-shop.ts'
import { SYSTEM } from '../store/database.ts'
import { queueMail, type NewMail } from './queue.ts'

let database: TestDatabase
let everything: Line
let shop: TestShop
beforeAll(async () => {
  database = await testDatabase()
  everything = openLine(connecting(database.place, 'administrator'))
  shop = await openTestShop(database.store)
})
afterAll(async () => {
  await everything.end()
  await database.close()
})

const mail: NewMail = {
  key: 'link 1',
  to: 'tsumori@example.com',
  locale: 'ja',
  template: 'administrator-link',
  values: { name: '津守 朋', organisation: 'サンプル食堂', url: 'https://training.example.com/enter/x', minutes: '30' }
}
const queue = (own: Partial<NewMail>, before: () => unknown = () => {}) =>
  database.store.write(shop.sample.organisationId, SYSTEM, async (tx) => {
    tx.unaudited('test')
    await queueMail(tx, { ...mail, ...own })
    before()
  })
const outbox = () =>
  everything.sql`select key, subject, state, recipient, calendar, body like '%津守%' as written,
    exists (select from mail_due d where d.mail_id = m.id) as due from mail m order by id`

describe('a letter goes into the outbox', () => {
  test('finished, due at once, and once for every key', async () => {
    await queue({})
    await queue({ to: 'somebody@example.com' })
    expect(await outbox()).toEqual([
      {
        key: 'link 1',
        subject: '【サンプル食堂】火の用心に入るリンク',
        state: 'waiting',
        recipient: 'tsumori@example.com',
        calendar: null,
        written: true,
        due: true
      }
    ])
  })

  test('only if the change it tells of is stored', async () => {
    await expect(
      queue({ key: 'link 2' }, () => {
        throw new Error('the change failed')
      })
    ).rejects.toThrow('the change failed')
    expect(await outbox()).toHaveLength(1)
  })
})
