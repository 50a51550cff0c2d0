import type { Folder } from './folder.ts'

/** The id in module.md, by eye: it is needed before anything is checked, to know what the courses ask of this module. */
export function moduleIdOf(folder: Folder): string | undefined {
  const page = folder.files.get('module.md')
  return page && /^id:\s*["']?([a-z0-9-]+)/m.exec(new TextDecoder().decode(page))?.[1]
}
