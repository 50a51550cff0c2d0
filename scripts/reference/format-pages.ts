import {
  draftPost,
  item,
  itemOption,
  itemsSource,
  spotClue,
  spotSource
} from '../../packages/core/schema/activities.ts'
import { courseSource, factSource, mediaNote, moduleFront } from '../../packages/core/schema/module.ts'
import * as scn from '../../packages/core/schema/scenario.ts'
import { learn, nextTime, objective } from '../../packages/core/schema/words.ts'
import { goldenPath } from '../../packages/course/read/golden-path.ts'
import type { Docstrings } from './docstrings.ts'
import { keyTable, type Section } from './key-table.ts'
import { TypeWords } from './type-words.ts'

const shared: Section[] = [
  { name: 'learn', heading: 'learn', schema: learn },
  { name: 'nextTime', heading: 'next', schema: nextTime }
]
const scenario: Section[] = [
  { name: 'scenarioSource', heading: 'いちばん上 · top level', schema: scn.scenarioSource },
  { name: 'objective', heading: 'objective', schema: objective },
  { name: 'castMember', heading: 'cast', schema: scn.castMember },
  { name: 'variable', heading: 'vars', schema: scn.variable },
  { name: 'scene', heading: 'scene', schema: scn.scene },
  { name: 'block', heading: 'block (show)', schema: scn.block },
  { name: 'choice', heading: 'choice', schema: scn.choice },
  { name: 'delayedEvent', heading: 'after', schema: scn.delayedEvent },
  { name: 'exposure', heading: 'exposure', schema: scn.exposure },
  { name: 'exposureClue', heading: 'exposure clue', schema: scn.exposureClue },
  { name: 'scenarioDebrief', heading: 'debrief', schema: scn.scenarioDebrief },
  { name: 'counterfactual', heading: 'counterfactual', schema: scn.counterfactual },
  ...shared
]
const items: Section[] = [
  { name: 'itemsSource', heading: 'いちばん上 · top level', schema: itemsSource },
  { name: 'item', heading: 'item', schema: item },
  { name: 'draftPost', heading: 'post', schema: draftPost },
  { name: 'itemOption', heading: 'option', schema: itemOption }
]
const spot: Section[] = [
  { name: 'spotSource', heading: 'いちばん上 · top level', schema: spotSource },
  { name: 'spotClue', heading: 'clue', schema: spotClue },
  ...shared
]
const module: Section[] = [
  { name: 'moduleFront', heading: 'module.md', schema: moduleFront },
  { name: 'objective', heading: 'objective', schema: objective },
  { name: 'mediaNote', heading: 'media/&lt;name&gt;.yaml', schema: mediaNote },
  { name: 'factSource', heading: 'facts/F-000.yaml', schema: factSource },
  { name: 'courseSource', heading: 'courses/&lt;id&gt;.yaml', schema: courseSource },
  { name: 'goldenPath', heading: 'paths/&lt;name&gt;.yaml', schema: goldenPath }
]

type Page = { file: string; title: string; about: string; sections: Section[]; after?: string[] }
const pages: Page[] = [
  {
    file: 'scenario.md', title: '物語 · Scenario (`*.scn.yaml`)', sections: scenario,
    about: 'スマホの中で起きる物語。選ぶと場面が変わり、時間がたつと何かが起きます。<br>A story on a simulated phone. Choices lead on; some things happen later.',
    after: ['## gestures (`ui`)', '', scn.gestureFamilies.map((family) => `\`${family}\``).join(' '), '', '`photo.edit` のように、あとに細かい種類を付けられます。 A detail may follow, as in `photo.edit`.', '']
  },
  { file: 'items.md', title: 'たしかめ · Check (`*.items.yaml`)', sections: items, about: '問いの集まり。受講のたびに何問か引かれ、半分は無害なものです。<br>A pool of items; some are drawn each time, half of them harmless.' },
  { file: 'spot.md', title: '写真の点検 · Spot (`*.spot.yaml`)', sections: spot, about: '写真の中から手がかりを探します。見落としも、指さしすぎも数えます。<br>A picture to inspect. Misses and false alarms both count.' },
  {
    file: 'module.md', title: '単元のフォルダー · Module folder', sections: module,
    about: '単元は1つのフォルダーです。物語、たしかめ、写真の点検は、ファイル名の順に並びます。<br>A module is one folder; its activities stand in the order of their file names.',
    after: ['## locales/&lt;lang&gt;.yaml', '', '文の id から、訳 `t` と、元の文の印 `of` へ。`of` は `course stamp` が書きます。<br>Text id → `t`, the translation, and `of`, which `course stamp` writes.', '', '```yaml', 'title: { t: "The first photo", of: "23636af9" }', '```', '']
  }
] // prettier-ignore

const legend = [
  '● は必ず要る項目、そのほかは書かなくてもよい項目(値があれば、書かないときの値)です。書いてない項目名は使えません(E001)。',
  '● is required; the rest is optional (a value there is the default). Any other key is an error (E001).',
  '',
  '`words` は人が読む言葉(4000字まで、`{漢字|かんじ}` でふりがな)。`slug` と `key` は半角の英数字の名前。',
  '`words` is text for people (up to 4000 characters, ruby as `{漢字|かんじ}`). `slug` and `key` are plain names.',
  ''
]

/** The pages about what authors write, by file name. */
export function formatPages(docstrings: Docstrings): Map<string, string[]> {
  const everything = [...scenario, ...items, ...spot, ...module]
  const types = new TypeWords(
    everything.map(({ schema, heading }) => [schema, `[${heading}](#${anchorOf(heading)})`] as const)
  )
  return new Map(
    pages.map(({ file, title, about, sections, after = [] }) => [
      file,
      [
        `# ${title}`,
        '',
        about,
        '',
        ...legend,
        ...sections.flatMap((section) => keyTable(section, types, docstrings)),
        ...after
      ]
    ])
  )
}

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
