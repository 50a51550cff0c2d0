// The walls: between organisations, between shops, between a learner and everybody who manages. Every function a page can call is
// tried with what belongs to somebody else; a new function has to be added to tests/walls/attacks.ts before this passes.
import fs from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import type { SignedIn } from '@hinoyojin/server/people/sessions.ts'
import { openLine, type Line } from '@hinoyojin/server/store/line.ts'
import { connecting } from '@hinoyojin/server/store/place.ts'
import { publishTestCourse } from '@hinoyojin/server/store/management/ground-for-tests.ts'
import { byIds, bySecret, bySession, exempt, type Attack } from './walls/attacks.ts'
import { doorsOfTheServer } from './walls/doors-of-the-server.ts'
import { CANARY, course, publishStory, testOrganisation, type TestOrganisation } from './walls/organisation.ts'

let database: TestDatabase
let everything: Line
let alpha: TestOrganisation
let beta: TestOrganisation
beforeAll(async () => {
  database = await testDatabase()
  everything = openLine(connecting(database.place, 'administrator'))
  await publishStory(database.store)
  const content = await publishTestCourse(database.store, course.id, course.activities)
  alpha = await testOrganisation(database.store, 'alpha', '甲', content)
  beta = await testOrganisation(database.store, 'beta', '乙', content)
})
afterAll(async () => {
  await everything.end()
  await database.close()
})

/** One hash per table of what an organisation has. */
async function recordOf(organisationId: string, except: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await everything.sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`
  const found: Record<string, string> = {}
  for (const { name } of tables.filter((table) => !except.includes(table.name))) {
    const [row] = await everything.sql<{ hash: string }[]>`
      select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${everything.sql(name)} t
      where organisation_id = ${organisationId}`
    found[name] = row?.hash ?? ''
  }
  return found
}

/** What comes of an attack, as text. Only the database's own refusal of a foreign key may be thrown. */
async function outcomeOf(attack: Attack, who: SignedIn, theirs: TestOrganisation): Promise<string> {
  try {
    return inspect(await attack(database.store, who, theirs), {
      depth: null,
      maxStringLength: null,
      maxArrayLength: null
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23503') return 'refused by the database'
    throw error
  }
}

test('every function that a page can call is tried here, or says why not', () => {
  const tried = [byIds, bySession, bySecret, exempt].flatMap((table) => Object.keys(table))
  expect(tried.sort()).toEqual(doorsOfTheServer().sort())
})

describe('between organisations', () => {
  const attackers = ['administrator', 'manager', 'learner'] as const
  test.each(
    attackers.flatMap((role) =>
      [byIds, bySession, bySecret].flatMap((table) => Object.keys(table).map((name) => [role, name] as const))
    )
  )(`a neighbour's %s gets nothing by %s, and changes nothing there`, async (role, name) => {
    const attack = byIds[name] ?? bySession[name] ?? bySecret[name]
    const before = await recordOf(beta.ground.organisationId)
    const outcome = await outcomeOf(attack!, alpha[role], beta)
    expect(outcome).not.toContain('乙')
    expect(outcome).not.toContain(beta.ids.joinCode)
    for (const who of Object.values(beta.ground.people)) expect(outcome).not.toContain(who.personId)
    expect(outcome).not.toContain(CANARY.choice)
    expect(await recordOf(beta.ground.organisationId)).toEqual(before)
  })
})

describe('between shops of one organisation', () => {
  /** Bookkeeping that a refused try may leave: that it was tried. */
  const traces = ['audit', 'guess', 'session']
  const ofTheOtherShop = () => [
    ...['高木', '吉田', '林', '岡', '港通り店'].map((name) => `${name}乙`),
    beta.other.personId,
    beta.unit.second,
    beta.ids.joinCode
  ]
  const attacks = {
    ...byIds,
    ...Object.fromEntries(
      ['people/units/tree.ts unitsOf', 'people/import/undo.ts importsOf'].map((name) => [name, bySession[name]!])
    )
  }

  test.each(
    (['manager', 'learner'] as const).flatMap((role) => Object.keys(attacks).map((name) => [role, name] as const))
  )('the %s of the first shop gets nothing of the second by %s, and changes nothing', async (role, name) => {
    const before = await recordOf(beta.ground.organisationId, traces)
    const outcome = await outcomeOf(attacks[name]!, beta[role], beta)
    for (const text of ofTheOtherShop()) expect(outcome).not.toContain(text)
    expect(await recordOf(beta.ground.organisationId, traces)).toEqual(before)
  })

  test.each(
    Object.keys(bySession).filter((name) => /settings|overviewOf|assignmentsOverview|importsOf|startImport/.test(name))
  )('a manager and a learner are refused by %s', async (name) => {
    for (const who of [beta.manager, beta.learner, beta.other])
      expect(await outcomeOf(bySession[name]!, who, beta)).toContain(`code: 'not-allowed'`)
  })
})

