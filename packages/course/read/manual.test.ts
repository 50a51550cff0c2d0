import path from 'node:path'
import { checkDraft } from '@hinoyojin/core/manual/draft-check.ts'
import { elementIds, manualLocales } from '@hinoyojin/core/schema/manual.ts'
import { describe, expect, test } from 'vitest'
import { readManual } from './manual.ts'

const folder = path.join(import.meta.dirname, '../../../content/manual')
const { manual, problems } = readManual(folder)

test('the texts of the manual can be read', () => {
  expect(problems).toEqual([])
  expect(manual?.steps.steps.flatMap(({ tasks }) => tasks).length).toBeGreaterThan(15)
})

test('every cited fact has its source', () => {
  const cited = [...JSON.stringify({ ...manual, sources: null }).matchAll(/F-\d{3}/g)].map(([id]) => id)
  expect([...new Set(cited)].sort()).toEqual(Object.keys(manual?.sources ?? {}).sort())
})

test('no two tasks have the same id, and every sentence of law names a fact', () => {
  const tasks = manual?.steps.steps.flatMap((step) => step.tasks) ?? []
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
  const points = manual?.parts.parts.flatMap((part) => part.points) ?? []
  expect([...tasks, ...points].filter(({ law, facts }) => law && facts.length === 0)).toEqual([])
})

test('the tasks of the first hour fit on one card', () => {
  const hour = manual?.steps.steps.flatMap(({ tasks }) => tasks.filter(({ phase }) => phase === 'hour')) ?? []
  expect(hour.length).toBeLessThanOrEqual(13)
})

describe('prepared drafts', () => {
  const values: Record<'ja' | 'en', Record<string, string>> = {
    ja: { day: '11月24日', shop: '港通り店', what: '従業員が調理台に座る動画が投稿されました。', effect: '商品への影響は、いま確かめています。', done: '器具を交換しました。', next: '11月25日18時', desk: '本部の窓口', worry: '衛生についての不安', change: '閉店後の手順を見直します。', rumour: '店を閉める', record: '当日の記録' },
    en: { day: '24 November', shop: 'the harbour shop', what: 'A video of somebody on a worktop was posted.', effect: 'We are checking whether food was affected.', done: 'We have replaced the tools.', next: '25 November, 18:00', desk: 'head office', worry: 'doubts about hygiene', change: 'We are reviewing how we close.', rumour: 'the shop is closing', record: 'the records of the day' }
  } // prettier-ignore
  const rows = manualLocales.flatMap((locale) =>
    (manual?.drafts.drafts ?? []).map((draft) => [locale, draft.id, draft] as const)
  )

  test.each(rows)('%s %s, filled in, holds what it needs and causes no caution', (locale, _, draft) => {
    const text = draft.text[locale].replace(/\{(\w+)\}/g, (slot, name: string) => values[locale][name] ?? slot)
    const { missing, cautions } = checkDraft(draft.needs, text, { cause: false })
    expect({ missing, cautions }).toEqual({ missing: [], cautions: [] })
  })

  test.each(rows)('%s %s uses fields that have a name', (locale, _, draft) => {
    const used = [...draft.text[locale].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    expect(used.filter((name) => manual?.drafts.fields[name] === undefined)).toEqual([])
  })

  test('every element is asked for by some draft', () => {
    const needed = new Set((manual?.drafts.drafts ?? []).flatMap(({ needs }) => needs))
    expect(elementIds.filter((id) => !needed.has(id))).toEqual([])
  })
})
