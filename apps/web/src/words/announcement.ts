import type { Section } from './pick.ts'

const ja = { label: '運用者からの知らせ', away: '閉じる' }

export const announcementWords: Section<typeof ja> = {
  ja,
  en: { label: 'From the operator', away: 'Close' },
  'ja-easy': { label: '{運用者|うんようしゃ}からの {知|し}らせ', away: '{閉|と}じる' }
}
