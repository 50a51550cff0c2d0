import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import * as announcements from './announcements.ts'
import { twoOrganisations, type TwoOrganisations } from './test-two-organisations.ts'

let database: TestDatabase
let two: TwoOrganisations
beforeAll(async () => {
  database = await testDatabase()
  two = await twoOrganisations(database.store)
})
afterAll(() => database.close())

const now = new Date('2026-11-24T03:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60_000)
const text = {
  ja: '土曜の夜に止まります。',
  en: 'Down on Saturday night.',
  'ja-easy': '土曜日（どようび）の 夜（よる）に 止まります（とまります）。'
}
const written = { audience: 'administrators', text, untilAt: later(24) } as const
const shown = async (who: TwoOrganisations['learner'], at = now) =>
  (await announcements.announcementsFor(database.store, who, at)).map((one) => one.text.ja)

describe('a sentence of the operator', () => {
  test('is shown to administrators of every organisation, or to everybody, until its date', async () => {
    expect(await shown(two.administrator)).toEqual([])
    expect(await announcements.announce(database.store, two.operator, written, now)).toEqual({ ok: true })
    expect(await shown(two.administrator)).toEqual([text.ja])
    expect(await shown(two.learner)).toEqual([])
    const everybody = { ...written, audience: 'everybody', text: { ...text, ja: 'みなさんへ' } } as const
    await announcements.announce(database.store, two.operator, everybody, now)
    expect(await shown(two.learner)).toEqual(['みなさんへ'])
    expect(await shown(two.learner, later(25))).toEqual([])
  })

  test('has words in every language, a length one reads, and a day that is to come', async () => {
    const say = (own: object) => announcements.announce(database.store, two.operator, { ...written, ...own }, now)
    expect(await say({ text: { ...text, en: ' ' } })).toEqual({ ok: false, code: 'text-missing' })
    expect(await say({ text: { ...text, ja: 'あ'.repeat(401) } })).toEqual({ ok: false, code: 'text-long' })
    expect(await say({ untilAt: later(-1) })).toEqual({ ok: false, code: 'until-odd' })
    expect(await say({ untilAt: new Date(NaN) })).toEqual({ ok: false, code: 'until-odd' })
    expect(await announcements.announce(database.store, two.administrator, written, now)).toEqual({
      ok: false,
      code: 'not-allowed'
    })
  })

  test('of two who change it at once, the second sees what the first wrote and overwrites nothing', async () => {
    const all = await announcements.announcementsSeen(database.store, two.operator)
    const [one] = all.ok ? all.announcements : []
    const at = { id: one?.id ?? '', revision: one?.revision ?? 0 }
    const change = (ja: string) =>
      announcements.changeAnnouncement(database.store, two.operator, at, { ...written, text: { ...text, ja } }, now)
    expect(await change('先に')).toEqual({ ok: true })
    expect(await change('後から')).toMatchObject({ code: 'changed-meanwhile', theirs: { text: { ja: '先に' } } })
    expect(await announcements.endAnnouncement(database.store, two.operator, at.id, now)).toEqual({ ok: true })
    expect(await shown(two.administrator)).toEqual([text.ja])
    expect(await change('遅い')).toEqual({ ok: false, code: 'gone' })
  })
})
