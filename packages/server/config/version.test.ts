import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { VERSION } from './version.ts'

it('is the version of the whole', () => {
  const root = fs.readFileSync(path.join(import.meta.dirname, '../../../package.json'), 'utf8')
  expect((JSON.parse(root) as { version: string }).version).toBe(VERSION)
})
