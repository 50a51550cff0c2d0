/** What is said inside quotation marks: the words of a reply without 「」 and the verb around them. */
export const said = (words: string): string | undefined => /[「“"]([^」”"]+)[」”"]/.exec(words)?.[1]
