import type { EvidenceRow } from '../../store/management/evidence.ts'

export type ExportLocale = 'ja' | 'en'

/** Words of the file. They live here and not in the web app: the same file comes from the command line and jobs. */
const WORDS = {
  ja: {
    what: '受講の記録（火の用心）',
    asOf: '時点',
    notes: [
      '終わったかどうか、届いた目標、学習した分数の記録です。物語の中の選択や回答は含みません。',
      '修了率は、事故が減ることを示すものではありません。',
      '採用・給与・懲戒には使わないでください。',
      '学習した分数は、画面で学んでいた時間の合計です。勤務時間として扱う根拠になります。'
    ],
    columns: [
      '番号',
      '氏名',
      '所属',
      '在籍',
      '講座',
      '講座の版',
      '受講サイクル',
      'はじめた日時',
      '終えた日時',
      '学習した分数',
      '終えた活動',
      '活動の数',
      '届いた目標の数',
      '目標の数',
      '届いた目標（日付）',
      '講座のハッシュ',
      '単元のハッシュ'
    ],
    active: '在籍',
    left: '退職・退学'
  },
  en: {
    what: 'Record of training (Hinoyojin)',
    asOf: 'as of',
    notes: [
      'Completion, objectives met and minutes of study. Choices and answers inside the stories are not included.',
      'A completion rate does not show that incidents fall.',
      'Not to be used for hiring, pay or discipline.',
      'Minutes are the time spent learning on the screen: a basis for counting it as working time.'
    ],
    columns: [
      'Number',
      'Name',
      'Unit',
      'Status',
      'Course',
      'Course version',
      'Cycle',
      'Started',
      'Finished',
      'Minutes of study',
      'Activities finished',
      'Activities',
      'Objectives met',
      'Objectives',
      'Objectives met (date)',
      'Course hash',
      'Module hashes'
    ],
    active: 'active',
    left: 'left'
  }
} as const

export type Cell = string | number | null

export const columnsIn = (locale: ExportLocale): readonly string[] => WORDS[locale].columns

/** What stands above the columns: what this is, of when, and what it is not. */
export function preamble(locale: ExportLocale, organisation: string, at: Date, timezone: string): Cell[][] {
  const { what, asOf, notes } = WORDS[locale]
  return [[what], [organisation], [`${localTime(at, timezone)} ${asOf}`], ...notes.map((note) => [note]), []]
}

export function cellsOf(row: EvidenceRow, locale: ExportLocale, timezone: string): Cell[] {
  const met = row.objectives.filter(({ metOn }) => metOn !== null)
  const objectives = met
    .map(
      ({ module, texts, metOn }) =>
        `${plain(inLocale(module, locale))}: ${plain(inLocale(texts, locale))} (${metOn ?? ''})`
    )
    .join(' / ')
  return [
    row.number ?? '',
    row.name,
    row.unitName,
    WORDS[locale][row.status],
    plain(inLocale(row.titles, locale)) || row.courseId,
    row.version,
    row.cycle,
    row.startedAt && localTime(row.startedAt, timezone),
    row.finishedAt && localTime(row.finishedAt, timezone),
    row.minutes,
    row.done,
    row.total,
    met.length,
    row.objectives.length,
    objectives,
    row.releaseHash ?? '',
    row.packHashes.join(' ')
  ]
}

const inLocale = (texts: Readonly<Record<string, string>>, locale: ExportLocale) => texts[locale] ?? texts['ja'] ?? ''

/** {店長|てんちょう} is 店長 in a file. */
const plain = (text: string) => text.replace(/\{([^|{}]+)\|[^{}]*\}/g, '$1')

// Making a formatter costs more than a thousand uses of it, and a file has two times in each of 100,000 lines.
const formatters = new Map<string, Intl.DateTimeFormat>()

/** 2026-11-24 09:05, which sorts and which spreadsheets read as a date. */
export function localTime(at: Date, timezone: string): string {
  const known = formatters.get(timezone)
  const formatter =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' })
  if (!known) formatters.set(timezone, formatter)
  return formatter.format(at)
}
