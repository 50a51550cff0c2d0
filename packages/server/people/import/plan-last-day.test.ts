import { expect, test } from 'vitest'
import { planImport } from './plan.ts'
import type { PersonNow } from './plan-types.ts'

const root = { id: 'root', parentId: null, path: ['root'], name: '本部' }
const person = (id: string, keepsKeys: boolean): PersonNow => ({
  id,
  number: id,
  name: `人${id}`,
  unitId: 'root',
  email: null,
  status: 'active',
  keepsKeys
})

test('a last day on the list sends nobody away who holds the keys, nor whoever imports it', () => {
  const rows = ['1', '2', '3'].map((id, at) => ({ line: at + 2, cells: [id, `人${id}`, '2020-03-31'] }))
  const answers = {
    mapping: ['number', 'name', 'left'] as const,
    units: {},
    unitForAll: 'root',
    leave: true,
    setAside: false,
    pad: null
  }
  const now = {
    people: [person('1', true), person('2', false), person('3', false)],
    units: [root],
    today: '2026-11-24'
  }
  const plan = planImport({ line: 1, cells: ['番号', '氏名', '退職日'] }, rows, answers, now, '2')
  expect(plan.changes.map(({ kind, personId }) => [kind, personId])).toEqual([['leave', '3']])
  expect(plan.kept.map(({ id }) => id)).toEqual(['1', '2'])
})
