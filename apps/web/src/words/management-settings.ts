import type { Section } from './pick.ts'

const ja = {
  title: '設定',
  setUp: '大学の設定',
  setUpLead: '学部、学生の入り方、講座と期限、スライド。飛ばしたところも、ここから続けられます。',
  setUpOpen: '設定の流れを開く',
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
  atOnce: '確認なしで入れる、最後の日',
  atOnceHint:
    '「参加コードがあれば、だれでも」のときだけ効きます。この日までは、参加コード・番号・名前・PINを入れた人が、だれの確認もなしにすぐ入れます。大きな教室で一度に始めるための設定です。空にすると、ひとりずつ確認します。',
  atOnceRisk:
    '知っておいてください：参加コードを見た人は、学外の人でも、他人の番号や名前を名のって入れます。同じ番号は一人しか使えないので、本人が入れないときは、だれかが先に使っています（「人」のページで、PINを再発行すれば本人に戻せます）。コードが外に出たら、貼る紙のページで新しくしてください。',
  smallGroup: '数字を出す、いちばん小さい人数',
  smallGroupHint: 'この人数に満たない集まりの到達は出しません。5人から100人まで。10人をすすめます。',
  save: '保存する',
  saved: '保存しました。',
  problems: {
    'not-allowed': 'この操作は、管理者だけができます。',
    'name-missing': '組織の名前を、120文字までで入れてください。',
    'unknown-timezone': 'この時間帯は見つかりません。Asia/Tokyo のように入れてください。',
    'no-language': '言語は、一つは出してください。',
    'at-once-odd': '最後の日は、今日から1年のあいだの日にしてください。例：2027-04-30',
    'small-group-too-small': '5人より小さくはできません。だれのことか、わかってしまうからです。',
    'small-group-too-large': '100人までにしてください。'
  }
}

export const settingsWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Settings',
    setUp: 'Set-up of a university',
    setUpLead: 'Faculties, how students come in, courses and dates, the slide. What was skipped waits here.',
    setUpOpen: 'Open the steps',
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
    atOnce: 'Last day of coming in unconfirmed',
    atOnceHint:
      'Only for “Whoever has the join code”. Until this day, whoever enters join code, number, name and a PIN is in at once, and nobody confirms. Made for a lecture hall that begins together. Empty: everyone is confirmed one by one.',
    atOnceRisk:
      'Please know: whoever has seen the join code can come in under another person’s number and name, outsiders as well. A number works for one person only; if its owner cannot come in, somebody used it first (make a new PIN for them on the page “People”). If the code got out, renew it on the poster’s page.',
    smallGroup: 'Fewest people whose figures are shown',
    smallGroupHint: 'Objectives of smaller groups are hidden. From 5 to 100; 10 is advised.',
    save: 'Save',
    saved: 'Saved.',
    problems: {
      'not-allowed': 'Only administrators can do this.',
      'name-missing': 'Enter the name of the organisation, 120 characters at most.',
      'unknown-timezone': 'This time zone is unknown. Write it like Asia/Tokyo.',
      'no-language': 'At least one language is offered.',
      'at-once-odd': 'Choose a day within a year from today, such as 2027-04-30.',
      'small-group-too-small': 'Not below five: it would show who is meant.',
      'small-group-too-large': '100 at most.'
    }
  }
}
