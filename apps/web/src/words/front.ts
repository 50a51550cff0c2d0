import type { Section } from './pick.ts'

const ja = {
  title: '火の用心',
  tagline: 'スマホの中の、夜回り。',
  lead: '炎上のほとんどは、「友だちしか見ない」と思った、ふつうの人から始まります。そしていちばん傷つくのも、その人です。',
  what: '火の用心は、物語をスマホで体験して学ぶ、だれでも使える研修です。一つ2〜4分。メールアドレスはいりません。',
  tryTitle: 'まず、一つ遊んでみる',
  tryBody: '登録なし・約3分。選んだことは、どこにも残りません。',
  tryButton: '物語をはじめる',
  enterTitle: '受講する',
  enterBody: '店のポスターや、配られた紙にある参加コードを入れてください。',
  enterCode: '参加コード（8文字）',
  enterButton: 'すすむ',
  signIn: '番号と暗証番号で入る',
  forOrganisations: '会社・学校の方へ',
  points: [
    {
      title: '人を責めません',
      body: '選択は本人にだけ見えます。会社から見えるのは、終えたことと、達した目標だけです。'
    },
    {
      title: '「出していい」も教えます',
      body: '問いの半分は、止めなくてよい投稿です。なにもかも怖がる練習はしません。'
    },
    {
      title: '自分のところで動きます',
      body: 'だれでも無料で使えるソフトウェアです。名簿を読み込み、期限を決め、受講の記録を印刷できます。'
    }
  ],
  waysTitle: '立場ごとの案内',
  ways: [
    {
      href: '/about',
      title: '会社の方へ',
      body: '診断、ガイドライン、研修、対応マニュアル。一つのつながりとして使えます。説明会もあります。'
    },
    {
      href: '/universities',
      title: '大学の方へ',
      body: '新入生・実習・就職活動の学生版です。無料で、人数の上限はありません。'
    },
    {
      href: '/about#learners',
      title: '学ぶ方へ',
      body: '何が残り、何が残らないか。職場の人に見えるもの、見えないもの。'
    }
  ],
  nextTitle: '次の説明会',
  newsTitle: 'お知らせ',
  nowFirst: '投稿のことで、いま困っている方はこちら',
  now: 'いま困っている人へ',
  nowBody: '消す前に、言い返す前に。画面を残して、店長か、身近な人に話してください。一人で決めなくて大丈夫です。',
  nowLink: '最初の1時間を、一緒に'
}

