import type { LocaleId } from '@hinoyojin/core/schema/words.ts'

// A few words that come along with the card, so that the page around it need not know them.
export const guidelineCardWords: Record<
  LocaleId,
  Record<'title' | 'fresh' | 'changed' | 'lead' | 'go' | 'goOn', string>
> = {
  ja: {
    title: 'ガイドライン',
    fresh: '読んで、確かめてください',
    changed: '変わったところがあります',
    lead: '{n}条 · 1条1分ほど',
    go: '読む',
    goOn: '続きを読む'
  },
  en: {
    title: 'Guideline',
    fresh: 'Please read and check',
    changed: 'Something has changed',
    lead: 'To read: {n} · about a minute each',
    go: 'Read',
    goOn: 'Go on reading'
  },
  'ja-easy': {
    title: 'ガイドライン',
    fresh: '{読|よ}んで ください',
    changed: '{変|か}わった ところが あります',
    lead: '{n}{個|こ} · 1つ 1{分|ぷん}くらい',
    go: '{読|よ}む',
    goOn: '{続|つづ}きを {読|よ}む'
  }
}
