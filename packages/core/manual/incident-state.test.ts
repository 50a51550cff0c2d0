import { expect, test } from 'vitest'
import type { EntryKind, LogLine } from '../schema/incident.ts'
import { incidentState, nextTask } from './incident-state.ts'

let seq = 0
const line = (kind: EntryKind, body: Record<string, unknown>, name = '木下'): LogLine => ({
  incident: 'i', seq: ++seq, at: `2026-11-24T12:00:0${seq % 10}.000Z`, happened: null, late: false, person: null, name, kind, body, previous: '', hash: ''
}) // prettier-ignore
const started = () => line('started', { title: '動画', known: '港通り店の動画', level: 2, drill: false, unit: null })
const tasks = [
  { id: 'day-one', phase: 'day' as const },
  { id: 'first', phase: 'hour' as const },
  { id: 'second', phase: 'hour' as const }
]

test('a task is done by whoever marked it last, and open again when that was taken back', () => {
  const log = [started(), line('task-done', { task: 'first', text: '' }, '佐藤')]
  expect(incidentState(log).tasks['first']).toMatchObject({ done: true, name: '佐藤' })
  expect(incidentState([...log, line('task-undone', { task: 'first', text: '' })]).tasks['first']).toMatchObject({
    done: false,
    name: '木下'
  })
})

test('the next thing is the first open task of the first hour, then of the day, then none', () => {
  const done = (...ids: string[]) =>
    incidentState([started(), ...ids.map((task) => line('task-done', { task, text: '' }))])
  expect(nextTask(tasks, done())?.id).toBe('first')
  expect(nextTask(tasks, done('first'))?.id).toBe('second')
  expect(nextTask(tasks, done('second', 'first'))?.id).toBe('day-one')
  expect(nextTask(tasks, done('first', 'second', 'day-one'))).toBeNull()
})

test('level, timers and drafts are those of the newest line; notes and files all stay', () => {
  const state = incidentState([
    started(),
    line('level', { from: 2, to: 3, why: '報道から連絡' }),
    line('timer', { start: 'known', at: '2026-11-24', before: null }),
    line('timer', { start: 'known', at: '2026-11-23', before: '2026-11-24' }),
    line('draft', { draft: 'staff', name: '社内へ', text: '一', missing: ['next'], cautions: [] }),
    line('draft', { draft: 'staff', name: '社内へ', text: '二', missing: [], cautions: [] }),
    line('note', { text: 'a' }),
    line('note', { text: 'b' })
  ])
  expect(state).toMatchObject({ level: 3, timers: { known: '2026-11-23' }, drafts: { staff: { text: '二', kept: 2 } } })
  expect(state.notes.map(({ text }) => text)).toEqual(['a', 'b'])
})

test('a closed incident that was opened again is open', () => {
  const closed = line('closed', { what: 'x', worked: '', hard: '', actions: [] })
  expect(incidentState([started(), closed]).closed).not.toBeNull()
  expect(incidentState([started(), closed, line('reopened', { why: 'また広がった' })]).closed).toBeNull()
})
