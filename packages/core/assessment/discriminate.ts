import type { Trial } from './trials.ts'

export type Discrimination =
  | { enough: false; harmless: number; risky: number; minimum: number }
  | {
      enough: true
      harmless: number
      risky: number
      /** Risky things stopped, and harmless things stopped; a partial verdict counts half. */
      hits: number
      falseAlarms: number
      /** d': how well harmful and harmless are told apart. 0 is guessing, about 1 to 2 is usual, higher is better. */
      sensitivity: number
      /** c: below 0 leans to stopping everything ("never post"), above 0 to letting everything pass, 0 is even. */
      criterion: number
      lean: 'stops-too-much' | 'even' | 'lets-too-much-pass'
    }

/** From here on the lean is named. An assumption, to be looked at again when real answers exist. */
const even = 0.3

/**
 * Signal detection over the pooled trials of one person or one group. Sensitivity and leaning are reported apart, because
 * training without harmless things makes people suspicious of everything and calls it skill. Nothing is claimed below
 * `minimum` trials of each kind. Log-linear correction: half a trial is added to each cell, so that a perfect row stays
 * finite. Rounded to two places: the last bits differ between engines.
 */
export function discriminate(trials: readonly Trial[], minimum = 8): Discrimination {
  const of = (kind: Trial['kind']) => trials.filter((trial) => trial.kind === kind)
  const harmless = of('harmless')
  const risky = of('risky')
  if (harmless.length < minimum || risky.length < minimum) {
    return { enough: false, harmless: harmless.length, risky: risky.length, minimum }
  }
  const hits = sum(risky.map(({ verdict }) => (verdict === 'met' ? 1 : verdict === 'partial' ? 0.5 : 0)))
  const falseAlarms = sum(harmless.map(({ verdict }) => (verdict === 'missed' ? 1 : verdict === 'partial' ? 0.5 : 0)))
  const hit = standardScore((hits + 0.5) / (risky.length + 1))
  const alarm = standardScore((falseAlarms + 0.5) / (harmless.length + 1))
  const criterion = rounded(-(hit + alarm) / 2)
  return {
    enough: true,
    harmless: harmless.length,
    risky: risky.length,
    hits,
    falseAlarms,
    sensitivity: rounded(hit - alarm),
    criterion,
    lean: criterion <= -even ? 'stops-too-much' : criterion >= even ? 'lets-too-much-pass' : 'even'
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0 // + 0 turns -0 into 0
}

/** Inverse of the standard normal distribution, by Newton steps on its density series. Good to 1e-9 for 0.0001 … 0.9999. */
function standardScore(probability: number): number {
  let z = 0
  for (let round = 0; round < 60; round += 1) {
    const change = (cumulative(z) - probability) / density(z)
    z -= Math.max(-1, Math.min(1, change))
    if (Math.abs(change) < 1e-12) break
  }
  return z
}

function density(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** Φ(z) = 1/2 + φ(z) (z + z³/3 + z⁵/15 + …), which converges for every z. */
function cumulative(z: number): number {
  let term = z
  let total = z
  for (let odd = 3; odd < 400 && Math.abs(term) > 1e-17; odd += 2) {
    term *= (z * z) / odd
    total += term
  }
  return 0.5 + density(z) * total
}
