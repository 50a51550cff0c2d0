export { lint, type Linted } from './lint.ts'
export { lintLine, type Line } from './lint-line.ts'
export { insteadIn, speak, speakEnglish } from './speak/speak.ts'
export { compose, filled } from './compose.ts'
export { firstDraft, recompose, same } from './recompose.ts'
export {
  bodyText,
  byPart,
  partTitle,
  pledgeTitle,
  prevailsNote,
  spokenIn,
  withoutReadings,
  withReadings
} from './body-text.ts'
export { pieceMinutes, readingMinutes, setForTrade } from './reading-time.ts'
export { staleTranslations, type Stale, type Translation } from './stale.ts'
export { takeOver } from './take-over.ts'
