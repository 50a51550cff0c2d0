import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const source = path.join(import.meta.dirname, '..')

test('no form leaves its page when it is refused', () => {
  const pages = fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => [file, fs.readFileSync(path.join(source, file), 'utf8')] as const)
  const forms = pages.flatMap(([file, text]) =>
    [...text.matchAll(/use:enhance(?:=\{(\w*))?/g)].map((found) => [file, found[1] ?? ''] as const)
  )
  expect(forms.length).toBeGreaterThan(20)
  expect(forms.filter(([, how]) => !['stayOnRefusal', 'stayAndKeep', 'staying'].includes(how))).toEqual([])
})
