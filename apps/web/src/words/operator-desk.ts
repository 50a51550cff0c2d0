import type { Section } from './pick.ts'

const ja = {
  brand: '火の用心',
  nav: '運用',
  menu: 'メニュー',
  skip: '本文へ',
  overview: 'いまの様子',
  organisations: '組織',
  universities: '大学の登録',
  briefings: '説明会',
  news: 'お知らせの記事',
  magazine: 'メールマガジン',
  mail: 'メール',
  jobs: '自動の仕事',
  announcements: '連絡の掲示',
  back: '組織の管理へもどる',
  role: '運用者',
  gone: '見つかりませんでした。ほかの人が変えたのかもしれません。ページを開き直してください。'
}

/** Around every page of the operator. Two languages, like all management. */
export const operatorDeskWords: Section<typeof ja> = {
  ja,
  en: {
    brand: 'Hinoyojin',
    nav: 'Operation',
    menu: 'Menu',
    skip: 'Skip to content',
    overview: 'How things stand',
    organisations: 'Organisations',
    universities: 'Universities',
    briefings: 'Briefings',
    news: 'News',
    magazine: 'Mail magazine',
    mail: 'Mail',
    jobs: 'Scheduled work',
    announcements: 'Announcements',
    back: 'Back to administration',
    role: 'Operator',
    gone: 'This was not found. Somebody may have changed it: open the page again.'
  }
}
