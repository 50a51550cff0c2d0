/** Where to go after a form: a path of ours and nothing else, however it is spelt. */
export function insidePath(wanted: unknown, otherwise = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > 500 || !/^\/(?![/\\])/.test(wanted)) return otherwise
  // A control character or a backslash may be read as the start of another host by some browser.
  if ([...wanted].some((character) => character <= ' ' || character === '\\')) return otherwise
  // /.//evil.example is a path of ours that becomes //evil.example for whoever tidies it up first.
  return /\/[./]*\/|\/\.*%2e/i.test(wanted.split(/[?#]/)[0] ?? '') ? otherwise : wanted
}
