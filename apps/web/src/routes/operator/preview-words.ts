import type { Section } from '#app/words/pick.ts'

const ja = {
  preview: '見え方を確かめる',
  previewTitle: '読む人に見える形',
  previewLead: 'いま欄にある文です。まだ保存していません。',
  letterLead:
    'いま欄にある文が、メールの文字として届く形です。まだ保存していません。下の送信者の表示とやめるためのリンクは、送るときに付きます。',
  shownIn: { ja: '日本語', en: '英語', 'ja-easy': 'やさしい日本語' }
}

/** The button and the heading of a preview, the same at every editor. */
export const previewWords: Section<typeof ja> = {
  ja,
  en: {
    preview: 'Preview',
    previewTitle: 'As readers will see it',
    previewLead: 'What stands in the fields now. It is not saved yet.',
    letterLead: 'What stands in the fields now, as the text of the mail. It is not saved yet. The sender and the link to stop are put below it.',
    shownIn: { ja: 'Japanese', en: 'English', 'ja-easy': 'Easy Japanese' }
  }
} // prettier-ignore
