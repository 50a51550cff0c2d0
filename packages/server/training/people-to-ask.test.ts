import { expect, test } from 'vitest'
import { peopleToAsk } from './people-to-ask.ts'

test('a story names the people; a course may say who that is for its learners', () => {
  const story = ['manager', 'counselling']
  expect(peopleToAsk(story)).toEqual(story)
  expect(peopleToAsk(story, { manager: ['workplace', 'school'] })).toEqual(['workplace', 'school', 'counselling'])
})

test('nobody is named twice', () => {
  expect(peopleToAsk(['manager', 'school'], { manager: ['school'] })).toEqual(['school'])
})
