import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const source = path.join(import.meta.dirname, '..')
const pages = fs.globSync('**/*.svelte', { cwd: source })

test('every textarea has its text in the page itself, so that it is not saved empty where scripts do not come', () => {
  const bare = pages.flatMap((file) => {
    const text = fs.readFileSync(path.join(source, file), 'utf8')
    const areas = text.match(/<textarea[^]*?<\/textarea/g) ?? []
    return areas.filter((area) => area.includes('defaultValue')).map(() => file)
  })
  expect(pages.length).toBeGreaterThan(100)
  expect(bare).toEqual([])
})
