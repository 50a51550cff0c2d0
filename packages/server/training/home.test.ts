import { expect, test } from 'vitest'
import { besideEachOther, type ActivityState, type HomeCourse, type HomeModule } from './home.ts'

const module = (id: string, state: ActivityState): HomeModule => {
  const activities = [{ id: 'one', kind: 'scenario' as const, title: id, minutes: 3, state }]
  return { id, title: id, minutes: 3, done: state === 'done', doneIn: null, activities }
}
const course = (courseId: string, modules: HomeModule[]): HomeCourse => ({
  courseId,
  cycle: 1,
  title: `課程 ${courseId}`,
  summary: '',
  dueOn: null,
  done: 0,
  total: modules.length,
  finishedAt: null,
  studyMs: 0,
  modules,
  resume: undefined
})
const inBoth = (first: ActivityState, second: ActivityState) =>
  besideEachOther([
    course('a', [module('shared', first)]),
    course('b', [module('shared', second), module('own', 'open')])
  ])

test('a module that was finished in another course says so, and what is new comes first', () => {
  const [, other] = inBoth('done', 'open')
  expect(other?.modules.map(({ doneIn, done }) => [doneIn, done])).toEqual([
    ['課程 a', false],
    [null, false]
  ])
  expect(other?.resume?.module.id).toBe('own')
})

test('what is done in both, or begun only, says nothing of the other course', () => {
  for (const [first, second] of [['done', 'done'], ['begun', 'open'], ['open', 'open']] as const)
    expect(inBoth(first, second)[1]?.modules.map(({ doneIn }) => doneIn)).toEqual([null, null])
}) // prettier-ignore

test('where nothing else is left, the shared module can still be gone on with', () => {
  const [, other] = besideEachOther([course('a', [module('shared', 'done')]), course('b', [module('shared', 'open')])])
  expect(other?.resume?.module.id).toBe('shared')
})
