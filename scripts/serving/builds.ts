// Where builds of the web app live: one folder each, named after what it was made from. None is ever changed once it is there, so
// a running server, which reads its files when they are asked for, is not disturbed by a newer build beside it.
import fs from 'node:fs'
import path from 'node:path'
import { alone, lives } from './alone.ts'

export interface ServedBuild {
  /** The folder of this build. */
  readonly folder: string
  /** The folder of the build that was served before: pages loaded from it still ask for its files. */
  readonly before: string | undefined
  /** To be called when the server stops: the build may then be removed by a later start. */
  release(): Promise<void>
}

/** Gives the build of this name, after making it when it is not there, and removes those that nobody needs: all but this one, the
 *  one served before it, and those of servers that still run.
 *  @param make writes a whole build into a folder that does not exist yet
 *  @throws what `make` throws; nothing is changed then */
export async function serveBuild(
  home: string,
  name: string,
  make: (into: string) => Promise<void>
): Promise<ServedBuild> {
  const folder = path.join(home, name)
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(home, { recursive: true })
    // Two builds at once would write over each other's half-made files.
    await alone(path.join(home, 'building'), async () => {
      if (!fs.existsSync(folder)) await makeAside(path.join(home, `${UNFINISHED}${process.pid}`), folder, make)
    })
  }
  const before = buildBefore(home, name)
  const mark = path.join(folder, `${RUNNING}${process.pid}`)
  whereAllowed(() => {
    fs.writeFileSync(mark, '')
    writeTurn(home, name, before)
    for (const other of fs.readdirSync(home)) {
      if (other !== name && other !== before && isAbandoned(path.join(home, other)))
        fs.rmSync(path.join(home, other), { recursive: true, force: true })
    }
  })
  return {
    folder,
    before: before === undefined ? undefined : path.join(home, before),
    release: async () => whereAllowed(() => fs.rmSync(mark, { force: true }))
  }
}

/** A server may serve a build that it may not write beside: then nothing of it is removed either. */
function whereAllowed(keepBooks: () => void): void {
  try {
    keepBooks()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error
  }
}

const UNFINISHED = 'unfinished-'
const RUNNING = 'running-'
const SERVED = 'served'

/** Half a build must never be taken for a whole one, so it gets its name when it is whole. */
async function makeAside(unfinished: string, folder: string, make: (into: string) => Promise<void>): Promise<void> {
  try {
    await make(unfinished)
    fs.renameSync(unfinished, folder)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** The build that was served before this one, if it is still there. A restart with the same build keeps the one before. */
function buildBefore(home: string, name: string): string | undefined {
  const file = path.join(home, SERVED)
  const [last, beforeLast] = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
  const before = last === name ? beforeLast : last
  return before && fs.existsSync(path.join(home, before)) ? before : undefined
}

function writeTurn(home: string, name: string, before = ''): void {
  const written = path.join(home, `${SERVED}-${process.pid}`)
  fs.writeFileSync(written, `${name}\n${before}\n`)
  fs.renameSync(written, path.join(home, SERVED))
}

/** A build none of whose servers lives, or one that was never finished. Anything else in the folder is not ours to remove. */
function isAbandoned(folder: string): boolean {
  const name = path.basename(folder)
  if (name.startsWith(UNFINISHED)) return !lives(name.slice(UNFINISHED.length))
  if (!/^[0-9a-f]{16}$/.test(name)) return false
  const marks = fs.readdirSync(folder).filter((entry) => entry.startsWith(RUNNING))
  return !marks.some((mark) => lives(mark.slice(RUNNING.length)))
}
