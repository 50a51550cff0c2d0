import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

const ruby = /\{[^{}|]+\|[^{}|]+\}/g
const kanji = /[\p{Script=Han}々]+/u

/** やさしい日本語: every kanji carries its reading. */
export const kanjiWithoutRuby: Rule = {
  name: 'kanji-without-ruby',
  code: 'W051',
  flagged: wholeModule({ 'locales/ja-easy.yaml': '"tea.title": { t: "お茶の しゃしん" }\n' }),
  passing: wholeModule({ 'locales/ja-easy.yaml': '"tea.title": { t: "お{茶|ちゃ}の しゃしん" }\n' }),
  check: (module) => {
    const file = module.locales['ja-easy']
    if (file === undefined) return []
    return Object.entries(file.value).flatMap(([id, { t }]) => {
      const bare = kanji.exec(t.replaceAll(ruby, ''))?.[0]
      return bare === undefined ? [] : [finding('W051', file, [id], { id, found: bare })]
    })
  }
}
