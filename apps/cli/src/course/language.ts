import type { SentenceLanguage } from '@hinoyojin/course/sentences/speak.ts'

/** --lang, else the language of the terminal, else Japanese: most authors write in it. */
export function languageOf(wished: string | undefined, environment: NodeJS.ProcessEnv): SentenceLanguage {
  const named = wished ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? ''
  return named.toLowerCase().startsWith('en') ? 'en' : 'ja'
}
