import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sampleGround } from '../../store/management/ground-for-tests.ts'
import { createUnitsFromList, MOST_UNITS, namesIn } from './unit-list.ts'

let database: TestDatabase
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())

test('reads a pasted list: bullets, numbers, blanks and doubles go, names stay as written', () => {
  expect(namesIn('文学部\n\n ・法学部\r\n3. 工学部\n４年制\n　医学部　\n文学部\t理学部\n- 第2部')).toEqual([
    '文学部',
    '法学部',
    '工学部',
    '４年制',
    '医学部',
    '理学部',
    '第2部'
  ])
})

test('a list that is too long makes nothing, rather than half of it or half a name', async () => {
  const ground = await sampleGround(database.store, 'pasted')
  const administrator = ground.people['木下 あかね']!
  const root = ground.units['本部']!
  const names = Array.from({ length: MOST_UNITS + 1 }, (_, at) => `学部${at}`).join('\n')
  for (const text of [names, `${' '.repeat(50_000)}文学部`])
    expect(await createUnitsFromList(database.store, administrator, root, text)).toEqual({
      ok: false,
      code: 'too-many'
    })
})
