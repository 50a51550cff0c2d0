/** The value under this name, never one from the prototype: names come from answers, and answers come from outside. */
export function own<T>(record: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
