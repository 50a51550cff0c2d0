import { rotateKey } from '@hinoyojin/server/signing/signing.ts'
import { onStore, operate } from '../operations/operation.ts'

/** Retires the key that signs certificates and makes a new one; what the old one signed stays checkable. */
export function run(_args: string[]): Promise<number> {
  return operate(async (config, say) => {
    const keyId = await onStore(config, 'refuse', rotateKey)
    say(`新しい鍵で署名します: ${keyId}`, `Signing with a new key from now on: ${keyId}`)
    return 0
  })
}
