import { spawn } from 'node:child_process'
import net from 'node:net'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../../..')
const patienceMs = 120_000

/** The server as an operator starts it, on its own data folder and a free port of this machine. */
export async function startServer(
  dataDir: string
): Promise<{ origin: string; pid: number; stop: () => Promise<void> }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  // Its own database whatever the surroundings say: a bench writes.
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    ORIGIN: origin,
    DATABASE_URL: undefined
  }
  const child = spawn(process.execPath, ['scripts/start.ts', '--no-sample'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  const hear = (part: Buffer) => void (said = (said + part.toString()).slice(-4000))
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for (const end = Date.now() + patienceMs; ;) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${said}`)
    if (await healthy(origin)) return { origin, pid: child.pid ?? 0, stop }
    if (Date.now() > end) {
      await stop()
      throw new Error(`The server was not healthy after ${patienceMs / 1000} s:\n${said}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function healthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok
  } catch {
    return false // not listening yet
  }
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
