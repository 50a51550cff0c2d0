import { isUniqueViolation } from '../../store/management/violations.ts'
import type { Store } from '../../store/database.ts'
import { isId, newId } from '../../store/id.ts'
import {
  deleteNews,
  insertNews,
  listNews,
  updateNews,
  type NewsFields,
  type NewsRow
} from '../../store/outreach/news-rows.ts'
import { asOperator, changeAsOperator, type NotAllowed, type Operator } from '../as-operator.ts'

export type { NewsFields, NewsRow } from '../../store/outreach/news-rows.ts'

/** All articles, drafts first. */
export async function allNews(
  store: Store,
  who: Operator
): Promise<{ readonly ok: true; readonly news: NewsRow[] } | NotAllowed> {
  return asOperator(store, who, async (reader) => ({ ok: true as const, news: await listNews(reader, null) }))
}

export async function newsItem(
  store: Store,
  who: Operator,
  id: string
): Promise<
  { readonly ok: true; readonly item: NewsRow } | { readonly ok: false; readonly code: 'unknown-news' } | NotAllowed
> {
  return asOperator(store, who, async (reader) => {
    const item = (await listNews(reader, null)).find((row) => row.id === id)
    return item ? { ok: true as const, item } : { ok: false as const, code: 'unknown-news' as const }
  })
}

export type NewsSaved =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly code: 'changed-meanwhile'; readonly theirs: NewsRow }
  | { readonly ok: false; readonly code: 'slug-odd' | 'slug-taken' | 'unknown-news' }
  | NotAllowed

/** Makes an article (id null) or saves one. @param edited.revision what the editor had before them */
export async function saveNews(
  store: Store,
  who: Operator,
  edited: { readonly id: string | null; readonly revision: number; readonly fields: NewsFields },
  now: Date
): Promise<NewsSaved> {
  const { fields } = edited
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(fields.slug) || fields.slug.length > 80) return { ok: false, code: 'slug-odd' }
  if (edited.id !== null && !isId(edited.id)) return { ok: false, code: 'unknown-news' }
  const id = edited.id ?? newId()
  try {
    return await changeAsOperator(store, who, async (tx): Promise<NewsSaved> => {
      if (edited.id === null) await insertNews(tx, id, fields, now)
      else if (!(await updateNews(tx, id, edited.revision, fields, now))) {
        const theirs = (await listNews(tx, null)).find((row) => row.id === id)
        return theirs ? { ok: false, code: 'changed-meanwhile', theirs } : { ok: false, code: 'unknown-news' }
      }
      await tx.audit('news.saved', id, { title: fields.texts.ja.title })
      return { ok: true, id }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, code: 'slug-taken' }
    throw error
  }
}

export async function removeNews(
  store: Store,
  who: Operator,
  id: string
): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: 'unknown-news' } | NotAllowed> {
  return changeAsOperator(store, who, async (tx) => {
    if (!isId(id) || !(await deleteNews(tx, id))) return { ok: false as const, code: 'unknown-news' as const }
    await tx.audit('news.removed', id)
    return { ok: true as const }
  })
}
