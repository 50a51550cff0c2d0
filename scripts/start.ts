// `npm start`: one command from a fresh clone to a running server. `--no-sample` leaves out the sample organisation.
import { parseArgs } from 'node:util'
import { prepareEnvironment } from '../apps/web/server.ts'
import { setCurrentStore } from '../packages/server/store/current.ts'
import { openStore, type Store } from '../packages/server/store/database.ts'
import { whatIsThere } from '../packages/server/store/first-start.ts'
import { workInBackground } from './serving/background.ts'
import { publishChangedCourses } from './serving/courses.ts'
import { addressOf, listen } from './serving/listening.ts'
import { settings } from './serving/settings.ts'
import { serveUntilStopped, Shutdown } from './serving/shutdown.ts'
import { ensureWebBuild, loadHandler } from './serving/web-build.ts'

const say = (message: string) => console.log(message)
const { values } = parseArgs({ options: { sample: { type: 'boolean', default: true } }, allowNegative: true })
const shutdown = new Shutdown()
const HOW_TO_BEGIN =
  'There is no organisation yet. Make yours: npx hinoyojin organisation create --name <name> --slug <slug> --administrator <name>'

shutdown.onSignals(say)
await serveUntilStopped(shutdown, async () => {
  const config = settings()
  const opening = shutdown.open(openStore({ ...config, say }), (store) => store.close())
  const building = shutdown.open(ensureWebBuild(say), (build) => build.release())
  const [store, build] = await Promise.all([opening, building])
  setCurrentStore(store)

  const found = await whatIsThere(store)
  // A first visitor must find the courses; afterwards a changed text may follow a moment after the server is up.
  if (found.courses === '') await publish(store, config.dataDir)
  prepareEnvironment(process.env)
  const handler = await loadHandler(build)
  let ready = false
  const healthy = async () => ready && store.ping()
  const server = await shutdown.open(listen({ ...config, handler, healthy }), (server) => server.close())

  const address = config.origin ?? addressOf(config.host, server.port)
  say(`Hinoyojin is running: ${address}${config.databaseUrl ? '' : ` (data: ${config.dataDir})`}. Ctrl-C stops it.`)
  if (config.smtpUrl && !config.origin)
    say(
      'SMTP_URL is set, but no mail is sent without ORIGIN: the links in it need an address that no request can change.'
    )
  if (found.organisations === 0 && values.sample) {
    const { createSampleWhenEmpty } = await import('./serving/sample.ts')
    await createSampleWhenEmpty(store, address, say)
  } else if (found.organisations === 0) say(HOW_TO_BEGIN)
  ready = true // whoever waits for /healthz finds the addresses printed
  if (found.courses !== '') await publish(store, config.dataDir)
  await workInBackground(shutdown, store, { ...config, address }, say)
})

/** A broken course must not keep the others, or the server, from working: it stays as it was. */
async function publish(store: Store, dataDir: string): Promise<void> {
  await publishChangedCourses(store, dataDir).catch((error: unknown) => {
    console.error('A course was not published:', error instanceof Error ? error.message : error)
  })
}
