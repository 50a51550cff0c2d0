/** What every command module exports. The number is the exit code. */
export type Run = (args: string[]) => Promise<number>

export type Command = { name: string; usage: string; does: string; run: Run }

const command = (name: string, options: string, does: string, load: () => Promise<{ run: Run }>): Command => ({
  name,
  usage: `hinoyojin ${name} ${options}`.trimEnd(),
  does,
  // Loaded when called: `course check` starts no database, `doctor` loads no linter.
  run: async (args) => (await load()).run(args)
})

export const commands: Command[] = [
  command(
    'course check',
    '[path] [--json] [--lang ja|en]',
    'problems with code, file, line, message, cure; exit 1 on errors',
    () => import('./course/check.ts')
  ),
  command('course format', '[path]', 'quotes words and gives ids in YAML files', () => import('./course/format.ts')),
  command(
    'course texts',
    '<module> [--missing <locale>]',
    'every text id with its source',
    () => import('./course/texts.ts')
  ),
  command(
    'course stamp',
    '<module>',
    'declares translations right for the words as they are now',
    () => import('./course/stamp.ts')
  ),
  command(
    'course record',
    '<module>',
    'plays the golden paths and writes down what happened',
    () => import('./course/record.ts')
  ),
  command(
    'course preview',
    '<module>',
    'serves a module on a phone frame and reloads on save',
    () => import('./preview/preview.ts')
  ),
  command(
    'scenario play',
    '<file> --seed N --choices a,b,c [--json]',
    'final state, evidence, event log and its sha256',
    () => import('./scenario/play.ts')
  ),
  command(
    'guideline lint',
    '[--json] < clauses.jsonl',
    'clauses that would not hold in law, with why and what to write',
    () => import('./guideline/lint.ts')
  ),
  command(
    'certificate verify',
    '<file or address> [--keys <file>] [--revoked <file>] [--name <name>] [--code <code>] [--json] [--lang ja|en]',
    'checks a certificate without the server that issued it; exit 1 when it does not hold',
    () => import('./certificate/verify.ts')
  ),
  command(
    'certificate rekey',
    '',
    'signs with a new key from now on; what the old one signed stays checkable',
    () => import('./certificate/rekey.ts')
  ),
  command(
    'evidence verify',
    '<export.jsonl> [--key <id>] [--json] [--lang ja|en]',
    'checks an exported record of agreements without the server it came from',
    () => import('./evidence/verify.ts')
  ),
  command(
    'incident verify',
    '<export.jsonl> [--json] [--lang ja|en]',
    'checks an exported incident log without the server it came from; exit 1 when it was changed',
    () => import('./incident/verify.ts')
  ),
  command('doctor', '', 'looks whether everything needed to run is there', () => import('./operations/doctor.ts')),
  command('migrate', '', 'brings the database to the present shape', () => import('./operations/migrate.ts')),
  command('backup', '<file>', 'writes everything into one file', () => import('./operations/backup.ts')),
  command('restore', '<file>', 'brings everything back from a file', () => import('./operations/restore.ts')),
  command(
    'rebuild',
    '',
    'judges every finished attempt again from its answers',
    () => import('./operations/rebuild.ts')
  ),
  command(
    'link',
    '<number> [--organisation <slug>]',
    'a one-time sign-in link for an administrator or manager',
    () => import('./operations/link.ts')
  ),
  command(
    'organisation create',
    '--name <name> --slug <slug> [--mode roster|open] --administrator <name> [--email <address>] [--number <number>]',
    'a new organisation, and the one-time link of its administrator',
    () => import('./operations/organisation-create.ts')
  ),
  command(
    'organisation list',
    '',
    'slug, way in and name of every organisation',
    () => import('./operations/organisation-list.ts')
  ),
  command(
    'operator add',
    '<number> [--organisation <slug>]',
    'names somebody who runs this installation',
    async () => ({ run: (await import('./operations/operator.ts')).add })
  ),
  command('operator list', '', 'number and name of every operator', async () => ({
    run: (await import('./operations/operator.ts')).list
  })),
  command('operator remove', '<number> [--organisation <slug>]', 'takes the pages of the operator back', async () => ({
    run: (await import('./operations/operator.ts')).remove
  })),
  command(
    'bench step',
    '--people N --concurrency N --seconds N [--json]',
    'measures learner steps',
    () => import('./bench/step.ts')
  )
]
