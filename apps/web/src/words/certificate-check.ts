import type { Section } from './pick.ts'

const ja = {
  title: '修了証を確かめる',
  language: 'ことば',
  holds: '発行されたままの修了証です',
  holdsBody: 'この修了証は、ここで発行されました。あとから変わっておらず、{today}現在、取り消されていません。',
  revoked: '取り消された修了証です',
  revokedBody: 'ここで発行されましたが、{date}に取り消されました。いまは使えません（まちがい、または作り直し）。',
  unknown: 'ここで発行された修了証ではありません',
  unknownBody:
    '署名の形は合っていますが、署名した鍵を、このサーバーは知りません。発行した組織のサイトで確かめてください。鍵の指紋: {key}',
  altered: '署名が合いません',
  alteredBody: '発行されたあとで変わったか、アドレスの写しまちがいです。紙のQRコードを、もういちど読んでみてください。',
  'no-statement': '修了証のアドレスではありません',
  'no-statementBody': 'アドレスが途中で切れているのかもしれません。紙のQRコードを、もういちど読んでみてください。',
  facts: {
    title: '講座',
    version: '版',
    date: '修了日',
    minutes: '記録された学習時間',
    issuer: '発行した組織',
    serial: '番号'
  },
  minutesCount: '{n}分',
  own: '紙の名前は、ご本人が書かれたつづりです（登録された名前に、印刷できない文字があったため）。',
  compare: '紙の名前とくらべる',
  compareLead:
    'このアドレスに、名前は入っていません。紙にある名前と照合コードを入れると、この修了証の名前かどうかが分かります。入れたものは残しません。',
  name: '紙にある名前',
  code: '照合コード',
  codeHint: '紙の下にある、4文字ずつ5組の記号です。QRコードから来たときは、入っています。',
  compareDo: 'くらべる',
  fits: '「{name}」は、この修了証の名前です。',
  other: '「{name}」は、この修了証の名前とちがいます。髙と高のような、形の近い文字も見てください。',
  nameEmpty: '紙にある名前を入れてください。',
  codeWrong: '照合コードは、英数字20文字です。紙の下を見てください。',
  proved: 'この確認で分かること',
  provedList: [
    'この講座のすべての単元を終えた人がいると、発行した組織の記録にあったこと',
    '講座、版、日付、学習時間、組織の名前が、発行されたときのままであること',
    '名前と照合コードを入れたとき、それがこの修了証の名前かどうか'
  ],
  notProved: '分からないこと',
  notProvedList: [
    '点数、順位、資格、その人のこれからの行い',
    '目の前の人が、その名前の人かどうか',
    '紙に書かれた「届いた目標」の文（署名に入っていません）',
    'このサイトが、ほんとうに「{issuer}」のものかどうか。ブラウザーのアドレスを見てください'
  ],
  offline: 'このサーバーがなくても確かめられます',
  offlineBody:
    'PDFか、このページのアドレスがあれば、公開のプログラムで確かめられます。鍵と取り消しの一覧は、だれでも取っておけます。',
  keys: '公開鍵の一覧',
  revocations: '取り消しの一覧',
  privacy: 'このページは、だれが見たかを記録しません。'
}

