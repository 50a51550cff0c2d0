import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Files of the data folder that an operator writes by hand. The rest of what is in it can be made again, or is the database. */
const OWN_FILES = ['help/desks.yaml'] as const

export const OwnFile = z.object({ file: z.enum(OWN_FILES), text: z.string() })
export type OwnFile = z.infer<typeof OwnFile>

export function readOwnFiles(dataDir: string): OwnFile[] {
  return OWN_FILES.flatMap((file) => {
    const found = path.join(dataDir, file)
    return fs.existsSync(found) ? [{ file, text: fs.readFileSync(found, 'utf8') }] : []
  })
}

/** Puts the files back. One that is there already and says something else stays: nobody's work is written over.
 *  @returns which were written, and which stayed as they are */
export function putBack(
  dataDir: string | undefined,
  files: readonly OwnFile[]
): { written: string[]; stayed: string[] } {
  const [written, stayed]: [string[], string[]] = [[], []]
  if (dataDir === undefined) return { written, stayed }
  for (const { file, text } of files) {
    const place = path.join(dataDir, file)
    if (fs.existsSync(place)) {
      if (fs.readFileSync(place, 'utf8') !== text) stayed.push(file)
      continue
    }
    fs.mkdirSync(path.dirname(place), { recursive: true })
    fs.writeFileSync(place, text)
    written.push(file)
  }
  return { written, stayed }
}
