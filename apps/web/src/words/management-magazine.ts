import type { Section } from './pick.ts'

const ja = {
  title: 'メールマガジン',
  readers: '読者 {reading}人（確認待ち {asked}人・停止 {stopped}人）',
  readersHint:
    '確認待ちは1週間、停止はひと月で、アドレスごと消えます。だれが、いつ、どの文に同意したかは、読者の記録に残っています。',
  consent: '同意の記録（CSV）',
  senderTitle: '送信者の表示',
  senderLead:
    'どの号の下にも入ります。ここが埋まるまで、号は送れません。名前と連絡先は、だれでも見られる「火の用心とは」のページ（/about）の「だれが動かしているか」にも出ます。住所は出ません。',
  senderNote:
    '2026年11月24日時点の一般的な情報で、法律相談ではありません。広告や宣伝の電子メールについて、特定電子メール法は、あらかじめ同意を得ること、同意の記録を残すこと、送信者の名前・住所・苦情や問い合わせの先・受け取りを止める先を示すこと、止めた人には送らないことを求めています。細かい決まりは、消費者庁と総務省の案内で確かめてください。',
  name: '送信者の名前（法人名など）',
  address: '住所',
  contact: '問い合わせ・苦情の受付（電話・メール・アドレス）',
  senderIncomplete: '三つとも、400文字までで書いてください。',
  save: '保存する',
  saved: '保存しました。',
  add: '新しい号',
  none: 'まだ、号はありません。',
  states: { draft: '下書き', sending: '送っています', sent: '送りました' },
  progress: '送信箱に入れた {letters}通（送った {sent}・届かなかった {bounced}）',
  fields: {
    'subject-ja': '件名（日本語）',
    'body-ja': '本文（日本語）',
    'subject-en': '件名（英語）',
    'body-en': '本文（英語）',
    'subject-easy': '件名（やさしい日本語）',
    'body-easy': '本文（やさしい日本語）'
  },
  bodyHint: '見出し（## ）、箇条書き（- ）、[言葉](https://…) が使えます。文字だけのメールになります。',
  easyHint: 'ふりがなは {漢字|かんじ} と書きます。メールでは「漢字（かんじ）」になります。',
  languages: 'ほかの言語',
  languagesHint: '書いた言語の読者にはその言語で、ほかの読者には日本語で届きます。',
  problems: {
    'subject-ja': '件名を、160文字までで書いてください。',
    'body-ja': '本文を書いてください（2万文字まで）。',
    'subject-en': '英語の件名も書いてください。',
    'body-en': '英語の本文も書いてください。',
    'subject-easy': 'やさしい日本語の件名も書いてください。',
    'body-easy': 'やさしい日本語の本文も書いてください。',
    to: 'メールアドレスを書いてください。'
  },
  testTitle: '自分に試しに送る',
  testTo: '送り先',
  test: '試しに送る',
  tested: '試しのメールを、送信箱に入れました。まもなく届きます。',
  sendTitle: '読者に送る',
  sendLead:
    '{n}人の読者に、一人一通ずつ送ります。始めると、文は直せません。途中でサーバーが止まっても、続きから送ります。',
  send: '{n}人に送りはじめる',
  sendNobody: 'まだ読者がいません。',
  started: '送りはじめました。このページを開き直すと、進みぐあいが見られます。',
  remove: 'この下書きを消す',
  changedMeanwhile:
    'あなたが開いているあいだに、ほかの人が保存しました。あなたの入力は下にそのまま残っています。いま保存されている内容と見くらべて、もう一度保存してください。',
  theirs: 'いま保存されている内容',
  refused: {
    'not-allowed': 'この操作は、運用者だけができます。',
    'unknown-issue': 'この号は見つかりませんでした。',
    'under-way': 'もう送りはじめたので、直せません。',
    'sender-missing': '先に、送信者の表示を埋めてください。',
    'changed-meanwhile': 'ほかの人が文を直しました。読み直してから、もう一度押してください。'
  }
}

export const magazineDeskWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Mail magazine',
    readers: '{reading} readers ({asked} not confirmed yet, {stopped} stopped)',
    readersHint:
      'Addresses not confirmed go after a week, stopped ones after a month. Who agreed when to which sentence is in the record of consent.',
    consent: 'Record of consent (CSV)',
    senderTitle: 'Sender’s details',
    senderLead:
      'They stand below every issue. No issue can be sent until they are filled in. Name and contact are also shown to anybody under “Who runs it” on /about; the postal address is not.',
    senderNote:
      'General information as of 24 November 2026, not legal advice. For advertising by e-mail, Japan’s Act on Regulation of Transmission of Specified Electronic Mail asks for prior consent, a record of it, the sender’s name, address, a contact for complaints and a way to stop, and that nothing is sent to those who stopped. For details see the guidance of the Consumer Affairs Agency and the Ministry of Internal Affairs and Communications.',
    name: 'Name of the sender (company)',
    address: 'Postal address',
    contact: 'Contact for questions and complaints (phone, mail or web address)',
    senderIncomplete: 'Please fill in all three, up to 400 characters each.',
    save: 'Save',
    saved: 'Saved.',
    add: 'New issue',
    none: 'There is no issue yet.',
    states: { draft: 'Draft', sending: 'Being sent', sent: 'Sent' },
    progress: '{letters} in the outbox ({sent} delivered, {bounced} not)',
    fields: {
      'subject-ja': 'Subject (Japanese)',
      'body-ja': 'Text (Japanese)',
      'subject-en': 'Subject (English)',
      'body-en': 'Text (English)',
      'subject-easy': 'Subject (easy Japanese)',
      'body-easy': 'Text (easy Japanese)'
    },
    bodyHint: 'Headings (## ), lists (- ) and [words](https://…) can be used. It becomes a plain text mail.',
    easyHint: 'Readings are written {漢字|かんじ}; in the mail this becomes 漢字（かんじ）.',
    languages: 'Other languages',
    languagesHint: 'Readers get it in their language where it was written, otherwise in Japanese.',
    problems: {
      'subject-ja': 'Please write a subject of up to 160 characters.',
      'body-ja': 'Please write the text (up to 20,000 characters).',
      'subject-en': 'Please write the English subject as well.',
      'body-en': 'Please write the English text as well.',
      'subject-easy': 'Please write the subject in easy Japanese as well.',
      'body-easy': 'Please write the text in easy Japanese as well.',
      to: 'Please write an e-mail address.'
    },
    testTitle: 'Send a test to yourself',
    testTo: 'To',
    test: 'Send a test',
    tested: 'The test is in the outbox.',
    sendTitle: 'Send it to the readers',
    sendLead:
      'One letter to each of {n} readers. Once begun, the text cannot be changed. If the machine stops half-way, it goes on from there.',
    send: 'Begin sending to {n} readers',
    sendNobody: 'There are no readers yet.',
    started: 'Sending has begun. Open this page again to see how far it is.',
    remove: 'Remove this draft',
    changedMeanwhile:
      'Somebody else saved while you had this open. What you wrote is still below. Please compare it with what is saved now and save again.',
    theirs: 'What is saved now',
    refused: {
      'not-allowed': 'Only operators can do this.',
      'unknown-issue': 'This issue was not found.',
      'under-way': 'Sending has begun, so it cannot be changed.',
      'sender-missing': 'Please fill in the sender’s details first.',
      'changed-meanwhile': 'Somebody else changed the text. Please read it once more and press again.'
    }
  }
}
