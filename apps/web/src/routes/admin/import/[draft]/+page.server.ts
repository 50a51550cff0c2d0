import { error, fail, redirect } from '@sveltejs/kit'
import { applyImport } from '@hinoyojin/server/people/import/apply.ts'
import { fields, type Field } from '@hinoyojin/server/people/import/columns.ts'
import { answerImport, dropImport, previewImport } from '@hinoyojin/server/people/import/draft.ts'
import { blocked, empty } from '@hinoyojin/server/people/import/plan-types.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { importWords } from '#app/words/management-import.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { groupsOf, kinds } from './groups.ts'
import { formText } from '../../form-text.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const SHOWN_PROBLEMS = 100

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const preview = await previewImport(currentStore(), who, event.params.draft)
  if (!preview.ok) {
    if (preview.code === 'already-applied') redirect(303, `/admin/import?applied=${preview.batchId}`)
    error(404, { message: 'not-found' })
  }
  const { draft, plan, state, unitNames } = preview
  const words = pick(importWords, managementLocale(event.locals.locale), who.organisation.kind)
  const whole = kinds.find((kind) => kind === event.url.searchParams.get('all')) ?? null
  const nameOf = (id: string) => unitNames.get(id)?.at(-1) ?? plan.newUnits.find(({ key }) => key === id)?.name ?? ''
  return {
    words,
    state,
    file: { name: draft.fileName, rows: plan.rows },
    columns: draft.header.cells.map((heading, at) => ({
      at,
      heading,
      field: draft.answers.mapping[at] ?? 'ignore',
      example: draft.rows[0]?.cells[at]?.slice(0, 60) ?? ''
    })),
    fields,
    mappingProblem: plan.mappingProblem,
    groups: groupsOf(plan.changes, nameOf, whole),
    leaving: plan.changes.filter(({ kind }) => kind === 'leave').length,
    unchanged: plan.unchanged,
    alreadyGone: plan.alreadyGone,
    skipped: { count: draft.skipped.length, lines: draft.skipped.slice(0, 5).join('、') },
    newUnits: plan.newUnits.map(({ name }) => name),
    unknownUnits: plan.unknownUnits.slice(0, 50),
    unitForAll: draft.answers.unitForAll,
    asksUnitForAll:
      !draft.answers.mapping.includes('unit') ||
      plan.problems.some(({ code }) => code === 'unit-missing') ||
      draft.answers.unitForAll !== null,
    units: [...unitNames].map(([id, names]) => ({ id, name: names.join(' / ') })),
    zerosLost: plan.zerosLost,
    problems: plan.problems.slice(0, SHOWN_PROBLEMS),
    problemCount: plan.problems.length,
    setAside: draft.answers.setAside,
    missing: {
      count: plan.missing.length,
      names: plan.missing.slice(0, 30).map(({ name, number }) => `${name}（${number ?? ''}）`)
    },
    kept: plan.kept.map(({ name }) => name),
    leave: draft.answers.leave,
    blocked: blocked(plan, draft.answers),
    nothing: empty(plan)
  }
}

const back = (event: RequestEvent) => redirect(303, `/admin/import/${event.params.draft}`)

export const actions: Actions = {
  columns: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const mapping = form
      .getAll('field')
      .map((value) => fields.find((field) => field === value) ?? ('ignore' satisfies Field))
    await answerImport(currentStore(), who, event.params.draft, { mapping })
    back(event)
  },
  units: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const preview = await previewImport(currentStore(), who, event.params.draft)
    if (!preview.ok) return fail(404, { refusal: preview.code })
    const units = { ...preview.draft.answers.units }
    for (const { key } of preview.plan.unknownUnits) {
      const choice = formText(form, `unit ${key}`)
      const answer = choice === 'other' ? formText(form, `other ${key}`) : choice
      if (answer !== '') units[key] = answer
    }
    const forAll = form.get('for-all')
    const unitForAll = typeof forAll === 'string' ? forAll || null : preview.draft.answers.unitForAll
    await answerImport(currentStore(), who, event.params.draft, { units, unitForAll })
    back(event)
  },
  zeros: async (event) => {
    const who = administrator(event)
    await answerImport(currentStore(), who, event.params.draft, {
      pad: Number((await event.request.formData()).get('pad')) || 0
    })
    back(event)
  },
  aside: async (event) => {
    const who = administrator(event)
    await answerImport(currentStore(), who, event.params.draft, {
      setAside: (await event.request.formData()).get('aside') === 'yes'
    })
    back(event)
  },
  leave: async (event) => {
    const who = administrator(event)
    await answerImport(currentStore(), who, event.params.draft, {
      leave: (await event.request.formData()).get('leave') === 'yes'
    })
    back(event)
  },
  drop: async (event) => {
    await dropImport(currentStore(), administrator(event), event.params.draft)
    redirect(303, '/admin/import')
  },
  apply: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const agreed = form.get('confirm') === null ? 0 : Number(form.get('confirm'))
    const applied = await applyImport(currentStore(), who, event.params.draft, {
      state: formText(form, 'state'),
      leaving: agreed
    })
    if (!applied.ok) return fail(409, { refusal: applied.code })
    redirect(303, `/admin/import?applied=${applied.batchId}`)
  }
}
