/** How to reach somebody: `tel:`, `mailto:` or a page, with what the button says. */
export type Contact = { name: string; about?: string; href?: string; label?: string }
