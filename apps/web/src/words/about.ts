import type { Section } from './pick.ts'

const ja = {
  title: '火の用心とは',
  lead: '炎上の多くは、研修を受けた広報の人からではなく、研修の外にいた、ふつうに働く人や学生から始まります。そして、いちばん傷つくのもその人です。火の用心は、その一人のための練習と、そのまわりで組織が備えるための道具です。',
  contents: 'このページの中身',
  companiesTitle: '会社の方へ',
  companiesBody:
    'アルバイトの方もふくめて、働く人みんなに届くことを、いちばん大事にしています。メールアドレスはいりません。ポスターのQRコードと番号で入り、休憩のあいだに一つ終わります。',
  steps: [
    {
      title: '知る',
      body: '本人のチェックと、組織のチェックリスト。強いところ、足りないところ、最初にすることが分かります。'
    },
    {
      title: '決める',
      body: '質問に答えながらガイドラインを作ります。法の面で成り立たない書き方には、言い換えの例が付きます。だれが読み、同意したかも分かります。'
    },
    {
      title: '練習する',
      body: '作りもののスマホの中で、一つの夜を過ごします。問いの半分は「出してよい」投稿です。'
    },
    {
      title: '備える',
      body: '対応マニュアルを、何もない日に作っておきます。最初の1時間は1枚に収まります。'
    },
    {
      title: '示す',
      body: '終えたことと、達した目標を、監査に出せる形で書き出します。差が見えなければ「見えない」と書きます。'
    }
  ],
  toBriefings: '説明会の日を見る',
  toStory: '物語を一つ遊んでみる',
  universitiesTitle: '大学の方へ',
  universitiesBody:
    '新入生、実習や就職活動の前の学生のための版があります。無料で、人数の上限も、有料の追加機能もありません。準備ができしだいお招きしますので、まず連絡先をお寄せください。',
  toUniversities: '大学の案内を見る',
  learnersTitle: '学ぶ方へ',
  learners: [
    '物語の中で選んだことは、あなたにだけ見えます。店長にも会社にも見えません。',
    '職場から見えるのは、終えたかどうかと、達した目標だけです。',
    '途中でやめても、次に開けば続きからです。つらい場面は、いつでも出られます。',
    'やさしい日本語と英語でも読めます。'
  ],
  dataTitle: 'データの扱い',
  data: [
    'あなた個人のアカウント名を、聞きません。しまいません。調べません。',
    '採用・給与・懲戒には使わない約束で作っています。人数の少ない集まりの数字は、出しません。',
    'データは、この火の用心を動かしている組織のサーバーにあります。外の会社の計測や広告は入っていません。',
    '説明会の申し込み（お名前・メール・書いてくださったこと）は、その会のためだけに使い、終わって90日で消します。',
    'メールマガジンは、ご本人がリンクを開いてボタンを押してから始まります。1回押せば止まり、止めてからひと月で、アドレスも消えます。',
    'フォームのいたずらを防ぐため、送信元のアドレスを、元に戻せない形にして1日だけ数えます。'
  ],
  whoTitle: 'だれが動かしているか',
  whoRuns: 'この火の用心を動かしているのは、{name} です。',
  whoContact: '連絡先：{contact}',
  whoNoContact: '連絡先は、まだ書かれていません。働く人は店長か本部の人に、学生は大学の窓口に聞いてください。',
  whoNobody:
    'だれが動かしているかは、まだ書かれていません。ここを教えてくれた人（店長、本部の人、大学の窓口）に聞いてください。',
  visitorsTitle: '見に来た人について残すもの',
  visitors: [
    '見ただけの人の名前、アドレス、見たページは、火の用心には残りません。クッキーも置きません。',
    '文字の大きさや言語をえらぶと、それを覚えるクッキーが一つ、あなたの端末に残ります。入る（ログインする）と、入っているあいだの印が残ります。',
    '「いま困っている人へ」のページは、電波がなくても開けるように、あなたの端末の中にだけ残ります。',
    '自分で送ったもの（説明会、メールマガジン、大学の登録）は、それぞれのフォームに書いたとおりに使い、メールのリンクから取り消す・止める・消すことができます。',
    'あいだにある通信の機械の記録は、ここからは分かりません。気になるときは、動かしている人に聞いてください。'
  ],
  runTitle: '自分で動かす',
  runBody:
    'だれでも無料で使えるソフトウェアです（Apache License 2.0）。Node 20 以上が入った機械なら、次の三行で動きます。データベースは入っています。組織のための機能も、すべて入っています。',
  runCode: 'git clone <このリポジトリ> hinoyojin\ncd hinoyojin\nnpm start',
  numbersTitle: 'このページの数字について',
  numbersLead: '数字には、測ったものか、文献か、仮定かを添えます。「事故が何%減る」とは言いません。',
  kinds: { measured: '実測', literature: '文献', assumed: '仮定' },
  numbers: [
    { kind: 'assumed', text: '一つ2〜4分：文の長さと読む速さからの見積もりです。' },
    { kind: 'measured', text: '物語の最初の画面は150キロバイト以内：版ごとに自動で測っています。' },
    {
      kind: 'literature',
      text: '遊びながら手口を試す学びの効果 d = 0.37（偽の情報を見分ける力。この製品の測定ではありません）：Roozenbeek ほか、2022年、doi:10.1098/rsos.211719。2026年11月23日に確認（F-139）。'
    }
  ]
} as const

