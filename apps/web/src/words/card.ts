import type { Section } from './pick.ts'

const ja = {
  title: '最初の1時間カード',
  lead: '上から順に。迷ったら電話する。',
  order: '事実 → 安全 → 人 → 法律 → 公表',
  call: 'だれに電話するか',
  deputy: '代わり',
  nobody: 'まだ決まっていません',
  night: '夜（{from}〜{to}）に決める人',
  levels: '段階',
  levelNames: ['1 見守る', '2 動く', '3 集まる'],
  not: 'しないこと',
  places: { report: '知らせる先', meet: '集まる所', evidence: '残す所' },
  version: '{organisation}・第{n}版（{date}）',
  draft: '{organisation}・下書き（まだ公開されていません）',
  law: '{day}時点の一般的な情報で、法律相談ではありません。',
  start: '事案を始める',
  how: 'どうやって',
  print: '印刷する（1枚）',
  kept: 'この端末に残しました。電波がなくても開きます。',
  keptShared: 'みんなで使う端末です。出るときに、この端末から消えます。',
  confidential: '社外秘：働く人の電話番号が載っています。写真に撮って送らないでください。',
  home: 'ホームへ',
  all: 'マニュアル全部',
  urgent: '体の危険は119番、脅し・押しかけは110番'
}

export const cardWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'First-hour card',
    lead: 'From the top. If in doubt, call.',
    order: 'facts → safety → people → law → publication',
    call: 'Whom to call',
    deputy: 'deputy',
    nobody: 'nobody named yet',
    night: 'Decides at night ({from} to {to})',
    levels: 'Levels',
    levelNames: ['1 watch', '2 act', '3 meet'],
    not: 'What to leave alone',
    places: { report: 'Tell first', meet: 'Meet at', evidence: 'Keep in' },
    version: '{organisation}, version {n} ({date})',
    draft: '{organisation}, draft (not published)',
    law: 'General information as of {day}, not legal advice.',
    start: 'Start an incident',
    how: 'How',
    print: 'Print (one page)',
    kept: 'Kept on this device. It opens without a connection.',
    keptShared: 'A shared device: it goes when you sign out.',
    confidential: 'Confidential: it holds telephone numbers of staff. Do not photograph and send it.',
    home: 'Home',
    all: 'The whole manual',
    urgent: 'Somebody hurt or in danger: 119. Threats, people at the door: 110.'
  }
}
