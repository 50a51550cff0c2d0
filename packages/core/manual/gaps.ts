import type { ManualAnswers } from '../schema/manual-answers.ts'
import { postIds, type PostId } from '../schema/manual.ts'

/** What the answers leave open. `weight: 'first'`: without it the first hour has nobody who decides. */
export type Gap = { weight: 'first' | 'soon' } & (
  | { code: 'post-empty' | 'post-no-deputy'; post: PostId }
  | { code: 'no-phone'; post: PostId | 'night'; name: string }
  | { code: 'night-nobody'; from: string; to: string }
  | { code: 'night-one'; name: string; from: string }
  | { code: 'one-person'; name: string; count: number }
  | { code: 'account-one-keeper'; name: string }
  | { code: 'level-empty'; level: 1 | 2 | 3 }
  | { code: 'no-report' | 'no-meet' | 'no-evidence' | 'no-hours' | 'no-accounts' }
)

const vital: readonly PostId[] = ['lead', 'words', 'safety']

/** Says plainly what is missing, the gravest first. Nothing is refused because of a gap. */
export function gapsOf(answers: ManualAnswers): Gap[] {
  const found = [...ofPosts(answers), ...ofNight(answers), ...ofPeople(answers), ...ofPlaces(answers)]
  return [...found.filter(({ weight }) => weight === 'first'), ...found.filter(({ weight }) => weight === 'soon')]
}

function ofPosts({ posts }: ManualAnswers): Gap[] {
  return postIds.flatMap((post): Gap[] => {
    const { first, deputy } = posts[post]
    const weight: Gap['weight'] = vital.includes(post) ? 'first' : 'soon'
    if (first.name === '') return [{ weight, code: 'post-empty', post }]
    return [
      ...(deputy.name === '' ? [{ weight: 'soon' as const, code: 'post-no-deputy' as const, post }] : []),
      ...[first, deputy]
        .filter(({ name, phone }) => name !== '' && phone === '')
        .map(({ name }) => ({ weight, code: 'no-phone' as const, post, name }))
    ]
  })
}

function ofNight({ night }: ManualAnswers): Gap[] {
  const { first, deputy, from, to } = night
  const named = [first, deputy].filter(({ name }) => name !== '')
  if (named.length === 0) return [{ weight: 'first', code: 'night-nobody', from, to }]
  return [
    ...(named.length === 1
      ? [{ weight: 'soon' as const, code: 'night-one' as const, name: named[0]?.name ?? '', from }]
      : []),
    ...named
      .filter(({ phone }) => phone === '')
      .map(({ name }) => ({ weight: 'first' as const, code: 'no-phone' as const, post: 'night' as const, name }))
  ]
}

/** Somebody who holds three posts or more can not hold them at the same time. */
function ofPeople({ posts }: ManualAnswers): Gap[] {
  const counts = new Map<string, number>()
  for (const post of postIds) {
    const { name } = posts[post].first
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .map(([name, count]) => ({ weight: 'soon', code: 'one-person', name, count }))
}

function ofPlaces({ levels, places, hours, accounts }: ManualAnswers): Gap[] {
  const soon = 'soon' as const
  return [
    ...(places.report === '' ? [{ weight: 'first' as const, code: 'no-report' as const }] : []),
    ...([1, 2, 3] as const)
      .filter((level) => levels[level - 1] === '')
      .map((level) => ({ weight: soon, code: 'level-empty' as const, level })),
    ...(places.meet === '' ? [{ weight: soon, code: 'no-meet' as const }] : []),
    ...(places.evidence === '' ? [{ weight: soon, code: 'no-evidence' as const }] : []),
    ...(hours.from === '' || hours.to === '' ? [{ weight: soon, code: 'no-hours' as const }] : []),
    ...(accounts.length === 0 ? [{ weight: soon, code: 'no-accounts' as const }] : []),
    ...accounts
      .filter(({ name, deputy }) => name !== '' && deputy === '')
      .map(({ name }) => ({ weight: soon, code: 'account-one-keeper' as const, name }))
  ]
}
