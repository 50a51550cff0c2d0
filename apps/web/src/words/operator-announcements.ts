import type { Section } from './pick.ts'

const ja = {
  title: '連絡の掲示',
  lead: 'ページの上に、短い知らせを出します。読む人は、自分の画面から消せます。',
  add: '新しい知らせ',
  ja: '日本語',
  en: '英語',
  easy: 'やさしい日本語',
  easyHint: 'ふりがなは {漢字|かんじ} と書きます。',
  audience: 'だれに',
  audiences: { administrators: '管理者だけ', everybody: 'みんな' },
  until: 'いつまで（その日の終わりまで）',
  save: '出す',
  change: '書きなおす',
  saveChange: '保存する',
  end: '取り下げる',
  live: '出ている知らせ',
  past: '終わった知らせ',
  none: 'まだありません。',
  shownUntil: '{date} まで',
  withdrawn: '取り下げました',
  saved: '出しました。30秒ほどで、みんなの画面に出ます。',
  problems: {
    'text-missing': '3つのことばで、それぞれ書いてください。',
    'text-long': '400字までで書いてください。',
    'until-odd': '今日から1年のあいだの日を選んでください。',
    gone: 'この知らせは、もうありません。',
    'changed-meanwhile': 'ほかの人が先に書きなおしました。下に、いまの文があります。あなたの文は欄に残っています。'
  },
  theirs: 'いまの文'
}

export const operatorAnnouncementsWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Announcements',
    lead: 'A short sentence above the pages. Readers can put it away.',
    add: 'New announcement',
    ja: 'Japanese',
    en: 'English',
    easy: 'やさしい日本語',
    easyHint: 'Readings are written {漢字|かんじ}.',
    audience: 'For whom',
    audiences: { administrators: 'Administrators only', everybody: 'Everybody' },
    until: 'Until (end of that day)',
    save: 'Announce',
    change: 'Change',
    saveChange: 'Save',
    end: 'Withdraw',
    live: 'Shown now',
    past: 'Over',
    none: 'None yet.',
    shownUntil: 'until {date}',
    withdrawn: 'withdrawn',
    saved: 'Announced. It shows on everybody’s pages within half a minute.',
    problems: {
      'text-missing': 'Please write it in all three languages.',
      'text-long': '400 letters at most.',
      'until-odd': 'Please choose a day within a year from today.',
      gone: 'This announcement is no longer here.',
      'changed-meanwhile': 'Somebody changed it before you. Their words stand below; yours are still in the fields.'
    },
    theirs: 'As it is now'
  }
}
