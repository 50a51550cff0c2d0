import type { Section } from './pick.ts'

const ja = {
  title: '設定',
  languages: '学ぶ人の言語',
  languagesLead: '学ぶ人は、この中から自分で選べます。管理のページは、日本語と英語です。',
  languageNames: { ja: '日本語', 'ja-easy': 'やさしい日本語', en: 'English' },
  on: '出しています',
  off: '出していません',
  turnOn: '出す',
  turnOff: '止める',
  turnedOn: '{name} を出しました。学ぶ人が、今から選べます。',
  turnedOff: '{name} を止めました。',
  undo: '元に戻す',
  organisation: '組織',
  name: '組織の名前',
  timezone: '時間帯',
  timezoneHint: '期限の日は、この時間帯で数えます。例：Asia/Tokyo',
  entry: '入り方',
  entryModes: { roster: '名簿にある人だけ', open: '参加コードがあれば、だれでも' },
  entryHints: {
    roster: '貼る紙のコードと番号で来た人を、店長が確かめます。',
    open: '名前とPINで来られます。店長が名簿の人と合わせるか、新しい人として入れます。'
  },
  smallGroup: '数字を出す、いちばん小さい人数',
  smallGroupHint: 'この人数に満たない集まりの到達は出しません。5人から100人まで。10人をすすめます。',
  save: '保存する',
  saved: '保存しました。',
  problems: {
    'not-allowed': 'この操作は、管理者だけができます。',
    'name-missing': '組織の名前を、120文字までで入れてください。',
    'unknown-timezone': 'この時間帯は知りません。Asia/Tokyo のように入れてください。',
    'no-language': '言語は、一つは出してください。',
    'small-group-too-small': '5人より小さくはできません。だれのことか、わかってしまうからです。',
    'small-group-too-large': '100人までにしてください。'
  }
}

export const settingsWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Settings',
    languages: 'Languages for learners',
    languagesLead: 'Learners choose among these themselves. Management pages are in Japanese and English.',
    languageNames: { ja: '日本語', 'ja-easy': 'やさしい日本語', en: 'English' },
    on: 'offered',
    off: 'not offered',
    turnOn: 'Offer',
    turnOff: 'Stop',
    turnedOn: '{name} is offered now; learners can choose it.',
    turnedOff: '{name} is not offered any more.',
    undo: 'Undo',
    organisation: 'Organisation',
    name: 'Name of the organisation',
    timezone: 'Time zone',
    timezoneHint: 'Due dates are days of this zone, such as Asia/Tokyo.',
    entry: 'How people come in',
    entryModes: { roster: 'Only people on the list', open: 'Whoever has the join code' },
    entryHints: {
      roster: 'A manager confirms who comes with the code on the poster and a number.',
      open: 'People come with a name and a PIN; a manager matches them with the list or lets them in as new.'
    },
    smallGroup: 'Fewest people whose figures are shown',
    smallGroupHint: 'Objectives of smaller groups are hidden. From 5 to 100; 10 is advised.',
    save: 'Save',
    saved: 'Saved.',
    problems: {
      'not-allowed': 'Only administrators can do this.',
      'name-missing': 'Enter the name of the organisation, 120 characters at most.',
      'unknown-timezone': 'This time zone is unknown. Write it like Asia/Tokyo.',
      'no-language': 'At least one language is offered.',
      'small-group-too-small': 'Not below five: it would show who is meant.',
      'small-group-too-large': '100 at most.'
    }
  }
}
