import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openLine, type Line } from '../store/line.ts'
import { connecting } from '../store/place.ts'
import { organisationState, stateBehind } from '../people/organisation-state.ts'
import { authenticate } from '../people/sessions.ts'
import { readLink, signInByLink } from '../people/links.ts'
import { eraseOrganisations } from './erase-organisations.ts'
import { handOver } from './hand-over.ts'
import * as organisations from './organisations.ts'
import { fillEveryTable } from './test-fill-tables.ts'
import { twoOrganisations, type TwoOrganisations } from './test-two-organisations.ts'

let database: TestDatabase
let everything: Line
let two: TwoOrganisations
beforeAll(async () => {
  database = await testDatabase()
  everything = openLine(connecting(database.place, 'administrator'))
  two = await twoOrganisations(database.store)
})
afterAll(async () => {
  await everything.end()
  await database.close()
})
const now = new Date('2026-11-24T03:00:00Z')
const days = (n: number) => new Date(now.getTime() + n * 24 * 60 * 60_000)
const store = () => database.store

describe('the list of organisations', () => {
  test('shows from outside who they are, how many people and in which state, and nothing to anybody else', async () => {
    const list = await organisations.organisationsSeen(store(), two.operator)
    expect(list).toMatchObject({
      ok: true,
      organisations: [
        { slug: 'other', name: '海辺の宿', people: 2, administrators: 1, state: 'open', operating: false },
        { slug: 'other-own', operating: true }
      ]
    })
    for (const who of [two.administrator, two.learner])
      expect(await organisations.organisationsSeen(store(), who)).toEqual({ ok: false, code: 'not-allowed' })
  })

  test('grows by one that the operator makes, a university with its mark', async () => {
    const wanted = {
      name: '見本大学',
      slug: 'mihon',
      entryMode: 'open',
      administrator: '教務 係',
      kind: 'university'
    } as const
    const made = await organisations.createSeen(store(), two.operator, {
      ...wanted,
      email: undefined,
      number: undefined
    })
    expect(made).toMatchObject({ ok: true, path: expect.stringMatching(/^\/enter\//) as string })
    const list = await organisations.organisationsSeen(store(), two.operator)
    expect(list.ok && list.organisations[0]).toMatchObject({ slug: 'mihon', kind: 'university' })
    const again = await organisations.createSeen(store(), two.operator, {
      ...wanted,
      email: undefined,
      number: undefined
    })
    expect(again).toEqual({ ok: false, code: 'slug-taken' })
  })
})

describe('a suspended organisation', () => {
  test('lets nobody in, also those who are in, and everybody is where they were when it is resumed', async () => {
    expect(await organisations.suspend(store(), two.operator, two.other, now)).toEqual({ ok: true })
    expect(await authenticate(store(), two.learnerCookie)).toBeNull()
    expect(await authenticate(store(), two.administratorCookie)).toBeNull()
    expect(await stateBehind(store(), two.learnerCookie)).toBe('suspended')
    expect(await organisations.suspend(store(), two.operator, two.other, now)).toEqual({ ok: false, code: 'unchanged' })
    expect(await organisations.resume(store(), two.operator, two.other, now)).toEqual({ ok: true })
    expect(await authenticate(store(), two.learnerCookie)).toMatchObject({ name: '学ぶ 人' })
  })

  test('cannot be the one that runs the installation', async () => {
    expect(await organisations.suspend(store(), two.operator, two.own, now)).toEqual({ ok: false, code: 'own' })
    expect(await organisations.askToErase(store(), two.operator, two.own, '運用の会', now)).toMatchObject({
      code: 'own'
    })
  })

  test('is a matter of operators only, and stands in both records', async () => {
    expect(await organisations.suspend(store(), two.administrator, two.other, now)).toEqual({
      ok: false,
      code: 'not-allowed'
    })
    const rows = await everything.sql`
      select organisation_id = ${two.own} as own, action, actor_person_id, detail from audit
      where action like '%organisation.suspended' order by 1`
    expect(rows).toEqual([
      { own: false, action: 'organisation.suspended', actor_person_id: null, detail: { operator: '運用 守' } },
      { own: true, action: 'operator.organisation.suspended', actor_person_id: two.operator.personId, detail: {} }
    ])
  })
})

describe('handing over', () => {
  const to = {
    name: '新しい 管理',
    number: '',
    email: '',
    locale: 'ja',
    origin: 'https://training.example.com'
  } as const

  test('gives a new administrator a link that works once', async () => {
    const done = await handOver(store(), two.operator, two.other, { ...to, email: 'new@example.com' })
    expect(done).toMatchObject({ ok: true, mailed: true })
    if (!done.ok) return
    const secret = done.path.replace('/enter/', '')
    expect(await readLink(store(), secret)).toMatchObject({
      ok: true,
      name: '新しい 管理',
      organisationName: '海辺の宿'
    })
    const entered = await signInByLink(store(), secret, { label: null })
    const who = entered.ok ? await authenticate(store(), entered.session.cookie) : null
    expect(who?.roles.map(({ role }) => role)).toEqual(['administrator'])
    const [mail] = await everything.sql`select recipient, template, body from mail where organisation_id = ${two.other}`
    expect(mail).toMatchObject({ recipient: 'new@example.com', template: 'administrator-welcome' })
    expect(String(mail?.['body'])).toContain(`https://training.example.com${done.path}`)
  })

  test('takes somebody of the list by number, and never the number of somebody who left', async () => {
    expect(await handOver(store(), two.operator, two.other, { ...to, name: '', number: '2' })).toMatchObject({
      ok: true,
      name: '学ぶ 人'
    })
    expect(await handOver(store(), two.operator, two.other, { ...to, name: '', number: '77' })).toMatchObject({
      code: 'name-odd'
    })
    expect(await handOver(store(), two.operator, two.other, { ...to, email: 'x' })).toMatchObject({ code: 'email-odd' })
    expect(await handOver(store(), two.administrator, two.other, to)).toEqual({ ok: false, code: 'not-allowed' })
  })
})

describe('erasing an organisation', () => {
  test('asks for its name, waits for the days of grace, and can be called off until then', async () => {
    const typed = (name: string) => organisations.askToErase(store(), two.operator, two.other, name, now)
    expect(await typed('海辺')).toEqual({ ok: false, code: 'name-differs' })
    expect(await typed('海辺の 宿')).toEqual({ ok: true })
    expect(await authenticate(store(), two.learnerCookie)).toBeNull()
    expect(await stateBehind(store(), two.learnerCookie)).toBe('erasing')
    expect(await eraseOrganisations(store(), { now: days(13) })).toEqual({ erased: 0 })
    expect(await organisations.callOffErasing(store(), two.operator, two.other)).toEqual({ ok: true })
    expect(await authenticate(store(), two.learnerCookie)).toMatchObject({ name: '学ぶ 人' })
    expect(await eraseOrganisations(store(), { now: days(20) })).toEqual({ erased: 0 })
  })

  test('leaves no row in any table that has organisations, and touches no other', async () => {
    const tables = await everything.sql<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped order by 1`
    const count = async (id: string) => {
      const found: Record<string, number> = {}
      for (const { name } of tables) {
        const [row] = await everything.sql<{ n: number }[]>`
          select count(*) as n from ${everything.sql(name)} where organisation_id = ${id}`
        found[name] = row?.n ?? 0
      }
      return found
    }
    await fillEveryTable(everything, two.other)
    const filled = await count(two.other)
    expect(Object.entries(filled).filter(([name, n]) => n === 0 && name !== 'operator')).toEqual([])
    const others = await count(two.own)
    await organisations.askToErase(store(), two.operator, two.other, '海辺の宿', now)
    expect(await eraseOrganisations(store(), { now: days(15) })).toEqual({ erased: 1 })
    expect(Object.values(await count(two.other)).filter((n) => n > 0)).toEqual([])
    const after = await count(two.own)
    expect({ ...after, audit: 0 }).toEqual({ ...others, audit: 0 })
    expect(await organisationState(store(), two.other)).toBe('gone')
    expect(await authenticate(store(), two.learnerCookie)).toBeNull()
    const [line] = await everything.sql`select detail from audit where action = 'operator.organisation.erased'`
    expect(line?.['detail']).toMatchObject({ slug: 'other', name: '海辺の宿' })
  })
})
