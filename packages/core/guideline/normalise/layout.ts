import type { Rewriting } from './mapped.ts'

/**
 * What has no meaning for the law goes (invisible marks, ruby, the spaces of やさしい日本語); list marks and
 * punctuation get one shape each. Every pattern looks at a bounded stretch: linear on any input.
 */
export const layout: readonly Rewriting[] = [
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''],
  [/\r\n?/g, '\n'],
  [/[ \t\v\f]+/g, ' '],
  // {罰金|ばっきん} is 罰金, and so is 罰金(ばっきん) and 罰金<ばっきん>.
  [/\{([^{}|\n]{1,40})\|[^{}|\n]{1,60}\}/g, '$1'],
  [/(?<=[一-鿿々])[(《[](?!など|ただし|または|もしくは|および|いずれも)[ぁ-ゖー]{1,12}[)》\]]/g, ''],
  // Marks of lists: 一 …, 1. …, (1) …, ア …, - …
  [/(^|\n) ?(?:[-*•●○◆◇■□▪※✓✔–—・]|[([]?[0-9]{1,2}[).:\]、](?![0-9])|\([ア-ンa-z一二三四五六七八九十]\)|[ア-ンa-z][).:]|[一二三四五六七八九十]{1,2}[ 、.]|[0-9]{1,2} (?=[^ -~])) ?/g, '$1・'],
  [/(?<=[^\n(第条項]) ?\([0-9]{1,2}\) ?/g, '\n・'],
  [/(?<=[^ -~]) | (?=[^ -~])/g, ''],
  // One sentence over several lines (as mails and PDF files have it).
  [/(?<=[、はをがにのとでもへ])\n(?=[^\n・])/g, ''],
  [/,(?=[^ -~])|(?<=[^ -~\n]),/g, '、'],
  [/(?<=[ぁ-ヿ一-鿿々])\./g, '。']
] // prettier-ignore
