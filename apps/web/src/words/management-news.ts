import type { Section } from './pick.ts'

const ja = {
  title: 'お知らせの記事',
  lead: '公開したものは、サイトの「お知らせ」とフィード（Atom）に出ます。英語・やさしい日本語は、書いた分だけ出ます。',
  add: '新しい記事',
  none: 'まだ、記事はありません。',
  draft: '下書き',
  waiting: '{day}に公開の予定',
  published: '{day}から公開中',
  fields: {
    slug: 'アドレスの名前',
    'title-ja': '見出し（日本語）',
    'body-ja': '本文（日本語）',
    'title-en': '見出し（英語）',
    'body-en': '本文（英語）',
    'title-easy': '見出し（やさしい日本語）',
    'body-easy': '本文（やさしい日本語）',
    day: '公開の日',
    time: '時刻'
  },
  hints: {
    slug: '小文字の英字・数字・ハイフン。例：new-module-2026-12。公開したら変えないでください。',
    body: '見出し（## ）、箇条書き（- ）、**強調**、[言葉](https://…) が使えます。',
    day: '空のままなら下書きです。先の日にすると、その時に出ます。時刻が空なら、朝9時です。',
    easy: 'ふりがなは {漢字|かんじ} と書きます。'
  },
  languages: 'ほかの言語',
  problems: {
    slug: '小文字の英字・数字・ハイフンだけで、80文字までにしてください。',
    'title-ja': '見出しを、160文字までで書いてください。',
    'body-ja': '本文を書いてください（2万文字まで）。',
    'title-en': '英語の見出しも書いてください。',
    'body-en': '英語の本文も書いてください。',
    'title-easy': 'やさしい日本語の見出しも書いてください。',
    'body-easy': 'やさしい日本語の本文も書いてください。',
    day: '日を、2026-12-15 のように入れてください。',
    time: '時刻を、09:00 のように入れてください。'
  },
  save: '保存する',
  saved: '保存しました。',
  remove: 'この記事を消す',
  removeLead: 'サイトとフィードから消えます。もとには戻せません。',
  see: 'サイトで見る',
  changedMeanwhile:
    'あなたが開いているあいだに、ほかの人が保存しました。あなたの入力は下にそのまま残っています。いま保存されている内容と見くらべて、もう一度保存してください。',
  theirs: 'いま保存されている内容',
  refused: {
    'not-allowed': 'この操作は、運用者だけができます。',
    'slug-odd': '小文字の英字・数字・ハイフンだけで、80文字までにしてください。',
    'slug-taken': 'このアドレスの名前は、ほかの記事が使っています。',
    'unknown-news': 'この記事は見つかりませんでした。'
  }
}

export const newsDeskWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'News',
    lead: 'What is published shows on the public site and in the feed (Atom). English and easy Japanese show where they were written.',
    add: 'New article',
    none: 'There is no article yet.',
    draft: 'Draft',
    waiting: 'will be published on {day}',
    published: 'published since {day}',
    fields: {
      slug: 'Name in the address',
      'title-ja': 'Headline (Japanese)',
      'body-ja': 'Text (Japanese)',
      'title-en': 'Headline (English)',
      'body-en': 'Text (English)',
      'title-easy': 'Headline (easy Japanese)',
      'body-easy': 'Text (easy Japanese)',
      day: 'Publish on',
      time: 'Time'
    },
    hints: {
      slug: 'Small letters, digits, hyphens: new-module-2026-12. Please do not change it once published.',
      body: 'Headings (## ), lists (- ), **strong** and [words](https://…) can be used.',
      day: 'Left empty it stays a draft. A later day publishes it then; without a time, at nine in the morning.',
      easy: 'Readings are written {漢字|かんじ}.'
    },
    languages: 'Other languages',
    problems: {
      slug: 'Small letters, digits and hyphens only, up to 80.',
      'title-ja': 'Please write a headline of up to 160 characters.',
      'body-ja': 'Please write the text (up to 20,000 characters).',
      'title-en': 'Please write the English headline as well.',
      'body-en': 'Please write the English text as well.',
      'title-easy': 'Please write the headline in easy Japanese as well.',
      'body-easy': 'Please write the text in easy Japanese as well.',
      day: 'Please enter the day like 2026-12-15.',
      time: 'Please enter the time like 09:00.'
    },
    save: 'Save',
    saved: 'Saved.',
    remove: 'Remove this article',
    removeLead: 'It disappears from the site and the feed. This cannot be taken back.',
    see: 'See it on the site',
    changedMeanwhile:
      'Somebody else saved while you had this open. What you wrote is still below. Please compare it with what is saved now and save again.',
    theirs: 'What is saved now',
    refused: {
      'not-allowed': 'Only operators can do this.',
      'slug-odd': 'Small letters, digits and hyphens only, up to 80.',
      'slug-taken': 'Another article uses this name in its address.',
      'unknown-news': 'This article was not found.'
    }
  }
}
