// `npm run dev`: the web app with hot reload over a living world with named people. The world is new every time and removed at
// the end; `--keep` keeps it in DATA_DIR/dev instead. A saved text in content/ is published at once.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { setCurrentStore } from '../packages/server/store/current.ts'
import { openStore, type Store } from '../packages/server/store/database.ts'
import { workInBackground } from './serving/background.ts'
import { CONTENT, publishCourses } from './serving/courses.ts'
import { addressOf, listen } from './serving/listening.ts'
import { createSampleWhenEmpty } from './serving/sample.ts'
import { settings } from './serving/settings.ts'
import { serveUntilStopped, Shutdown } from './serving/shutdown.ts'

const say = (message: string) => console.log(message)
const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } })
const shutdown = new Shutdown()

shutdown.onSignals(say)
await serveUntilStopped(shutdown, async () => {
  const config = settings()
  const dataDir = values.keep ? path.join(config.dataDir, 'dev') : await shutdown.open(throwAwayFolder(), remove)
  const store = await shutdown.open(openStore({ dataDir, say }), (store) => store.close())
  setCurrentStore(store)
  await publishCourses(store).catch(report)
  const root = path.resolve(import.meta.dirname, '..', 'apps', 'web')
  process.chdir(root) // SvelteKit looks for its files from here
  const vite = await shutdown.open(createServer({ root, server: { middlewareMode: true } }), (vite) => vite.close())
  const serving = listen({ ...config, handler: vite.middlewares, healthy: () => store.ping() })
  const server = await shutdown.open(serving, (server) => server.close())
  const address = config.origin ?? addressOf(config.host, server.port)
  say(`Hinoyojin for development: ${address}. Ctrl-C stops it.`)
  await createSampleWhenEmpty(store, address, say)
  republishOnSave(store)
  await workInBackground(shutdown, store, { ...config, address }, say)
})

async function throwAwayFolder(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-dev-'))
  fs.chmodSync(folder, 0o755) // as root the database runs as another user, who has to get in
  return folder
}

async function remove(folder: string): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true })
}

function republishOnSave(store: Store): void {
  let timer: NodeJS.Timeout | undefined
  const watcher = fs.watch(CONTENT, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => void publishCourses(store).then(() => say('The courses were published again.'), report),
      200
    )
  })
  void shutdown.open(Promise.resolve(watcher), async (watcher) => watcher.close())
}

function report(error: unknown): void {
  console.error('The courses were not published:', error)
}
