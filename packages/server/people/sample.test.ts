import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sqlOf } from '../store/sql.ts'
import { readSlip } from './activation.ts'
import { readLink } from './links.ts'
import { organisationCount } from './organisations.ts'
import { doorByCode, doorOfOrganisation } from './places.ts'
import { createSample, type Sample } from './sample.ts'

let database: TestDatabase
let sample: Sample
beforeAll(async () => {
  database = await testDatabase()
  expect(await organisationCount(database.store)).toBe(0)
  sample = await createSample(database.store, { origin: 'http://127.0.0.1:3999' })
})
afterAll(() => database.close())

const tail = (url: string) => url.split('/').at(-1) ?? ''

it('has a head office and three shops, and thirty people', async () => {
  const counts = await database.store.read(
    sample.organisationId,
    (reader) => sqlOf(reader)<{ name: string; n: number }[]>`
    select u.name, count(p.id) as n from unit u left join person p on p.organisation_id = u.organisation_id and p.unit_id = u.id
    where u.organisation_id = ${sample.organisationId} group by u.name`
  )
  expect(Object.fromEntries(counts.map(({ name, n }) => [name, n]))).toEqual({
    サンプル食堂: 1,
    本部: 3,
    駅前店: 9,
    港通り店: 9,
    大学前店: 8
  })
})

it('gives a learner, a manager and an administrator their way in', async () => {
  expect(new URL(sample.learner).pathname.startsWith('/activate/')).toBe(true)
  expect(await readSlip(database.store, tail(sample.learner))).toMatchObject({
    ok: true,
    name: '佐久間 ひなた',
    number: '0102'
  })
  expect(await readLink(database.store, tail(sample.manager))).toMatchObject({ ok: true, name: '髙森 由布子' })
  expect(await readLink(database.store, tail(sample.administrator))).toMatchObject({ ok: true, name: '津守 朋' })
})

it('has a poster for every shop, and is found as the only organisation', async () => {
  for (const [name, { joinCode }] of Object.entries(sample.units))
    expect(await doorByCode(database.store, joinCode.toLowerCase())).toMatchObject({
      unitName: name,
      organisationName: 'サンプル食堂'
    })
  expect(await doorOfOrganisation(database.store, null)).toMatchObject({ slug: 'sample', isRoot: true })
})

it('assigns the first course to everyone, late joiners included, with a due date', async () => {
  const [row] = await database.store.read(sample.organisationId, (reader) => sqlOf(reader)`select * from assignment`)
  expect(row).toMatchObject({ course_id: 'working-basics', unit_id: sample.rootId, later_joiners: true, late_days: 14 })
})

it('refuses to be made twice', async () => {
  await expect(createSample(database.store, { origin: 'http://127.0.0.1:3999' })).rejects.toThrow(
    /organisation_slug_key/
  )
})
