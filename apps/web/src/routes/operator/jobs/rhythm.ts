import { fill } from '#app/words/fill.ts'
import type { operatorJobsWords } from '#app/words/operator-jobs.ts'

/** "20 3 * * *" as a person says it. */
export function rhythmText(cron: string, words: (typeof operatorJobsWords)['ja']): string {
  const [minute = '', hour = '', ...days] = cron.split(' ')
  const every = days.every((part) => part === '*')
  const step = /^\*\/(\d+)$/.exec(minute)
  if (every && hour === '*' && minute === '*') return fill(words.often, { n: '1' })
  if (every && hour === '*' && step) return fill(words.often, { n: step[1] ?? '' })
  if (every && hour === '*' && /^\d+(,\d+)*$/.test(minute))
    return fill(words.hourly, { minute: minute.split(',').join(words.and) })
  if (every && /^\d+$/.test(hour) && /^\d+$/.test(minute))
    return fill(words.daily, { time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` })
  return fill(words.other, { cron })
}
