import type { Section } from './pick.ts'

const ja = {
  'not-found': {
    title: 'ページが見つかりません',
    body: 'アドレスが変わったか、もう使えないリンクです。ホームからもういちど探してみてください。'
  },
  manager: {
    title: '店長・責任者のページです',
    body: 'いまの入り方では、このページは見られません。管理の担当者に聞いてください。'
  },
  administrator: {
    title: '管理者のページです',
    body: '管理者は、番号と暗証番号ではなく、一度きりのリンクかパスキーで入ります。「管理者の入り口」から入り直してください。'
  },
  operator: {
    title: '運用者のページです',
    body: 'このサーバーを運用する人だけが開けます。運用者は、一度きりのリンクかパスキーで入ります。'
  },
  unavailable: {
    title: 'いま、つながりにくくなっています',
    body: '少し待ってから、もういちど開いてください。送りかけた答えは、このスマホに残っています。'
  },
  'too-large': {
    title: 'ファイルが大きすぎます',
    body: '一度に送れるのは20 MBまでです。何も読み込んでいません。名簿は店舗ごとに分け、動画は短く切り出して、もういちど送ってください。'
  },
  unreadable: {
    title: '送られた文字を読めませんでした',
    body: '使えない文字が入っていました。何も変わっていません。入力し直して、もういちど送ってください。'
  },
  unexpected: {
    title: 'うまく開けませんでした',
    body: 'こちらの不具合です。もういちど試しても直らなければ、下の番号を担当者に伝えてください。'
  },
  home: 'ホームへ',
  admin: '管理者の入り口',
  retry: 'もういちど開く',
  code: '番号'
}
export type ErrorWords = typeof ja

export const errors: Section<ErrorWords> = {
  ja,
  en: {
    'not-found': {
      title: 'This page is not here',
      body: 'The address has changed, or the link is no longer valid. Try again from the home page.'
    },
    manager: {
      title: 'This page is for managers',
      body: 'Your sign-in does not carry that role. Please ask whoever administers the training.'
    },
    administrator: {
      title: 'This page is for administrators',
      body: 'Administrators come in by a one-time link or a passkey, not by number and PIN. Please use the administrators’ door.'
    },
    operator: {
      title: 'This page is for operators',
      body: 'Only those who run this server may open it. Operators come in by a one-time link or a passkey.'
    },
    unavailable: {
      title: 'We are hard to reach at the moment',
      body: 'Please wait a little and open the page again. Answers on their way are kept on this phone.'
    },
    'too-large': {
      title: 'The file is too large',
      body: '20 MB at most at a time. Nothing was read. Please split a list by shop, cut a film short, and send it again.'
    },
    unreadable: {
      title: 'Some letters could not be read',
      body: 'What was sent holds characters that cannot be kept. Nothing was changed. Please type it again.'
    },
    unexpected: {
      title: 'This did not open',
      body: 'That is a fault of ours. If trying again does not help, tell your administrator the number below.'
    },
    home: 'Home',
    admin: 'Administrators’ door',
    retry: 'Open again',
    code: 'Number'
  },
  'ja-easy': {
    'not-found': {
      title: 'ページが ありません',
      body: 'リンクが {古|ふる}いです。 ホームから もう {一度|いちど} {見|み}て ください。'
    },
    manager: {
      title: '{店長|てんちょう}の ページです',
      body: 'あなたは この ページを {見|み}ることが できません。 {担当|たんとう}の {人|ひと}に {聞|き}いて ください。'
    },
    administrator: {
      title: '{管理|かんり}する {人|ひと}の ページです',
      body: '{管理|かんり}する {人|ひと}の {入|い}り{口|ぐち}から {入|はい}って ください。'
    },
    operator: {
      title: 'このページは、{運用者|うんようしゃ}が {使|つか}います',
      body: 'このサーバーを {動|うご}かす {人|ひと}だけが {開|ひら}けます。'
    },
    unavailable: {
      title: 'いま つながりません',
      body: '{少|すこ}し {待|ま}って ください。 もう {一度|いちど} {開|ひら}いて ください。 {答|こた}えは この スマホに あります。'
    },
    'too-large': {
      title: 'ファイルが {大|おお}きすぎます',
      body: 'ファイルは 20 MBまでです。 {小|ちい}さく {分|わ}けて ください。'
    },
    unreadable: {
      title: '{文字|もじ}を {読|よ}むことが できません',
      body: '{使|つか}えない {文字|もじ}が あります。 もう {一度|いちど} {書|か}いて ください。'
    },
    unexpected: {
      title: '{開|ひら}くことが できませんでした',
      body: 'もう {一度|いちど} {開|ひら}いて ください。 だめなときは、 {下|した}の {番号|ばんごう}を {担当|たんとう}の {人|ひと}に {言|い}って ください。'
    },
    home: 'ホームへ',
    admin: '{管理|かんり}する {人|ひと}の {入|い}り{口|ぐち}',
    retry: 'もう {一度|いちど} {開|ひら}く',
    code: '{番号|ばんごう}'
  }
}
