import type { Section } from './pick.ts'

const ja = {
  titles: {
    suspended: 'いまは休止しています',
    erasing: 'この組織のページは、閉じました',
    gone: 'この組織のページは、もうありません'
  },
  bodies: {
    suspended:
      'あなたの組織の「火の用心」は、しばらくお休みしています。あなたの記録は残っています。また始まったら、続きから使えます。',
    erasing:
      'あなたの組織の「火の用心」は終わりました。記録は、まもなくすべて消えます。止めたいことがあれば、組織の担当の人に早めに知らせてください。',
    gone: 'あなたの組織の「火の用心」は終わり、記録もすべて消えました。あなたがすることはありません。'
  },
  ask: 'わからないことは、組織の担当の人に聞いてください。',
  other: 'ほかの組織で入る',
  now: 'いま、投稿のことで困っている人へ'
}

export const closedWords: Section<typeof ja> = {
  ja,
  en: {
    titles: {
      suspended: 'Closed for the time being',
      erasing: 'The pages of this organisation are closed',
      gone: 'The pages of this organisation are gone'
    },
    bodies: {
      suspended:
        'Hinoyojin at your organisation is resting for a while. Your record is kept. When it opens again, you go on where you were.',
      erasing:
        'Hinoyojin at your organisation has ended. All records will soon be erased. If you want that stopped, tell whoever is in charge at your organisation soon.',
      gone: 'Hinoyojin at your organisation has ended, and all records are erased. There is nothing you need to do.'
    },
    ask: 'If you have a question, ask whoever is in charge at your organisation.',
    other: 'Sign in to another organisation',
    now: 'For anyone in trouble over a post right now'
  },
  'ja-easy': {
    titles: {
      suspended: 'いまは {休|やす}みです',
      erasing: '{火|ひ}の{用心|ようじん}は {終|お}わりました',
      gone: '{火|ひ}の{用心|ようじん}は もう ありません'
    },
    bodies: {
      suspended:
        'あなたの {会社|かいしゃ}や {学校|がっこう}の 「{火|ひ}の{用心|ようじん}」は、 いま {休|やす}みです。 あなたの {記録|きろく}は あります。 また {始|はじ}まったら、 {続|つづ}きから できます。',
      erasing:
        'あなたの {会社|かいしゃ}や {学校|がっこう}の 「{火|ひ}の{用心|ようじん}」は {終|お}わりました。 {記録|きろく}は もうすぐ {全部|ぜんぶ} なくなります。 {困|こま}る {人|ひと}は、 {担当|たんとう}の {人|ひと}に {早|はや}く {言|い}って ください。',
      gone: 'あなたの {会社|かいしゃ}や {学校|がっこう}の 「{火|ひ}の{用心|ようじん}」は {終|お}わりました。 {記録|きろく}も {全部|ぜんぶ} ありません。 あなたは {何|なに}も しなくて いいです。'
    },
    ask: 'わからないことは、 {担当|たんとう}の {人|ひと}に {聞|き}いて ください。',
    other: 'ほかの {会社|かいしゃ}や {学校|がっこう}に {入|はい}る',
    now: 'いま {投稿|とうこう}の ことで {困|こま}って いる {人|ひと}へ'
  }
}
