// No framework in the browser: the card has to open again without a line, from what the browser has kept.
export const csr = false
