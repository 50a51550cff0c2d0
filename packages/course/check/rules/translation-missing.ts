import type { Problem } from '@hinoyojin/core/schema/problem.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { pathIn } from '../../read/folder.ts'
import { scenariosOf, type ModuleText } from '../../read/module-text.ts'
import { problemAt } from '../../read/problem-at.ts'
import { sourceHash } from '../../words/hash.ts'
import { wordsOfModule } from '../../words/words-of-module.ts'
import { story, wholeModule } from '../example-module.ts'
import { finding, type Around, type Rule } from '../rule.ts'

const easy = '"tea.title": { t: "おちゃの しゃしん", of: "00000000" }\n'

/** Every text in every locale that is asked for, and each translation made from the words as they are now. */
export const translationMissing: Rule = {
  name: 'translation-missing',
  code: 'E050',
  flagged: { files: { ...story().files, 'locales/ja-easy.yaml': easy } },
  passing: wholeModule(),
  check: (module, around) => targetsOf(module, around).flatMap((locale) => inLocale(module, locale))
}

/** The locales this module owes. A file alone owes none, unless a folder of translations lies beside it. */
export function targetsOf(module: ModuleText, around: Pick<Around, 'targets'>): LocaleId[] {
  if (module.bare && !module.hasLocales) return []
  const wished = scenariosOf(module).flatMap(({ value }) => value.locales.targets)
  const present = Object.keys(module.locales) as LocaleId[] // readModuleText puts only known locales there
  return [...new Set<LocaleId>([...around.targets, ...wished, ...present])].filter((locale) => locale !== 'ja').sort()
}

function inLocale(module: ModuleText, locale: LocaleId): Problem[] {
  const file = module.locales[locale]
  if (file === undefined) {
    // A locale file with a wrong shape is reported as such; "there is none" would be wrong.
    return module.complete
      ? [problemAt('E050', pathIn(module, `locales/${locale}.yaml`), 1, { kind: 'no-file', locale })]
      : []
  }
  const words = wordsOfModule(module)
  const unstamped = words.filter(({ id }) => Object.hasOwn(file.value, id) && file.value[id]?.of === undefined)
  const wrong = words.flatMap(({ id, text }) => {
    const args = { locale, id, text: text.slice(0, 60) }
    const translation = Object.hasOwn(file.value, id) ? file.value[id] : undefined
    if (translation === undefined) return [problemAt('E050', file.file, 1, { kind: 'missing', ...args })]
    const stale = translation.of !== undefined && translation.of !== sourceHash(text)
    return stale ? [finding('E050', file, [id], { kind: 'stale', ...args })] : []
  })
  // One line for all: while a module is being written this is the state of every text.
  const first = unstamped[0]
  if (first === undefined) return wrong
  return [
    ...wrong,
    finding('E050', file, [first.id], { kind: 'unstamped', locale, id: first.id, count: String(unstamped.length) })
  ]
}
