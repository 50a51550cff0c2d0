import type { Problem } from '@hinoyojin/core/schema/problem.ts'

/** The files of one folder in memory, by path inside it. Everything after reading works on this, not on the disk. */
export type Folder = {
  /** How the folder is called in problems; '' where the paths stand for themselves. */
  at: string
  files: ReadonlyMap<string, Uint8Array>
  /** Files that could not be read. They hide no other. */
  problems: Problem[]
}

export function pathIn(folder: Pick<Folder, 'at'>, path: string): string {
  return folder.at === '' ? path : `${folder.at}/${path}`
}

/** A folder made of texts: for examples and tests. */
export function folderOf(texts: Record<string, string>, at = ''): Folder {
  const encoder = new TextEncoder()
  return { at, files: new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)])), problems: [] }
}
