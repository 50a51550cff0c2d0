import type { Store } from './database.ts'

// The web build has its own copy of our modules, so the opened store travels by the global object.
const KEY = Symbol.for('hinoyojin.store')

/** Called once by the server before it loads the web build. */
export function setCurrentStore(store: Store | undefined): void {
  Reflect.set(globalThis, KEY, store)
}

/** The store of the running server, for hooks and routes. @throws Error when no server has set one (e.g. during the build) */
export function currentStore(): Store {
  const store: unknown = Reflect.get(globalThis, KEY)
  if (!store) throw new Error('No store is open. The server (apps/web/server.ts) sets it before it handles requests.')
  return store as Store // only setCurrentStore puts anything there
}
