import { redirect, type RequestEvent } from '@sveltejs/kit'
import { dropCookie, keepCookie, readCookie } from '@hinoyojin/server/people/cookies.ts'
import { deviceLabel, readDevice } from '@hinoyojin/server/people/device.ts'
import { isSharedDoor, rememberedDoor } from '@hinoyojin/server/people/places.ts'
import { savePreferences } from '@hinoyojin/server/people/preferences.ts'
import { authenticate, type NewSession, type SignedIn } from '@hinoyojin/server/people/sessions.ts'
import type { Browser, Place } from '@hinoyojin/server/people/sign-in.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { insidePath } from '#app/locals/inside-path.ts'
import { lookCookie, readLook } from '#app/locals/look.ts'

/** What the sign-in functions want to know of this browser.
 *  @param shared as the person said just now; else what the tablet remembers: by whatever way somebody comes in on it, the next
 *  person must not find them there */
export function browserOf(event: RequestEvent, shared = isSharedDoor(readCookie(event, 'door'))): Browser {
  return {
    device: readDevice(readCookie(event, 'device')),
    address: event.getClientAddress(),
    label: deviceLabel(event.request.headers.get('user-agent')),
    shared
  }
}

/** Keeps session, device and door in cookies. The door is the given one, or the person's own unit. */
export async function keepEntered(
  event: RequestEvent,
  entered: { readonly session: NewSession; readonly device?: string | null },
  place: Place | null
): Promise<SignedIn | null> {
  const { session, device = null } = entered
  keepCookie(event, 'session', session.cookie, session.shared ? 'on close' : 'later')
  if (device !== null) keepCookie(event, 'device', device)
  const who = await authenticate(currentStore(), session.cookie)
  const door = place ?? who
  if (door) keepCookie(event, 'door', rememberedDoor(door, session.shared))
  dropCookie(event, 'ticket')
  if (who) await takeLanguageAlong(event, who)
  return who
}

/** The language somebody chose at the door comes in with them the first time; later their own choice holds on every device. */
async function takeLanguageAlong(event: RequestEvent, who: SignedIn): Promise<void> {
  const chosen = readLook(event.cookies.get(lookCookie))
  const first = who.method === 'activation' || who.method === 'request' || who.locale === null
  if (first && !who.shared && chosen.locale && chosen.locale !== who.locale)
    await savePreferences(currentStore(), who, chosen)
}

/** To where the person wanted to go, or to the page their role begins with. */
export function goIn(who: SignedIn | null, wanted: unknown): never {
  const holds = (role: string) => who?.roles.some((grant) => grant.role === role)
  redirect(
    303,
    insidePath(
      wanted,
      holds('administrator') ? '/admin' : holds('manager') && who?.method === 'link' ? '/shop' : '/home'
    )
  )
}
