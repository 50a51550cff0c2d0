import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON
} from '@simplewebauthn/server'
import { z } from 'zod'
import { SYSTEM, type Store, type Transactor } from '../store/database.ts'
import { useOnce } from '../store/people/guess-rows.ts'
import {
  deletePasskey,
  findPasskey,
  insertPasskey,
  moveCounter,
  passkeysOf,
  type PasskeyRow
} from '../store/people/passkey-rows.ts'
import { challengeSubject, madeAt, newChallenge } from './challenge.ts'
import { beginSession, type NewSession, type SignedIn } from './sessions.ts'
import { longId, shortId } from './short-id.ts'

/** Where passkeys belong: the origin of this installation, e.g. https://training.example.com. */
export interface Site {
  readonly origin: string
}

export type PasskeyRefusal = {
  readonly ok: false
  readonly code: 'sign-in-again' | 'challenge-old' | 'passkey-refused' | 'passkey-known' | 'passkey-unknown'
}

// Ed25519, ECDSA with P-256, RSA: what devices of today make. (The library would also offer one that Node calls experimental.)
const ALGORITHMS = [-8, -7, -257]
const hostOf = (site: Site) => new URL(site.origin).hostname

/** Options for making a passkey on this device. Keep `challenge` in a cookie until the answer comes. */
export async function passkeyOffer(
  store: Store,
  who: SignedIn,
  site: Site
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const own = await store.read(who.organisationId, (reader) => passkeysOf(reader, who.personId))
  return generateRegistrationOptions({
    rpName: `${who.organisation.name} · 火の用心`,
    rpID: hostOf(site),
    userName: who.name,
    userDisplayName: who.name,
    userID: new Uint8Array(Buffer.from(`${shortId(who.organisationId)}.${shortId(who.personId)}`)),
    challenge: newChallenge(),
    excludeCredentials: own.map((key) => ({ id: key.credentialId, transports: key.transports })),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
  })
}

/** Keeps a passkey. Only from a session that was opened by a link or another passkey: six digits must not be able to plant a key. */
export async function addPasskey(
  store: Store,
  who: SignedIn,
  site: Site,
  answer: unknown,
  challenge: string | null,
  label: string | null
): Promise<{ readonly ok: true } | PasskeyRefusal> {
  if (who.method !== 'link' && who.method !== 'passkey') return { ok: false, code: 'sign-in-again' }
  const made = madeAt(challenge)
  if (made === null || challenge === null) return { ok: false, code: 'challenge-old' }
  const checked = await settled(() =>
    verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON, // checked by the library, which throws on anything else
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS
    })
  )
  if (!checked?.verified) return { ok: false, code: 'passkey-refused' }
  const { credential } = checked.registrationInfo
  return store.write(who.organisationId, who, async (tx) => {
    if (!(await useOnce(tx, 'challenge', challengeSubject(challenge), made)))
      return { ok: false, code: 'challenge-old' }
    const { id: credentialId, publicKey, counter, transports = [] } = credential
    const added = await insertPasskey(tx, {
      credentialId,
      publicKey,
      counter,
      transports,
      label,
      personId: who.personId
    })
    if (!added) return { ok: false, code: 'passkey-known' }
    await tx.audit('passkey.added', who.personId, { label })
    return { ok: true }
  })
}

/** Options for signing in: the device offers the passkeys it has for this site. Keep `challenge` in a cookie. */
export function passkeyQuestion(site: Site): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: hostOf(site), challenge: newChallenge(), userVerification: 'required' })
}

const signedAnswer = z.looseObject({
  id: z.string().max(1400),
  response: z.looseObject({ userHandle: z.string().max(100) })
})

/** Signs in by the answer of a device. Whose it is stands in the user handle; whether it is true, in the signature. */
export async function signInByPasskey(
  store: Store,
  site: Site,
  answer: unknown,
  challenge: string | null,
  browser: { readonly label: string | null }
): Promise<{ readonly ok: true; readonly session: NewSession; readonly organisationId: string } | PasskeyRefusal> {
  const made = madeAt(challenge)
  if (made === null || challenge === null) return { ok: false, code: 'challenge-old' }
  const shape = signedAnswer.safeParse(answer)
  const who = shape.success ? ownerOf(shape.data.response.userHandle) : null
  if (!shape.success || who === null) return { ok: false, code: 'passkey-unknown' }
  const key = await store.read(who.organisationId, (reader) => findPasskey(reader, shape.data.id))
  if (key === null || key.personId !== who.personId) return { ok: false, code: 'passkey-unknown' }
  const counter = await verifiedCounter(key, site, answer, challenge)
  if (counter === null) return { ok: false, code: 'passkey-refused' }
  const session = await store.write(who.organisationId, SYSTEM, (tx) =>
    open(tx, key, counter, { challenge, made }, browser.label)
  )
  return session.ok ? { ...session, organisationId: who.organisationId } : session
}

async function open(
  tx: Transactor,
  key: PasskeyRow,
  counter: number,
  signed: { readonly challenge: string; readonly made: Date },
  device: string | null
): Promise<{ readonly ok: true; readonly session: NewSession } | PasskeyRefusal> {
  if (!(await useOnce(tx, 'challenge', challengeSubject(signed.challenge), signed.made)))
    return { ok: false, code: 'challenge-old' }
  if (!(await moveCounter(tx, key.credentialId, counter))) return { ok: false, code: 'passkey-refused' }
  return {
    ok: true,
    session: await beginSession(tx, { personId: key.personId, method: 'passkey', shared: false, device })
  }
}

async function verifiedCounter(
  key: PasskeyRow,
  site: Site,
  answer: unknown,
  challenge: string
): Promise<number | null> {
  const checked = await settled(() =>
    verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON, // checked by the library, which throws on anything else
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(key.publicKey),
        counter: key.counter,
        transports: key.transports
      }
    })
  )
  return checked?.verified ? checked.authenticationInfo.newCounter : null
}

/** The person's own passkeys. */
export function passkeysOfPerson(store: Store, who: SignedIn): Promise<PasskeyRow[]> {
  return store.read(who.organisationId, (reader) => passkeysOf(reader, who.personId))
}

export function removePasskey(store: Store, who: SignedIn, credentialId: string): Promise<boolean> {
  return store.write(who.organisationId, who, async (tx) => {
    const removed = await deletePasskey(tx, who.personId, credentialId)
    await tx.audit('passkey.removed', who.personId, { removed })
    return removed
  })
}

function ownerOf(userHandle: string): { organisationId: string; personId: string } | null {
  const [organisation = '', person = ''] = Buffer.from(userHandle, 'base64url').toString('latin1').split('.')
  const [organisationId, personId] = [longId(organisation), longId(person)]
  return organisationId && personId ? { organisationId, personId } : null
}

/** The library throws for an answer that is not true; for us that is an answer too. */
async function settled<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check()
  } catch {
    return null
  }
}
