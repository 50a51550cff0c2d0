/** What stands on the paper, besides what is true of the person. Slots in braces. */
export type PaperLanguage = 'ja' | 'en'

const ja = {
  title: '修了証',
  spread: '修　了　証',
  documentTitle: '修了証 {serial}',
  honorific: '{name} 様',
  ownSpelling: 'お名前は、ご本人が書かれたつづりです（登録名に、この書体にない文字があるため）',
  sentence: 'つぎの講座の、すべての単元を終えられました。ここに証します。',
  version: '第{version}版',
  completed: '修了日',
  minutes: '記録された学習時間',
  minutesCount: '{n}分',
  serial: '番号',
  objectives: '届いた目標',
  check: 'だれでも確かめられます',
  checkHow:
    'QRコードを読むと、この修了証が発行されたものか、取り消されていないかが分かります。ページで、この紙の名前と照合コードを入れると、名前も確かめられます。',
  code: '照合コード',
  not: 'この修了証は、講座を終えたことだけを示します。点数、順位、資格、その人のこれからの行いは示しません。',
  qr: '確かめるページのQRコード'
}

export const paperWords: Record<PaperLanguage, typeof ja> = {
  ja,
  en: {
    title: 'Certificate of completion',
    spread: 'Certificate of completion',
    documentTitle: 'Certificate of completion {serial}',
    honorific: '{name}',
    ownSpelling: 'The name is spelled as its bearer gave it: the registered one has characters this typeface lacks.',
    sentence: 'has completed all modules of the course',
    version: 'Version {version}',
    completed: 'Completed on',
    minutes: 'Recorded study time',
    minutesCount: '{n} minutes',
    serial: 'Number',
    objectives: 'Objectives met',
    check: 'Anybody can check this',
    checkHow:
      'The QR code opens a page that says whether this certificate was issued and whether it was revoked. Type the name and the check code of this paper there, and it says whether they belong together.',
    code: 'Check code',
    not: 'This certificate says that the course was completed, and nothing else: no mark, no rank, no qualification, nothing about what the person will do.',
    qr: 'QR code of the page that checks'
  }
}

export const put = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{([a-z]+)\}/g, (slot, name: string) => (name in values ? String(values[name]) : slot))

/** 2026年11月24日, 24 November 2026. */
export function longDay(day: string, language: PaperLanguage): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (language === 'ja') return `${year}年${month}月${date}日`
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, date)
  )
}

/** Without ruby markup: on a certificate readings would only be in the way. */
export const plainWords = (text: string) => text.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
