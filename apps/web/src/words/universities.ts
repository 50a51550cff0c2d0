import type { Section } from './pick.ts'

const ja = {
  title: '大学の方へ',
  heading: '学生の基礎を、大学で。',
  lead: '実習先で撮った写真。就活前に残っている昔の投稿。サークルのグループチャット。学生がつまずきやすい場面を、スマホの中の物語で先に体験しておく教材です。大学・短大・専門学校で、無料で使えます。',
  toForm: '案内を希望する',
  tryIt: 'まず物語を一つ見てみる',
  whatTitle: 'どういうものか',
  what: [
    '学生は自分のスマホで、一つ2〜4分の物語を進めます。アプリのインストールも、メールアドレスもいりません。',
    '終わると、どこが分かれ目だったかを一緒にふり返ります。点数や順位はつけません。問いの半分は「出しても大丈夫」な投稿です。',
    '日本語・やさしい日本語・英語から、学生が自分でえらべます。留学生も同じ内容を受けられます。'
  ],
  modules: '{n}つの単元',
  minutes: '約{n}分',
  freeTitle: '無料です',
  free: '費用はかかりません。料金プランも、ライセンスキーも、人数や期間の上限もありません。ソフトウェアは公開しているので、大学のサーバーで動かすこともできます。',
  needsTitle: '用意するもの',
  needs: [
    '担当の方のメールアドレスと、設定のための10分ほど。',
    '学生のスマホ。大学のWi-Fiでも、一つの教室で800人が同時に始められます。',
    '名簿は、あってもなくても。参加コードだけでも始められます。'
  ],
  waysTitle: '学生の入り方',
  ways: [
    { name: '参加コード', text: 'スライドのQRコードを読み、学籍番号と名前を入れて始めます。新入生ガイダンス向き。' },
    { name: '名簿', text: 'CSVかExcelの名簿を取り込みます。履修者や実習生だけに出したいとき。' },
    {
      name: 'シングルサインオン',
      text: 'この版には、まだありません。希望に書いていただくと、用意ができてからご案内します。それまでは、上の二つで始められます。'
    }
  ],
  getsTitle: '大学が受け取るもの、受け取らないもの',
  gets: '受け取るのは、終えた人の一覧（番号・氏名・学部・講座・修了日）です。CSVで出せます。物語の中で何を選んだかは、本人にしか見えません。成績、推薦、処分には使わないでください。',
  formTitle: '案内を希望する',
  steps: [
    'このフォームを送ると、確認のメールが一通届きます。',
    'メールのリンクを開き、ボタンを押すと登録が終わります。',
    'そのあとは、用意ができてご案内するまで、メールは送りません。'
  ],
  notOpen: '登録の受付は、まだ始まっていません。準備ができしだい、このページにフォームが出ます。',
  university: '大学・学校の名前',
  office: '学部・担当の部署',
  officeHint: '例：学生支援課、看護学部 実習担当',
  contact: 'お名前',
  email: 'メールアドレス',
  emailHint: '案内と設定のリンクが、ここに届きます。',
  need: '学生の入り方について、どれが近いですか',
  needs4: {
    'join-code': '参加コードを配って、その場で始めたい',
    roster: '名簿を取り込んで始めたい',
    'sign-on': '大学のログイン（シングルサインオン）を使いたい',
    unsure: 'まだわからない'
  },
  students: '学生の人数（だいたい）',
  studentsHint: 'わからなければ、空けたままで大丈夫です。',
  starting: 'いつごろ使いたいですか',
  startings: { soon: 'できるだけ早く', 'next-term': '次の学期', 'next-year': '来年度', unsure: 'まだ決まっていない' },
  privacy:
    'お預かりした内容は、この案内のためだけに使います。確認されないまま7日たつと消えます。確認のあとも、どのメールにもあるリンクから、いつでも見る・直す・消すことができます。消すと、送ったメールの控えもふくめて、なくなります。',
  send: '確認のメールを受け取る',
  trap: 'ここには何も入れないでください',
  summary: '直すところがあります',
  problem: {
    missing: 'ここを入れてください。',
    'too-long': '長すぎます。少し短くしてください。',
    odd: '使えない文字か、形がちがうところがあります。確かめてください。',
    choose: '一つえらんでください。',
    number: '人数を数字で入れるか、空けたままにしてください。例：800'
  },
  refused: {
    'too-fast': '読み取りが間に合いませんでした。内容はそのままです。もう一度、ボタンを押してください。',
    robot:
      '見えない欄に文字が入っていました。自動入力かもしれません。内容はそのままです。もう一度、ボタンを押してください。',
    'too-many': 'いま、登録がたくさん届いています。内容はそのままです。15分ほどしてから、もう一度押してください。',
    stale: 'ページを開いてから時間がたちました。内容はそのままです。確かめて、もう一度、ボタンを押してください。'
  },
  sentTitle: 'メールを確かめてください',
  sent: '入れていただいたアドレスに、メールを一通送りました。リンクを開いて、ボタンを押すと、登録が終わります。リンクは7日間使えます。',
  sentNot:
    '届かないときは、迷惑メールの箱を見て、アドレスが正しいか確かめてから、もう一度登録してください。何度登録しても、一つにまとまります。',
  noMail: 'この環境は、まだメールを送れません。運用している人が、控えのリンクをお渡しします。',
  again: '登録のページへもどる',
  confirmTitle: '登録を確かめます',
  confirmBody: '{university} {office} からの案内希望です。ボタンを押すと、{email} の登録が終わります。',
  correctBody: '新しいメールアドレス {email} に変えます。ボタンを押すと、次のメールからこちらに届きます。',
  confirmDo: '登録する',
  correctDo: 'このアドレスにする',
  link: {
    'link-unknown': 'このリンクは見つかりません。登録はもう消えているか、リンクが途中で切れています。',
    'link-used': 'もう登録は済んでいます。ご案内するまで、お待ちください。',
    'link-expired': 'リンクの期限がすぎました。登録の内容は消えています。お手数ですが、もう一度登録してください。',
    'link-revoked': '新しいメールのリンクが出ています。いちばん新しいメールを開いてください。',
    'email-taken': 'このアドレスは、ほかの登録で使われています。そちらのメールのリンクから直せます。'
  },
  mineTitle: 'あなたの登録',
  ownLink: {
    'link-unknown': 'このリンクは見つかりません。登録はもう消えているか、リンクが途中で切れています。',
    'link-used': 'このリンクは使えません。下で、新しいリンクを受け取れます。',
    'link-expired':
      'このリンクの期限がすぎました（メールが出てから90日）。登録はそのままです。下で、新しいリンクを受け取れます。',
    'link-revoked': 'メールアドレスが変わったので、このリンクは使えません。下で、新しいリンクを受け取れます。'
  },
  ownUntil: 'このページのリンクは{date}まで使えます。すぎたら、アドレスを入れると新しいリンクが届きます。',
  askTitle: '登録を見る・直すリンクを受け取る',
  askLead: '登録したメールアドレスを入れてください。登録があれば、リンクをお送りします。',
  askDo: 'リンクを受け取る',
  askLink: 'もう登録した方：登録を見る・直す・消す',
  asked: 'そのアドレスの登録があれば、メールを送りました。何分か待っても届かないときは、アドレスを確かめてください。',
  confirmed:
    '登録が終わりました。用意ができてご案内するまで、メールは送りません。このページは、どのメールのリンクからも開けます。',
  state: 'いまの状態',
  states: {
    interested: 'メールの確認を待っています',
    confirmed: '案内を待っています',
    invited: '招待をお送りしました',
    opened: '設定を始めています',
    'set-up': '大学の場所ができています',
    declined: '今回は見送り',
    bounced: '招待のメールが届きませんでした。アドレスを確かめてください'
  },
  registered: '登録した日',
  nextEmail: '{email} に変える途中です。そちらに届いたメールのボタンを押すと、変わります。',
  notes: '運用している人のメモ',
  correct: '内容を直す',
  save: '直したことを保存する',
  saved: '保存しました。',
  savedConfirm: '保存しました。新しいアドレスに確認のメールを送りました。押されるまでは、前のアドレスのままです。',
  changed: 'ほかの画面で、先に直されていました。下の二つを見くらべて、もう一度保存してください。',
  nowStored: 'いま保存されている内容',
  decline: '今回は見送る',
  declineBody: '招待が来なくなります。お送りした設定のリンクも使えなくなります。あとで、ここからもどせます。',
  returnDo: '案内待ちにもどす',
  declinedDone: '見送りにしました。招待は届きません。',
  returned: '案内待ちにもどしました。',
  delete: 'すべて消す',
  deleteBody: '登録の内容、リンク、送ったメールの控えが、すぐになくなります。元にはもどせません。',
  deleteSpace: '大学の場所（学生の記録）は、大学のものなので、ここでは消えません。',
  deleteDo: 'すべて消す',
  deletedTitle: 'すべて消しました',
  deleted: '登録の内容、リンク、送ったメールの控えは、もうありません。また必要になったら、いつでも登録してください。'
}

