/** Whose certificates: what a session says about a person. `SignedIn` of people/sessions.ts fits. */
export type Holder = {
  readonly organisationId: string
  readonly personId: string
  /** As registered. */
  readonly name: string
  readonly organisation: { readonly name: string; readonly timezone: string }
}
