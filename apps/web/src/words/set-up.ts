import type { Section } from './pick.ts'

const ja = {
  title: '大学の設定',
  // the invitation
  inviteTitle: '{university}の場所を作ります',
  inviteLead: '{contact}さん、お待たせしました。ここから10分ほどで、学生が始められるようになります。',
  inviteSteps: [
    '大学の名前と、最初の管理者を決めます（ここだけ、先に必要です）。',
    '学部、学生の入り方、講座と期限を決めます。どれも飛ばせて、あとから「設定」で続けられます。',
    'QRコードのスライドと貼る紙ができます。'
  ],
  inviteFree: '費用はかかりません。人数や期間の上限もありません。途中で閉じても、入れた内容は残ります。',
  inviteUntil: 'このリンクは{until}まで使えます。',
  begin: 'はじめる',
  decline: '今回は見送る',
  declineBody: 'このリンクは使えなくなり、お知らせも届かなくなります。登録の内容は、メールのリンクから消せます。',
  declined: '見送りにしました。お知らせいただき、ありがとうございました。',
  link: {
    'link-unknown':
      'このリンクは見つかりません。途中で切れていないか、確かめてください。登録を消したあとは使えません。',
    'link-expired':
      'このリンクの期限（30日）がすぎました。ご案内のメールに返信するか、運用している人に、もう一度送るよう伝えてください。',
    'link-revoked': 'このリンクは、もう使えません。新しい招待のメールが届いていれば、そちらを開いてください。',
    'link-used': 'このリンクは、もう使われています。'
  },
  usedTitle: '大学の場所は、もうできています',
  usedBody:
    '「{name}」の場所ができています。設定の途中だった場合も、何もなくなっていません。入ると、続きから始められます。',
  usedUnknown:
    'この招待からできた場所が、もう見つかりません。消されたか、作り直された可能性があります。運用している人に聞いてください。',
  usedHow: 'パスキーか、管理者のメールアドレスに届く一度きりのリンクで入ります。組織の短い名前：{slug}',
  usedGo: '管理する人の入り口へ',
  // the space
  spaceTitle: '名前と、最初の管理者',
  spaceLead: 'あとから「設定」で変えられます（短い名前だけは変えられません）。',
  name: '大学・学校の名前',
  nameHint: '学生の画面と、ポスターに出ます。',
  slug: '短い名前（英数字）',
  slugHint: '管理者が入るときに使います。小文字、数字、ハイフン。例：example-u',
  administrator: '管理者のお名前',
  administratorHint: 'まず、この設定をしているあなたの名前を。ほかの管理者は、あとから加えられます。',
  email: '管理者のメールアドレス',
  emailHint: '次に入るときの一度きりのリンクが、ここに届きます。',
  make: '場所を作って、次へ',
  problem: {
    'name-odd': '大学・学校の名前を、120文字までで入れてください。',
    'slug-odd': '小文字の英字、数字、ハイフンだけで、40文字までにしてください。',
    'slug-taken': 'この短い名前は、もう使われています。別の名前にしてください。例：後ろに -u や地名をつける。',
    'administrator-odd': '管理者のお名前を、80文字までで入れてください。',
    'email-odd': 'メールアドレスを確かめてください。',
    'number-odd': '番号を確かめてください。'
  },
  // the steps
  stepOf: '{n} / {all}',
  overview: '設定の流れ',
  overviewLead: 'どこからでも始められます。終えたところも、もう一度開いて変えられます。',
  later: 'あとでする',
  next: '次へ',
  save: '保存して、次へ',
  stepStates: { done: '済み', later: 'あとで', open: 'まだ' },
  steps: {
    key: '次に入るための鍵',
    faculties: '学部',
    entry: '学生の入り方',
    courses: '講座と期限',
    languages: '言語',
    poster: 'スライドと貼る紙'
  },
  keyLead: 'いまは招待のリンクで入っています。次に入るときの鍵を、一つ作っておきます。',
  passkey: 'この端末でパスキーを作る',
  passkeyHint: '指紋や顔、端末の暗証番号で入れるようになります。いちばん簡単で、なくしにくい方法です。',
  passkeyNone: 'この端末ではパスキーを使えません。下の一度きりのリンクを使ってください。',
  passkeyMade: 'パスキーを作りました。次から、この端末で入れます。',
  passkeyFailed: 'パスキーを作れませんでした。もう一度ためすか、下のリンクを使ってください。',
  link24: '一度きりのリンクを出す',
  link24Hint: '24時間のあいだ、一度だけ使えます。ほかの端末や、ほかの担当者が入るときに。',
  link24Here: 'このリンクを写してください。画面を閉じると、もう出せません。',
  keyMail: 'メールでも、いつでも一度きりのリンクを受け取れます（入り口のページから）。',
  facultiesLead:
    '学部や学科を、一行に一つ貼り付けてください。学生は入るときにえらび、終えた人の一覧も学部ごとに出せます。',
  facultiesNames: '学部の一覧',
  facultiesHint: '200行まで。先頭の「・」や番号は取り除きます。',
  facultiesExample: '例から始める',
  facultiesNow: 'いまある学部',
  facultiesNone: 'まだありません。学部を作らなくても始められます。',
  facultiesMade: '{n}つ作りました。',
  facultiesThere: 'もうあったもの：{names}',
  facultiesRefused: '作れなかった行：{names}',
  facultiesProblem: {
    nothing: '一行に一つ、学部の名前を入れてください。',
    'too-many': '200行までにしてください。',
    'not-allowed': 'この操作は、管理者だけができます。'
  },
  exampleFaculties: '文学部\n法学部\n経済学部\n理学部\n工学部\n医学部\n看護学部\n大学院',
  entryLead: 'あとから変えられます。すでに入っている学生は、そのまま続けられます。',
  entryOpen: '参加コードで、だれでも',
  entryOpenHint: 'スライドのQRコードを読み、学籍番号・名前・学部・暗証番号を入れて始めます。名簿はいりません。',
  entryRoster: '名簿にある人だけ',
  entryRosterHint:
    'CSVかExcelの名簿を取り込み、一人ずつの紙（QRコード）を配るか、入り口で確かめます。保存のあと、取り込みのページを開けます。',
  entryImport: '名簿を取り込む',
  entrySso: 'シングルサインオン（学認・大学のログイン）',
  entrySsoHint:
    'この版には、まだありません。それまでは、参加コードか名簿で始めてください。番号には学籍番号を使ってください。大学のログインが使えるようになったとき、同じ人だとわかるのは番号だけです。',
  atOnce: '確認なしですぐに入れる',
  atOnceHint: '大きな教室で一度に始めるときに。外すと、一人ずつ、だれかが画面で確かめます。',
  atOnceUntil: 'いつまで',
  atOnceUntilHint: 'この日をすぎると、自動で「一人ずつ確かめる」にもどります。1年先までえらべます。',
  atOnceRisk:
    '知っておいてください：参加コードを見た人は、学外の人でも、他人の学籍番号や名前を名のって入れます。同じ番号は一人だけなので、本人が入れなかったときに気づけます（管理者がPINを再発行すれば、本人にもどせます）。成績や単位の根拠にするなら、名簿を使ってください。',
  atOnceOdd: 'いつまでかを、今日から1年のあいだの日で入れてください。',
  coursesLead:
    '出したい講座をえらぶと、全員に割り当てられます。あとから入る学生にも、自動で出ます。「新入生」と「就活前」は、「学生の基礎」から三つの単元をとった短い講座です。重ねずに、どれか一つで足ります。',
  coursesNone: '講座が、まだ用意されていません。運用している人に聞いてください。',
  coursesMinutes: '約{n}分',
  coursesGiven: '割り当て済み',
  due: '期限',
  dueHint: '空にすると、期限なしです。',
  lateDays: 'あとから入る学生は、入った日から何日以内',
  lateDaysHint: '期限の日がこれより早いときは、こちらになります。空にすると、同じ期限です。',
  coursesProblem: {
    'due-not-a-date': '期限を日付で入れるか、空けたままにしてください。',
    'days-not-1-365': '日数は、1から365までの数字にしてください。'
  },
  languagesLead:
    '学生は、この中から自分でえらびます。やさしい日本語は、日本語を学んでいる学生のための、別に書いた文章です。',
  languageNames: { ja: '日本語', 'ja-easy': 'やさしい日本語', en: 'English' },
  languagesProblem: '一つはえらんでください。',
  posterLead: '教室で映すスライドと、掲示する紙です。印刷（PDFに保存）もできます。',
  slide: 'スライドを開く（16:9）',
  poster: '貼る紙を開く（A4）',
  posterRoster: 'いまは「名簿にある人だけ」なので、名簿を取り込んでから配ってください。',
  code: '参加コード',
  doneTitle: '始められます',
  doneLead: '次の三つのうち、どれからでも。',
  doneThings: [
    {
      title: '学生として、一度ためす',
      text: '自分のスマホでQRコードを読んで、最初の物語まで進んでみてください。',
      href: '/shop/slide',
      link: 'スライドを開く'
    },
    {
      title: '進みぐあいを見る',
      text: 'だれが終えて、だれがまだか。学部ごとに見られます。',
      href: '/admin',
      link: '進みぐあい'
    },
    {
      title: '終えた人の一覧を出す',
      text: '教務システムに渡すCSVです。講座・学部・日付でしぼれます。',
      href: '/admin/registry',
      link: '終えた人の一覧'
    }
  ],
  doneImport: '名簿を取り込む',
  doneMore: '飛ばしたところは、「設定」の「大学の設定」からいつでも開けます。'
}

