import type { Section } from './pick.ts'

const ja = {
  title: '記録の書き出し',
  lead: '監査や労務のための記録です。一人・一講座・一回ごとに、番号、名前、所属、講座とその版、届いた目標と日付、はじめた日と終えた日、学習した分数、内容のハッシュが入ります。物語の中の選択は入りません。',
  unit: '店舗・部署',
  everyone: '全員',
  course: '講座',
  allCourses: 'すべての講座',
  roundOf: '{title}（{cycle}回目）',
  encoding: '文字コード',
  encodings: { 'utf-8': 'UTF-8（BOMつき。Excelでも開けます）', cp932: 'Shift_JIS（古いシステム用）' },
  encodingHint: 'Shift_JISには「𠮷」などの入らない文字があります。そのときは書き出さずに、どの文字かをお知らせします。',
  notes: '説明の行を入れる',
  notesHint: 'ほかのシステムに読みこませるときは、外してください。',
  download: 'CSVで書き出す',
  print: '印刷用のページ',
  misfits: 'Shift_JISに入らない文字があるので、書き出しませんでした。',
  misfit: '{line}行目・{column}「{text}」の「{letter}」',
  misfitHow: 'UTF-8で書き出すと、全部入ります。',
  zeros:
    'Excelで開くと、番号の先頭の0が消えて見えることがあります。「データ」→「テキストから」で、番号の列を文字列にして開いてください。',
  printTitle: '受講の記録',
  asOf: '{at} 時点',
  columns: {
    number: '番号',
    name: '氏名',
    unit: '所属',
    course: '講座',
    objectives: '届いた目標',
    started: 'はじめた',
    finished: '終えた',
    minutes: '分',
    cycle: '回'
  },
  hashes: '内容のハッシュ',
  courseHash: '講座（{title} 版{version}）',
  cut: '印刷用のページは{n}行までです。店舗・部署を選ぶか、CSVを使ってください。',
  left: '退職',
  printHow: 'ブラウザーの「印刷」で、紙やPDFにできます。',
  printDo: '印刷する',
  noRows: 'この条件の記録は、まだありません。',
  notAllowed: 'この操作は、管理者だけができます。'
}

export const evidenceWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Export records',
    lead: 'Records for audits and working time: one line per person, course and round, with number, name, unit, course and version, objectives met with dates, start and end, minutes of study, and hashes of the content. Choices inside the stories are not included.',
    unit: 'Shop or section',
    everyone: 'Everybody',
    course: 'Course',
    allCourses: 'All courses',
    roundOf: '{title} (round {cycle})',
    encoding: 'Encoding',
    encodings: { 'utf-8': 'UTF-8 (with mark; spreadsheets open it)', cp932: 'Shift_JIS (for old systems)' },
    encodingHint:
      'Shift_JIS has no place for letters such as 𠮷. In that case nothing is written and the letters are named.',
    notes: 'With lines that say what this is',
    notesHint: 'Leave them out when another system reads the file.',
    download: 'Export as CSV',
    print: 'Page to print',
    misfits: 'Nothing was written: some letters have no place in Shift_JIS.',
    misfit: 'Line {line}, {column} “{text}”: {letter}',
    misfitHow: 'UTF-8 has a place for all of them.',
    zeros:
      'Spreadsheets may hide leading zeros of numbers when they open a CSV file. Use “Data → From text” and make that column text.',
    printTitle: 'Record of training',
    asOf: 'as of {at}',
    columns: {
      number: 'Number',
      name: 'Name',
      unit: 'Unit',
      course: 'Course',
      objectives: 'Objectives met',
      started: 'Started',
      finished: 'Finished',
      minutes: 'Min',
      cycle: 'Round'
    },
    hashes: 'Hashes of the content',
    courseHash: 'Course ({title}, version {version})',
    cut: 'The page to print holds {n} lines. Choose a shop or section, or use CSV.',
    left: 'left',
    printHow: 'Use “Print” of your browser for paper or PDF.',
    printDo: 'Print',
    noRows: 'There are no records for this choice yet.',
    notAllowed: 'Only administrators can do this.'
  }
}
