import type { Section } from './pick.ts'

const ja = {
  brand: '火の用心',
  skip: '本文へ',
  nav: 'サイトの案内',
  companies: '会社の方へ',
  universities: '大学の方へ',
  briefings: '説明会',
  news: 'お知らせ',
  about: '火の用心とは',
  data: 'データの扱い',
  run: '自分で動かす',
  magazine: 'メールマガジン',
  now: '最初の1時間',
  home: '自分の学習へ',
  admin: '管理者の入り口',
  free: 'だれでも無料で使えるソフトウェアです（Apache License 2.0）。'
}

/** Around every public page. */
export const publicWords: Section<typeof ja> = {
  ja,
  en: {
    brand: 'Hinoyojin',
    skip: 'Skip to content',
    nav: 'This site',
    companies: 'For companies',
    universities: 'Universities',
    briefings: 'Briefings',
    news: 'News',
    about: 'What Hinoyojin is',
    data: 'Your data',
    run: 'Run it yourself',
    magazine: 'Mail magazine',
    now: 'The first hour',
    home: 'My own learning',
    admin: 'For administrators',
    free: 'Free software for anyone (Apache License 2.0).'
  },
  'ja-easy': {
    brand: '{火|ひ}の{用心|ようじん}',
    skip: '{本文|ほんぶん}へ',
    nav: 'サイトの {案内|あんない}',
    companies: '{会社|かいしゃ}の {人|ひと}へ',
    universities: '{大学|だいがく}の {人|ひと}へ',
    briefings: '{説明会|せつめいかい}',
    news: 'お{知|し}らせ',
    about: '{火|ひ}の{用心|ようじん}の {説明|せつめい}',
    data: 'データの {使|つか}い{方|かた}',
    run: '{自分|じぶん}で {動|うご}かす',
    magazine: 'メールマガジン',
    now: '{最初|さいしょ}の 1{時間|じかん}',
    home: '{自分|じぶん}の {学習|がくしゅう}へ',
    admin: '{管理|かんり}する {人|ひと}の {入|い}り{口|ぐち}',
    free: 'だれでも お{金|かね}を {払|はら}わないで {使|つか}えます（Apache License 2.0）。'
  }
}
