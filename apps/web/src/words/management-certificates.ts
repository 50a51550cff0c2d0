import type { Section } from './pick.ts'

const ja = {
  title: '修了証',
  lead: '講座を終えた人が、自分で作った修了証です。紙に印刷された名前と、登録されている名前を見くらべられます。',
  export: 'CSVで書き出す',
  columns: { name: '紙の名前', unit: '所属', course: '講座', completed: '修了日', serial: '番号', state: '状態' },
  registered: '登録名 {name}',
  ownSpelling: '本人のつづり',
  erased: '（消された人）',
  courseVersion: '{title} 版{version}',
  states: { holds: '有効', mistake: '取り消し', replaced: '作り直し' },
  revoke: '取り消す',
  revokeBody:
    'この番号を確かめた人に、取り消されたと表示されます。元には戻せません。紙を返してもらう必要はありません。',
  makeWay: 'この人が、新しい修了証を作れるようにする（名前のまちがいなど）',
  revokeDo: 'この修了証を取り消す',
  revoked: '取り消しました。',
  unknown: '見つからないか、もう取り消されています。ページを開き直してください。',
  none: '修了証は、まだ作られていません。',
  noneBody: '講座を終えた人のホームと「わたしの記録」に、「修了証」が出ます。',
  older: 'もっと前',
  keys: '確かめる人のための鍵',
  keysBody: 'このサーバーがなくなっても確かめられるように、公開鍵の一覧を、組織のサイトや書庫にも置いてください。',
  keysLink: '公開鍵の一覧',
  revocationsLink: '取り消しの一覧'
}

export const certificatesWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Certificates',
    lead: 'Certificates that people who completed a course made for themselves. The name on the paper stands beside the name on the list.',
    export: 'Export as CSV',
    columns: {
      name: 'Name on paper',
      unit: 'Unit',
      course: 'Course',
      completed: 'Completed',
      serial: 'Number',
      state: 'State'
    },
    registered: 'on the list: {name}',
    ownSpelling: 'own spelling',
    erased: '(erased)',
    courseVersion: '{title}, version {version}',
    states: { holds: 'holds', mistake: 'revoked', replaced: 'made anew' },
    revoke: 'Revoke',
    revokeBody:
      'Whoever checks this number is told that it was revoked. There is no way back; the paper need not be returned.',
    makeWay: 'Let the person make a new one (the name was wrong, for example)',
    revokeDo: 'Revoke this certificate',
    revoked: 'Revoked.',
    unknown: 'It was not found, or is revoked already. Open the page again.',
    none: 'No certificate was made yet.',
    noneBody: 'People who completed a course find “Certificate” on their home page and in their record.',
    older: 'Older',
    keys: 'Keys for those who check',
    keysBody:
      'Put the public keys on the site of your organisation and into its archive, so that papers can be checked after this server is gone.',
    keysLink: 'Public keys',
    revocationsLink: 'List of revocations'
  }
}
