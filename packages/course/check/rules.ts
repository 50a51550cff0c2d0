import { loaded, type Rule } from './rule.ts'
import { bestIsLongest } from './rules/best-is-longest.ts'
import { brokenRuby } from './rules/broken-ruby.ts'
import { clueNeverExposed } from './rules/clue-never-exposed.ts'
import { counterfactualNotLegal } from './rules/counterfactual-not-legal.ts'
import { deadEnd } from './rules/dead-end.ts'
import { drawTooLarge } from './rules/draw-too-large.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { evidencedOnce } from './rules/evidenced-once.ts'
import { exposureUnavoidable } from './rules/exposure-unavoidable.ts'
import { halfHarmless } from './rules/half-harmless.ts'
import { kanjiWithoutRuby } from './rules/kanji-without-ruby.ts'
import { learnWithoutFact } from './rules/learn-without-fact.ts'
import { liveDomain } from './rules/live-domain.ts'
import { liveHandle } from './rules/live-handle.ts'
import { livePhoneNumber } from './rules/live-phone-number.ts'
import { missingReason } from './rules/missing-reason.ts'
import { neverEnabled } from './rules/never-enabled.ts'
import { neverEvidenced } from './rules/never-evidenced.ts'
import { neverFailed } from './rules/never-failed.ts'
import { neverMet } from './rules/never-met.ts'
import { neverRead } from './rules/never-read.ts'
import { noBenignControl } from './rules/no-benign-control.ts'
import { noEnding } from './rules/no-ending.ts'
import { objectiveDiffers } from './rules/objective-differs.ts'
import { optionsAllAlike } from './rules/options-all-alike.ts'
import { outsideDomain } from './rules/outside-domain.ts'
import { pathChanged } from './rules/path-changed.ts'
import { pathCoverage } from './rules/path-coverage.ts'
import { pathNotRecorded } from './rules/path-not-recorded.ts'
import { pictureWithoutWords } from './rules/picture-without-words.ts'
import { realBrand } from './rules/real-brand.ts'
import { regionMisplaced } from './rules/region-misplaced.ts'
import { stateCapReached } from './rules/state-cap.ts'
import { translationLeftOver } from './rules/translation-left-over.ts'
import { translationMissing } from './rules/translation-missing.ts'
import { unknownCast } from './rules/unknown-cast.ts'
import { unknownChoice } from './rules/unknown-choice.ts'
import { unknownExposure } from './rules/unknown-exposure.ts'
import { unknownFact } from './rules/unknown-fact.ts'
import { unknownObjective } from './rules/unknown-objective.ts'
import { unknownPicture } from './rules/unknown-picture.ts'
import { unknownScene } from './rules/unknown-scene.ts'
import { unknownVariable } from './rules/unknown-variable.ts'
import { unreachableScene } from './rules/unreachable-scene.ts'
import { unsafePicture } from './rules/unsafe-picture.ts'
import { waitOnReturn } from './rules/wait-on-return.ts'

/** Every rule about modules, by code. */
export const rules: Rule[] = loaded([
  unknownCast,
  unknownChoice,
  unknownExposure,
  unknownFact,
  unknownObjective,
  unknownPicture,
  unknownScene,
  unknownVariable,
  duplicateId,
  objectiveDiffers,
  learnWithoutFact,
  unreachableScene,
  deadEnd,
  noEnding,
  waitOnReturn,
  neverEnabled,
  outsideDomain,
  neverRead,
  neverEvidenced,
  neverMet,
  neverFailed,
  evidencedOnce,
  pathChanged,
  counterfactualNotLegal,
  pathCoverage,
  pathNotRecorded,
  missingReason,
  translationMissing,
  kanjiWithoutRuby,
  translationLeftOver,
  brokenRuby,
  pictureWithoutWords,
  regionMisplaced,
  unsafePicture,
  clueNeverExposed,
  exposureUnavoidable,
  noBenignControl,
  bestIsLongest,
  halfHarmless,
  drawTooLarge,
  optionsAllAlike,
  livePhoneNumber,
  liveHandle,
  liveDomain,
  realBrand,
  stateCapReached
])
