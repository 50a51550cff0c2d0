import type { FactSource } from '@hinoyojin/core/schema/module.ts'
import type { Pack, PackActivity, PackMedia } from '@hinoyojin/core/schema/pack.ts'
import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { LocaleId, Region } from '@hinoyojin/core/schema/words.ts'
import { checkFolder, inOrder } from '../check/check-module.ts'
import { aroundModule } from '../check/check-root.ts'
import { citedFacts } from '../read/cited-facts.ts'
import { readContentRoot, rootAround, type ContentRoot } from '../read/content-root.ts'
import type { Folder } from '../read/folder.ts'
import { moduleIdOf } from '../read/module-id.ts'
import { scenariosOf, spotsOf, type ModuleText, type Picture } from '../read/module-text.ts'
import { hasErrors, problemAt } from '../read/problem-at.ts'
import { readFolder } from '../read/read-folder.ts'
import { canonicalJson } from '../words/canonical-json.ts'
import { sha256 } from '../words/hash.ts'

/** A module ready to be published: the pack, and the bytes of its pictures by their hash. */
export type CompiledModule = { pack: Pack; media: Map<string, Uint8Array> }

/**
 * Compiles a module's folder. Any error means no pack: nothing is half-published. The same texts give the same hash,
 * whatever their line ends, comments or the order of files on the disk.
 *
 * @param folder the module's folder; facts and portraits are taken from the content folder around it
 * @returns the pack with its media, or the problems in the way
 */
export function compileModule(folder: string, root = rootOf(folder)): CompiledModule | Problem[] {
  const read = readFolder(folder)
  return compileFolder(read, root, moduleIdOf(read))
}

export function compileFolder(
  folder: Folder,
  root: ContentRoot | undefined,
  id: string | undefined
): CompiledModule | Problem[] {
  const { module, problems } = checkFolder(folder, aroundModule(root, id))
  if (module.front === undefined)
    return inOrder([
      ...problems,
      ...(module.bare ? [problemAt('E007', `${folder.at}/module.md`, 1, { reason: 'missing' })] : [])
    ])
  if (hasErrors(problems)) return problems
  const missing = citedFacts(module).filter((fact) => root?.facts.has(fact.id) !== true)
  if (missing.length > 0)
    return inOrder(missing.map(({ id: name, file, line }) => problemAt('E010', file, line, { kind: 'fact', name })))

  const media = new Map<string, Uint8Array>()
  const content = {
    format: 'pack/1' as const,
    module: module.front.value,
    activities: activitiesOf(module),
    media: picturesOf(module, media),
    faces: facesOf(module, root, media),
    facts: factsOf(module, root),
    texts: textsOf(module)
  }
  return { pack: { ...content, hash: packHash(content) }, media }
}

/** sha256 of the canonical JSON of a pack without its hash. */
export function packHash(content: Omit<Pack, 'hash'> & { hash?: string }): string {
  return sha256(canonicalJson({ ...content, hash: undefined }))
}

function rootOf(folder: string): ContentRoot | undefined {
  const directory = rootAround(folder)
  return directory === undefined ? undefined : readContentRoot(directory)
}

function activitiesOf(module: ModuleText): PackActivity[] {
  const lesson: PackActivity[] = module.body === '' ? [] : [{ kind: 'lesson', id: 'lesson', body: module.body }]
  const others = module.activities.map((activity): PackActivity => {
    if (activity.kind === 'scenario')
      return { kind: 'scenario', id: activity.text.value.id, source: activity.text.value }
    if (activity.kind === 'spot') return { kind: 'spot', id: activity.text.value.id, source: activity.text.value }
    return { kind: 'check', id: activity.text.value.id, source: activity.text.value }
  })
  return [...lesson, ...others]
}

function picturesOf(module: ModuleText, media: Map<string, Uint8Array>): Record<string, PackMedia> {
  const regions = new Map<string, Record<string, Region>>()
  for (const { value } of spotsOf(module)) {
    regions.set(
      value.picture,
      Object.fromEntries([...value.clues, ...value.harmless].map(({ id, region }) => [id, region]))
    )
  }
  return Object.fromEntries(
    Object.entries(module.media).flatMap(([name, { picture, note }]) => {
      if (!picture || !note) return []
      const noted = Object.fromEntries(Object.entries(note.value.clues ?? {}).map(([id, { region }]) => [id, region]))
      return [[name, packed(picture, note.value.alt, { ...noted, ...regions.get(name) }, media)]]
    })
  )
}

function facesOf(
  module: ModuleText,
  root: ContentRoot | undefined,
  media: Map<string, Uint8Array>
): Record<string, PackMedia> {
  const names = scenariosOf(module).flatMap(({ value }) => Object.values(value.cast).flatMap(({ face }) => face ?? []))
  return Object.fromEntries(
    [...new Set(names)].sort().flatMap((name) => {
      const picture = root?.faces.get(name)
      // Decoration: the name stands beside it.
      return picture ? [[name, packed(picture, '', {}, media)]] : []
    })
  )
}

function packed(
  picture: Picture,
  alt: string,
  clues: Record<string, Region>,
  media: Map<string, Uint8Array>
): PackMedia {
  const hash = sha256(picture.bytes)
  media.set(hash, picture.bytes)
  return { hash, type: picture.type, alt, clues }
}

function factsOf(module: ModuleText, root: ContentRoot | undefined): Record<string, FactSource> {
  const ids = [...new Set(citedFacts(module).map(({ id }) => id))].sort()
  return Object.fromEntries(ids.flatMap((id) => { const fact = root?.facts.get(id); return fact ? [[id, fact.value]] : [] })) // prettier-ignore
}

function textsOf(module: ModuleText): Pack['texts'] {
  const locales = Object.entries(module.locales) as [LocaleId, NonNullable<ModuleText['locales'][LocaleId]>][] // keys of locales
  return Object.fromEntries(
    locales
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([locale, file]) => [locale, Object.fromEntries(Object.entries(file.value).map(([id, { t }]) => [id, t]))])
  )
}
