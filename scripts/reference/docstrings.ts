/** What the sources say about themselves: the comment before each exported shape and before each of its keys. */
export type Docstrings = ReadonlyMap<string, string>

const comment = /\/\*\*([^]*?)\*\//

/** `castMember` -> its own words, `castMember.face` -> those of its key. Plain text on one line. */
export function docstringsOf(source: string): Docstrings {
  const found = new Map<string, string>()
  const shapes = source.split(/^(?=\/\*\*[^]*?\*\/\nexport |export )/m)
  for (const shape of shapes) {
    const name = /^(?:\/\*\*[^]*?\*\/\n)?export (?:const|type|interface) (\w+)/.exec(shape)?.[1]
    if (name === undefined) continue
    const own = shape.startsWith('/**') ? comment.exec(shape)?.[1] : undefined
    if (own !== undefined) found.set(name, plain(own))
    const body = shape.slice(shape.indexOf('export '))
    for (const [, text = '', key = ''] of body.matchAll(/\/\*\*([^]*?)\*\/\s*\n\s*(?:readonly )?(\w+)\??:/g)) {
      found.set(`${name}.${key}`, plain(text))
    }
  }
  return found
}

function plain(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .filter((line) => line !== '')
    .join(' ')
}
