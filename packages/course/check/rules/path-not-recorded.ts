import { wholeModule } from '../example-module.ts'
import { recordedFields } from '../play-path.ts'
import { finding, type Rule } from '../rule.ts'

export const pathNotRecorded: Rule = {
  name: 'path-not-recorded',
  code: 'W047',
  flagged: wholeModule({ 'paths/raw.yaml': { 't: 484\n': '' } }),
  passing: wholeModule(),
  check: (module) =>
    module.paths.flatMap((path) =>
      recordedFields.every((field) => path.value[field] !== undefined) ? [] : [finding('W047', path, [])]
    )
}
