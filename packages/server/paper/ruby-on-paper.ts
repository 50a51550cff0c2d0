/** {店長|てんちょう} as 店長（てんちょう）: our fonts set no small letters above others. */
export const withoutRuby = (text: string) => text.replace(/\{([^{}|]+)\|([^{}|]+)\}/gu, '$1（$2）')
