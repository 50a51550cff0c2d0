import type { IncidentView } from '@hinoyojin/server/manual/incidents.ts'
import { fill } from '#app/words/fill.ts'
import type { incidentWords } from '#app/words/incident.ts'

type Words = (typeof incidentWords)['ja']
type Line = IncidentView['log'][number]

/** A line of the log as a sentence. @param tasks id -> its words */
export function lineText(line: Line, words: Words, tasks: ReadonlyMap<string, string>): string {
  const slots = Object.fromEntries(Object.entries(line.body).map(([name, value]) => [name, asText(value, words)]))
  const { task, start, size, sha256 } = line.body
  if (typeof task === 'string') slots['task'] = tasks.get(task) ?? task
  if (start === 'known' || start === 'posted') slots['start'] = words.starts[start]
  if (typeof sha256 === 'string') slots['digest'] = sha256
  if (typeof size === 'number') slots['size'] = sizeText(size)
  return fill(words.sentence[line.kind], slots).trim()
}

export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function asText(value: unknown, words: Words): string {
  if (Array.isArray(value))
    return value.length === 0 ? words.zero : value.filter((each) => typeof each === 'string').join('、')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
