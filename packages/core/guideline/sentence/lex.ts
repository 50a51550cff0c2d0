import { allow, confine, forbid, idle, negate, punish, undo } from './operators.ts'

export type TokenKind =
  'allow' | 'idle' | 'forbid' | 'confine' | 'negate' | 'punish' | 'undo' | 'turn' | 'pause' | 'comma'
export type Token = { kind: TokenKind; start: number; end: number }

/** The deciding words of a sentence and where its statements end. */
export type Lexed = readonly Token[]

// 「…しますが、」 begins a new statement; 「会社が、」 does not.
const turn = [
  '(?<=ます|です|ません|でした|ました|ない|なる|した|った|する|ある|いる|れる|きる|だ|とる)(?:が|けれども?|けど|ものの)、',
  '(?<=ます|です|ません|ない)(?:し|から|ので)、',
  '(?<=ものと|ことと)し、',
  '(?<=[るうくす])(?:とともに|と共に|と同時に)、',
  'ただし|しかし|他方|その代わり|それ以外|一方(?:で|、|は)'
] as const

// Once the matter is decided, 「違反した者は」 and 「…であるため、」 speak of what follows from it.
const pause = [
  '違反(?:した|する|者|があ|を)|これに反|守らな(?:い|か)|破った|(?<=ている|れる|れた|ない|ません|ある)(?:ため|ので|ことから)、'
] as const

const groups: readonly [TokenKind, readonly string[]][] = [
  ['turn', turn],
  ['pause', pause],
  ['allow', allow],
  ['idle', idle],
  ['forbid', forbid],
  ['confine', confine],
  ['negate', negate],
  ['undo', undo],
  ['punish', punish],
  ['comma', ['、']]
]

const lexer = new RegExp(groups.map(([kind, words]) => `(?<${kind}>${words.join('|')})`).join('|'), 'g')

/** One pass over a sentence. */
export function lex(text: string): Lexed {
  return Array.from(text.matchAll(lexer), (match) => {
    const kind = groups.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? 'comma'
    return { kind, start: match.index, end: match.index + match[0].length }
  })
}
