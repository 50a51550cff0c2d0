/** localStorage where the browser allows it: private windows and strict settings throw on the mere mention. */
export function deviceStorage(): Storage | undefined {
  try {
    return typeof localStorage === 'undefined' ? undefined : localStorage
  } catch {
    return undefined
  }
}
