import type { Section } from './pick.ts'

const ja = {
  title: '修了証',
  lead: '「{title}」を終えたことを示す、一枚の紙です。PDFで受け取れて、渡された人はだれでも確かめられます。',
  finished: '終えた日',
  minutes: '学習時間',
  minutesCount: '{n}分',
  name: '紙に印刷する名前',
  nameHint: '登録されている名前です。ちがうときは、作る前に、名簿の担当の人に直してもらってください。',
  make: '修了証を作る',
  ready: '修了証ができています',
  openJa: '日本語のPDF',
  openEn: '英語のPDF',
  fileHint: '印刷しても、ファイルのままでも渡せます。ファイルの中に、確かめるためのデータが入っています。',
  number: '番号',
  printed: '印刷した名前',
  ownSpelling: 'あなたが書いたつづりです。紙にも、そう書いてあります。',
  checkTitle: '渡された人が確かめるページ',
  checkLink: '確かめるページを開く',
  checkBody:
    '紙のQRコードと同じページです。ページのアドレスに、あなたの名前は入っていません。紙の名前と照合コードを入れると、名前も確かめられます。',
  code: '照合コード',
  cannotTitle: 'お名前を、このままでは印刷できません',
  cannotBody:
    '「{characters}」は、印刷に使う書体にない文字です。このままでは四角い箱になってしまうので、作りません。登録されている名前は、そのまま残ります。',
  spelling: '印刷してよい、別のつづり',
  spellingHint:
    'カタカナ、漢字、ローマ字などで、ご自分の名前を書いてください。紙には「ご本人が書かれたつづり」と入ります。',
  makeSpelled: 'このつづりで作る',
  changeTitle: '名前を直して作り直す',
  changeBody: 'いま登録されている名前は「{name}」です。作り直すと、前の修了証は使えなくなります。',
  changeDo: 'この名前で作り直す',
  respellTitle: 'つづりを直して作り直す',
  respellBody: '作り直すと、前の修了証は使えなくなります。',
  problems: {
    'spelling-empty': '印刷するつづりを書いてください。',
    'spelling-long': '60文字までで書いてください。',
    'spelling-no-name': '名前に使う文字だけで書いてください。数字、記号、アドレスは入れられません。',
    'spelling-cannot-draw': '「{characters}」も、書体にない文字です。別の文字で書いてください。',
    'not-completed': 'この講座は、まだ終わっていません。',
    revoked: '前の修了証は、管理者が取り消しました。管理者に聞いてください。'
  },
  revokedTitle: 'この修了証は取り消されました',
  revokedBody: '管理者が取り消しました。わけは、管理者に聞いてください。',
  says: 'この紙が示すこと',
  saysList: ['講座の名前と版、終えた日、記録された学習時間', '発行した組織の名前', '届いた目標（届いたものだけ）'],
  saysNot: 'この紙が示さないこと',
  saysNotList: ['点数、順位、物語の中で選んだこと', '資格や、これからの行い'],
  back: 'ホームにもどる'
}

