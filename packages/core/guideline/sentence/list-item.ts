import type { Piece } from './pieces.ts'

// What a list is ruled by stands near 「次の」; more is another sentence's matter and would cost time in long lists.
const longest = 80
const opening =
  /(?:次|以下|下記|左記)(?:の|に掲げる|に定める|に示す|に)?(?:ような|各号の|いずれかの)?[^、。]{0,10}?(?:(?:行為|事項|こと|もの|投稿|内容|情報|項目|制裁|場合|ルール|決まり|条項|約束)(?:等)?(?:を|は|が|も|について(?:は)?|に該当する投稿を)|を|は)、?/
const heading = /(?:こと|事項|行為|内容|ルール|リスト)$/

/**
 * 「次のことをSNSに書いてはいけません」 and 「・自分の時給」 make 「自分の時給を、SNSに書いてはいけません」. Undefined where the item is
 * a sentence of its own.
 */
export function joined(item: Piece, lead: string): string | undefined {
  if (/(?:[うくすつぬむるぶぐいだた]|ます|です|ません|ん|下さい)$/.test(item.text)) return undefined
  const said = opening.exec(lead)
  const predicate = said ? lead.slice(said.index + said[0].length) : lead.replace(/[【】]/g, '').replace(heading, '')
  return predicate === '' ? undefined : `${item.text}を、${predicate.slice(0, longest)}`
}
