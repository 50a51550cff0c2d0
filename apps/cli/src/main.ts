#!/usr/bin/env node
import { commands } from './commands.ts'

/** Exit 0: done. 1: done, and the answer is bad (problems, a failed check). 2: not understood. */
const [first = '', second = '', ...rest] = process.argv.slice(2)
const args = process.argv.slice(2)

const two = commands.find((command) => command.name === `${first} ${second}`)
const one = commands.find((command) => command.name === first)

if (first === '' || first === '--help' || first === '-h' || first === 'help') {
  process.stdout.write(`hinoyojin <command>\n\n${commands.map(line).join('\n')}\n\nhinoyojin <command> --help\n`)
} else if (two ?? one) {
  const command = (two ?? one) as (typeof commands)[number] // one of the two is there
  const own = two ? rest : args.slice(1)
  if (own.includes('--help') || own.includes('-h')) process.stdout.write(`${command.usage}\n\n${command.does}\n`)
  else process.exitCode = await command.run(own)
} else {
  const family = commands.filter((command) => command.name.startsWith(`${first} `))
  const shown = family.length > 0 ? family : commands
  process.stderr.write(`hinoyojin: unknown command "${args.slice(0, 2).join(' ')}". Known:\n${shown.map(line).join('\n')}\n`)
  process.exitCode = 2
}

function line(command: (typeof commands)[number]): string {
  return `  ${command.name.padEnd(16)} ${command.does}`
}
