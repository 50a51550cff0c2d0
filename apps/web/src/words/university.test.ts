import { describe, expect, it } from 'vitest'
import { certificateWords } from './certificate.ts'
import { checkWords } from './check.ts'
import { entryWords } from './entry.ts'
import { errors } from './errors.ts'
import { learnerWords } from './learner.ts'
import { assignWords } from './management-assign.ts'
import { auditWords } from './management-audit.ts'
import { evidenceWords } from './management-evidence.ts'
import { guidelineAdminWords } from './management-guidelines.ts'
import { guidelineWords } from './guideline.ts'
import { importWords } from './management-import.ts'
import { manualWords } from './management-manual.ts'
import { overviewWords } from './management-overview.ts'
import { peopleWords } from './management-people.ts'
import { settingsWords } from './management-settings.ts'
import { shopWords } from './management-shop.ts'
import { unitWords } from './management-units.ts'
import { deskWords } from './management.ts'
import { meWords } from './me.ts'
import { playerSection } from './player.ts'
import { pick, type Section } from './pick.ts'
import { universityTerms } from './university.ts'

const everyday: Record<string, Section<unknown>> = {
  ...{
    assignWords,
    auditWords,
    certificateWords,
    checkWords,
    deskWords,
    entryWords,
    errors,
    evidenceWords,
    importWords,
    learnerWords
  },
  ...{ guidelineWords, manualWords, meWords, overviewWords, peopleWords, settingsWords, shopWords, unitWords }
}

function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : []
}
const inAll = (kind: 'company' | 'university', sections: Section<unknown>[]) =>
  sections.flatMap((section) =>
    (['ja', 'en', 'ja-easy'] as const).flatMap((locale) => sentences(pick(section, locale, kind)))
  )

describe('the words of a university', () => {
  it.each(Object.entries(everyday))('hold no word of a shop: %s', (_, section) => {
    const left = inAll('university', [section]).filter((text) =>
      /店|休憩室|社員|退職|勤務時間|\bshops?\b|\bmanagers?\b|head office|break room|working time/i.test(text)
    )
    expect(left).toEqual([])
  })

  it('say nothing that no section needs any more', () => {
    const all = inAll('company', [...Object.values(everyday), guidelineAdminWords, playerSection])
    expect(Object.keys(universityTerms).filter((phrase) => !all.some((text) => text.includes(phrase)))).toEqual([])
  })

  it('leave the words of a company as they are written', () => {
    expect(pick(deskWords, 'ja')).toBe(deskWords.ja)
    expect(pick(deskWords, 'ja', 'university').units).toBe('学部・学科')
  })
})
