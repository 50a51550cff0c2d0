import { entryBodies, type EntryBody, type EntryKind, type IncidentLevel, type LogLine } from '../schema/incident.ts'

type Mark = { done: boolean; at: string; name: string; seq: number }
export type IncidentState = {
  level: IncidentLevel
  known: string
  tasks: Readonly<Record<string, Mark>>
  notes: { seq: number; at: string; happened: string | null; late: boolean; name: string; text: string }[]
  timers: Readonly<Partial<Record<'known' | 'posted', string>>>
  /** The newest of each draft, with how often it was kept. */
  drafts: Readonly<Record<string, EntryBody<'draft'> & { at: string; by: string; kept: number }>>
  files: (EntryBody<'file'> & { at: string; by: string })[]
  closed: (EntryBody<'closed'> & { at: string; by: string }) | null
  last: number
}

/** Where an incident stands, told from its log alone. A later line of the same thing wins; nothing is ever taken out. */
export function incidentState(log: readonly LogLine[]): IncidentState {
  const state = {
    level: 1 as IncidentLevel,
    known: '',
    tasks: {} as Record<string, Mark>,
    notes: [] as IncidentState['notes'],
    timers: {} as Partial<Record<'known' | 'posted', string>>,
    drafts: {} as Record<string, EntryBody<'draft'> & { at: string; by: string; kept: number }>,
    files: [] as IncidentState['files'],
    closed: null as IncidentState['closed'],
    last: log.at(-1)?.seq ?? 0
  }
  for (const line of log) {
    const { at, name, seq } = line
    const as = <K extends EntryKind>(kind: K) =>
      line.kind === kind ? (entryBodies[kind].parse(line.body) as EntryBody<K>) : null // the kind names the shape
    const started = as('started')
    if (started) [state.level, state.known] = [started.level, started.known]
    const done = as('task-done')
    if (done) state.tasks[done.task] = { done: true, at, name, seq }
    const undone = as('task-undone')
    if (undone) state.tasks[undone.task] = { done: false, at, name, seq }
    const note = as('note')
    if (note) state.notes.push({ seq, at, happened: line.happened, late: line.late, name, text: note.text })
    const level = as('level')
    if (level) state.level = level.to
    const timer = as('timer')
    if (timer) state.timers[timer.start] = timer.at
    const draft = as('draft')
    if (draft) state.drafts[draft.draft] = { ...draft, at, by: name, kept: (state.drafts[draft.draft]?.kept ?? 0) + 1 }
    const file = as('file')
    if (file) state.files.push({ ...file, at, by: name })
    const closed = as('closed')
    if (closed) state.closed = { ...closed, at, by: name }
    if (line.kind === 'reopened') state.closed = null
  }
  return state
}

/** The one thing to do now: the first task that is not done, those of the first hour before those of the day. */
export function nextTask<T extends { id: string; phase: 'hour' | 'day' }>(
  tasks: readonly T[],
  state: Pick<IncidentState, 'tasks'>
): T | null {
  const open = tasks.filter(({ id }) => !state.tasks[id]?.done)
  return open.find(({ phase }) => phase === 'hour') ?? open[0] ?? null
}
