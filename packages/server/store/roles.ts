import { StartupRefused } from '../errors/startup-refused.ts'
import { openLine, type Line } from './line.ts'
import { APPLICATION_ROLE, connecting, OWNER_ROLE, type DatabasePlace } from './place.ts'

/** Makes what a new server lacks: the roles, and with the built-in server the database itself. May be called at any time. */
export async function ensureRoles(place: DatabasePlace): Promise<void> {
  if (place.kind === 'embedded')
    await inOneLine({ ...place, database: 'postgres' }, (line) => ensureOurs(line, place.database))
  else await inOneLine(place, ensureTheirs)
}

async function ensureOurs({ sql }: Line, database: string): Promise<void> {
  const existing = await sql<{ name: string }[]>`
    select rolname as name from pg_roles where rolname in (${OWNER_ROLE}, ${APPLICATION_ROLE})
    union all select datname from pg_database where datname = ${database}`
  const missing = (name: string) => !existing.some((row) => row.name === name)
  if (missing(OWNER_ROLE)) await sql.unsafe(`create role ${OWNER_ROLE} login nosuperuser nobypassrls createdb`)
  if (missing(APPLICATION_ROLE)) await sql.unsafe(`create role ${APPLICATION_ROLE} login nosuperuser nobypassrls`)
  if (missing(database)) await sql`create database ${sql(database)} owner ${sql(OWNER_ROLE)}`
}

const INSUFFICIENT_PRIVILEGE = '42501'

async function ensureTheirs({ sql }: Line): Promise<void> {
  try {
    const [role] = await sql<{ member: boolean }[]>`
      select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = ${APPLICATION_ROLE}`
    if (!role) await sql.unsafe(`create role ${APPLICATION_ROLE} nologin nosuperuser nobypassrls`)
    if (!role?.member) await sql.unsafe(`grant ${APPLICATION_ROLE} to current_user`)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === INSUFFICIENT_PRIVILEGE)) throw cause
    throw new StartupRefused(
      `The account in DATABASE_URL may neither make the role ${APPLICATION_ROLE} nor take it on. Have an administrator run: ` +
        `create role ${APPLICATION_ROLE} nologin; grant ${APPLICATION_ROLE} to <the account in DATABASE_URL>;`,
      cause
    )
  }
}

interface EffectiveRole {
  name: string
  bypasses: boolean
  owns: boolean
}

/** Row-level security is the wall between organisations; a role that can climb it must not serve anybody.
 *  @throws StartupRefused */
export async function refuseUnheldRole({ sql }: Line): Promise<void> {
  const [role] = await sql<EffectiveRole[]>`
    select current_user as name, rolsuper or rolbypassrls as bypasses,
      exists (select from pg_class where relowner = r.oid and relkind in ('r', 'p')) as owns
    from pg_roles r where rolname = current_user`
  if (role && !role.bypasses && !role.owns) return
  const why = role?.bypasses
    ? 'may bypass row-level security'
    : 'owns tables, so that row-level security does not hold it'
  throw new StartupRefused(`The database role ${role?.name ?? '?'} ${why}. Hinoyojin does not start with such a role.`)
}

async function inOneLine(place: DatabasePlace, work: (line: Line) => Promise<void>): Promise<void> {
  const line = openLine(connecting(place, 'administrator'))
  try {
    await work(line)
  } finally {
    await line.end()
  }
}
