import fs from 'node:fs/promises'
import type { Store } from '../store/database.ts'
import { jobStates } from '../store/jobs/job-rows.ts'
import { databaseHealth, type DatabaseHealth } from '../store/operator/health-rows.ts'
import { asOperator, type Asker, type NotAllowed } from './as-operator.ts'
import { outboxCounts } from './outbox.ts'

/** The row of `hinoyojin backup` among the jobs. */
export const BACKUP = 'backup'

export interface Health {
  readonly database: DatabaseHealth
  /** Bytes of the disk the data folder is on; null: it could not be asked. */
  readonly disk: { readonly free: number; readonly size: number } | null
  /** null: none was made by `hinoyojin backup` on this database. */
  readonly lastBackup: Date | null
  readonly mail: { readonly waiting: number; readonly failed: number; readonly sent: number }
  readonly jobs: { readonly failing: readonly string[]; readonly lastDone: Date | null }
}

/** How the installation is. */
export function health(
  store: Store,
  who: Asker,
  { dataDir }: { readonly dataDir: string }
): Promise<({ readonly ok: true } & Health) | NotAllowed> {
  return asOperator(store, who, async () => {
    const [database, disk, mail, states] = await Promise.all([
      databaseHealth(store),
      diskOf(dataDir),
      outboxCounts(store),
      jobStates(store)
    ])
    const jobs = states.filter(({ name }) => name !== BACKUP)
    const done = jobs.flatMap(({ finished_at }) => finished_at ?? []).sort((a, b) => b.getTime() - a.getTime())
    return {
      ok: true as const,
      database,
      disk,
      lastBackup: states.find(({ name }) => name === BACKUP)?.finished_at ?? null,
      mail,
      jobs: { failing: jobs.filter(({ trouble }) => trouble).map(({ name }) => name), lastDone: done[0] ?? null }
    }
  })
}

async function diskOf(folder: string): Promise<Health['disk']> {
  try {
    const { bavail, blocks, bsize } = await fs.statfs(folder)
    return { free: bavail * bsize, size: blocks * bsize }
  } catch {
    return null
  }
}
