import { cautionIds, type CautionId, type ElementId } from '../schema/manual.ts'
import { CAUTIONS, ELEMENTS, VAGUE } from './wordings.ts'

/** A caution with the words that caused it. */
export type Caution = { id: CautionId; words: string }
export type DraftFinding = { missing: ElementId[]; found: ElementId[]; cautions: Caution[] }

/** What is known when a draft is read: a cause that is not known must not stand there as one. */
export type Known = { cause: boolean }

/**
 * Which elements a statement holds, which it lacks, and what in it may do harm. Looks for wordings, in Japanese and English; it
 * understands nothing: a person reads the draft all the same.
 */
export function checkDraft(needs: readonly ElementId[], text: string, known: Known): DraftFinding {
  const found = needs.filter((id) => (id === 'for-what' ? saysForWhat(text) : ELEMENTS[id].test(text)))
  return { found, missing: needs.filter((id) => !found.includes(id)), cautions: cautionsIn(text, known) }
}

/** "We are sorry for the trouble" says that we are sorry, and not for what. */
function saysForWhat(text: string): boolean {
  return sentencesOf(text)
    .filter((sentence) => ELEMENTS.sorry.test(sentence))
    .some((sentence) => ELEMENTS['for-what'].test(sentence.replace(VAGUE, '')))
}

function cautionsIn(text: string, known: Known): Caution[] {
  return cautionIds.flatMap((id) => {
    if (id === 'admits-unknown' && known.cause) return []
    return sentencesOf(text).flatMap((sentence) => {
      const words = CAUTIONS[id].exec(sentence)?.[0]
      // "We are finding out whether we broke a rule" admits nothing.
      return words === undefined || (id === 'admits-unknown' && OPEN.test(sentence)) ? [] : [{ id, words }]
    })
  })
}

const OPEN =
  /確認中|調査中|調べ|調査して|確認して|かどうか|可能性|おそれ|まだ|分かっていません|確かめて|whether|may |might |looking into|finding out|investigating|not (yet )?know/i

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。!?！？])|(?<=\.)\s|\n/).filter((sentence) => sentence.trim() !== '')
}
