import type { Attachment } from 'svelte/attachments'

/** Moves the focus to a heading when it appears, so that keyboard and screen reader begin at the new part. */
export const focused: Attachment<HTMLElement> = (element) => {
  element.tabIndex = -1
  element.focus({ preventScroll: true })
}
