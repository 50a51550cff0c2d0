import { wordsOfModule } from '../../words/words-of-module.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** A translation of a text that is not there: a typing error in the id, or the text has gone. */
export const translationLeftOver: Rule = {
  name: 'translation-left-over',
  code: 'W054',
  flagged: wholeModule({ 'locales/en.yaml': '"tea.tittle": { t: "A photo of tea" }\n' }),
  passing: wholeModule(),
  check: (module) => {
    if (!module.complete) return []
    const ids = new Set(wordsOfModule(module).map(({ id }) => id))
    return Object.entries(module.locales).flatMap(([locale, file]) =>
      Object.keys(file.value)
        .filter((id) => !ids.has(id))
        .map((id) => finding('W054', file, [id], { locale, id }))
    )
  }
}
