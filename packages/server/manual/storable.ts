/** Text as the database can keep it: no control characters but line breaks and tabs, line ends of one kind, no blanks around it. */
export function storable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

/** A text that was cut, without the half of a sign at its ends: that could neither be stored nor hashed as it is read again. */
export const withoutHalves = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
