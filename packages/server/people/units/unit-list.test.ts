import { expect, test } from 'vitest'
import { namesIn } from './unit-list.ts'

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
