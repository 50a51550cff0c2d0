import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** A fenced block: ```yaml file=… ; `marks` is what follows the language. */
export type Fence = { language: string; marks: string[]; text: string; line: number }

export function fencesOf(markdown: string): Fence[] {
  const lines = markdown.split('\n')
  const found: Fence[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^(`{3,})([^`]*)$/.exec(lines[index] ?? '')
    if (!opening) continue
    const [, ticks = '', info = ''] = opening
    const end = lines.indexOf(ticks, index + 1)
    const [language = '', ...marks] = info.trim().split(/\s+/)
    found.push({ language, marks, text: lines.slice(index + 1, end).join('\n'), line: index + 1 })
    index = end
  }
  return found
}

/** Targets of links and pictures, code left out. */
export function linksOf(markdown: string): string[] {
  const plain = markdown.replace(/^(`{3,})[^]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '')
  return [...plain.matchAll(/(?<!\\)\]\(([^)\s]+)\)|(?:src|href|srcset)="([^"]+)"/g)].map(([, target, attribute]) => target ?? attribute ?? '')
}

/** The headings of a page as GitHub's anchors. */
export function anchorsOf(markdown: string): Set<string> {
  const headings = markdown.replace(/^(`{3,})[^]*?^\1$/gm, '').matchAll(/^#+ (.+)$/gm)
  return new Set([...headings].map(([, text = '']) => anchor(text.replaceAll('&lt;', '').replaceAll('&gt;', ''))))
}

function anchor(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').trim().replaceAll(' ', '-')
}

const skipped = new Set(['node_modules', 'build', '.svelte-kit', '.git', 'data', 'test-results', 'playwright-report'])

/** Every page of the repository, by path from its root. */
export function pages(): string[] {
  const found: string[] = []
  const walk = (folder: string) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const inside = path.join(folder, entry.name)
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(inside)
      else if (entry.isFile() && entry.name.endsWith('.md')) found.push(inside)
    }
  }
  walk('')
  return found.sort()
}

export const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')
