import type { Sentence } from '../sentence/sentence.ts'
import type { EnglishPattern, Hit } from './rule.ts'

const farthest = 300
const turns = /, but |; | but |, however|, although |, while |, except /g
const frees =
  /\b(?:is|are) protected\b|\b(?:do|does|will) not (?:need|have to|require)\b|\bno need\b|\bnothing (?:in|here|about)\b|\b(?:not|never|nor|no one will|n't)\b[a-z ]{0,30}\b(?:prohibit|forbid|forbidden|ban|banned|prevent|restrict|limit|stop you|bar|hinder|punish|disciplin)|\b(?:no one|nobody|no employee) will be\b|\bnot (?:intended|meant)\b|(?<!not )\b(?:free|welcome|entitled|allowed|permitted) to\b|\bmay (?!not\b|never\b|only\b)|\bno (?:permission|approval|consent)\b|\bwithout (?:asking|fear|needing|retaliation)\b|\b(?:right|freedom) (?:to|of)\b.{0,60}\b(?:respect|protect)/
const leaves =
  /\b(?:is|are|will be|be) (?:not|never) (?:a (?:breach|violation)|in (?:breach|violation)|deleted|removed|hidden|blocked|censored|affected|covered)\b/
const bans =
  /\b(?:must|may|shall|should|can|do|will|are|is) ?(?:not|never)\b|\bcannot\b|\bmustn't\b|\bdon't\b|\bnever\b|\b(?:prohibit|forbid|forbidden|banned|ban on|not allowed|not permitted|refrain|avoid|stay away from|not acceptable|unacceptable|off limits|prior (?:written )?(?:approval|permission|consent)|may only|with the (?:prior )?approval|(?:kept|keep) (?:strictly )?(?:secret|confidential)|only (?:with|after)|without (?:the )?(?:prior )?(?:written )?(?:approval|permission|consent)|must (?:first )?(?:ask|get|obtain)|(?:permission|approval|consent)\b[^.;]{0,20}\bbefore|no (?:employee|one|staff|worker|member)|must (?:all |always |first )?be (?:pre-?)?(?:approved|cleared|authori[sz]ed|reviewed|checked|vetted|submitted)|nobody|disciplin|dismiss|terminat|punish|fired)/
const denies =
  /\b(?:not|never|no|nobody|nor|neither|without (?!notice|exception|delay|prior|warning|permission|approval|consent|authori[sz]ation)|nothing|cannot)\b|n't\b|\b(?:prohibited|forbidden|void|unlawful|illegal|against the law|refuse|decline)\b/

/** Where a pattern finds an unlawful statement in one English sentence. */
export function findEnglish({ about, concern, because, unless }: EnglishPattern, sentence: Sentence): Hit[] {
  return Array.from(sentence.text.matchAll(about)).flatMap((match) => {
    const clause = clauseAround(sentence, match.index, match.index + match[0].length)
    if (unless?.test(clause)) return []
    const bad =
      concern === 'activity'
        ? bans.test(clause) && !frees.test(clause) && !leaves.test(clause)
        : !denies.test(main(clause))
    if (!bad) return []
    return [{ because, start: sentence.offset + match.index, end: sentence.offset + match.index + match[0].length }]
  })
}

/** Without its conditions and relative clauses: 「if we do not like it」, 「who does not comply」 deny nothing. */
const main = (clause: string) =>
  clause
    .replace(/^[^a-z]*(?:if|when|should|where)\b[^,]{0,200},/, '')
    .replace(/\b(?:if|when)\b[^,]{0,200}$/, '')
    .replace(/\bwho\b[^,]{0,80}?(?=\b(?:will|must|shall|may|can)\b)/g, '')

/** The clause, with what rules its list before it. */
function clauseAround({ text, lead }: Sentence, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - farthest), start)
  const after = text.slice(end, end + farthest)
  const opens = Array.from(before.matchAll(turns)).at(-1)
  const closes = Array.from(after.matchAll(turns))[0]
  const own =
    before.slice(opens ? opens.index + opens[0].length : 0) + text.slice(start, end) + after.slice(0, closes?.index)
  return lead ? `${lead.text} ${own}` : own
}
