import { expect, test } from 'vitest'
import { optionsOf } from './options.ts'

const options = { key: { type: 'string' }, json: { type: 'boolean' } } as const

test('a value may begin with a dash, as the id of a key does now and then', () => {
  expect(optionsOf(['export.jsonl', '--key', '-Ab1_x', '--json'], options)).toMatchObject({
    ok: true,
    values: { key: '-Ab1_x', json: true },
    positionals: ['export.jsonl']
  })
})

test('an option without its value is refused, not filled with the next option', () => {
  expect(optionsOf(['--key', '--json'], options).ok).toBe(false)
})
