import type { Attachment } from 'svelte/attachments'

/**
 * The text of a textarea once scripts are there: its default, so that what was typed before they came stays typed. In the page
 * itself the text has to stand as `value={browser ? undefined : text}`: Svelte writes no `defaultValue` into HTML for a textarea,
 * and without scripts the field would come back empty and be saved empty.
 */
export const written =
  (text: string): Attachment<HTMLTextAreaElement> =>
  (area) => {
    area.defaultValue = text
  }
