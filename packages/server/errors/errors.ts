// What the edge asks about an error it did not expect.
export { isDatabaseUnavailable as isUnavailable, isDiskFull } from './database-errors.ts'