type Loose<T> = T extends string ? string : { readonly [K in keyof T]: Loose<T[K]> }

export const aboutWords: Section<Loose<typeof ja>> = {
  ja,
  en: {
    title: 'What Hinoyojin is',
    lead: 'Many online firestorms begin not with the PR staff who are trained but with ordinary employees and students who are not. That person is also the one who is hurt most. Hinoyojin is practice for that person, and what an organisation needs around it.',
    contents: 'On this page',
    companiesTitle: 'For companies',
    companiesBody:
      'What matters most to us is that it reaches everybody who works for you, part-timers included. No e-mail address is needed: the QR code on a poster and a number let people in, and one piece fits into a break.',
    steps: [
      {
        title: 'Know',
        body: 'A check for each person and a checklist for the organisation: what is strong, what is missing, what to do first.'
      },
      {
        title: 'Decide',
        body: 'Write a guideline by answering questions. Where a sentence would not hold in law, another one is offered. You see who has read and agreed.'
      },
      {
        title: 'Practise',
        body: 'An evening on a simulated phone. Half of the questions are about posts that are fine.'
      },
      {
        title: 'Prepare',
        body: 'Build the response manual on a calm day. The first hour fits on one page.'
      },
      {
        title: 'Show',
        body: 'Who has finished and which objectives were reached, in a form an auditor accepts. Where no difference is seen, it says so.'
      }
    ],
    toBriefings: 'Dates of the briefings',
    toStory: 'Try one story',
    universitiesTitle: 'For universities',
    universitiesBody:
      'There is an edition for new students, placements and job hunting. It is free, without limits and without locked features. We invite you as soon as things are ready: please leave an address.',
    toUniversities: 'For universities',
    learnersTitle: 'For learners',
    learners: [
      'What you choose in a story is visible to you alone: not to your manager, not to your company.',
      'Your workplace learns whether you finished and which objectives you reached. Nothing else.',
      'Stop at any time and go on where you were. Every hard scene has an exit.',
      'You can read it in easy Japanese and in English.'
    ],
    dataTitle: 'Your data',
    data: [
      'We never ask for, store or look up your private accounts.',
      'It is made not to be used for hiring, pay or discipline. Figures of small groups are not shown.',
      'The data are on the server of the organisation that runs this Hinoyojin. No outside measuring, no advertising.',
      'What you write when you sign up for a briefing (name, e-mail, your note) is used for that briefing only and erased 90 days after it.',
      'The mail magazine begins only after the owner of the address has opened a link and pressed a button. One press stops it, and a month later the address is erased.',
      'To keep robots out of our forms, the address a form came from is counted for a day, in a shape that cannot be turned back.'
    ],
    whoTitle: 'Who runs it',
    whoRuns: 'This Hinoyojin is run by {name}.',
    whoContact: 'Contact: {contact}',
    whoNoContact:
      'How to reach them has not been written here yet. At work ask your manager or head office, as a student the office of your university.',
    whoNobody:
      'Who runs it has not been written here yet. Ask whoever showed you this page: a manager, the head office, the office of your university.',
    visitorsTitle: 'What is kept about visitors',
    visitors: [
      'Of those who only look, Hinoyojin keeps no name, no address and no list of pages. No cookie is set.',
      'Choosing a language or the size of letters leaves one cookie on your device that remembers it. Signing in leaves a mark for as long as you are in.',
      'The page for people who need help now is kept on your own device, so that it opens without a line.',
      'What you send yourself (a briefing, the mail magazine, a university) is used as its form says; links in the mails cancel, stop or delete it.',
      'What machines in between write down cannot be seen from here. If it matters to you, ask whoever runs this.'
    ],
    runTitle: 'Run it yourself',
    runBody:
      'It is free software for anyone (Apache License 2.0). On a machine with Node 20 or later, three lines start it; the database is included. No feature is locked.',
    runCode: 'git clone <this repository> hinoyojin\ncd hinoyojin\nnpm start',
    numbersTitle: 'About the numbers here',
    numbersLead:
      'Every number says whether it was measured, comes from literature, or is assumed. We do not promise that incidents fall by some per cent.',
    kinds: { measured: 'measured', literature: 'literature', assumed: 'assumed' },
    numbers: [
      { kind: 'assumed', text: 'Two to four minutes each: estimated from the length of the text and reading speed.' },
      {
        kind: 'measured',
        text: 'The first screen of a story stays within 150 kilobytes: measured with every version.'
      },
      {
        kind: 'literature',
        text: 'Effect of trying out techniques in a game, d = 0.37 (recognising false information; not measured with this product): Roozenbeek et al., 2022, doi:10.1098/rsos.211719. Checked on 23 November 2026 (F-139).'
      }
    ]
  },
  'ja-easy': {
    title: '{火|ひ}の{用心|ようじん}の {説明|せつめい}',
    lead: '{炎上|えんじょう}は、 ふつうに {働|はたら}く {人|ひと}や {学生|がくせい}から {始|はじ}まる ことが {多|おお}いです。 いちばん つらいのも、 その {人|ひと}です。 {火|ひ}の{用心|ようじん}は、 その {人|ひと}の ための {練習|れんしゅう}です。',
    contents: 'このページに あること',
    companiesTitle: '{会社|かいしゃ}の {人|ひと}へ',
    companiesBody:
      'アルバイトの {人|ひと}も {使|つか}えます。 メールアドレスは いりません。 ポスターの QRコードと {番号|ばんごう}で {入|はい}ります。 {休|やす}み{時間|じかん}に 1つ {終|お}わります。',
    steps: [
      {
        title: '{知|し}る',
        body: '{今|いま}の ようすが わかります。 {最初|さいしょ}に する ことも わかります。'
      },
      {
        title: '{決|き}める',
        body: '{質問|しつもん}に {答|こた}えて、 {会社|かいしゃ}の ルールを {作|つく}ります。 だれが {読|よ}んだかも わかります。'
      },
      {
        title: '{練習|れんしゅう}する',
        body: 'スマホの {中|なか}の お{話|はなし}で {練習|れんしゅう}します。'
      },
      {
        title: '{準備|じゅんび}する',
        body: '{困|こま}った ときに する ことを、 {前|まえ}に {書|か}いて おきます。'
      },
      {
        title: '{見|み}せる',
        body: '{終|お}わった ことを、 {紙|かみ}や ファイルに {出|だ}せます。'
      }
    ],
    toBriefings: '{説明会|せつめいかい}の {日|ひ}を {見|み}る',
    toStory: 'お{話|はなし}を 1つ やって みる',
    universitiesTitle: '{大学|だいがく}の {人|ひと}へ',
    universitiesBody:
      '{学生|がくせい}の ための コースが あります。 お{金|かね}は いりません。 {何人|なんにん}でも {使|つか}えます。 {連絡先|れんらくさき}を {教|おし}えてください。',
    toUniversities: '{大学|だいがく}の ページを {見|み}る',
    learnersTitle: '{学|まな}ぶ {人|ひと}へ',
    learners: [
      'あなたが {選|えら}んだ ことは、 あなただけが {見|み}ます。 {店長|てんちょう}は {見|み}ません。 {会社|かいしゃ}も {見|み}ません。',
      '{会社|かいしゃ}に {届|とど}くのは、 {終|お}わった ことと、 {目標|もくひょう}だけです。',
      '{途中|とちゅう}で やめても いいです。 {次|つぎ}は {続|つづ}きから できます。',
      '{英語|えいご}でも {読|よ}めます。'
    ],
    dataTitle: 'データの {使|つか}い{方|かた}',
    data: [
      'あなたの SNSの {名前|なまえ}は、 {聞|き}きません。 {調|しら}べません。',
      '{給料|きゅうりょう}を {決|き}める ために {使|つか}いません。 {罰|ばつ}の ために {使|つか}いません。',
      'データは、 この {火|ひ}の{用心|ようじん}を {動|うご}かして いる ところの コンピューターに あります。',
      '{説明会|せつめいかい}に {申|もう}し{込|こ}んだ {人|ひと}の {名前|なまえ}と メールは、 {終|お}わってから 90{日|にち}で {消|け}します。',
      'メールマガジンは、 あなたが ボタンを {押|お}してから {始|はじ}まります。 1{回|かい} {押|お}すと {止|と}まります。',
      'ロボットを {止|と}めるために、 どこから {届|とど}いたかを 1{日|にち}だけ {数|かぞ}えます。'
    ],
    whoTitle: 'だれが {動|うご}かして いますか',
    whoRuns: 'この {火|ひ}の{用心|ようじん}は、 {name}が {動|うご}かして います。',
    whoContact: '{連絡先|れんらくさき}： {contact}',
    whoNoContact:
      '{連絡先|れんらくさき}は、 まだ ありません。 {店長|てんちょう}や {大学|だいがく}の {人|ひと}に {聞|き}いて ください。',
    whoNobody:
      'だれが {動|うご}かして いるかは、 まだ ありません。 この ページを {教|おし}えた {人|ひと}に {聞|き}いて ください。',
    visitorsTitle: '{見|み}た {人|ひと}の ことで {残|のこ}る もの',
    visitors: [
      '{見|み}る だけの {人|ひと}の {名前|なまえ}は {残|のこ}りません。 {見|み}た ページも {残|のこ}りません。',
      '{言葉|ことば}や {文字|もじ}の {大|おお}きさを {選|えら}ぶと、 それが あなたの スマホに {残|のこ}ります。',
      '「{今|いま} {困|こま}って いる {人|ひと}へ」の ページは、 あなたの スマホの {中|なか}だけに {残|のこ}ります。',
      'あなたが {送|おく}った ことは、 メールの リンクから やめたり、 {消|け}したり できます。',
      'とちゅうの {機械|きかい}の ことは、 ここでは わかりません。 {動|うご}かして いる {人|ひと}に {聞|き}いて ください。'
    ],
    runTitle: '{自分|じぶん}で {動|うご}かす',
    runBody:
      'だれでも お{金|かね}を {払|はら}わないで {使|つか}えます。 コンピューターに Node 20 が あれば、 {下|した}の 3つで {動|うご}きます。',
    runCode: 'git clone <このリポジトリ> hinoyojin\ncd hinoyojin\nnpm start',
    numbersTitle: 'このページの {数|かず}',
    numbersLead: '{数|かず}には、「{測|はか}った」「{本|ほん}で {読|よ}んだ」「{考|かんが}えた」の しるしを つけます。',
    kinds: { measured: '{測|はか}った', literature: '{本|ほん}で {読|よ}んだ', assumed: '{考|かんが}えた' },
    numbers: [
      {
        kind: 'assumed',
        text: '1つ 2{分|ふん}から 4{分|ぷん}です。 {文|ぶん}の {長|なが}さから {考|かんが}えました。'
      },
      {
        kind: 'measured',
        text: 'お{話|はなし}の {最初|さいしょ}の {画面|がめん}は 150キロバイトより {小|ちい}さいです。 {毎回|まいかい} {測|はか}ります。'
      },
      {
        kind: 'literature',
        text: 'ゲームで {学|まな}んだ {人|ひと}は、 うその {情報|じょうほう}が わかりやすく なりました（d = 0.37）。 この{火|ひ}の{用心|ようじん}で {測|はか}った {数|かず}では ありません。 Roozenbeek、 2022{年|ねん}（F-139）。'
      }
    ]
  }
}
