import { printedCode } from '@hinoyojin/server/people/code.ts'
import { joinCodeOf } from '@hinoyojin/server/people/units/join-code.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { goOn, stepHere } from '../going-on.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { who, words, frame } = await stepHere(event, 'poster')
  const root = (await unitsOf(currentStore(), who)).find(({ parentId }) => parentId === null)
  const join = await joinCodeOf(currentStore(), who, root?.id ?? '')
  return { words, frame, roster: who.organisation.entryMode === 'roster', code: join.ok ? printedCode(join.code) : '' }
}

export const actions: Actions = {
  next: (event) => goOn(event, 'poster', 'done'),
  later: (event) => goOn(event, 'poster', 'later')
}
