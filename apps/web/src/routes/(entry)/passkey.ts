import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/browser'

/** Passkeys belong to a name, not to an address of numbers, and to a page nobody can listen to. */
export function canUsePasskeys(): boolean {
  return isSecureContext && browserSupportsWebAuthn() && !/^[\d.]+$|:/.test(location.hostname)
}

/** Asks the device to sign in. @returns where to go, or null when it did not work or the person stopped */
export async function enterByPasskey(): Promise<string | null> {
  try {
    const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>('/passkey/question')
    const { to } = await ask<{ to: string }>('/passkey/enter', await startAuthentication({ optionsJSON }))
    return to
  } catch {
    return null
  }
}

/** Makes a passkey on this device for the person signed in. @returns a code of what went wrong, or null */
export async function makePasskey(): Promise<string | null> {
  try {
    const optionsJSON = await ask<PublicKeyCredentialCreationOptionsJSON>('/passkey/offer')
    await ask('/passkey/add', await startRegistration({ optionsJSON }))
    return null
  } catch (error) {
    return error instanceof Error && error.name === 'Refused' ? error.message : 'passkey-refused'
  }
}

/** @throws an error named Refused, whose message is the server's code */
async function ask<Answer>(path: string, answer: unknown = {}): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer)
  })
  const body: unknown = await response.json()
  if (!response.ok) throw Object.assign(new Error(codeOf(body)), { name: 'Refused' })
  return body as Answer // our own endpoints; the browser checks the options once more before it uses them
}

function codeOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
    ? body.code
    : 'passkey-refused'
}
