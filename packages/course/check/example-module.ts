import type { Example } from './rule.ts'

/** Replacements in one of the texts below; each must be found, or the example shows nothing. */
type Changes = Record<string, string>

const storyText = `format: scn/1
id: tea
version: 1
title: "お茶の写真"
audience: [employee]
minutes: 2
clock: "18:40"
objectives:
  look:  { text: "写り込みに気づける" }
  share: { text: "問題のない投稿はためらわずにできる", kind: discrimination }
cast:
  me:  { name: "自分", handle: yuki_example }
  rin: { name: "りん" }
vars:
  shot:   { enum: [none, raw, clean], init: none }
  leaked: { bool: true, init: false }
start: table
scenes:
  table:
    show: [ { id: l1, dm: rin, from: rin, text: "お茶の写真、上げないの?" } ]
    choices:
      - { id: post-tea, ui: post, text: "お茶の写真を上げる", did: "上げた", why: "何も起きません。", evidence: { share: met }, goto: desk }
      - { id: skip-tea, ui: reply, text: "念のためやめておく", did: "やめた", why: "困る人のいない写真でした。", evidence: { share: missed }, goto: desk }
  desk:
    show: [ { id: l1, photo: desk, alt: "名簿のある机" } ]
    choices:
      - { id: post-raw, ui: post, text: "そのまま上げる", did: "そのまま上げた", why: "名簿が読めました。", set: { shot: raw }, evidence: { look: missed }, goto: night }
      - { id: crop, ui: photo.edit, text: "名簿を切って上げる", did: "切って上げた", why: "名簿は写りません。", set: { shot: clean }, evidence: { look: met }, goto: night }
  night:
    show: [ { id: l1, feed: own, text: "休憩なう" } ]
    after: [ { in: 30m, when: { shot: raw }, set: { leaked: true }, do: [ { notify: "転載されています" } ] } ]
    choices: [ { id: sleep, ui: phone.off, text: "寝る", did: "寝た", why: "朝まで見ません。", goto: morning } ]
  morning:
    wait: 8h
    show: [ { id: l1, notify: "おはよう" } ]
    choices:
      - { id: see, when: { leaked: true }, ui: open, text: "通知を開く", did: "開いた", why: "もう広がっていました。", goto: bad }
      - { id: calm, when: { leaked: false }, ui: open, text: "いつもの朝", did: "起きた", why: "静かでした。", goto: good }
  good: { end: calm, title: "静かな朝", show: [ { id: l1, system: "静かな朝" } ] }
  bad:  { end: harmed, title: "騒がしい朝", show: [ { id: l1, system: "騒がしい朝" } ] }
debrief:
  deciding: [desk]
  counterfactuals:
    - { at: desk, took: post-raw, instead: crop, then: [sleep, calm], say: "名簿を切っていたら" }
  rehearse: crop
  help: [manager]
  learn: [ { text: "名簿は個人の情報です。", facts: [F-001] } ]
`

const itemsText = `format: items/1
id: tea-check
version: 1
title: "たしかめ"
minutes: 1
draw: 2
items:
  - id: cake
    kind: harmless
    objective: share
    situation: "ケーキの写真です。"
    ask: "どうしますか"
    options:
      - { id: post, text: "上げる", verdict: met, why: "だれも困りません。" }
      - { id: stop, text: "やめる", verdict: missed, why: "やめる理由がありません。" }
  - id: list
    kind: risky
    objective: look
    situation: "名簿が写っています。"
    ask: "どうしますか"
    options:
      - { id: post, text: "上げる", verdict: missed, why: "名前が読めます。" }
      - { id: crop, text: "切る", verdict: met, why: "名前が消えます。" }
`

const spotText = `format: spot/1
id: desk-look
version: 1
title: "机の写真"
minutes: 1
picture: desk
story: "友だちに見せる写真です。"
objective: look
calm: share
clues:    [ { id: list, region: [10, 10, 20, 20], label: "名簿", why: "名前が読めます。", mend: "切り取る" } ]
harmless: [ { id: cup, region: [60, 60, 20, 20], label: "カップ", why: "どこにでもある物です。" } ]
`

const frontText = `---
format: module/1
id: tea
version: 1
title: お茶の写真
minutes: 3
objectives:
  look: { text: "写り込みに気づける" }
  share: { text: "問題のない投稿はためらわずにできる", kind: discrimination }
facts: [F-001]
---
写真には、思ったより多くのものが写ります。[F-001]
`

const pathText = `scenario: tea
seed: 1
choices: [post-tea, post-raw, sleep, see]
end: harmed
scenes: [table, desk, night, morning, bad]
enabled: [[post-tea, skip-tea], [post-raw, crop], [sleep], [see]]
evidence: [{ share: met }, { look: missed }, {}, {}]
events: [night.0]
vars: { shot: raw, leaked: true }
t: 484
`

const otherPathText = `scenario: tea
seed: 1
choices: [skip-tea, crop, sleep, calm]
end: calm
scenes: [table, desk, night, morning, good]
enabled: [[post-tea, skip-tea], [post-raw, crop], [sleep], [calm]]
evidence: [{ share: missed }, { look: met }, {}, {}]
events: []
vars: { shot: clean, leaked: false }
t: 484
`

const svgText = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><rect width="8" height="6"/></svg>'
const noteText = 'alt: "名簿のある机"\nlicence: Apache-2.0\nby: Hinoyojin contributors\n'

const moduleTexts: Record<string, string> = {
  'module.md': frontText,
  '10-tea.scn.yaml': storyText,
  '20-desk.spot.yaml': spotText,
  '30-tea.items.yaml': itemsText,
  'media/desk.svg': svgText,
  'media/desk.yaml': noteText,
  'paths/raw.yaml': pathText,
  'paths/crop.yaml': otherPathText
}

/** A story checked alone. */
export function story(changes: Changes = {}): Example {
  return { files: { '10-tea.scn.yaml': changed(storyText, changes) } }
}

/** A whole module, with changes to some of its files; null leaves a file out, a text replaces it. */
export function wholeModule(files: Record<string, Changes | string | null> = {}): Example {
  const texts: Record<string, string> = { ...moduleTexts }
  for (const [file, change] of Object.entries(files)) {
    if (change === null) delete texts[file]
    else texts[file] = typeof change === 'string' ? change : changed(texts[file] ?? '', change)
  }
  return { files: texts }
}

function changed(text: string, changes: Changes): string {
  return Object.entries(changes).reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`the example has no "${from}"`)
    return result.replaceAll(from, to)
  }, text)
}
