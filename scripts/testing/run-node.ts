import { spawnSync } from 'node:child_process'

/** Runs a script under this Node and returns its exit code; what it says goes to the terminal. */
export function runNode(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}): number {
  const done = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: options.cwd,
    env: { ...process.env, ...options.env }
  })
  return done.status ?? 1
}
