import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { whatIsThere } from '../../packages/server/store/first-start.ts'
import type { Store } from '../../packages/server/store/database.ts'
import { filesIn } from './source-files.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
export const CONTENT = path.join(ROOT, 'content')
// A release depends on the texts and on the compiler that read them.
const SOURCES = ['content', 'packages/course', 'packages/core'].map((folder) => path.join(ROOT, folder))

/** Puts the courses of content/ into the database; what is there already in the same form is left alone.
 *  @throws CourseNotPublished for the first broken course, after the others were published */
export async function publishCourses(store: Store): Promise<void> {
  // Imported when needed: it brings the compiler along, and most starts have nothing to publish.
  const { publishContent } = await import('../../packages/server/training/publish.ts')
  await publishContent(store, CONTENT)
}

/** The same, unless neither the texts nor the published courses have changed since the last time. Compiling keeps the processor
 *  busy for a second, and a server that has just come up has better things to do. */
export async function publishChangedCourses(store: Store, dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'published')
  const sources = fingerprint()
  const mark = async () => `${sources} ${(await whatIsThere(store)).courses}\n`
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === (await mark())) return
  await publishCourses(store)
  fs.mkdirSync(dataDir, { recursive: true }) // with DATABASE_URL nobody has needed it yet
  fs.writeFileSync(file, await mark())
}

function fingerprint(): string {
  const digest = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn)) {
    const { size, mtimeMs } = fs.statSync(file)
    digest.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return digest.digest('hex')
}
