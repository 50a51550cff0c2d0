import type { RegistryFilter } from '@hinoyojin/server/training/registry-export/registry.ts'

/** What the form asks for, from the address. Odd values mean "all". */
export function filterOf(asked: URLSearchParams): RegistryFilter {
  const text = (name: string) => (asked.get(name) ?? '').slice(0, 80) || null
  return { courseId: text('course'), unitId: text('unit'), from: text('from'), to: text('to') }
}
