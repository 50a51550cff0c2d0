import type { Client } from './client.ts'

/** Signs a person in through the form of the door, as a phone does, and returns the cookies it keeps. @throws when it is refused */
export async function signIn(client: Client, code: string, number: string, pin: string): Promise<string> {
  const form = new URLSearchParams({ number, pin }).toString()
  const answer = await client.post(`/in/${code}`, 'application/x-www-form-urlencoded', form, { accept: 'text/html' })
  if (answer.status !== 303 || answer.cookies.length === 0) {
    throw new Error(`${number} could not sign in: ${answer.status} ${answer.body.slice(0, 300)}`)
  }
  return answer.cookies.join('; ')
}
