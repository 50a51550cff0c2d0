import { bodyText } from '@hinoyojin/core/guideline/index.ts'
import {
  guidelineBody,
  type GuidelineBody,
  type GuidelineClause,
  type GuidelineDraft
} from '@hinoyojin/core/schema/guideline-draft.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import { sha256, versionHash } from './chain/link.ts'

/** What would be published of a draft. */
export function bodyOf(draft: GuidelineDraft): GuidelineBody {
  const clauses = draft.clauses.map(({ revision: _, ...clause }) => clause)
  return guidelineBody.parse({ title: draft.title, clauses, pledge: draft.pledge })
}

/** The exact text of a guideline in every language, with the hashes that acknowledgements name. */
export function frozen(body: GuidelineBody) {
  const texts = Object.fromEntries(localeIds.map((id) => [id, bodyText(body, id)])) as Record<LocaleId, string> // every id is there
  const hashes = Object.fromEntries(localeIds.map((id) => [id, sha256(texts[id])])) as Record<LocaleId, string> // the same ids
  return { texts, hashes, hash: versionHash(hashes) }
}

/** What has to be read again when it changes: the Japanese words, which prevail. A better translation asks nobody again. */
export const clauseHash = ({ part, title, text }: Pick<GuidelineClause, 'part' | 'title' | 'text'>): string =>
  sha256([part, title.ja, text.ja].join('\n'))
