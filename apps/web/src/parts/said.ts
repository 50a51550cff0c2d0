/** What the operator has to say above a page, as locals/announced.ts gives it. */
export interface Said {
  readonly words: { readonly label: string; readonly away: string }
  readonly announcements: readonly { readonly mark: string; readonly text: string }[]
}
