import { fail } from '@sveltejs/kit'
import { isNameOf } from '@hinoyojin/server/certificates/check.ts'
import { checkHere, type CheckedHere } from '@hinoyojin/server/certificates/check-here.ts'
import { CODE_LENGTH, inGroups, readTyped } from '@hinoyojin/server/certificates/codes.ts'
import { longDay } from '@hinoyojin/server/certificates/paper-words.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { askedLocale } from '#app/locals/language.ts'
import { today } from '#app/locals/dates.ts'
import { checkWords } from '#app/words/certificate-check.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

// For strangers: a page of text, without the framework in the browser. One small script fills in the code behind the #.
export const csr = false

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  const checked = await checkHere(currentStore(), params.statement)
  const state = stateOf(checked)
  return {
    words: pick(checkWords, locals.locale),
    query: askedLocale(url) ? `?lang=${locals.locale}` : '',
    today: day(today('Asia/Tokyo'), locals.locale),
    state,
    // What a stranger's key says is not repeated here: on our page it would look like ours.
    facts: checked.ok && state !== 'unknown' ? factsOf(checked, locals.locale) : undefined,
    key: checked.ok ? checked.keyId : '',
    revoked: checked.revokedAt ? day(today('Asia/Tokyo', checked.revokedAt), locals.locale) : ''
  }
}

type State = 'holds' | 'revoked' | 'unknown' | 'altered' | 'no-statement'

function stateOf(checked: CheckedHere): State {
  if (!checked.ok) return checked.code
  if (checked.key !== 'known') return 'unknown'
  return checked.revoked === 'yes' ? 'revoked' : 'holds'
}

function factsOf({ claims }: Extract<CheckedHere, { ok: true }>, locale: LocaleId) {
  const { title, version, date, minutes, issuer, serial, own = false } = claims
  return { title, version, date: day(date, locale), minutes, issuer, serial: inGroups(serial), own }
}

/** With its year, whatever the year: a certificate is looked at long after. */
function day(date: string, locale: LocaleId): string {
  const text = longDay(date, locale === 'en' ? 'en' : 'ja')
  if (locale !== 'ja-easy') return text
  return text.replace('年', '{年|ねん}').replace('月', '{月|がつ}').replace('日', '{日|にち}')
}

export const actions: Actions = {
  default: async ({ params, request }) => {
    const form = await request.formData()
    const typed = (field: string) => {
      const value = form.get(field)
      return typeof value === 'string' ? value.slice(0, 200) : ''
    }
    const [name, code] = [typed('name').trim(), readTyped(typed('code'), CODE_LENGTH)]
    const kept = { name, code: typed('code') }
    if (name === '') return fail(422, { ...kept, problem: 'nameEmpty' as const })
    if (!code) return fail(422, { ...kept, problem: 'codeWrong' as const })
    const checked = await checkHere(currentStore(), params.statement)
    if (!checked.ok) return fail(422, { ...kept, problem: undefined })
    return { ...kept, fits: isNameOf(checked.claims, code, name), problem: undefined }
  }
}