describe('between a learner and everybody who manages', () => {
  test('no function that a manager or administrator can call gives away an answer', async () => {
    for (const who of [beta.administrator, beta.manager, beta.otherManager]) {
      for (const [name, attack] of Object.entries({ ...byIds, ...bySession })) {
        if (!readsOnly.test(name)) continue
        // as themselves: whoever lies about the person has left the pages behind
        const outcome = await outcomeOf((store, _, theirs) => attack(store, who, { ...theirs, other: who }), who, beta)
        expect([name, outcome.match(answers)]).toEqual([name, null])
        const about = byIds[name] ? await outcomeOf(byIds[name], who, beta) : ''
        expect([name, about.match(answers)]).toEqual([name, null])
      }
    }
  })
  /** The planted answer, and the names under which a real one would be found. */
  const answers = /canary|\b(choice|choices|place|answers|reveals|drawn|because):/
  const readsOnly =
    /waiting|audit|peopleList|personOf|unitsOf|Overview|overview|whoWouldGet|export|evidence|misfits|shopOf|attemptView|homeOf|myRecord|sessionsOf/

  test('an attempt is shown to whoever plays it and to nobody above them', async () => {
    const view = byIds['training/attempt.ts attemptView']!
    for (const who of [beta.administrator, beta.manager, beta.otherManager, beta.learner])
      expect(await outcomeOf(view, who, beta)).toBe('undefined')
  })

  test('answers are read in one place, for the person who gave them and for judging', () => {
    const server = path.join(import.meta.dirname, '../packages/server')
    const files = fs
      .readdirSync(server, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|for-tests|bench/.test(file))
    const naming = (words: RegExp) =>
      files.filter((file) => words.test(fs.readFileSync(path.join(server, file), 'utf8'))).sort()
    // named in the second place to be left out of the file of an organisation
    expect(naming(/\bresponse_event\b/)).toEqual(['operator/export-tables.ts', 'store/training/attempts.ts'])
    expect(naming(/\banswersOf\b/)).toEqual([
      'store/training/attempts.ts',
      'training/attempt.ts',
      'training/rebuild.ts',
      'training/running.ts'
    ])
  })
})

describe('whoever may', () => {
  // The other half of the proof: what was refused above is refused for who asked, not for how it was asked.
  const onlyOneself = [
    'people/passkeys.ts removePasskey',
    'people/sessions.ts endSession',
    'training/attempt.ts attemptView'
  ]

  test.each(Object.keys(byIds).filter((name) => !onlyOneself.includes(name)))(
    'the administrator gets further by %s',
    async (name) => {
      const fresh = await testOrganisation(
        database.store,
        `own-${Object.keys(byIds).indexOf(name)}`,
        '丙',
        await published()
      )
      const outcome = await outcomeOf(byIds[name]!, fresh.administrator, fresh)
      expect(outcome).toMatch(further[name] ?? /ok: true|丙/)
    }
  )
  test.each(onlyOneself)('the learner gets further by %s', async (name) => {
    const before = await recordOf(beta.ground.organisationId)
    const outcome = await outcomeOf(byIds[name]!, beta.other, beta)
    const after = await recordOf(beta.ground.organisationId)
    expect(
      outcome.includes(`choice: '${beta.played[0]?.split('/')[1]}'`) || JSON.stringify(after) !== JSON.stringify(before)
    ).toBe(true)
  })
  const published = () => publishTestCourse(database.store, course.id, course.activities)
  const further: Readonly<Record<string, RegExp>> = {
    'people/import/apply.ts applyImport': /changed-meanwhile/, // the list was found; what was looked at is not what is there
    'people/units/change-units.ts closeUnit': /in-use/,
    'people/units/roster.ts personReturns': /unknown-person/, // is here already
    'people/units/slips.ts waitingForSlips': /[1-9]/,
    'training/assignments/assign.ts restoreAssignment': /unknown-assignment/, // was never withdrawn
    'training/evidence-export/export.ts misfitsOf': /\[\]/
  }
})
