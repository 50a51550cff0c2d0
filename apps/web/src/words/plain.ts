/** Words without their ruby, for places that take text only: the title of a page, an aria-label. */
export const plain = (text: string) => text.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
