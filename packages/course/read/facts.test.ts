import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { factSource } from '@hinoyojin/core/schema/module.ts'
import { readShaped } from './shaped.ts'

const folder = path.join(import.meta.dirname, '../../../content/facts')
const facts = fs
  .readdirSync(folder)
  .flatMap((name) => readShaped(factSource, name, fs.readFileSync(path.join(folder, name))).located?.value ?? [])

test('what readers see as the source of a fact is a title, without the remarks that are for authors', () => {
  expect(facts.length).toBeGreaterThan(50)
  const remarks = /未確認|要確認|確度|二次資料|転載で|確認がまだ|編者|F-\d/
  expect(facts.filter(({ source }) => remarks.test(source)).map(({ id, source }) => `${id} ${source}`)).toEqual([])
})
