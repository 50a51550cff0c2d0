import { checkTopics, type CheckTopic, type PersonalKey } from '../schema/survey.ts'
import type { CheckResult } from '../schema/check-result.ts'

/** A module that would help, and the topic it would help with. */
export type Recommendation = { readonly topic: CheckTopic; readonly module: string }

/**
 * Two different modules for the topics with the fewest points for what was asked; a topic that nobody asked about comes last.
 * Where a topic has several modules, one that the person has been given is taken.
 * @param given modules of the courses this person has
 */
export function recommend(
  key: PersonalKey,
  { topics }: Pick<CheckResult, 'topics'>,
  given: ReadonlySet<string>
): Recommendation[] {
  const share = (topic: CheckTopic) => (topics[topic].of === 0 ? 2 : topics[topic].points / topics[topic].of)
  const ranked = [...checkTopics].sort((a, b) => share(a) - share(b) || checkTopics.indexOf(a) - checkTopics.indexOf(b))
  const found: Recommendation[] = []
  for (const topic of ranked) {
    const { modules } = key.topics[topic]
    const module = modules.find((id) => given.has(id)) ?? modules[0]
    if (module !== undefined && !found.some((each) => each.module === module)) found.push({ topic, module })
    if (found.length === 2) break
  }
  return found
}
