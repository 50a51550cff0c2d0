import { execFile, spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fencesOf, root, type Fence } from './markdown.ts'

/** What a tutorial's text claims and what really happened, in order. Equal when the tutorial is true. */
export type Walked = { claimed: string[]; happened: string[]; commands: number }

/**
 * Does what a tutorial says, in a throw-away copy of content/example. Marks of a block:
 * `file=…` writes it (a diff: changes these lines) · `run` runs its commands (`exit=1` where they are to fail) · `output` is
 * what they print (a line of … stands for any lines) · `serve` starts a preview · `served` is a text it then shows.
 */
export async function walk(markdown: string, language: 'ja' | 'en'): Promise<Walked> {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-docs-')))
  fs.cpSync(path.join(root, 'content/example'), path.join(folder, 'content/example'), { recursive: true })
  const walked: Walked = { claimed: [], happened: [], commands: 0 }
  const terminal = new Terminal(folder, language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8')
  try {
    for (const fence of fencesOf(markdown)) await follow(fence, terminal, walked)
  } finally {
    terminal.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return walked
}

async function follow({ marks, language, text, line }: Fence, terminal: Terminal, walked: Walked): Promise<void> {
  const file = marks.find((mark) => mark.startsWith('file='))?.slice('file='.length)
  if (file && language === 'diff') terminal.change(file, text, line)
  else if (file) terminal.write(file, `${text}\n`)
  else if (marks.includes('run')) {
    const wanted = Number(marks.find((mark) => mark.startsWith('exit='))?.slice('exit='.length) ?? 0)
    for (const command of text.split('\n')) {
      walked.commands += 1
      walked.claimed.push(`${command} → ${wanted}`)
      walked.happened.push(`${command} → ${await terminal.run(command)}`)
    }
  } else if (marks.includes('output')) {
    walked.claimed.push(text)
    walked.happened.push(like(terminal.take(), text))
  } else if (marks.includes('serve')) await terminal.serve(text)
  else if (marks.includes('served')) {
    walked.claimed.push(text)
    walked.happened.push((await terminal.served()).includes(text) ? text : 'not shown')
  }
}

/** What was printed, with the lines that a `…` stands for taken out, so that both can be compared as texts. */
function like(printed: string, claimed: string): string {
  if (!claimed.split('\n').includes('…')) return printed
  const pattern = claimed.split('\n').map((line) => (line === '…' ? '[^]*?' : line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
  return new RegExp(`^${pattern.join('\n')}$`).test(printed) ? claimed : printed
}

const cli = path.join(root, 'apps/cli/src/main.ts')

class Terminal {
  readonly #folder: string
  readonly #environment: NodeJS.ProcessEnv
  #printed = ''
  #server: ChildProcess | undefined
  #address = ''

  constructor(folder: string, language: string) {
    this.#folder = folder
    this.#environment = { ...process.env, LANG: language, LC_ALL: language, LC_MESSAGES: language, NO_COLOR: '1' }
  }

  write(file: string, text: string): void {
    const full = path.join(this.#folder, file)
    fs.mkdirSync(path.dirname(full), { recursive: true })
    fs.writeFileSync(full, text)
  }

  /** A diff: lines with - become lines with +, the others stand around them. What is replaced must be there, once. */
  change(file: string, diff: string, line: number): void {
    const side = (mark: string) => diff.split('\n').filter((each) => each.startsWith(mark) || each.startsWith(' ')).map((each) => `${each.slice(1)}\n`).join('') // prettier-ignore
    const before = fs.readFileSync(path.join(this.#folder, file), 'utf8')
    const [first, second, ...more] = before.split(side('-'))
    if (first === undefined || second === undefined || more.length > 0) throw new Error(`line ${line}: ${file} does not hold these lines once`)
    this.write(file, first + side('+') + second)
  }

  /** Runs `npx hinoyojin …` without npx, which would ask the network. Gives the exit code. */
  run(command: string): Promise<number | null> {
    return new Promise((ended) => {
      const child = execFile(process.execPath, [cli, ...argumentsOf(command)], { cwd: this.#folder, env: this.#environment }, (_, out, err) => {
        this.#printed += out + err
        ended(child.exitCode)
      })
    })
  }

  /** What was printed since the last time. */
  take(): string {
    const printed = this.#printed.trimEnd()
    this.#printed = ''
    return printed
  }

  /** A preview stays until the end, on a free port. */
  serve(command: string): Promise<void> {
    const server = spawn(process.execPath, [cli, ...argumentsOf(command), '--port', '0'], { cwd: this.#folder, env: this.#environment })
    this.#server = server
    return new Promise((ready, failed) => {
      let said = ''
      const hear = (part: Buffer) => {
        said += part.toString()
        this.#address = /http:\/\/\S+/.exec(said)?.[0] ?? ''
        if (this.#address) ready()
      }
      server.stdout.on('data', hear)
      server.stderr.on('data', hear)
      server.once('exit', (code) => failed(new Error(`the preview ended (${code}): ${said}`)))
    })
  }

  /** What the preview page is given to show. */
  async served(): Promise<string> {
    const page = await fetch(this.#address)
    if (!page.ok) throw new Error(`the preview answered ${page.status}`)
    return (await fetch(new URL('/preview/module?locale=ja', this.#address))).text()
  }

  close(): void {
    this.#server?.removeAllListeners('exit').kill('SIGTERM')
  }
}

function argumentsOf(command: string): string[] {
  const [npx, name, ...rest] = command.trim().split(/\s+/)
  if (npx !== 'npx' || name !== 'hinoyojin') throw new Error(`a tutorial runs only "npx hinoyojin …", not "${command}"`)
  return rest
}
