// For tests of this folder: the sample organisation and short ways to act in it.
import { SYSTEM, type Store } from '../store/database.ts'
import { putPin } from '../store/people/pin-rows.ts'
import { newDevice } from './device.ts'
import { hashPin } from './pin-hash.ts'
import { doorByCode, type Door } from './places.ts'
import { createSample, type Sample } from './sample.ts'
import { authenticate, beginSession, type SessionMethod, type SignedIn } from './sessions.ts'
import type { Browser, Entered } from './sign-in.ts'

export const RIGHT_PIN = '604815'
export const MINUTE = 60_000

export interface TestShop {
  readonly sample: Sample
  readonly door: (unit: string) => Promise<Door>
  readonly id: (number: string) => string
  readonly givePin: (number: string, pin?: string) => Promise<void>
  readonly as: (number: string, method?: SessionMethod) => Promise<SignedIn>
  readonly whoIs: (entered: { ok: boolean }) => Promise<SignedIn | null>
}

export async function openTestShop(store: Store): Promise<TestShop> {
  const sample = await createSample(store, { origin: 'http://127.0.0.1:3999' })
  const id = (number: string) => sample.people[number] ?? fail(`nobody has ${number}`)
  const whoIs = (entered: { ok: boolean }) =>
    'session' in entered ? authenticate(store, (entered as Entered).session.cookie) : Promise.resolve(null)
  return {
    sample,
    id,
    whoIs,
    door: async (unit) => (await doorByCode(store, sample.units[unit]?.joinCode ?? '')) ?? fail(`no poster of ${unit}`),
    givePin: async (number, pin = RIGHT_PIN) => {
      const hash = await hashPin(pin)
      await store.write(sample.organisationId, SYSTEM, async (tx) => {
        await putPin(tx, id(number), hash)
        await tx.audit('test.pin', id(number))
      })
    },
    as: async (number, method = 'link') => {
      const begun = { personId: id(number), method, shared: false, device: null }
      const { cookie } = await store.write(sample.organisationId, SYSTEM, (tx) => beginSession(tx, begun))
      return (await authenticate(store, cookie)) ?? fail(`${number} is not signed in`)
    }
  }
}

let nextAddress = 0
/** A browser nobody has used, at an address nobody has used. */
export function freshBrowser(own: Partial<Browser> = {}): Browser {
  nextAddress += 1
  const address = `192.0.2.${nextAddress % 256}, ${nextAddress >> 8}`
  return { device: null, address, label: null, shared: false, ...own }
}
export function usedBrowser(): Browser {
  return freshBrowser({ device: newDevice() })
}

function fail(why: string): never {
  throw new Error(why)
}
