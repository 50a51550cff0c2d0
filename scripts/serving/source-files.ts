import fs from 'node:fs'
import path from 'node:path'

/** Every file below a folder, always in the same order, without what was installed. Empty when there is no such folder. */
export function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(full)
    return entry.isFile() ? [full] : []
  })
}
