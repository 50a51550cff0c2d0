/** Puts values into the {slots} of a sentence. Ruby such as {店|みせ} has a bar and stays. */
export const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{([A-Za-z]+)\}/g, (slot, name: string) => (name in values ? String(values[name]) : slot))
