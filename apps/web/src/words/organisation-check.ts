import type { Section } from './pick.ts'

const ja = {
  title: '組織チェック',
  not: '点検表であって、測定ではありません。人や店を評価するためのものではありません。',
  law: '法律に関わる問いは{date}時点の一般的な情報で、法律相談ではありません。',
  lead: '知っていることを、知っている範囲で答えてください。分からないときは「わからない」が大切な答えです。',
  seen: 'あなたの名前と答えは、組織の管理者に見えます。ほかの人の答えは、ここには出ません。',
  round: '第{n}回',
  progress: '{total}問中 {answered}問 答えました',
  answers: { yes: 'はい', partly: '一部', no: 'いいえ', unknown: 'わからない' },
  yesMeans: '「はい」の目安',
  evidence: '根拠（文書の名前、場所、気づいたこと）',
  link: '根拠のリンク（あれば）',
  linkHint: 'https:// から始まるアドレス',
  save: '保存して、次の見出しへ',
  saveLast: '保存する',
  saved: '保存しました。',
  all: '全部の問いに答えました。ありがとうございます。答えは、回が終わるまで変えられます。',
  none: 'いま、あなたが答える回はありません。',
  heads: '見出し',
  problems: {
    'no-such-answer': '四つから一つを選んでください。',
    'too-long': '長すぎます。根拠は1,000字、リンクは500字までです。',
    'no-address': 'https:// から始まるアドレスを入れてください。',
    'changed-meanwhile':
      '別の画面で、この答えが変わっていました。いまの答えは下のとおりです。あなたの文はここに残っています。もう一度保存すると、あなたの文になります。'
  },
  stands: 'いまの答え',
  home: 'ホームにもどる'
}

export const organisationCheckWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Organisation check',
    not: 'A checklist, not a measurement. It is not for judging people or shops.',
    law: 'Questions that touch law are general information as of {date}, not legal advice.',
    lead: 'Answer what you know, as far as you know it. Where you do not, “don’t know” is a valuable answer.',
    seen: 'The administrators of the organisation see your name and your answers. Other people’s answers are not shown here.',
    round: 'Round {n}',
    progress: '{answered} of {total} answered',
    answers: { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'Don’t know' },
    yesMeans: 'What counts as a yes',
    evidence: 'Evidence (name of a document, place, what you noticed)',
    link: 'Link to evidence (if any)',
    linkHint: 'an address that begins with https://',
    save: 'Save and go on to the next head',
    saveLast: 'Save',
    saved: 'Saved.',
    all: 'You have answered everything. Thank you. You can change answers until the round is closed.',
    none: 'No round is waiting for your answers.',
    heads: 'Heads',
    problems: {
      'no-such-answer': 'Choose one of the four.',
      'too-long': 'Too long: evidence may have 1,000 characters, a link 500.',
      'no-address': 'Give an address that begins with https://.',
      'changed-meanwhile':
        'This answer was changed in another window. What stands there now is shown below. Your text is still here: saving again puts it in its place.'
    },
    stands: 'What stands there now',
    home: 'Back to home'
  }
}