export const front: Section<typeof ja> = {
  ja,
  en: {
    title: 'Hinoyojin',
    tagline: 'The night watch in your phone.',
    lead: 'Most online firestorms begin with an ordinary person who thought “only my friends will see this”. That person is also the one who is hurt most.',
    what: 'Hinoyojin is training for everyone: you live through short stories on a simulated phone. Two to four minutes each. No e-mail address needed.',
    tryTitle: 'Try one story first',
    tryBody: 'No account, about three minutes. What you choose is kept nowhere.',
    tryButton: 'Start the story',
    enterTitle: 'Take your course',
    enterBody: 'Type the join code from the poster at your workplace or from the slip you were given.',
    enterCode: 'Join code (8 characters)',
    enterButton: 'Go on',
    signIn: 'Sign in with number and PIN',
    forOrganisations: 'For companies and schools',
    points: [
      {
        title: 'It blames nobody',
        body: 'What you choose is visible to you alone. Your workplace learns that you finished, and which objectives you reached.'
      },
      {
        title: 'It also says “post it”',
        body: 'Half of the questions are about posts that are fine. Being afraid of everything is not a skill.'
      },
      {
        title: 'It runs at your place',
        body: 'Free software for anyone. Read in your list of people, set a date, print the record.'
      }
    ],
    waysTitle: 'For whom',
    ways: [
      {
        href: '/about',
        title: 'For companies',
        body: 'Diagnosis, guidelines, training, response manual: parts of one thing. There are briefings too.'
      },
      {
        href: '/universities',
        title: 'For universities',
        body: 'The edition for new students, placements and job hunting. Free, without a limit of numbers.'
      },
      {
        href: '/about#learners',
        title: 'For learners',
        body: 'What is kept and what is not. What people at work can see, and what they cannot.'
      }
    ],
    nextTitle: 'The next briefing',
    newsTitle: 'News',
    nowFirst: 'In trouble over a post right now? Start here',
    now: 'If it is happening to you now',
    nowBody:
      'Before you delete, before you argue: keep the screen, and talk to your manager or someone close. You do not have to decide alone.',
    nowLink: 'The first hour, step by step'
  },
  'ja-easy': {
    title: '{火|ひ}の{用心|ようじん}',
    tagline: 'スマホの {中|なか}の {見回|みまわ}り。',
    lead: '「{友|とも}だちだけが {見|み}る」と {思|おも}って、 ふつうの {人|ひと}が {出|だ}します。 そこから {炎上|えんじょう}が {始|はじ}まります。 いちばん つらいのも、 その {人|ひと}です。',
    what: '{火|ひ}の{用心|ようじん}は、 {短|みじか}い お{話|はなし}で {学|まな}びます。 1つ 2{分|ふん}から 4{分|ぷん}です。 メールは いりません。',
    tryTitle: 'まず、 1つ やって みましょう',
    tryBody:
      '{登録|とうろく}は いりません。 3{分|ぷん}くらいです。 あなたが {選|えら}んだことは、 どこにも {残|のこ}りません。',
    tryButton: 'お{話|はなし}を {始|はじ}める',
    enterTitle: 'コースを {始|はじ}める',
    enterBody:
      '{店|みせ}の ポスターを {見|み}てください。 または、 もらった {紙|かみ}を {見|み}てください。 コードを {入|い}れます。',
    enterCode: 'コード（8つの {文字|もじ}）',
    enterButton: '{次|つぎ}へ',
    signIn: '{番号|ばんごう}と {暗証番号|あんしょうばんごう}で {入|はい}る',
    forOrganisations: '{会社|かいしゃ}や {学校|がっこう}の {人|ひと}へ',
    points: [
      {
        title: 'だれも {怒|おこ}りません',
        body: 'あなたが {選|えら}んだことは、 あなただけが {見|み}ます。 {会社|かいしゃ}には、 「{終|お}わった」ことと {目標|もくひょう}だけが {届|とど}きます。'
      },
      {
        title: '「{出|だ}して いい」も {教|おし}えます',
        body: '{質問|しつもん}の {半分|はんぶん}は、 {出|だ}して いい {写真|しゃしん}や {言葉|ことば}です。'
      },
      {
        title: '{自分|じぶん}の ところで {使|つか}えます',
        body: 'お{金|かね}は いりません。 だれでも {使|つか}えます。'
      }
    ],
    waysTitle: 'だれの ための ページか',
    ways: [
      {
        href: '/about',
        title: '{会社|かいしゃ}の {人|ひと}へ',
        body: '{会社|かいしゃ}の ルールや {練習|れんしゅう}に {使|つか}えます。 {説明会|せつめいかい}も あります。'
      },
      {
        href: '/universities',
        title: '{大学|だいがく}の {人|ひと}へ',
        body: '{学生|がくせい}の ための コースです。 お{金|かね}は いりません。'
      },
      {
        href: '/about#learners',
        title: '{学|まな}ぶ {人|ひと}へ',
        body: '{会社|かいしゃ}の {人|ひと}に {見|み}えるものと、 {見|み}えないもの。'
      }
    ],
    nextTitle: '{次|つぎ}の {説明会|せつめいかい}',
    newsTitle: 'お{知|し}らせ',
    nowFirst: '{投稿|とうこう}の ことで いま {困|こま}って いる {人|ひと}は こちら',
    now: 'いま {困|こま}って いる {人|ひと}へ',
    nowBody:
      '{消|け}す {前|まえ}に、 {画面|がめん}を {残|のこ}します。 {言|い}い{返|かえ}す {前|まえ}に、 {店長|てんちょう}か {近|ちか}くの {人|ひと}に {話|はな}します。 {一人|ひとり}で {決|き}めなくて いいです。',
    nowLink: '{最初|さいしょ}の 1{時間|じかん}に する こと'
  }
}
