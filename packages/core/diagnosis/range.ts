import type { Portion } from '../schema/check-result.ts'

/** About nine of ten: the normal quantile for 5 % on each side. */
const z = 1.645

/**
 * How sure a number is: between what and what it would probably lie if one could ask very many such questions, in the same unit
 * and out of the same `of`, rounded outwards to whole points.
 *
 * Wilson's interval over the number of questions. For scales it takes the widest spread that is possible, so it is rather too wide
 * than too narrow. It says nothing about whether the questions ask the right thing: that was never examined.
 *
 * @param perQuestion points a question can give (1 for knowledge, 3 for the scales)
 */
export function rangeOf({ points, of }: Portion, perQuestion: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 0 }
  const n = of / perQuestion
  const share = points / of
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return {
    low: Math.max(0, Math.floor((centre - half) * of + 1e-9)),
    high: Math.min(of, Math.ceil((centre + half) * of - 1e-9))
  }
}
