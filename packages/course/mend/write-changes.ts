import fs from 'node:fs'

/** A file whose text would change. */
export type Change = { file: string; text: string }

/** Writes each change beside its file and renames it into place, so that a crash leaves the old text or the new one. */
export function writeChanges(changes: readonly Change[]): void {
  for (const { file, text } of changes) {
    const half = `${file}.new`
    fs.writeFileSync(half, text)
    fs.renameSync(half, file)
  }
}
