/** Puts values into words: fill('あと{n}つ', { n: 3 }). Ruby markup has a bar inside its braces and is left alone. */
export const fill = (words: string, values: Record<string, string | number>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
