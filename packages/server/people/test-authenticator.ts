// For tests: a device that makes and uses a passkey (ES256, attestation "none"), as a browser would send it.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export interface TestAuthenticator {
  /** What the browser sends after navigator.credentials.create. */
  create(challenge: string, origin: string, userId: string): unknown
  /** What it sends after navigator.credentials.get. */
  get(
    challenge: string,
    origin: string,
    change?: { counter?: number; verified?: boolean; userHandle?: string }
  ): unknown
}

export function testAuthenticator(host: string): TestAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = Buffer.concat([
    hex('a5010203262001215820'),
    Buffer.from(x, 'base64url'),
    hex('225820'),
    Buffer.from(y, 'base64url')
  ])
  let counter = 0
  let user = ''
  const head = (flags: number, count: number) => {
    const number = Buffer.alloc(4)
    number.writeUInt32BE(count)
    return Buffer.concat([sha256(Buffer.from(host)), Buffer.from([flags]), number])
  }
  const envelope = (response: object) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response
  })
  return {
    create(challenge, origin, userId) {
      user = userId
      const data = Buffer.concat([head(0x45, 0), Buffer.alloc(16), hex('0010'), id, cose])
      const attestationObject = Buffer.concat([
        hex('a363666d74646e6f6e656761747453746d74a0686175746844617461'),
        hex('58'),
        Buffer.from([data.length]),
        data
      ])
      return envelope({
        clientDataJSON: client('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal']
      })
    },
    get(challenge, origin, { counter: given, verified = true, userHandle = user } = {}) {
      counter = given ?? counter + 1
      const [data, json] = [head(verified ? 0x05 : 0x01, counter), client('webauthn.get', challenge, origin)]
      const signature = sign('sha256', Buffer.concat([data, sha256(json)]), privateKey)
      return envelope({
        clientDataJSON: json.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle
      })
    }
  }
}

const hex = (text: string) => Buffer.from(text, 'hex')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
const client = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
