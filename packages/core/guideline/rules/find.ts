import { govern, statementStart, type Concern, type Governed } from '../sentence/govern.ts'
import type { Sentence } from '../sentence/sentence.ts'
import type { Around, Hit, Pattern } from './rule.ts'

/** Where a pattern finds an unlawful statement in one Japanese sentence. */
export function find(pattern: Pattern, sentence: Sentence, text: string): Hit[] {
  return Array.from(sentence.text.matchAll(pattern.about)).flatMap((match) => {
    // In the words borrowed from the head of the list: found there once, not once per item.
    if (match.index >= sentence.shown) return []
    const from = match.index + match[0].length
    const governed = govern(sentence, from, pattern.concern)
    if (pattern.direct && otherObject.test(sentence.text.slice(from, governed.first))) return []
    const said = saidAt(pattern, sentence, match.index, governed.end)
    if (said === undefined || !unlawful(pattern.concern, governed, sentence)) return []
    const around = {
      statement: sentence.text.slice(statementStart(sentence, match.index), governed.end),
      sentence: [sentence.lead?.text, sentence.text, sentence.proviso].filter(Boolean).join('。'),
      text
    }
    if (promised(pattern.concern, around.statement, governed) || spares(pattern, around, sentence.lead?.text ?? ''))
      return []
    const start =
      match.index -
      (pattern.since?.exec(sentence.text.slice(Math.max(0, match.index - 30), match.index))?.[0].length ?? 0)
    const end = predicateEnd(sentence.text, Math.max(from, governed.decided, said), governed.end)
    return [
      { because: pattern.because, start: sentence.offset + start, end: sentence.offset + Math.min(end, sentence.shown) }
    ]
  })
}

const otherObject =
  /(?<!^|場合|とき|こと|行為|の|投稿|利用|使用|発信|書き込み|閲覧|開設|もの|発言|等|など|許可|承認|承諾|同意|アカウント|一切|登録)を/

/** Where the words that must be said end; undefined when they are not said. */
function saidAt({ says }: Pattern, { text, lead }: Sentence, from: number, end: number): number | undefined {
  if (says === undefined) return from
  const said = says.exec(text.slice(from, end))
  if (said) return from + said.index + said[0].length
  return lead && says.test(lead.text) ? from : undefined
}

// 「内容を問わず」, 「業務に関係のないことでも」 widen a ban; they must not pass for a limit of it.
const regardless =
  /(?<=^|、|。)[^、。]{0,40}(?:かかわらず|関わらず|問わず|よらず|であっても|であれ|とも|でも|も含め|を含め)、?|(?:業務|仕事|会社|勤務)(?:に|と|には|とは)(?:直接)?(?:関係|関わり|かかわり|関連)(?:の|が|は)?(?:な|あり)[^、。]{0,6}/g

function spares({ near, unless, spared }: Pattern, around: Around, lead: string): boolean {
  if (near !== undefined && !near.test(around.statement) && !near.test(lead)) return true
  if (unless?.test(around.statement.replaceAll(regardless, ''))) return true
  return spared?.(around) ?? false
}

const bySomeoneInCharge =
  /^(?:[^。]{0,30}、)?(?:会社|当社|弊社|私たち|人事(?:部|担当者?)?|店長|上司|管理職|広報|本部|採用担当者?|管理者|役員)(?:側)?(?:は|も|では|として)/
const refuses =
  /(?:認め|許(?:さ|し|可し|可され|容し|され)|容認し|でき|応じ|受け入れ|黙認し|看過し|させ)(?:られ)?(?:ない|ません|ず)|禁|慎|控え/

/** 「会社は、…しません」 is the company's word about itself, not a ban on others. */
function promised(concern: Concern, statement: string, { turns }: Governed): boolean {
  return (
    concern === 'activity' &&
    turns === 1 &&
    bySomeoneInCharge.test(statement) &&
    !refuses.test(statement) &&
    /(?:ない|ません|ず)[^。]{0,8}$/.test(statement)
  )
}

const ofRules = /条項|決まり|定め|規定|ルール|条文|約束|要求|求め|お願い|ことは/

function unlawful(concern: Concern, own: Governed, { lead, text }: Sentence): boolean {
  let { turns, free } = own
  // 「次の行為を禁止する。・会社を批判しないこと」: an item that decides for itself is not turned again by a ban.
  if (lead !== undefined && (turns === 0 || ofRules.test(lead.text))) {
    const begins = Math.max(0, lead.text.search(/次の|次に|以下|下記|これら|上記|いずれ/))
    const above = govern(lead, begins, concern)
    turns += above.turns
    free ||= above.free
  } else if (/^(?:禁止(?:事項|行為|される)|してはならない|してはいけない)/.test(text) && turns === 0) turns++
  return !free && turns % 2 === (concern === 'activity' ? 1 : 0)
}

/** Not in the middle of a word: to the end of the statement when it is near, else to the end of the inflection. */
function predicateEnd(text: string, at: number, end: number): number {
  if (end >= at && end - at <= 16) return end
  return at + (/^[ぁ-ゖ]{0,10}/.exec(text.slice(at, at + 10))?.[0].length ?? 0)
}
