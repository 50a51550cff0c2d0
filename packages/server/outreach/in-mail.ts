/** Words for a mail, which has no ruby: {店長|てんちょう} becomes 店長（てんちょう）. */
export const inMail = (text: string): string => text.replace(/\{([^{}|]+)\|([^{}|]+)\}/g, '$1（$2）')
