import fs from 'node:fs'
import { createRequire } from 'node:module'

// By module resolution, because the web build carries this file off: from there node_modules is still above it.
const { resolve } = createRequire(import.meta.url)

/** Noto Sans JP with all its characters (the web fonts of the same name lack 髙 and 𠮷), as paths. */
export const fontFiles = () => ({
  regular: resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  medium: resolve('@expo-google-fonts/noto-sans-jp/500Medium/NotoSansJP_500Medium.ttf')
})

let read: { regular: Uint8Array; medium: Uint8Array } | undefined

/** The same as bytes, read once: ten megabytes that every paper would read again. */
export function fontBytes(): { regular: Uint8Array; medium: Uint8Array } {
  const { regular, medium } = fontFiles()
  return (read ??= { regular: fs.readFileSync(regular), medium: fs.readFileSync(medium) })
}
