import type { Section } from './pick.ts'

const ja = {
  title: 'お知らせ',
  lead: '新しい講座、説明会の日、変わったことを、短くお知らせします。',
  none: 'お知らせは、まだありません。',
  feed: 'フィードで読む（Atom）',
  magazine: 'メールで受け取る',
  back: 'お知らせの一覧',
  feedTitle: '火の用心のお知らせ',
  changed: '{day}に直しました'
}

export const newsWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'News',
    lead: 'New courses, dates of briefings, what has changed: short notes.',
    none: 'There is no news yet.',
    feed: 'Read as a feed (Atom)',
    magazine: 'Get it by mail',
    back: 'All news',
    feedTitle: 'News of Hinoyojin',
    changed: 'edited {day}'
  },
  'ja-easy': {
    title: 'お{知|し}らせ',
    lead: '{新|あたら}しい コースや {説明会|せつめいかい}の ことを {書|か}きます。',
    none: 'お{知|し}らせは まだ ありません。',
    feed: 'フィードで {読|よ}む（Atom）',
    magazine: 'メールで もらう',
    back: 'お{知|し}らせの {全部|ぜんぶ}',
    feedTitle: '火の用心のお知らせ（やさしい日本語）',
    changed: '{day}に {直|なお}しました'
  }
}
