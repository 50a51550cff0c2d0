/** The player's own words. Strings only, so that a page can hand over one locale as plain data. {name} is filled in. */
export const ja = {
  exit: 'やめる',
  next: 'つぎへ',
  ask: 'どうしますか',
  again: 'もういちど送る',
  close: 'とじる',
  signIn: 'もういちど入る',
  clock: { hour: '{h}時', fun: '{h}時{m}分', pun: '{h}時{m}分' },

  network: {
    waiting: '電波を待っています。ここまでの答えは、このスマホに残っています',
    'signed-out': 'もういちど入ると、つづきから始まります。ここまでの答えは、このスマホに残っています',
    'not-yours': 'べつの人が入っています。ここまでの答えは、このスマホに残っています',
    'moved-on': 'べつの画面で先に進んでいたので、そのつづきから始めます',
    sending: '答えを届けています'
  },

  stage: {
    list: '一覧で読む',
    phone: 'スマホの絵で読む',
    hint: '光っているところに、さわれます',
    soften: '言葉をやわらげる',
    screen: '物語のスマホ',
    progress: '物語のすすみぐあい',
    more: 'つづき',
    history: 'ここまで',
    scene: '場面 {n}',
    large: '文字を大きくしているときは、一覧のほうが読みやすいことがあります',
    me: '自分',
    now: 'いま',
    day: ['', '翌日', '翌々日'],
    later: '{n}日後',
    hours: '{n}時間後',
    narration: '地の文',
    toDebrief: '振り返りへ'
  },

  surface: {
    group: 'グループ',
    dm: 'メッセージ',
    feed: 'のきさき',
    own: '自分の投稿',
    quote: '引用',
    public: 'みんなの投稿',
    story: 'ストーリー',
    draft: '新しい投稿',
    photo: '写真',
    notify: '通知',
    settings: '設定',
    audience: 'だれに見せる',
    search: '検索',
    mail: 'メール',
    call: '電話',
    talking: '通話中',
    exposure: 'つながった手がかり',
    moment: 'その場',
    app: 'のきさき'
  },

  gesture: {
    feed: 'のきさきで',
    post: '投稿',
    'post.delete': '投稿を消す',
    'post.keep': '投稿を残す',
    compose: '投稿画面',
    audience: '見せる相手',
    settings: '設定',
    story: 'ストーリーへ',
    dm: 'メッセージで',
    group: 'グループで',
    reply: '言葉で返す',
    notify: '通知から',
    open: 'ひらく',
    camera: 'カメラ',
    photo: '写真',
    'photo.edit': '写真を編集',
    'photo.delete': '写真を消す',
    search: '検索',
    mail: 'メール',
    call: '電話',
    write: '書く',
    phone: 'スマホを置く',
    account: 'アカウント',
    screenshot: '画面を残す',
    report: '知らせる',
    back: 'もどる',
    wait: '待つ'
  },

  crop: {
    title: '写真を切り取る',
    how: 'わくの角を動かすと、残すところを決められます',
    corner: ['左上の角', '右上の角', '左下の角', '右下の角'],
    value: '左から{x}%、上から{y}%',
    cut: '切り取った写真',
    retaken: '撮り直した写真',
    back: 'やめて、もどる'
  },

  spot: {
    how: '気になるところに、さわってください',
    list: '言葉の一覧でさがす',
    picture: '写真でさがす',
    marked: 'しるし {n}',
    done: '見終わった',
    none: 'しるしをつけずに見終わる',
    reveal: 'ここに、手がかりがありました',
    found: '見つけました',
    missed: 'ここにも、ありました',
    harmless: '大丈夫なもの',
    mend: '直すなら',
    zoom: '大きくする',
    unzoom: 'もとの大きさ',
    foundCount: '{all}のうち{n}つ見つけました'
  },

  check: {
    progress: '{all}問のうち{n}問目',
    mine: 'あなたの答え',
    met: 'あてはまる',
    partial: 'それもあり',
    missed: 'あてはまらない',
    yes: '合っています。',
    near: 'それも、一つの手です。',
    look: 'ここを見ます。',
    harmless: 'これは、止めなくて大丈夫です。',
    harmlessYes: 'そのとおり、止めなくて大丈夫です。',
    audience: '見られる人',
    by: '投稿する人',
    done: 'たしかめは、これで終わりです。',
    doneText: '答えは記録されました。何を選んだかは、あなたにだけ見えます。',
    finish: 'おわる'
  },

  lesson: { read: '読みました', source: '出典', minutes: '約{n}分' },

  facts: {
    source: '出典',
    checked: '確認日 {date}',
    disclaimer: '一般的な説明で、法的な助言ではありません'
  },

  debrief: {
    title: '振り返り',
    turned: '分かれ目は、{clock}でした。',
    privacy: 'あなたの選択は、あなたにだけ見えます',
    privacyMore: '店にも会社にも渡りません。',
    evening: '時間の流れ',
    turning: '分かれ目',
    fine: '出してよいものでした',
    other: '同じ夜、同じ運のまま、{clock}の一手だけを変えて、たどり直しました。',
    mine: 'あなたの夜',
    otherNight: 'もうひとつの夜',
    end: '終わり',
    objectives: 'できたこと、これからのこと',
    met: 'できた',
    partial: 'もう少し',
    missed: 'これから',
    open: 'まだ通っていません',
    know: '知っておくこと',
    nextTime: 'つぎは、こうする',
    rehearse: '{what}を、いちどやってみる（30秒）',
    rehearseTitle: 'いちど、手を動かす',
    rehearseHow: '光っているところに、さわってください',
    rehearsed: 'できました。つぎも、この一手です。',
    people: '話せる人',
    help: {
      manager: '店長・上司',
      counselling: '相談窓口',
      hr: '人事の担当',
      school: '学校の窓口',
      family: '家族や友だち',
      police: '警察',
      workplace: 'バイト先・実習先の人'
    },
    helpText: {
      manager: '早く話すほど、いっしょに動けます',
      counselling: '名前を出さずに話せます',
      hr: '店で話しにくいときに',
      school: '学生の生活を支える窓口です',
      family: 'ひとりで抱えないために',
      police: '急がないときは#9110、危ないときは110',
      workplace: '早く話すほど、いっしょに動けます'
    },
    minutes: '約3分'
  }
}

/** The shape every locale has to fill. */
export type PlayerWords = typeof ja
