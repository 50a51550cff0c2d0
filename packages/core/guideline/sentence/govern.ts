import type { Lexed, Token } from './lex.ts'
import type { Phrase } from './sentence.ts'

/**
 * `activity`: something people may do (criticise, report); unlawful when forbidden.
 * `burden`: something put on people (a fine, a password to hand over); unlawful when demanded.
 */
export type Concern = 'activity' | 'burden'

/** What the words after a place say about it. */
export type Governed = {
  /** How often the sense is turned: 「禁止する」 once, 「禁止しない」 twice. */
  turns: number
  /** Left free in so many words. */
  free: boolean
  /** Where the statement ends. */
  end: number
  /** Where its last deciding word ends; the starting place when there is none. */
  decided: number
  /** Where its first deciding word begins; the end of the statement when there is none. */
  first: number
}

// The predicate of a Japanese sentence is not farther away; keeps hostile input linear.
const farthest = 260

/** Reads the deciding words that govern what stands at `from`. */
export function govern({ text, lexed }: Phrase, from: number, concern: Concern): Governed {
  const governed: Governed = {
    turns: 0,
    free: false,
    end: Math.min(text.length, from + farthest),
    decided: from,
    first: text.length
  }
  let last: Token | undefined
  let closed = 0
  const first = firstAfter(lexed, from)
  const reaches = lexed[first - 1]
  // 「届け出|は要りません」: the permission began inside what was looked for.
  for (let at = reaches?.kind === 'allow' && reaches.end > from ? first - 1 : first; at < lexed.length; at++) {
    const token = lexed[at]
    if (token === undefined || token.start > from + farthest) break
    if (stopsAt(token, text, governed.turns, last) || (concern === 'burden' && newTopic(token, text))) {
      governed.end = token.start
      break
    }
    if (token.kind === 'comma' && closesStatement(text, token.start)) closed = token.end
    if (!counts(token, concern)) continue
    // 「警察に相談し、…懲戒する」 punishes somebody else; 「…し、…した者は懲戒する」 the same people.
    if (token.kind === 'punish' && closed > 0 && governed.turns === 0 && !doers.test(text.slice(closed, token.start))) {
      governed.end = closed
      break
    }
    if (governed.decided === from) governed.first = token.start
    governed.decided = token.end
    if (
      token.kind === 'allow' ||
      (concern === 'activity' && governed.turns === 0 && denial.test(text.slice(token.start, token.end)))
    ) {
      governed.free = true
      governed.end = token.end
      break
    }
    if (!sameTurn(last, token, text)) governed.turns++
    last = token
  }
  return governed
}

/** Where the statement that holds `at` begins. */
export function statementStart({ text, lexed }: Phrase, at: number): number {
  for (let index = firstAfter(lexed, at) - 1; index >= 0; index--) {
    const token = lexed[index]
    if (token === undefined || token.start < at - farthest) break
    if (token.end > at) continue
    if (token.kind === 'turn' || (token.kind === 'comma' && closesStatement(text, token.start))) return token.end
  }
  return Math.max(0, at - farthest)
}

// 「…を対象とするものではない」 says what something is not; it forbids nothing.
const denial = /^(?:もので|わけで|で(?:は)?(?:な|あ)|じゃ(?:な|あ))/
const doers = /者|場合|とき|人|従業員|行為|投稿|理由/

function stopsAt(token: Token, text: string, turns: number, last: Token | undefined): boolean {
  if (token.kind === 'turn') return true
  if (turns === 0) return false
  if (token.kind === 'pause') return true
  return (
    token.kind === 'comma' &&
    ((last?.kind === 'negate' && last.end === token.start) || closesStatement(text, token.start))
  )
}

const topic = /^(?:その|当該|なお)?[一-鿿々ァ-ヶー]{1,8}(?:に[一-鿿々]{1,5})?は/
const noTopic = /^[^、。]{0,8}(?:又|行為|者|投稿|場合|際|時|等|発言|内容|請求|負担)は/
// What is refused besides: 「解雇とし、退職金を支給しない」, 「賠償し、異議を述べません」.
const refusal =
  /^[^、。]{0,16}(?:を|は|も)(?:一切)?(?:支給|支払|払|述べ|申し?立て|唱え|言|返還|返金|与え|更新|再雇用)[^、。]{0,4}?(?:ない|ません)(?=$|。|もの|こと(?:とし|と(?:する|し)|を誓|に同意|を約))/

/** 「額は会社が決め、従業員は争わない」: with a new topic the denial at the end does not reach back. */
function newTopic(token: Token, text: string): boolean {
  if (token.kind !== 'comma' || !closesStatement(text, token.start)) return false
  const after = text.slice(token.end, token.end + 12)
  return (topic.test(after) && !noTopic.test(after)) || refusal.test(text.slice(token.end, token.end + 30))
}

function counts({ kind }: Token, concern: Concern): boolean {
  if (kind === 'punish' || kind === 'confine') return concern === 'activity'
  return kind === 'allow' || kind === 'forbid' || kind === 'negate' || kind === 'undo'
}

const joined =
  /^(?:し|する|さ|れ|や|と|、|又は|及び|その他|も|・|等|など|か|の|な|取り?扱い?|といった|措置|対応|り|げ|じ)*$/

/** 「禁止や制限をしない」 and 「禁止し、懲戒する」 turn the sense once; 「不利益な取扱いを禁止する」 twice. */
function sameTurn(last: Token | undefined, token: Token, text: string): boolean {
  if (last === undefined || !held(last) || !held(token)) return false
  const gap = text.slice(last.end, token.start)
  if (gap.length <= 12 && joined.test(gap)) return true
  if (token.kind === 'punish') return !(reprisal.test(text.slice(last.start, last.end)) && doneBy.test(gap))
  return last.kind === 'confine' && !text.startsWith('禁', token.start)
}

// Who hinders or retaliates and is punished for it: the sense turns twice.
const reprisal = /嫌がらせ|報復|不利益|差別|圧力|妨|阻|やめさせ|やめるよう|止めさせ|思いとど|干渉|介入|口を|封じ|萎縮/
const doneBy = /は/
const held = ({ kind }: Token) => kind === 'forbid' || kind === 'confine' || kind === 'punish'

const predicate = /(?:[しりみきちいれえめけせべてでずくするたうだ]|こと|もの)$/
const bound =
  /(?:対し|関し|際し|基づ(?:き|いて)|従(?:い|って)|応じて?|先立って|代わって|により|よって|おいて|ついて|とって|として|関して|対して|際して|除き|除いて|ため|場合|とき|際|ても|でも|たり|は|を|に|も|の|と|から|ば|たら|なら|まで|のみ|だけ|及び|又は|ほか|うえ|など|等|といって|であれ|うとも)$/

/** A comma after a predicate closes the statement; after a particle it only takes breath. */
function closesStatement(text: string, comma: number): boolean {
  const before = text.slice(Math.max(0, comma - 6), comma)
  return predicate.test(before) && !bound.test(before)
}

function firstAfter(lexed: Lexed, from: number): number {
  let low = 0
  let high = lexed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lexed[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
