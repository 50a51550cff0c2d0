import type { GuidelineBody, GuidelineClause } from '../schema/guideline-draft.ts'
import type { Spoken } from '../schema/guideline-clause.ts'

export type Translation = 'ja-easy' | 'en'
/** A clause (or the pledge) of which a translation still says what the Japanese said before it was edited. */
export type Stale = { readonly key: string; readonly title: string; readonly languages: readonly Translation[] }

type Clause = Pick<GuidelineClause, 'key' | 'title' | 'text' | 'question'>
/** What is looked at: a body, or the clauses of the library, which have no title and pledge of their own. */
export type Told = { readonly clauses: readonly Clause[]; readonly title?: Spoken; readonly pledge?: Spoken }

/** Finds the translations that stand from before. A translation belongs to the Japanese it first stood beside.
 *  @param before what this text came from, oldest first: the clauses of the library, then the published versions */
export function staleTranslations(body: GuidelineBody, before: readonly Told[]): Stale[] {
  return piecesOf(body).flatMap(({ key, title, words }) => {
    const olds = before.flatMap((told) => piecesOf(told).filter((piece) => piece.key === key))
    const languages = (['ja-easy', 'en'] as const).filter((language) =>
      words.some((spoken, at) => {
        const said = spoken[language]
        const first = olds.map((old) => old.words[at]).find((old) => old?.[language] === said)
        return said !== undefined && first !== undefined && first.ja !== spoken.ja
      })
    )
    return languages.length > 0 ? [{ key, title, languages }] : []
  })
}

function piecesOf({ clauses, title, pledge }: Told): { key: string; title: string; words: Spoken[] }[] {
  const each = clauses.map((clause) => ({ key: clause.key, title: clause.title.ja, words: wordsOf(clause) }))
  return title && pledge ? [...each, { key: 'pledge', title: title.ja, words: [title, pledge] }] : each
}

const wordsOf = ({ title, text, question }: Clause): Spoken[] => [
  title,
  text,
  ...(question ? [question.ask, ...question.options.flatMap((option) => [option.text, option.why])] : [])
]
