import { problemAt } from '../../read/problem-at.ts'
import { allWords, plain } from '../all-words.ts'
import { story } from '../example-module.ts'
import type { Rule } from '../rule.ts'

/** Networks and chains that slip into a story most easily. Not complete: people still read what they publish. */
const brands = [
  'Twitter', 'ツイッター', 'Instagram', 'インスタ(?!ン|レ|ラ)', 'TikTok', 'ティックトック', 'Facebook', 'フェイスブック',
  '(?<![A-Z])LINE(?![A-Z])', 'YouTube', 'ユーチューブ', 'Snapchat', 'BeReal', 'Discord', 'ミクシィ', 'mixi', 'Google',
  'グーグル', 'iPhone', 'アイフォン', 'Android', 'Slack', 'マクドナルド', 'ケンタッキー', 'モスバーガー', 'スターバックス',
  'スタバ', 'ドトール', 'コメダ', 'ガスト(?!ロ)', 'サイゼリ[ヤア]', 'サイゼ', 'ジョナサン', 'デニーズ', '吉野家', 'すき家', '松屋',
  'スシロー', 'くら寿司', 'はま寿司', 'かっぱ寿司', 'ドミノ・?ピザ', 'ピザハット', 'ローソン', 'セブン-?イレブン', 'ファミリーマート',
  'ファミマ', 'ミニストップ', 'イオン(?!化)', 'ユニクロ', 'ディズニー', 'ドンキ', 'ヤマト運輸', '佐川急便'
] // prettier-ignore
const pattern = new RegExp(brands.join('|'), 'g')

export const realBrand: Rule = {
  name: 'real-brand',
  code: 'E093',
  flagged: story({ 'text: "休憩なう"': 'text: "インスタに上げたよ"' }),
  passing: story({ 'text: "休憩なう"': 'text: "のきさきに上げたよ。インスタントの味"' }),
  check: (module) =>
    allWords(module).flatMap((word) =>
      [...new Set([...plain(word.text).matchAll(pattern)].map(([found]) => found))].map((found) =>
        problemAt('E093', word.file, word.line, { found })
      )
    )
}
