const mm = 72 / 25.4
export const millimetres = (length: number) => length * mm

/** Points; `scale` is how much larger the text is than on a sheet that is held in the hand. */
export const pages = {
  a4: { size: [595.28, 841.89], margin: millimetres(22), scale: 1 },
  'a4-landscape': { size: [841.89, 595.28], margin: millimetres(20), scale: 1 },
  /** 16:9, for a projector. */
  slide: { size: [960, 540], margin: 54, scale: 2 }
} as const
export type PageName = keyof typeof pages

/** The colours of the product on white paper (apps/web/src/styles/tokens.css). */
export const ink = { text: '#22252C', second: '#565962', rule: '#DACFBA', lantern: '#EFA84A', dusk: '#2F3D5A' } as const
