// Any Node from 20 on can start this. It installs what the lockfile says when needed, and the work itself runs under the Node
// that the lockfile pins (node_modules/node). Plain JavaScript, because an older Node reads no TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const node = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
const installed = path.join(root, 'node_modules', '.package-lock.json') // written by npm at the end of an installation
const PATH = path.join(root, 'node_modules', '.bin') + path.delimiter + (process.env.PATH ?? '')
const env = { ...process.env, PATH }

process.chdir(root)
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Hinoyojin needs Node 20 or newer; this is ${process.version}.`)
if (process.argv.length < 3) fail('usage: node scripts/run.mjs <script> [arguments]')
if (!isInstalled()) install()
work()

function isInstalled() {
  // A second of slack: unpacking an archive may give both files the same time, in either order.
  return fs.existsSync(node) && changed(installed) + 1000 > changed(path.join(root, 'package-lock.json'))
}

function changed(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function install() {
  // npm would empty the folder behind the link, which somebody else is using.
  if (isLink(path.join(root, 'node_modules')))
    fail('node_modules is a link and does not fit package-lock.json. Install there, or remove the link.')
  console.log('Installing (npm ci) …')
  // Under the Node that started us: the pinned one is about to be replaced.
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: windows })
  if (error) fail(`npm could not be run: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

function isLink(file) {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function work() {
  const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env })
  // spawnSync would keep signals from the child, and without a listener this process would end before it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) stopWithNpm(child)
  child.on('error', (error) => fail(`${node} could not be run: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

// npm runs scripts through a shell and, told to stop, ends only that shell: we would go on without anybody knowing.
function stopWithNpm(child) {
  const shell = process.ppid
  const watch = () => {
    if (process.ppid !== shell) child.kill('SIGTERM')
  }
  setInterval(watch, 250).unref()
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
