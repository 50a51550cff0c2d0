import type { TestProject } from 'vitest/node'
import { startTestServer } from './database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    hinoyojinSocketFolder: string
  }
}

/** One PostgreSQL for the whole run; every test file copies its own database from the template (database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('hinoyojinSocketFolder', server.place.socketFolder)
  return () => server.stop()
}
