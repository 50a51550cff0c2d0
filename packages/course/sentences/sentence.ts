/** What is wrong and how to mend it, in one language. */
export type Sentence = { message: string; cure: string }

export type Args = Record<string, string>

/** One entry per code: fixed words, or words that depend on the values of the problem. */
export type Sentences = Record<string, (args: Args) => Sentence>
