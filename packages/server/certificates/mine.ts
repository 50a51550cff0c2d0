import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { certificatesOf, type CertificateRow } from '../store/certificates/certificate-rows.ts'
import { completionsOf } from '../training/completion.ts'
import { release, titleIn, type ReleaseBody } from '../training/release.ts'
import type { Holder } from './holder.ts'
import { nameOnPaper, type NameOnPaper } from './name-on-paper.ts'

export type MyCertificate = Omit<CertificateRow, 'objectives'> & { title: string; objectives: string[] }

export type MyCompletion = {
  courseId: string
  cycle: number
  title: string
  finishedAt: Date
  minutes: number
  /** How the registered name would be printed, or why it can not be. */
  name: NameOnPaper
  issued: MyCertificate | undefined
}

/** What this person has completed, and the certificates they took for it. */
export async function myCertificates(store: Store, who: Holder, locale: LocaleId): Promise<MyCompletion[]> {
  const [completions, issued] = await Promise.all([
    completionsOf(store, who),
    store.read(who.organisationId, (reader) => certificatesOf(reader, who.personId))
  ])
  return Promise.all(
    completions.map(async ({ courseId, cycle, finishedAt, minutes, release: { body } }) => {
      const own = issued.find((each) => each.courseId === courseId && each.cycle === cycle)
      return {
        courseId,
        cycle,
        title: titleIn(body.titles, locale),
        finishedAt,
        minutes,
        name: nameOnPaper(who.name, null),
        issued: own && (await inWords(store, own, locale))
      }
    })
  )
}

/** One of the person's own certificates, in words. undefined: there is none with this serial. */
export async function myCertificate(
  store: Store,
  who: Holder,
  serial: string,
  locale: LocaleId
): Promise<MyCertificate | undefined> {
  const issued = await store.read(who.organisationId, (reader) => certificatesOf(reader, who.personId))
  const own = issued.find((each) => each.serial === serial)
  return own && inWords(store, own, locale)
}

async function inWords(store: Store, own: CertificateRow, locale: LocaleId): Promise<MyCertificate> {
  const issuedFor = await release(store, own.releaseHash)
  const body = issuedFor?.body
  return { ...own, title: body ? titleIn(body.titles, locale) : '', objectives: body ? texts(body, own, locale) : [] }
}

/** The sentences, each once: modules share some. */
function texts(body: ReleaseBody, { objectives }: CertificateRow, locale: LocaleId): string[] {
  const found = objectives.map(({ module, objective }) =>
    titleIn(body.modules.find(({ id }) => id === module)?.objectives[objective] ?? {}, locale)
  )
  return [...new Set(found)].filter((text) => text !== '')
}
