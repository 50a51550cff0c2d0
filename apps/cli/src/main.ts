#!/usr/bin/env node
import { commands, type Command } from './commands.ts'

/** Exit 0: done. 1: done, and the answer is bad (problems, a failed check), or it failed. 2: not understood. */
process.exitCode = await answer(process.argv.slice(2))

async function answer(args: string[]): Promise<number> {
  // `hinoyojin course texts … | head` closes the pipe early: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const [first = '', second = ''] = args
  if (['', '--help', '-h', 'help'].includes(first)) {
    process.stdout.write(`hinoyojin <command>\n\n${listed(commands)}\n\nhinoyojin <command> --help\n`)
    return 0
  }
  const two = commands.find((command) => command.name === `${first} ${second}`)
  const command = two ?? commands.find(({ name }) => name === first)
  if (command === undefined) {
    const family = commands.filter(({ name }) => name.startsWith(`${first} `))
    const asked = args.slice(0, family.length > 0 ? 2 : 1).join(' ')
    process.stderr.write(
      `hinoyojin: unknown command "${asked}". Known:\n${listed(family.length > 0 ? family : commands)}\n`
    )
    return 2
  }
  return run(command, args.slice(two ? 2 : 1))
}

async function run(command: Command, args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.usage}\n\n${command.does}\n`)
    return 0
  }
  try {
    return await command.run(args)
  } catch (error) {
    // Expected failures are answered by the commands; this one is for whoever mends it.
    process.stderr.write(
      `hinoyojin ${command.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    )
    return 1
  }
}

function listed(some: Command[]): string {
  return some.map(({ name, does }) => `  ${name.padEnd(19)} ${does}`).join('\n')
}
