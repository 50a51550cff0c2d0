// What pages need of the pure half: they know the uses, not the engines.
export {
  byPart,
  partTitle,
  pledgeTitle,
  prevailsNote,
  readingMinutes,
  spokenIn,
  takeOver,
  withoutReadings
} from '@hinoyojin/core/guideline/index.ts'
