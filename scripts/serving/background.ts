import type { Config } from '../../packages/server/config/config.ts'
import { startTimetable } from '../../packages/server/jobs/timetable.ts'
import { openPostOffice } from '../../packages/server/post/office.ts'
import type { Store } from '../../packages/server/store/database.ts'
import type { Shutdown } from './shutdown.ts'

/** What a server does without being asked: letters go out, scheduled work is done. A timetable that cannot be kept is said, and the
 *  pages are served all the same. */
export async function workInBackground(
  shutdown: Shutdown,
  store: Store,
  config: Config & { address: string },
  say: (message: string) => void
): Promise<void> {
  await shutdown.open(Promise.resolve(openPostOffice(store, { ...config, say })), (office) => office.close())
  const starting = startTimetable(store, { origin: config.address, say })
  await shutdown
    .open(starting, (timetable) => timetable.close())
    .catch((error: unknown) =>
      say(`Scheduled work does not run: ${error instanceof Error ? error.message : String(error)}`)
    )
}
