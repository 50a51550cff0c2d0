/** The list view of a story, fetched when somebody wants it, or before a page is drawn as a list from the start. */
export const listView = async () => (await import('../list/List.svelte')).default
