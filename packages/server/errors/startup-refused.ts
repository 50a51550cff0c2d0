import { isNamed, NamedError } from './named-error.ts'

/** The program cannot start, or not do what the operator asked; the message says in plain words why and what to do. It is shown
 *  alone, without a stack. */
export class StartupRefused extends NamedError {
  constructor(message: string, cause?: unknown) {
    super('StartupRefused', message, cause)
  }
}

export function isStartupRefused(error: unknown): error is StartupRefused {
  return isNamed(error, 'StartupRefused')
}
