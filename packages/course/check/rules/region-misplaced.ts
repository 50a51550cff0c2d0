import type { Region } from '@hinoyojin/core/schema/words.ts'
import { spotsOf } from '../../read/module-text.ts'
import { wholeModule } from '../example-module.ts'
import { finding, type Rule } from '../rule.ts'

/** Regions are percent of the picture: inside it, not empty, and none upon another, or a finger can not tell them apart. */
export const regionMisplaced: Rule = {
  name: 'region-misplaced',
  code: 'E061',
  flagged: wholeModule({ '20-desk.spot.yaml': { 'region: [60, 60, 20, 20]': 'region: [25, 25, 20, 20]' } }),
  passing: wholeModule(),
  check: (module) =>
    spotsOf(module).flatMap((text) => {
      const things = (['clues', 'harmless'] as const).flatMap((family) =>
        text.value[family].map(({ id, region }, index) => ({ id, region, path: [family, index, 'region'] }))
      )
      return things.flatMap(({ id, region, path }, index) => {
        if (!inside(region)) return [finding('E061', text, path, { kind: 'outside', name: id })]
        const other = things.slice(0, index).find((earlier) => overlap(earlier.region, region))
        return other ? [finding('E061', text, path, { kind: 'overlap', name: id, other: other.id })] : []
      })
    })
}

function inside([x, y, width, height]: Region): boolean {
  return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 100 && y + height <= 100
}

function overlap([ax, ay, aw, ah]: Region, [bx, by, bw, bh]: Region): boolean {
  return ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah
}
