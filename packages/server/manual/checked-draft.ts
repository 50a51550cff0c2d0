import { checkDraft, type Known } from '@hinoyojin/core/manual/draft-check.ts'
import type { ManualLocale } from '@hinoyojin/core/schema/manual.ts'
import { manualContent } from './current-manual.ts'

export interface CheckedDraft {
  readonly missing: { name: string; why: string; facts: readonly string[] }[]
  readonly cautions: { name: string; why: string; words: string[]; facts: readonly string[] }[]
}

/** What a draft lacks and what in it may do harm, with the reasons in the reader's language. */
export function checkedDraft(draftId: string, text: string, known: Known, locale: ManualLocale): CheckedDraft {
  const { drafts, elements, cautions } = manualContent().drafts
  const needs = drafts.find(({ id }) => id === draftId)?.needs ?? []
  const found = checkDraft(needs, text, known)
  return {
    missing: found.missing.map((id) => ({
      name: elements[id].name[locale],
      why: elements[id].why[locale],
      facts: elements[id].facts
    })),
    // One reason for all the words it is about: six open slots are one thing to do.
    cautions: [...new Set(found.cautions.map(({ id }) => id))].map((id) => ({
      name: cautions[id].name[locale],
      why: cautions[id].why[locale],
      words: [...new Set(found.cautions.filter((each) => each.id === id).map(({ words }) => words))],
      facts: cautions[id].facts
    }))
  }
}

/** What a slot is taken to hold while a draft is prepared: what the day brings is not missing yet. */
const ON_THE_DAY: Readonly<Record<string, Readonly<Record<ManualLocale, string>>>> = {
  day: { ja: '11月24日', en: '24 November' },
  shop: { ja: '店', en: 'the shop' },
  what: { ja: '動画が投稿されました', en: 'a video was posted' },
  effect: { ja: 'お客さまへの影響は、確かめています', en: 'we are checking whether customers are affected' },
  done: { ja: '器具を交換しました', en: 'we have replaced the tools' },
  next: { ja: '18時', en: 'tomorrow' },
  desk: { ja: '本部の窓口', en: 'contact head office' },
  worry: { ja: '衛生についての不安', en: 'doubts about hygiene' },
  change: { ja: '手順を見直します', en: 'we review how we close' },
  rumour: { ja: '店を閉める', en: 'the shop is closing' },
  record: { ja: '記録', en: 'the record' }
}

/** A draft that is being prepared, as it may read on the day. A slot nobody knows stays open, and is found. */
export function asOnTheDay(text: string, locale: ManualLocale): string {
  return text.replace(/\{(\w+)\}/g, (slot, id: string) => ON_THE_DAY[id]?.[locale] ?? slot)
}

/** The fields of a draft that are still open, with what to write there. */
export function fieldsOf(text: string, locale: ManualLocale): { id: string; name: string }[] {
  const { fields } = manualContent().drafts
  const used = [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, id = '']) => id))]
  return used.map((id) => ({ id, name: fields[id]?.[locale] ?? id }))
}

/** The draft with what was written into its fields; an empty one stays open. */
export function filledDraft(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, id: string) => values[id]?.trim() || slot)
}
