import { checksOf, scenariosOf } from '../../read/module-text.ts'
import { story } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'
import { scenesOf } from '../scenario-parts.ts'

const telling = 1.6

type Option = { text: string; best: boolean; path: (string | number)[] }

/** The best answer must not give itself away by its length: at least 1.6 times the mean of the others does. */
export const bestIsLongest: Rule = {
  name: 'best-is-longest',
  code: 'W081',
  flagged: story({ 'text: "名簿を切って上げる"': 'text: "名簿と日付と名前のところを切ってから上げる"' }),
  passing: story(),
  check: (module) => [
    ...scenariosOf(module).flatMap((text) =>
      scenesOf(text.value).flatMap(({ id, scene }) => {
        const options = scene.choices.map(({ text: words, evidence = {} }, index): Option => {
          const verdicts = Object.values(evidence)
          return {
            text: words,
            best: verdicts.includes('met') && !verdicts.includes('missed'),
            path: ['scenes', id, 'choices', index]
          }
        })
        return tellTale(options).map(({ path }) => finding('W081', text, path))
      })
    ),
    ...checksOf(module).flatMap((text) =>
      text.value.items.flatMap((item, index) => {
        const options = item.options.map(({ text: words, verdict }, position): Option => {
          return { text: words, best: verdict === 'met', path: ['items', index, 'options', position] }
        })
        return tellTale(options).map(({ path }) => finding('W081', text, path))
      })
    )
  ]
}

function tellTale(options: Option[]): Option[] {
  if (options.every(({ best }) => best)) return []
  const lengths = options.map(({ text }) => [...text.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')].length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return options.filter((option, index) => {
    const length = lengths[index] ?? 0
    const mean = (total - length) / (options.length - 1)
    return option.best && length === Math.max(...lengths) && length >= telling * mean
  })
}