export const certificateWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Certificate',
    lead: 'One sheet that says you completed “{title}”. You get it as a PDF, and whoever you hand it to can check it.',
    finished: 'Completed on',
    minutes: 'Study time',
    minutesCount: '{n} min',
    name: 'Name on the paper',
    nameHint:
      'This is the name on the list. If it is not right, have it corrected by whoever keeps the list before you go on.',
    make: 'Make the certificate',
    ready: 'Your certificate is ready',
    openJa: 'PDF in Japanese',
    openEn: 'PDF in English',
    fileHint: 'Hand it on printed or as a file. What is needed to check it lies inside the file.',
    number: 'Number',
    printed: 'Name as printed',
    ownSpelling: 'The spelling is your own, and the paper says so.',
    checkTitle: 'The page for those who check',
    checkLink: 'Open the page',
    checkBody:
      'It is the page behind the QR code of the paper. Your name is not in its address. Whoever types the name and the check code of the paper there can compare the name.',
    code: 'Check code',
    cannotTitle: 'Your name can not be printed as it is',
    cannotBody:
      'The typeface we print with has no “{characters}”. It would come out as an empty box, so we do not print it. The name on the list stays as it is.',
    spelling: 'Another spelling that may be printed',
    spellingHint:
      'Write your own name in katakana, kanji or Latin letters. The paper says that the spelling is your own.',
    makeSpelled: 'Make it with this spelling',
    changeTitle: 'Make it anew with the corrected name',
    changeBody: 'The name on the list is now “{name}”. The certificate you have will then no longer hold.',
    changeDo: 'Make it anew with this name',
    respellTitle: 'Make it anew with another spelling',
    respellBody: 'The certificate you have will then no longer hold.',
    problems: {
      'spelling-empty': 'Please write the spelling to be printed.',
      'spelling-long': 'Please use 60 letters at most.',
      'spelling-no-name': 'Please use only letters that stand in names: no digits, signs or addresses.',
      'spelling-cannot-draw': 'The typeface has no “{characters}” either. Please write it in other letters.',
      'not-completed': 'This course is not completed yet.',
      revoked: 'Your administrator has revoked the certificate you had. Please ask them.'
    },
    revokedTitle: 'This certificate was revoked',
    revokedBody: 'Your administrator revoked it. Please ask them why.',
    says: 'What the paper says',
    saysList: [
      'the course and its version, the day you completed it, the study time recorded',
      'the organisation that issued it',
      'the objectives you met (only those)'
    ],
    saysNot: 'What it does not say',
    saysNotList: ['marks, ranks, or what you chose in a story', 'a qualification, or what you will do'],
    back: 'Back to home'
  },
  'ja-easy': {
    title: '{修了証|しゅうりょうしょう}',
    lead: '「{title}」を {終|お}えた ことを {見|み}せる {紙|かみ}です。 PDFで もらえます。 もらった {人|ひと}は、 {本物|ほんもの}か どうか {調|しら}べる ことが できます。',
    finished: '{終|お}わった {日|ひ}',
    minutes: '{勉強|べんきょう}した {時間|じかん}',
    minutesCount: '{n}{分|ふん}',
    name: '{紙|かみ}に {書|か}く {名前|なまえ}',
    nameHint:
      'これは {登録|とうろく}した {名前|なまえ}です。 ちがう ときは、 {作|つく}る {前|まえ}に、 {店長|てんちょう}か {先生|せんせい}に {言|い}って ください。',
    make: '{修了証|しゅうりょうしょう}を {作|つく}る',
    ready: '{修了証|しゅうりょうしょう}が できました',
    openJa: '{日本語|にほんご}の PDF',
    openEn: '{英語|えいご}の PDF',
    fileHint: '{紙|かみ}に しても いいです。 ファイルの ままでも いいです。',
    number: '{番号|ばんごう}',
    printed: '{紙|かみ}の {名前|なまえ}',
    ownSpelling: 'あなたが {書|か}いた {名前|なまえ}です。 {紙|かみ}にも、 そう {書|か}きました。',
    checkTitle: '{本物|ほんもの}か どうか {調|しら}べる ページ',
    checkLink: 'ページを {開|ひら}く',
    checkBody:
      '{紙|かみ}の QRコードと {同|おな}じ ページです。 ページの アドレスに、 あなたの {名前|なまえ}は ありません。 {紙|かみ}の {名前|なまえ}と {照合|しょうごう}コードを {書|か}くと、 {名前|なまえ}も {調|しら}べる ことが できます。',
    code: '{照合|しょうごう}コード',
    cannotTitle: '{名前|なまえ}を {紙|かみ}に {書|か}く ことが できません',
    cannotBody:
      '「{characters}」の {文字|もじ}が ありません。 {四角|しかく}に なって しまいます。 だから、 まだ {作|つく}りません。 {登録|とうろく}した {名前|なまえ}は {変|か}わりません。',
    spelling: '{紙|かみ}に {書|か}いて いい、 {別|べつ}の {書|か}き{方|かた}',
    spellingHint:
      '{自分|じぶん}の {名前|なまえ}を、 カタカナや ローマ{字|じ}で {書|か}いて ください。 {紙|かみ}に 「{本人|ほんにん}が {書|か}きました」と {書|か}きます。',
    makeSpelled: 'この {名前|なまえ}で {作|つく}る',
    changeTitle: '{名前|なまえ}を {直|なお}して、 もう {一度|いちど} {作|つく}る',
    changeBody:
      '{今|いま}の {名前|なまえ}は 「{name}」です。 もう {一度|いちど} {作|つく}ると、 {前|まえ}の {修了証|しゅうりょうしょう}は {使|つか}えません。',
    changeDo: 'この {名前|なまえ}で もう {一度|いちど} {作|つく}る',
    respellTitle: '{書|か}き{方|かた}を {直|なお}して、 もう {一度|いちど} {作|つく}る',
    respellBody: 'もう {一度|いちど} {作|つく}ると、 {前|まえ}の {修了証|しゅうりょうしょう}は {使|つか}えません。',
    problems: {
      'spelling-empty': '{名前|なまえ}を {書|か}いて ください。',
      'spelling-long': '60{文字|もじ}までで {書|か}いて ください。',
      'spelling-no-name':
        '{名前|なまえ}の {文字|もじ}だけを {書|か}いて ください。 {数字|すうじ}や {記号|きごう}は {使|つか}えません。',
      'spelling-cannot-draw':
        '「{characters}」の {文字|もじ}も ありません。 {別|べつ}の {文字|もじ}で {書|か}いて ください。',
      'not-completed': 'この コースは、 まだ {終|お}わって いません。',
      revoked:
        '{前|まえ}の {修了証|しゅうりょうしょう}は {使|つか}えません。 {管理|かんり}の {人|ひと}に {聞|き}いて ください。'
    },
    revokedTitle: 'この {修了証|しゅうりょうしょう}は {使|つか}えません',
    revokedBody: '{管理|かんり}の {人|ひと}が {取|と}り{消|け}しました。 わけを {聞|き}いて ください。',
    says: '{紙|かみ}に {書|か}いて ある こと',
    saysList: [
      'コースの {名前|なまえ}、 {終|お}わった {日|ひ}、 {勉強|べんきょう}した {時間|じかん}',
      '{会社|かいしゃ}や {学校|がっこう}の {名前|なまえ}',
      'できるように なった こと'
    ],
    saysNot: '{紙|かみ}に {書|か}いて いない こと',
    saysNotList: [
      '{点数|てんすう}、 お{話|はなし}の {中|なか}で {選|えら}んだ こと',
      '{資格|しかく}、 これからの こと'
    ],
    back: 'ホームに {戻|もど}る'
  }
}
