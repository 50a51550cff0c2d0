import { publishingOf } from '@hinoyojin/server/guidelines/publish.ts'
import { manualOf } from '@hinoyojin/server/manual/manual.ts'
import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import { overviewOf } from '@hinoyojin/server/training/progress/overview.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import type { managementLocale } from '#app/words/management.ts'

type Locale = ReturnType<typeof managementLocale>

const say = {
  ja: {
    trained: (percent: number, people: number) => `いまの割当では、${people}人のうち${percent}%が修了しています。`,
    guideline: (number: number, day: string) => `ガイドライン 第${number}版を、${day}に公開しています。`,
    noGuideline: () => 'ここで公開したガイドラインは、まだありません。',
    manual: (day: string) => `対応マニュアルの次の見直しの日は、${day}です。`,
    noManual: () => 'ここで作った対応マニュアルは、まだありません。'
  },
  en: {
    trained: (percent: number, people: number) =>
      `Of ${people} people with the current course, ${percent} % have finished.`,
    guideline: (number: number, day: string) => `Version ${number} of the guideline was published on ${day}.`,
    noGuideline: () => 'No guideline has been published here yet.',
    manual: (day: string) => `The next review of the manual is on ${day}.`,
    noManual: () => 'No manual has been made here yet.'
  }
}

/**
 * What the product knows about a question of the checklist, by question id. Uses do not know each other: the route knows them all.
 * It stands beside the question and answers nothing.
 */
export async function hintsFor(who: SignedIn, locale: Locale): Promise<Record<string, string>> {
  const store = currentStore()
  const [overview, guideline, manual] = await Promise.all([
    overviewOf(store, who, null, who.organisation.smallGroup),
    publishingOf(store, who),
    manualOf(store, who)
  ])
  const words = say[locale]
  const day = (date: Date | string) => dayText(date, locale, who.organisation.timezone)
  const hints: Record<string, string> = {}
  const [all] = overview.ok ? overview.lines : []
  if (all && all.people > 0)
    hints['everyone'] = words.trained(Math.round((100 * all.finished) / all.people), all.people)
  if (guideline.ok) {
    const [newest] = guideline.versions
    hints['written'] = newest ? words.guideline(newest.number, day(newest.publishedAt)) : words.noGuideline()
  }
  if (manual.ok) {
    hints['book'] = manual.reviewOn ? words.manual(day(manual.reviewOn)) : words.noManual()
  }
  return hints
}
