import type { Mapped } from '../normalise/mapped.ts'
import { lex } from './lex.ts'
import { joined } from './list-item.ts'
import { pieces, type Piece } from './pieces.ts'
import type { Phrase, Sentence } from './sentence.ts'

const limits =
  /^(?:ただし|但し|もっとも|なお|この場合|その場合|その際|この(?:規定|定め|条|決まり|ルール|限り)|本(?:条|項|規定)|これ(?:は|ら)|前(?:項|条)|以上|ここで|懲戒|処分|極度額|上限|保証|however|this |nothing )/
const refersBack = /^(?:これら|以上|上記|いずれも|こうした|前各号)/
const announces = /次の|次に|以下|下記|事項|行為|しないこと|[:】]$|following|(?:^|[^で])すること$/

/** The sentences of a normalised text, each with what rules its list and what limits it. */
export function sentences({ text }: Mapped): Sentence[] {
  const all = pieces(text)
  const leads = leadsOf(all)
  return all.map((piece, index) => {
    const { text: words, offset } = piece
    const next = all[index + 1]
    const after = next && limits.test(next.text) ? next.text : ''
    const lead = leads[index]
    const whole = lead && joined(piece, lead.text)
    return {
      text: whole ?? words,
      shown: words.length,
      offset,
      lexed: lex(whole ?? words),
      language: languageOf(words),
      proviso: after,
      ...(lead === undefined || whole !== undefined ? {} : { lead })
    }
  })
}

function leadsOf(all: readonly Piece[]): (Phrase | undefined)[] {
  const leads: (Phrase | undefined)[] = []
  let lead: Phrase | undefined
  for (const [index, piece] of all.entries()) {
    const next = all[index + 1]
    const opens =
      piece.ends === ':' || (next?.item === true && !piece.item) || (/^【.*】$/.test(piece.text) && !piece.item)
    if (opens && announces.test(piece.text + piece.ends)) lead = { text: piece.text, lexed: lex(piece.text) }
    else if (!piece.item && all[index - 1]?.ends !== ':') lead = headingHolds(all[index - 1], piece) ? lead : undefined
    leads.push(opens ? undefined : lead)
    if (!piece.item && refersBack.test(piece.text))
      backwards(all, leads, index, { text: piece.text, lexed: lex(piece.text) })
  }
  return leads
}

/** 【禁止事項】 rules the short lines below it, marked or not. */
function headingHolds(before: Piece | undefined, piece: Piece): boolean {
  return before !== undefined && before.ends === '\n' && piece.ends === '\n'
}

function backwards(all: readonly Piece[], leads: (Phrase | undefined)[], index: number, lead: Phrase) {
  for (let at = index - 1; at >= 0 && all[at]?.item; at--) leads[at] ??= lead
}

function languageOf(words: string): 'ja' | 'en' {
  const latin = words.match(/[a-z]/g)?.length ?? 0
  const japanese = words.match(/[ぁ-ヿ一-鿿々]/g)?.length ?? 0
  return latin > 3 * japanese ? 'en' : 'ja'
}
