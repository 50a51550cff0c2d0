import type { Section } from './pick.ts'

const ja = {
  title: '終えた人の一覧',
  lead: '教務システムや名簿に渡すための一覧です。終えた人だけが載ります。物語の中の選択は含みません。',
  filter: 'しぼりこみ',
  course: '講座',
  allCourses: 'すべての講座',
  unit: '学部・所属',
  allUnits: 'すべて',
  from: '修了日（から）',
  to: '修了日（まで）',
  show: '表示する',
  count: '{n}行',
  cut: '画面には先頭の{n}行を表示しています。ファイルには全部入ります。',
  none: 'この条件で終えた人は、まだいません。',
  columns: {
    number: '番号',
    name: '氏名',
    unit: '学部・所属',
    course: '講座',
    version: '版',
    passed: '修了日',
    serial: '修了証の番号'
  },
  file: 'CSVで出す',
  encoding: '文字コード',
  utf8: 'UTF-8（Excelでそのまま開けます）',
  sjis: 'Shift_JIS（古い教務システム向け）',
  download: 'ダウンロード',
  misfits: 'Shift_JISでは書けない文字があります。UTF-8で出すか、名前の表記を確かめてください。',
  misfit: '{number} {text}：「{letter}」',
  use: '成績、推薦、処分には使わないでください。終えたことの記録です。'
}

export const registryWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Those who passed',
    lead: 'A list for the registry or another system. Only people who finished are on it. Choices inside the stories are not.',
    filter: 'Which',
    course: 'Course',
    allCourses: 'All courses',
    unit: 'Faculty or unit',
    allUnits: 'All',
    from: 'Passed from',
    to: 'Passed until',
    show: 'Show',
    count: '{n} rows',
    cut: 'The first {n} rows are shown; the file has them all.',
    none: 'Nobody has passed under these conditions yet.',
    columns: {
      number: 'Number',
      name: 'Name',
      unit: 'Faculty or unit',
      course: 'Course',
      version: 'Version',
      passed: 'Passed on',
      serial: 'Certificate number'
    },
    file: 'Take it out as CSV',
    encoding: 'Encoding',
    utf8: 'UTF-8 (opens in Excel as it is)',
    sjis: 'Shift_JIS (for older systems)',
    download: 'Download',
    misfits: 'Some characters cannot be written in Shift_JIS. Use UTF-8 or check how the names are written.',
    misfit: '{number} {text}: “{letter}”',
    use: 'Please do not use it for marks, recommendations or discipline: it says that somebody finished.'
  }
}
