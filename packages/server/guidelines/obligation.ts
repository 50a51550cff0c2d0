import { asAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import { isId } from '../store/id.ts'
import type { Store } from '../store/database.ts'
import { chainPart, headOf, standings, type Parts, type Standing } from '../store/guidelines/acknowledgement-rows.ts'
import { listVersions } from '../store/guidelines/version-rows.ts'
import { asked } from './asked.ts'
import { exportLines, type Signer } from './chain/export-lines.ts'
import { csvLine } from '@hinoyojin/core/schema/csv-line.ts'

/** agreed: to what is in force. older: to an earlier version, and something has changed since. */
export type AgreementState = 'agreed' | 'older' | 'not-yet'
export type Agreement = Standing & { readonly state: AgreementState }
export type Obligation = {
  readonly ok: true
  /** null: nothing is published. */
  readonly version: number | null
  readonly people: readonly Agreement[]
  readonly units: readonly {
    readonly id: string
    readonly name: string
    readonly people: number
    readonly agreed: number
  }[]
  readonly chain: { readonly seq: number; readonly hash: string }
}

/** Who has read and agreed. A record of an obligation, so it is shown by name; it holds nothing of what anybody answered. */
export function obligationOf(store: Store, who: Asker, unitId: string | null): Promise<Obligation | NotAllowed> {
  return asAdministrator<Obligation>(store, who, async (reader) => {
    const versions = await listVersions(reader)
    const newest = versions[0]
    const open = new Map<string, boolean>()
    const isOpen = (version: number, parts: Parts) => {
      const key = `${version} ${parts}`
      const before = versions.find(({ number }) => number === version)
      if (newest && !open.has(key)) open.set(key, !before || (before !== newest && asked(before.body, newest.body, parts).open))
      return open.get(key) ?? true
    }
    const all = await standings(reader, unitId !== null && isId(unitId) ? unitId : null)
    const people = all.map((each): Agreement => {
      const { version, parts } = each
      const state = version === null || parts === null ? 'not-yet' : isOpen(version, parts) ? 'older' : 'agreed'
      return { ...each, state }
    })
    const ids = [...new Set(people.map((each) => each.unitId))]
    const units = ids.map((id) => {
      const here = people.filter((each) => each.unitId === id)
      return { id, name: here[0]?.unitName ?? '', people: here.length, agreed: here.filter(({ state }) => state === 'agreed').length }
    })
    return { ok: true, version: newest?.number ?? null, people, units, chain: await headOf(reader) }
  })
} // prettier-ignore

export type CsvWords = { readonly columns: readonly string[]; readonly states: Readonly<Record<AgreementState, string>>; readonly parts: Readonly<Record<Parts, string>> } // prettier-ignore

/** The same as a file for spreadsheets (UTF-8 with a byte order mark). @param timeOf how a moment is written */
export async function obligationCsv(
  store: Store,
  who: Asker,
  wish: { unitId: string | null; states: readonly AgreementState[] },
  words: CsvWords,
  timeOf: (at: Date) => string
): Promise<{ ok: true; text: string } | NotAllowed> {
  const found = await obligationOf(store, who, wish.unitId)
  if (!found.ok) return found
  await store.write(who.organisationId, { personId: who.personId }, (tx) =>
    tx.audit('guideline.list-exported', who.organisationId, { version: found.version })
  )
  const rows = found.people
    .filter(({ state }) => wish.states.includes(state))
    .map(({ number, name, unitName, state, version, locale, parts, at }) =>
      csvLine([number, name, unitName, words.states[state], version, locale, parts && words.parts[parts], at && timeOf(at)])
    )
  return { ok: true, text: `\ufeff${csvLine(words.columns)}${rows.join('')}` }
} // prettier-ignore

const LINKS_AT_ONCE = 1000

/** The whole chain with the texts it speaks of and its signed end, part by part. */
export async function exportChain(
  store: Store,
  who: Asker & { readonly organisation: { readonly name: string } },
  sign: Signer,
  now: Date
): Promise<{ ok: true; lines: AsyncIterable<string> } | NotAllowed> {
  const versions = await asAdministrator(store, who, async (reader) => ({ ok: true as const, versions: await listVersions(reader) })) // prettier-ignore
  if (!versions.ok) return versions
  await store.write(who.organisationId, { personId: who.personId }, (tx) =>
    tx.audit('guideline.chain-exported', who.organisationId)
  )
  const organisation = { id: who.organisationId, name: who.organisation.name }
  return { ok: true, lines: exportLines({ organisation, at: now }, versions.versions, linksOf(store, who.organisationId), sign) } // prettier-ignore
}

/** Up to where the chain ends now: links added while it is written belong to the next export. */
async function* linksOf(store: Store, organisationId: string) {
  const { seq: end } = await store.read(organisationId, headOf)
  for (let after = 0; after < end; after += LINKS_AT_ONCE) {
    const part = await store.read(organisationId, (reader) => chainPart(reader, after, Math.min(LINKS_AT_ONCE, end - after))) // prettier-ignore
    yield* part
  }
}