export const universityWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'For universities',
    heading: 'The student edition, at your university.',
    lead: 'A photo from a placement. Old posts before job hunting. A group chat of a student club. Students live through the moments that go wrong in short stories on a simulated phone, before they happen. Free for universities and colleges.',
    toForm: 'Hear when it is ready',
    tryIt: 'Look at one story first',
    whatTitle: 'What it is',
    what: [
      'Students play stories of two to four minutes on their own phones. No app to install, no e-mail address.',
      'Afterwards they look back at where it turned. No marks, no ranking. Half of the questions are about posts that are fine.',
      'Japanese, easy Japanese and English: students choose themselves, so international students take the same course.'
    ],
    modules: '{n} modules',
    minutes: 'about {n} min',
    freeTitle: 'It is free',
    free: 'It costs nothing. There is no plan, no licence key and no limit on people or time: none of these was ever built. The software is open, so you may also run it on a server of your own.',
    needsTitle: 'What you need',
    needs: [
      'The e-mail address of somebody in charge, and about ten minutes for the set-up.',
      'The students’ phones. 800 people in one hall can begin together, on the campus network too.',
      'A list of students, or none: a join code is enough to begin.'
    ],
    waysTitle: 'How students come in',
    ways: [
      {
        name: 'Join code',
        text: 'They scan the QR code on a slide and enter student number and name. Made for orientation days.'
      },
      { name: 'List', text: 'You import a list as CSV or Excel: for one class, or for those who go on placements.' },
      {
        name: 'Single sign-on',
        text: 'Not in this version. Tell us in the form, and we invite you when it is there. Until then you can begin in one of the two ways above.'
      }
    ],
    getsTitle: 'What the university gets, and what it does not',
    gets: 'You get the list of those who finished (number, name, faculty, course, date) as CSV. What somebody chose inside a story is visible to that person alone. Please do not use it for marks, recommendations or discipline.',
    formTitle: 'Hear when it is ready',
    steps: [
      'Send this form and you get one mail.',
      'Open its link and press the button to finish.',
      'After that you hear nothing from us until we invite you.'
    ],
    notOpen: 'Registration has not begun yet. The form will be on this page.',
    university: 'University or college',
    office: 'Faculty or office',
    officeHint: 'e.g. Student Affairs, Placements at the School of Nursing',
    contact: 'Your name',
    email: 'E-mail address',
    emailHint: 'The invitation and the link for setting up go here.',
    need: 'How should students come in?',
    needs4: {
      'join-code': 'Hand out a join code and begin on the spot',
      roster: 'Import a list of students',
      'sign-on': 'Our own sign-in (single sign-on)',
      unsure: 'Not sure yet'
    },
    students: 'Students, roughly',
    studentsHint: 'Leave it empty if you do not know.',
    starting: 'When would you like to begin?',
    startings: {
      soon: 'As soon as possible',
      'next-term': 'Next term',
      'next-year': 'Next academic year',
      unsure: 'Not decided'
    },
    privacy:
      'What you enter is used for this and nothing else. If it is not confirmed it is deleted after 7 days. Afterwards, too, every mail has a link to see, correct or delete it at any time; deleting also removes our copies of the mails.',
    send: 'Send me the confirmation mail',
    trap: 'Leave this empty',
    summary: 'Something needs a change',
    problem: {
      missing: 'Please fill this in.',
      'too-long': 'This is too long. Please shorten it.',
      odd: 'Something in it cannot be used. Please check it.',
      choose: 'Please choose one.',
      number: 'Enter a number, such as 800, or leave it empty.'
    },
    refused: {
      'too-fast': 'That was quicker than we could read. Everything is kept; please press the button again.',
      robot:
        'A hidden field was filled in, perhaps by your browser. Everything else is kept; please press the button again.',
      'too-many':
        'Many registrations are arriving just now. Everything is kept; please press again in about 15 minutes.',
      stale: 'The page was open for a long time. Everything is kept; look over it and press the button again.'
    },
    sentTitle: 'Please check your mail',
    sent: 'One mail is on its way to the address you entered. Open its link and press the button to finish. The link works for 7 days.',
    sentNot:
      'Nothing there? Look in the spam folder, check the address, and register again. However often you register, it stays one registration.',
    noMail: 'This installation cannot send mail yet. Whoever runs it will hand you the link.',
    again: 'Back to registration',
    confirmTitle: 'Confirm your registration',
    confirmBody: 'Registration of {office}, {university}. Press the button to confirm {email}.',
    correctBody: 'Change the address to {email}. Press the button, and the next mail goes there.',
    confirmDo: 'Confirm',
    correctDo: 'Use this address',
    link: {
      'link-unknown': 'This link is not known. The registration may be deleted, or the link was cut off.',
      'link-used': 'This registration is confirmed already. We will write when your place is ready.',
      'link-expired': 'This link has run out and what was entered is deleted. Please register again.',
      'link-revoked': 'There is a newer mail. Please use the link in the newest one.',
      'email-taken': 'This address belongs to another registration. You can correct it with the link in its mails.'
    },
    mineTitle: 'Your registration',
    ownLink: {
      'link-unknown': 'This link is not known. The registration may be deleted, or the link was cut off.',
      'link-used': 'This link does not work any more. You can get a new one below.',
      'link-expired':
        'This link has run out (90 days after its mail). Your registration is still there; get a new link below.',
      'link-revoked': 'The address was changed, so this link does not work any more. You can get a new one below.'
    },
    ownUntil: 'The link to this page works until {date}. Afterwards, type your address and a new one is sent.',
    askTitle: 'Get a link to see or correct your registration',
    askLead: 'Enter the address you registered. If there is a registration, the link is sent there.',
    askDo: 'Send me the link',
    askLink: 'Registered already? See, correct or delete it',
    asked:
      'If that address is registered, a mail is on its way. If nothing arrives within some minutes, check the address.',
    confirmed:
      'You are registered. You hear nothing from us until we invite you. The link in any of our mails opens this page.',
    state: 'State',
    states: {
      interested: 'waiting for you to confirm the address',
      confirmed: 'waiting for the invitation',
      invited: 'invitation sent',
      opened: 'being set up',
      'set-up': 'your space is there',
      declined: 'not this time',
      bounced: 'the invitation could not be delivered: please check the address'
    },
    registered: 'Registered on',
    nextEmail: 'Being changed to {email}: press the button in the mail that went there.',
    notes: 'Notes of whoever runs this',
    correct: 'Correct it',
    save: 'Save',
    saved: 'Saved.',
    savedConfirm: 'Saved. A mail went to the new address; the old one is used until its button is pressed.',
    changed: 'It was changed in another window first. Compare the two below and save again.',
    nowStored: 'What is stored now',
    decline: 'Not this time',
    declineBody: 'No invitation will come, and a set-up link already sent stops working. You can come back here.',
    returnDo: 'Wait for an invitation again',
    declinedDone: 'Noted: no invitation will come.',
    returned: 'You are waiting for an invitation again.',
    delete: 'Delete everything',
    deleteBody: 'What you entered, its links and our copies of the mails are gone at once. This cannot be undone.',
    deleteSpace: 'The space of the university, with the records of its students, belongs to the university and stays.',
    deleteDo: 'Delete everything',
    deletedTitle: 'Everything is deleted',
    deleted: 'What you entered, its links and our copies of the mails are gone. Register again whenever you like.'
  },
  'ja-easy': {
    title: '{大学|だいがく}の {人|ひと}へ',
    heading: '{学生|がくせい}の {基礎|きそ}を {大学|だいがく}で {使|つか}えます。',
    lead: '{学生|がくせい}が スマホの お{話|はなし}で {学|まな}びます。 {写真|しゃしん}や {言葉|ことば}を {出|だ}す {前|まえ}に、 {考|かんが}える {練習|れんしゅう}です。 お{金|かね}は いりません。',
    toForm: 'お{知|し}らせを もらう',
    tryIt: 'お{話|はなし}を 1つ {見|み}る',
    whatTitle: 'どんな ものですか',
    what: [
      '{自分|じぶん}の スマホで できます。 1つ 2{分|ふん}から 4{分|ぷん}です。',
      '{点|てん}は つきません。 {終|お}わったら、 {一緒|いっしょ}に {考|かんが}えます。',
      '{日本語|にほんご}、 やさしい {日本語|にほんご}、 {英語|えいご}から {選|えら}べます。'
    ],
    modules: '{n}つの まとまり',
    minutes: '{n}{分|ぷん}くらい',
    freeTitle: 'お{金|かね}は いりません',
    free: 'お{金|かね}は いりません。 {人|ひと}の {数|かず}も、 {使|つか}う {日|ひ}の {数|かず}も {自由|じゆう}です。',
    needsTitle: 'いる もの',
    needs: [
      '{大学|だいがく}の {人|ひと}の メールアドレス。 {準備|じゅんび}は 10{分|ぷん} くらいです。',
      '{学生|がくせい}の スマホ。',
      '{学生|がくせい}の {名前|なまえ}の リスト。 なくても いいです。'
    ],
    waysTitle: '{学生|がくせい}の {入|はい}り{方|かた}',
    ways: [
      { name: 'コード', text: 'スライドの コードを カメラで {読|よ}みます。' },
      { name: 'リスト', text: '{学生|がくせい}の {名前|なまえ}の リストを {入|い}れます。' },
      { name: '{大学|だいがく}の ログイン', text: 'まだ {使|つか}えません。 できたら お{知|し}らせします。' }
    ],
    getsTitle: '{大学|だいがく}に {届|とど}く もの',
    gets: '{終|お}わった {人|ひと}の {名前|なまえ}と {日|ひ}が {届|とど}きます。 お{話|はなし}で {選|えら}んだ ことは、 {自分|じぶん}だけが {見|み}ます。',
    formTitle: 'お{知|し}らせを もらう',
    steps: [
      'ここに {書|か}いて {送|おく}ると、 メールが 1つ {来|き}ます。',
      'メールの リンクを {開|ひら}いて、 ボタンを {押|お}します。',
      '{準備|じゅんび}が できる {日|ひ}まで、 メールは {来|き}ません。'
    ],
    notOpen: 'まだ {始|はじ}まって いません。 {始|はじ}まったら、 ここに {書|か}く ところが {出|で}ます。',
    university: '{大学|だいがく}・{学校|がっこう}の {名前|なまえ}',
    office: '{学部|がくぶ}・{仕事|しごと}の {場所|ばしょ}',
    officeHint: '{例|れい}： {学生|がくせい}{課|か}',
    contact: 'あなたの {名前|なまえ}',
    email: 'メールアドレス',
    emailHint: 'ここに お{知|し}らせが {来|き}ます。',
    need: '{学生|がくせい}は どうやって {入|はい}りますか',
    needs4: {
      'join-code': 'コードを {見|み}せて、 すぐに {始|はじ}める',
      roster: '{名前|なまえ}の リストを {使|つか}う',
      'sign-on': '{大学|だいがく}の ログインを {使|つか}う',
      unsure: 'まだ わからない'
    },
    students: '{学生|がくせい}は {何人|なんにん}くらい ですか',
    studentsHint: 'わからない ときは、 {書|か}かなくて いいです。',
    starting: 'いつ {使|つか}いたい ですか',
    startings: {
      soon: 'すぐ',
      'next-term': '{次|つぎ}の {学期|がっき}',
      'next-year': '{来年度|らいねんど}',
      unsure: 'まだ わからない'
    },
    privacy:
      '{書|か}いた ことは、 この お{知|し}らせだけに {使|つか}います。 ボタンを {押|お}さない ときは、 7{日|か} あとに {消|け}します。 いつでも {見|み}る、 {直|なお}す、 {消|け}す ことが できます。',
    send: 'メールを もらう',
    trap: 'ここには {何|なに}も {書|か}かないで ください',
    summary: '{直|なお}す ところが あります',
    problem: {
      missing: 'ここを {書|か}いて ください。',
      'too-long': '{長|なが}いです。 {短|みじか}く して ください。',
      odd: '{使|つか}えない {文字|もじ}が あります。 もう {一度|いちど} {見|み}て ください。',
      choose: '1つ {選|えら}んで ください。',
      number: '{数字|すうじ}を {書|か}いて ください。 {書|か}かなくても いいです。'
    },
    refused: {
      'too-fast': 'もう {一度|いちど} ボタンを {押|お}して ください。 {書|か}いた ことは {残|のこ}って います。',
      robot: 'もう {一度|いちど} ボタンを {押|お}して ください。 {書|か}いた ことは {残|のこ}って います。',
      'too-many':
        '{今|いま}、 {人|ひと}が {多|おお}いです。 15{分|ふん} あとに、 もう {一度|いちど} {押|お}して ください。',
      stale: '{時間|じかん}が すぎました。 もう {一度|いちど} ボタンを {押|お}して ください。'
    },
    sentTitle: 'メールを {見|み}て ください',
    sent: 'メールを {送|おく}りました。 リンクを {開|ひら}いて、 ボタンを {押|お}して ください。 リンクは 7{日|か} {使|つか}えます。',
    sentNot: 'メールが {来|こ}ない ときは、 アドレスを {見|み}て、 もう {一度|いちど} {書|か}いて ください。',
    noMail:
      'ここは まだ メールを {送|おく}る ことが できません。 {準備|じゅんび}した {人|ひと}が リンクを {渡|わた}します。',
    again: '{前|まえ}の ページへ',
    confirmTitle: '{登録|とうろく}を {確認|かくにん}します',
    confirmBody:
      '{university} {office}の {登録|とうろく}です。 {email}で いいですか。 ボタンを {押|お}すと {終|お}わります。',
    correctBody: 'メールアドレスを {email}に {変|か}えます。',
    confirmDo: '{登録|とうろく}する',
    correctDo: 'この アドレスに する',
    link: {
      'link-unknown':
        'この リンクは {使|つか}えません。 もう {消|け}して いるか、 リンクが {短|みじか}く なって います。',
      'link-used': 'もう {登録|とうろく}して あります。 お{知|し}らせを {待|ま}って ください。',
      'link-expired': '{時間|じかん}が すぎました。 もう {一度|いちど} {登録|とうろく}して ください。',
      'link-revoked': '{新|あたら}しい メールが あります。 いちばん {新|あたら}しい メールを {開|ひら}いて ください。',
      'email-taken': 'この アドレスは、 ほかの {登録|とうろく}で {使|つか}って います。'
    },
    mineTitle: 'あなたの {登録|とうろく}',
    ownLink: {
      'link-unknown':
        'この リンクは {使|つか}えません。 もう {消|け}して いるか、 リンクが {短|みじか}く なって います。',
      'link-used': 'この リンクは {使|つか}えません。 {下|した}で {新|あたら}しい リンクを もらえます。',
      'link-expired':
        'この リンクは {古|ふる}いです（90{日|にち}まで）。 {登録|とうろく}は あります。 {下|した}で {新|あたら}しい リンクを もらえます。',
      'link-revoked':
        'メールアドレスが {変|か}わりました。 この リンクは {使|つか}えません。 {下|した}で {新|あたら}しい リンクを もらえます。'
    },
    ownUntil: 'この ページの リンクは {date}まで {使|つか}えます。 あとは、 {新|あたら}しい リンクを もらえます。',
    askTitle: '{登録|とうろく}を {見|み}る リンクを もらう',
    askLead:
      '{登録|とうろく}した メールアドレスを {書|か}いて ください。 {登録|とうろく}が あれば、 リンクを {送|おく}ります。',
    askDo: 'リンクを もらう',
    askLink: 'もう {登録|とうろく}した {人|ひと}： {見|み}る・{直|なお}す・{消|け}す',
    asked:
      'その アドレスの {登録|とうろく}が あれば、 メールを {送|おく}りました。 {来|こ}ない ときは、 アドレスを {見|み}て ください。',
    confirmed: '{登録|とうろく}が {終|お}わりました。 {準備|じゅんび}が できる {日|ひ}まで、 メールは {来|き}ません。',
    state: '{今|いま}',
    states: {
      interested: 'メールの ボタンを {待|ま}って います',
      confirmed: 'お{知|し}らせを {待|ま}って います',
      invited: 'お{知|し}らせを {送|おく}りました',
      opened: '{準備|じゅんび}を {始|はじ}めました',
      'set-up': '{大学|だいがく}の {場所|ばしょ}が できました',
      declined: '{今回|こんかい}は {使|つか}いません',
      bounced: 'メールが {届|とど}きません。 アドレスを {見|み}て ください'
    },
    registered: '{登録|とうろく}した {日|ひ}',
    nextEmail: '{email}に {変|か}えて います。 そこに {来|き}た メールの ボタンを {押|お}して ください。',
    notes: '{準備|じゅんび}する {人|ひと}の メモ',
    correct: '{直|なお}す',
    save: '{直|なお}したことを {残|のこ}す',
    saved: '{直|なお}しました。',
    savedConfirm:
      '{直|なお}しました。 {新|あたら}しい アドレスに メールを {送|おく}りました。 ボタンを {押|お}すと {変|か}わります。',
    changed:
      'ほかの {画面|がめん}で {先|さき}に {直|なお}しました。 2つを {見|み}て、 もう {一度|いちど} {残|のこ}して ください。',
    nowStored: '{今|いま} {残|のこ}って いる こと',
    decline: '{今回|こんかい}は {使|つか}わない',
    declineBody: 'お{知|し}らせは {来|き}ません。 あとで {戻|もど}す ことが できます。',
    returnDo: 'お{知|し}らせを {待|ま}つ',
    declinedDone: 'わかりました。 お{知|し}らせは {来|き}ません。',
    returned: 'お{知|し}らせを {待|ま}ちます。',
    delete: '{全部|ぜんぶ} {消|け}す',
    deleteBody: '{書|か}いた ことが、 すぐに {全部|ぜんぶ} なくなります。 {元|もと}に {戻|もど}りません。',
    deleteSpace: '{大学|だいがく}の {場所|ばしょ}は {消|き}えません。',
    deleteDo: '{全部|ぜんぶ} {消|け}す',
    deletedTitle: '{全部|ぜんぶ} {消|け}しました',
    deleted: 'もう {何|なに}も {残|のこ}って いません。 また いつでも {登録|とうろく}できます。'
  }
}
