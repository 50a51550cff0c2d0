import path from 'node:path'
import { readSurveys } from '@hinoyojin/course/read/surveys.ts'
import { describe, expect, test } from 'vitest'
import { organisationHeads, type OrganisationAnswer } from '@hinoyojin/core/schema/survey.ts'
import {
  changeOf,
  common,
  differs,
  firstSteps,
  headsOf,
  noCounts,
  type AgreedStep
} from '@hinoyojin/core/diagnosis/organisation.ts'

const { surveys } = readSurveys(path.join(import.meta.dirname, '../content/surveys'))
const questions = surveys?.organisation.questions ?? []
const agreed = (answers: Record<string, [OrganisationAnswer, string?]>) =>
  new Map<string, AgreedStep>(
    Object.entries(answers).map(([id, [answer, dueOn]]) => [id, { answer, owner: '', dueOn: dueOn ?? null }])
  )

test('there are about twenty questions, in six heads, each with at least two', () => {
  expect(questions.length).toBe(20)
  for (const head of organisationHeads)
    expect(questions.filter((question) => question.head === head).length).toBeGreaterThanOrEqual(2)
})

test('people differ when not all gave one answer; one answer of all can be proposed', () => {
  expect([differs({ ...noCounts, yes: 2 }), differs({ ...noCounts, yes: 2, no: 1 }), differs(noCounts)]).toEqual([
    false,
    true,
    false
  ])
  expect([common({ ...noCounts, yes: 2 }), common({ ...noCounts, yes: 2, no: 1 }), common(noCounts)]).toEqual([
    'yes',
    undefined,
    undefined
  ])
})

describe('the report', () => {
  test('sorts every question into strong, missing or open, once', () => {
    const heads = headsOf(questions, agreed({ written: ['yes'], lawful: ['partly'], timed: ['unknown'] }))
    expect(heads.flatMap(({ strong, missing, open }) => [...strong, ...missing, ...open]).sort()).toEqual(
      questions.map(({ id }) => id).sort()
    )
    expect(heads[0]).toMatchObject({ strong: ['written'], missing: ['lawful'] })
    expect(heads.find(({ head }) => head === 'drills')?.missing).toEqual(['timed'])
  })

  test('names three first steps: what has a day first, then the order of the survey; never what is there already', () => {
    const steps = firstSteps(
      questions,
      agreed({
        everyone: ['yes'],
        'where-to': ['no'],
        lawful: ['partly'],
        fair: ['no', '2026-12-20'],
        kept: ['no'],
        timed: ['unknown']
      })
    )
    expect(steps.map(({ id }) => id)).toEqual(['fair', 'where-to', 'lawful'])
  })

  test('compares with last time', () => {
    expect([
      changeOf('yes', 'no'),
      changeOf('no', 'partly'),
      changeOf('partly', 'partly'),
      changeOf('no', undefined)
    ]).toEqual(['better', 'worse', 'same', 'new'])
  })
})
