import postgres from 'postgres'
import { openSocket, type Connecting } from './place.ts'
import type { Sql } from './types.ts'

/** One connection, used by one request at a time, thrown away when it breaks.
 *
 *  postgres.js 3.4.9 does not survive a broken connection inside a transaction: its own rollback is written to a socket that is
 *  gone and ends the process (porsager/postgres#1208), and what was left of the transaction may run inside the next one (#1216).
 *  So every line is a client of exactly one connection that cannot reconnect, and transactions are ours (transaction.ts). */
export interface Line {
  readonly sql: Sql
  readonly broken: boolean
  /** Called once when the connection breaks; set by whoever uses the line at the moment. */
  whenBroken: (cause: Error) => void
  end(): Promise<void>
}

export function openLine(to: Connecting): Line {
  let broken = false
  let opened = false

  const refuse = (cause: Error) => {
    if (broken) return
    broken = true
    line.whenBroken(cause)
    void client.end({ timeout: 0 }) // whatever is still queued is rejected, and nothing can be queued any more
  }
  const options = {
    ...to.options,
    // `socket` is missing in the published types; it takes the parsed options and gives a connected socket.
    socket: async (target: Parameters<typeof openSocket>[0]) => {
      if (opened) throw closedError()
      opened = true
      try {
        return await openSocket(target)
      } catch (cause) {
        // postgres.js tells the first statement only; those behind it would wait for ever
        refuse(cause instanceof Error ? cause : closedError())
        throw cause
      }
    },
    onclose: () => refuse(closedError())
  }
  const client = to.url === undefined ? postgres(options) : postgres(to.url, options)
  const line: Line = {
    sql: client,
    whenBroken: () => {},
    get broken() {
      return broken
    },
    end: () => {
      broken = true
      return client.end({ timeout: 1 })
    }
  }
  return line
}

function closedError(): Error {
  return Object.assign(new Error('the connection was closed'), { code: 'CONNECTION_CLOSED' })
}
