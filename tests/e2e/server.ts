import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { openDoors, type Doors } from './doors.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** What the journeys need to know of the running server: written for the test processes to read. */
export type World = Doors & {
  origin: string
  learner: string
  dataDir: string
  /** What the server said after its first words (those hold the three links), for whoever looks for secrets in it. */
  log: string
}
export const worldFile = path.join(root, 'test-results', 'world.json')
export const world = (): World => JSON.parse(fs.readFileSync(worldFile, 'utf8')) as World // written below

/** A running product with the three links of its terminal. */
export type Product = {
  origin: string
  learner: string
  manager: string
  administrator: string
  dataDir: string
  log: string
  stop: () => Promise<void>
}

/** Starts the product as a stranger does, on an empty data folder, and reads the three links from the terminal. Journeys that
 *  change what concerns everybody (settings, languages, the whole list of people) start one of their own.
 *  @param more of the environment, such as the mail server; made from the port */
export async function startProduct(more: (port: number) => Record<string, string> = () => ({})): Promise<Product> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-e2e-'))
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, NO_COLOR: '1', ...more(port) }
  const child = spawn(process.execPath, ['scripts/start.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stderr.pipe(process.stderr)
  const links = await new Promise<string[]>((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error(`the server printed no links:\n${said}`)), 120_000)
    child.once('exit', (code) => reject(new Error(`the server ended (${code}):\n${said}`)))
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      const found = said.match(/http:\/\/\S+/g)?.filter((url) => /\/(activate|enter)\//.test(url)) ?? []
      if (found.length < 3 || !said.endsWith('\n')) return
      clearTimeout(late)
      resolve(found)
    })
  })
  const [learner = '', manager = '', administrator = ''] = links
  const log = `${dataDir}.log`
  const written = fs.createWriteStream(log)
  for (const stream of [child.stdout, child.stderr]) stream.pipe(written, { end: false })
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    for (const left of [dataDir, log]) fs.rmSync(left, { recursive: true, force: true })
  }
  return { origin: new URL(learner).origin, learner, manager, administrator, dataDir, log, stop }
}

export default async function globalSetup(): Promise<() => Promise<void>> {
  const { origin, learner, manager, administrator, dataDir, log, stop } = await startProduct()
  fs.mkdirSync(path.dirname(worldFile), { recursive: true })
  const doors = await openDoors({ manager, administrator, folder: path.dirname(worldFile) })
  fs.writeFileSync(worldFile, JSON.stringify({ origin, learner, dataDir, log, ...doors } satisfies World))
  return stop
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))
      )
    })
  })
}
