export * from './questions.ts'

export * from './score.ts'
export * from './range.ts'
export * from './recommend.ts'
export * from './shown.ts'
export * from './organisation.ts'
