// For tests of this folder: the sample as operating organisation, its administrator as operator.
import { addOperator } from '../people/operators.ts'
import type { SignedIn } from '../people/sessions.ts'
import { openTestShop } from '../people/test-shop.ts'
import type { Store } from '../store/database.ts'
import { lettersIn, type LetterInOutbox } from '../store/outreach/letters-for-tests.ts'
import { createBriefing, publishBriefing, type BriefingFields } from './briefings/manage.ts'
import { signUp, type SignedUp } from './briefings/sign-up.ts'

export const ORIGIN = 'https://training.example.com'
/** Tuesday 1 December 2026, ten in the morning in Tokyo. The briefing is on the 15th, two in the afternoon. */
export const NOW = new Date('2026-12-01T01:00:00Z')
export const at = (text: string) => ({ now: new Date(text), origin: ORIGIN })
export const moment = { now: NOW, origin: ORIGIN }

export const fields = (own: Partial<BriefingFields> = {}): BriefingFields => ({
  texts: {
    ja: { title: '火の用心 説明会', about: '一時間で、全体をご覧いただきます。' },
    en: { title: 'Hinoyojin briefing', about: 'All of it in an hour.' }
  },
  startsAt: new Date('2026-12-15T05:00:00Z'),
  endsAt: new Date('2026-12-15T06:00:00Z'),
  place: '例の会館 3階',
  onlineUrl: null,
  capacity: 2,
  followUp: null,
  ...own
})

export interface TestOutreach {
  readonly organisationId: string
  readonly operator: SignedIn
  /** An administrator's colleague who is no operator. */
  readonly manager: SignedIn
  readonly published: (own?: Partial<BriefingFields>) => Promise<string>
  readonly join: (briefing: string, name: string, when?: { now: Date; origin: string }) => Promise<SignedUp>
  readonly letters: (to?: string) => Promise<LetterInOutbox[]>
  /** The last part of the ticket's address in the letters to somebody. */
  readonly ticket: (name: string) => Promise<string>
}

export const mailOf = (name: string) => `${name}@example.com`

export async function openTestOutreach(store: Store): Promise<TestOutreach> {
  const shop = await openTestShop(store)
  const { organisationId } = shop.sample
  await addOperator(store, 'sample', '0001')
  const operator = await shop.as('0001')
  const letters = async (to?: string) =>
    (await lettersIn(store, organisationId)).filter((letter) => to === undefined || letter.to === mailOf(to))
  return {
    organisationId,
    operator,
    manager: await shop.as('0002'),
    letters,
    published: async (own = {}) => {
      const made = await createBriefing(store, operator, fields(own))
      if (!made.ok) throw new Error(made.code)
      const done = await publishBriefing(store, operator, made.id, moment)
      if (!done.ok) throw new Error(done.code)
      return made.id
    },
    join: (briefing, name, when = moment) =>
      signUp(store, briefing, { name, email: mailOf(name), company: '', wish: '' }, 'ja', when),
    ticket: async (name) => {
      const [letter] = (await letters(name)).filter(({ text }) => text?.includes('/briefings/ticket/'))
      return /\/briefings\/ticket\/([\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
    }
  }
}