export const setUpWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Set-up of a university',
    inviteTitle: 'A place for {university}',
    inviteLead: 'Thank you for waiting, {contact}. In about ten minutes your students can begin.',
    inviteSteps: [
      'The name of the university and its first administrator (only this is needed now).',
      'Faculties, how students come in, courses and dates. Each can be skipped and found again under “Settings”.',
      'A slide with the QR code and a poster are ready.'
    ],
    inviteFree:
      'It costs nothing, and there is no limit on people or time. If you close the page, what you entered stays.',
    inviteUntil: 'This link works until {until}.',
    begin: 'Begin',
    decline: 'Not this time',
    declineBody:
      'This link stops working and no more mails come. What you registered can be deleted with the link in the mail.',
    declined: 'Noted. Thank you for telling us.',
    link: {
      'link-unknown':
        'This link is not known. Check that it was not cut off. It does not work once a registration was deleted.',
      'link-expired': 'This link has run out (30 days). Ask whoever runs this to send it once more.',
      'link-revoked': 'This link does not work any more. If a newer invitation came, please use that one.',
      'link-used': 'This link was used already.'
    },
    usedTitle: 'The space is there already',
    usedBody: 'The space of “{name}” is there. If the set-up was interrupted, nothing is lost: sign in and go on.',
    usedUnknown:
      'The space that was made from this invitation is not found any more. It may have been deleted. Ask whoever runs this.',
    usedHow:
      'Sign in with a passkey, or with a one-time link that comes to the administrator’s address. Short name of the organisation: {slug}',
    usedGo: 'To the administrators’ door',
    spaceTitle: 'Name and first administrator',
    spaceLead: 'You can change it under “Settings” later (all but the short name).',
    name: 'University or college',
    nameHint: 'Shown to students and on the poster.',
    slug: 'Short name (letters and digits)',
    slugHint: 'Administrators use it to sign in. Small letters, digits, hyphens, such as example-u',
    administrator: 'Administrator',
    administratorHint: 'Your own name, as you are doing this. Others can be added later.',
    email: 'E-mail address of the administrator',
    emailHint: 'One-time links for signing in go here.',
    make: 'Make the space and go on',
    problem: {
      'name-odd': 'Enter the name of the university, 120 characters at most.',
      'slug-odd': 'Small letters, digits and hyphens only, 40 at most.',
      'slug-taken': 'This short name is in use. Please take another, perhaps with -u or a place behind it.',
      'administrator-odd': 'Enter the administrator’s name, 80 characters at most.',
      'email-odd': 'Please check the e-mail address.',
      'number-odd': 'Please check the number.'
    },
    stepOf: '{n} / {all}',
    overview: 'Steps of the set-up',
    overviewLead: 'Begin anywhere. What is done can be opened and changed again.',
    later: 'Later',
    next: 'Go on',
    save: 'Save and go on',
    stepStates: { done: 'done', later: 'later', open: 'open' },
    steps: {
      key: 'Your key for the next time',
      faculties: 'Faculties',
      entry: 'How students come in',
      courses: 'Courses and dates',
      languages: 'Languages',
      poster: 'Slide and poster'
    },
    keyLead: 'The invitation let you in this time. Make a key for the next time.',
    passkey: 'Make a passkey on this device',
    passkeyHint:
      'You then sign in with fingerprint, face or the lock of your device. The easiest way, and hard to lose.',
    passkeyNone: 'This device cannot use passkeys. Use the one-time link below.',
    passkeyMade: 'The passkey is made. It lets you in on this device.',
    passkeyFailed: 'No passkey could be made. Try again or use the link below.',
    link24: 'Make a one-time link',
    link24Hint: 'Works once, within 24 hours: for another device or another person in charge.',
    link24Here: 'Copy this link. It cannot be shown again.',
    keyMail: 'You can also have a one-time link sent by mail at any time, from the administrators’ door.',
    facultiesLead:
      'Paste faculties or departments, one per line. Students choose theirs when they come in, and the list of those who passed can be cut by faculty.',
    facultiesNames: 'Faculties',
    facultiesHint: 'Up to 200 lines. Bullets and numbers in front are left out.',
    facultiesExample: 'Begin with examples',
    facultiesNow: 'Faculties that are there',
    facultiesNone: 'None yet. You can begin without.',
    facultiesMade: '{n} made.',
    facultiesThere: 'There already: {names}',
    facultiesRefused: 'Could not be made: {names}',
    facultiesProblem: {
      nothing: 'Enter faculties, one per line.',
      'too-many': '200 lines at most.',
      'not-allowed': 'Only administrators can do this.'
    },
    exampleFaculties: 'Humanities\nLaw\nEconomics\nScience\nEngineering\nMedicine\nNursing\nGraduate School',
    entryLead: 'You can change it later. Students who are in go on as before.',
    entryOpen: 'Whoever has the join code',
    entryOpenHint:
      'They scan the QR code on the slide and enter student number, name, faculty and a PIN. No list is needed.',
    entryRoster: 'Only people on the list',
    entryRosterHint:
      'Import a list as CSV or Excel, and hand out a slip each or confirm at the door. After saving you can open the import.',
    entryImport: 'Import a list',
    entrySso: 'Single sign-on (GakuNin, your own sign-in)',
    entrySsoHint:
      'Not in this version. Until then, please begin with the join code or a list, and use student numbers: once your own sign-in can be used, the number is all that tells who is who.',
    atOnce: 'Let them in at once, unconfirmed',
    atOnceHint: 'For a lecture hall that begins together. Without it somebody confirms each of them.',
    atOnceUntil: 'Until',
    atOnceUntilHint: 'After this day it goes back to confirming one by one. Up to a year from now.',
    atOnceRisk:
      'Please know: whoever has seen the join code can come in under another person’s number and name, outsiders as well. A number works once, so it is noticed when its owner cannot come in (a new PIN from an administrator gives it back). If marks or credits depend on it, use a list.',
    atOnceOdd: 'Enter a day within a year from today.',
    coursesLead:
      'The courses you choose are given to everyone, and to students who come later as well. “First year” and “before job hunting” are short courses of three modules each, taken from “The basics for students”: one of the three is enough.',
    coursesNone: 'No course is there yet. Ask whoever runs this.',
    coursesMinutes: 'about {n} min',
    coursesGiven: 'given',
    due: 'Due date',
    dueHint: 'Empty: no due date.',
    lateDays: 'Students who come later: days from their own first day',
    lateDaysHint: 'Counts when it is later than the due date. Empty: the same date.',
    coursesProblem: {
      'due-not-a-date': 'Enter a date or leave it empty.',
      'days-not-1-365': 'Days from 1 to 365.'
    },
    languagesLead:
      'Students choose among these themselves. Easy Japanese is a text of its own for those who are learning Japanese.',
    languageNames: { ja: '日本語', 'ja-easy': 'やさしい日本語', en: 'English' },
    languagesProblem: 'Choose at least one.',
    posterLead: 'A slide for the hall and a poster for the wall. Both can be printed or saved as PDF.',
    slide: 'Open the slide (16:9)',
    poster: 'Open the poster (A4)',
    posterRoster: 'Only people on the list come in at present: import the list before you hand it out.',
    code: 'Join code',
    doneTitle: 'You can begin',
    doneLead: 'Any of these three comes next.',
    doneThings: [
      {
        title: 'Try it as a student',
        text: 'Scan the QR code with your own phone and go as far as the first story.',
        href: '/shop/slide',
        link: 'Open the slide'
      },
      {
        title: 'Watch the progress',
        text: 'Who has finished and who has not, faculty by faculty.',
        href: '/admin',
        link: 'Progress'
      },
      {
        title: 'Take out the list of those who passed',
        text: 'A CSV for the registry, by course, faculty and date.',
        href: '/admin/registry',
        link: 'Those who passed'
      }
    ],
    doneImport: 'Import a list',
    doneMore: 'What you skipped stands under “Settings”, “Set-up of a university”.'
  }
}
