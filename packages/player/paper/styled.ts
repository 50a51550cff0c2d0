import type { Attachment } from 'svelte/attachments'

/**
 * Sets properties by script. Never as a style attribute: the page's content security policy forbids those in HTML that
 * the server has written.
 */
export const styled =
  (properties: Record<string, string>): Attachment<HTMLElement | SVGElement> =>
  (element) => {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value)
  }
