/** What stays of a picture, in percent: left, top, right, bottom. */
export type Frame = [number, number, number, number]
export const whole: Frame = [0, 0, 100, 100]
const least = 20

/** What was cut out of a picture whose width is `ratio` times its height. */
export type Cut = { frame: Frame; ratio: number }

/** Moves one corner (0 left-top, 1 right-top, 2 left-bottom, 3 right-bottom); something always stays. */
export function moved([left, top, right, bottom]: Frame, corner: number, dx: number, dy: number): Frame {
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
  const onLeft = corner % 2 === 0
  const onTop = corner < 2
  return [
    onLeft ? clamp(left + dx, 0, right - least) : left,
    onTop ? clamp(top + dy, 0, bottom - least) : top,
    onLeft ? right : clamp(right + dx, left + least, 100),
    onTop ? bottom : clamp(bottom + dy, top + least, 100)
  ]
}

/** Where a corner is. */
export const cornerOf = ([left, top, right, bottom]: Frame, corner: number): [number, number] => [
  corner % 2 === 0 ? left : right,
  corner < 2 ? top : bottom
]

/** How to show only what was cut out: the shape of the window, and the picture's size and place behind it. */
export function behind({ frame: [left, top, right, bottom], ratio }: Cut) {
  const width = right - left
  const height = bottom - top
  return {
    window: { '--ratio': String((ratio * width) / height) },
    picture: {
      width: `${10_000 / width}%`,
      left: `${(-100 * left) / width}%`,
      top: `${(-100 * top) / height}%`
    }
  }
}