export const checkWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Check a certificate',
    language: 'Language',
    holds: 'This certificate is as it was issued',
    holdsBody: 'It was issued here, nothing in it was changed since, and as of {today} it has not been revoked.',
    revoked: 'This certificate was revoked',
    revokedBody: 'It was issued here and revoked on {date}. It no longer holds (a mistake, or it was made anew).',
    unknown: 'This certificate was not issued here',
    unknownBody:
      'Its signature fits, but this server does not know the key. Check it at the site of the organisation that issued it. Fingerprint of the key: {key}',
    altered: 'The signature does not fit',
    alteredBody:
      'Something was changed after it was issued, or the address was copied wrongly. Read the QR code of the paper once more.',
    'no-statement': 'This is not the address of a certificate',
    'no-statementBody': 'Perhaps a part of it was cut off. Read the QR code of the paper once more.',
    facts: {
      title: 'Course',
      version: 'Version',
      date: 'Completed on',
      minutes: 'Recorded study time',
      issuer: 'Issued by',
      serial: 'Number'
    },
    minutesCount: '{n} minutes',
    own: 'The name on the paper is spelled as its bearer gave it: the registered one has characters that could not be printed.',
    compare: 'Compare the name on the paper',
    compareLead:
      'There is no name in this address. Type the name and the check code of the paper, and you learn whether the certificate belongs to that name. What you type is not kept.',
    name: 'Name on the paper',
    code: 'Check code',
    codeHint: 'Five groups of four characters at the foot of the paper. It is filled in when you came by the QR code.',
    compareDo: 'Compare',
    fits: '“{name}” is the name of this certificate.',
    other: '“{name}” is not the name of this certificate. Look also at characters of similar shape, such as 髙 and 高.',
    nameEmpty: 'Please type the name on the paper.',
    codeWrong: 'The check code has 20 letters and digits. Look at the foot of the paper.',
    proved: 'What this check proves',
    provedList: [
      'that the records of the issuing organisation had somebody who completed all modules of this course',
      'that course, version, day, study time and organisation stand as they were issued',
      'with name and check code: whether this is the name of the certificate'
    ],
    notProved: 'What it does not prove',
    notProvedList: [
      'marks, ranks, qualifications, or what the person will do',
      'whether the person before you bears that name',
      'the sentences under “objectives met” on the paper (they are not part of the signature)',
      'whether this site really belongs to “{issuer}”: look at the address in your browser'
    ],
    offline: 'It can be checked without this server',
    offlineBody:
      'The PDF, or the address of this page, can be checked by a published program. Anybody may keep the keys and the list of revocations.',
    keys: 'Public keys',
    revocations: 'List of revocations',
    privacy: 'This page does not record who looked at it.'
  },
  'ja-easy': {
    title: '{修了証|しゅうりょうしょう}を {調|しら}べる',
    language: 'ことば',
    holds: '{本物|ほんもの}の {修了証|しゅうりょうしょう}です',
    holdsBody:
      'この {修了証|しゅうりょうしょう}は、 ここで {作|つく}りました。 {後|あと}から {変|か}わって いません。 {today}に、 {使|つか}えます。',
    revoked: 'この {修了証|しゅうりょうしょう}は、 もう {使|つか}えません',
    revokedBody: 'ここで {作|つく}りました。 でも、 {date}に {取|と}り{消|け}しました。',
    unknown: 'ここで {作|つく}った {修了証|しゅうりょうしょう}では ありません',
    unknownBody:
      'この サーバーは、 この {鍵|かぎ}を {知|し}りません。 {作|つく}った {会社|かいしゃ}や {学校|がっこう}の ページで {調|しら}べて ください。 {鍵|かぎ}: {key}',
    altered: '{本物|ほんもの}か どうか、 わかりません',
    alteredBody:
      '{後|あと}から {変|か}わったか、 アドレスが ちがいます。 {紙|かみ}の QRコードを もう {一度|いちど} {読|よ}んで ください。',
    'no-statement': '{修了証|しゅうりょうしょう}の アドレスでは ありません',
    'no-statementBody': '{紙|かみ}の QRコードを もう {一度|いちど} {読|よ}んで ください。',
    facts: {
      title: 'コース',
      version: '{版|はん}',
      date: '{終|お}わった {日|ひ}',
      minutes: '{勉強|べんきょう}した {時間|じかん}',
      issuer: '{作|つく}った {会社|かいしゃ}や {学校|がっこう}',
      serial: '{番号|ばんごう}'
    },
    minutesCount: '{n}{分|ふん}',
    own: '{紙|かみ}の {名前|なまえ}は、 {本人|ほんにん}が {書|か}きました。',
    compare: '{紙|かみ}の {名前|なまえ}を {調|しら}べる',
    compareLead:
      'この アドレスに {名前|なまえ}は ありません。 {紙|かみ}の {名前|なまえ}と {照合|しょうごう}コードを {書|か}いて ください。 {同|おな}じか どうか わかります。 {書|か}いた ものは {残|のこ}りません。',
    name: '{紙|かみ}の {名前|なまえ}',
    code: '{照合|しょうごう}コード',
    codeHint: '{紙|かみ}の {下|した}に あります。 4{文字|もじ}が 5つです。',
    compareDo: '{調|しら}べる',
    fits: '「{name}」は、 この {修了証|しゅうりょうしょう}の {名前|なまえ}です。',
    other:
      '「{name}」は、 この {修了証|しゅうりょうしょう}の {名前|なまえ}と ちがいます。 {似|に}た {文字|もじ}も {見|み}て ください。',
    nameEmpty: '{紙|かみ}の {名前|なまえ}を {書|か}いて ください。',
    codeWrong: '{照合|しょうごう}コードは 20{文字|もじ}です。 {紙|かみ}の {下|した}を {見|み}て ください。',
    proved: 'わかる こと',
    provedList: [
      'この コースを {全部|ぜんぶ} {終|お}えた {人|ひと}が いる こと',
      'コースの {名前|なまえ}、 {日|ひ}、 {時間|じかん}が {変|か}わって いない こと',
      '{名前|なまえ}を {書|か}いた とき、 {同|おな}じ {名前|なまえ}か どうか'
    ],
    notProved: 'わからない こと',
    notProvedList: [
      '{点数|てんすう}、 {資格|しかく}、 これからの こと',
      '{前|まえ}に いる {人|ひと}が、 その {名前|なまえ}の {人|ひと}か どうか',
      '{紙|かみ}の 「{届|とど}いた {目標|もくひょう}」の {文|ぶん}',
      'この ページが 「{issuer}」の ページか どうか。 アドレスを {見|み}て ください'
    ],
    offline: 'この サーバーが なくても {調|しら}べる ことが できます',
    offlineBody: 'PDFか アドレスが あれば、 {別|べつ}の プログラムで {調|しら}べる ことが できます。',
    keys: '{鍵|かぎ}の リスト',
    revocations: '{取|と}り{消|け}しの リスト',
    privacy: 'この ページは、 だれが {見|み}たかを {残|のこ}しません。'
  }
}
