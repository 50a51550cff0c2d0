import { fail } from '@sveltejs/kit'
import { z } from 'zod'
import { readConfig } from '@hinoyojin/server/config/config.ts'
import { health, type Health } from '@hinoyojin/server/operator/health.ts'
import { organisationsSeen } from '@hinoyojin/server/operator/organisations.ts'
import { postTestMail } from '@hinoyojin/server/operator/test-mail.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { operator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { fill } from '#app/words/fill.ts'
import { operatorJobsWords } from '#app/words/operator-jobs.ts'
import { operatorOverviewWords } from '#app/words/operator-overview.ts'
import { pick } from '#app/words/pick.ts'
import { VERSION } from '@hinoyojin/server/config/version.ts'
import { formText } from '../admin/form-text.ts'
import { allowed } from './allowed.ts'
import { sizeText } from './size-text.ts'
import type { Actions, PageServerLoad } from './$types'

const DAY = 24 * 60 * 60_000

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const words = pick(operatorOverviewWords, locale)
  const read = readConfig()
  const config = read.ok ? read.config : undefined
  const found = allowed(await health(currentStore(), who, { dataDir: config?.dataDir ?? '.' }))
  const { organisations } = allowed(await organisationsSeen(currentStore(), who))
  const time = (at: Date | null) => (at ? localTime(at, who.organisation.timezone) : words.never)
  const mailServer = config?.smtpUrl && config.origin ? new URL(config.smtpUrl).host : null
  const people = organisations.reduce((sum, each) => sum + each.people, 0)
  const parts: [string, string][] = [
    [
      words.database,
      fill(words.databaseIs, {
        version: found.database.version,
        kind: config?.databaseUrl ? words.external : words.builtIn,
        size: sizeText(found.database.bytes),
        ms: String(found.database.answerMs)
      })
    ],
    [
      words.disk,
      found.disk
        ? fill(words.diskIs, { free: sizeText(found.disk.free), size: sizeText(found.disk.size) })
        : words.unknown
    ],
    [words.version, fill(words.versionIs, { version: VERSION, schema: String(found.database.schema) })],
    [words.backup, time(found.lastBackup)],
    [words.mailServer, mailServer ? fill(words.mailServerOn, { host: mailServer }) : words.mailServerOff],
    [
      words.mail,
      fill(words.mailIs, {
        waiting: String(found.mail.waiting),
        failed: String(found.mail.failed),
        sent: String(found.mail.sent)
      })
    ],
    [words.lastJob, time(found.jobs.lastDone)],
    [words.organisations, fill(words.organisationsIs, { n: String(organisations.length), people: String(people) })]
  ]
  return {
    words,
    parts,
    attention: attention(found, mailServer !== null, words, pick(operatorJobsWords, locale).names)
  }
}

type Point = { text: string; href: string | null }

function attention(
  { mail, jobs, disk, lastBackup }: Health,
  sends: boolean,
  words: (typeof operatorOverviewWords)['ja'],
  names: Readonly<Record<string, string>>
): Point[] {
  const points: Point[] = []
  if (mail.failed > 0)
    points.push({ text: fill(words.failedMail, { n: String(mail.failed) }), href: '/operator/mail?state=failed' })
  if (jobs.failing.length > 0) {
    const failing = jobs.failing.map((name) => names[name] ?? name).join('、')
    points.push({ text: fill(words.failedJobs, { names: failing }), href: '/operator/jobs' })
  }
  if (jobs.lastDone && Date.now() - jobs.lastDone.getTime() > 1.5 * DAY)
    points.push({ text: words.noJobs, href: '/operator/jobs' })
  if (disk && disk.free < Math.min(disk.size / 20, 2e9))
    points.push({ text: fill(words.lowDisk, { free: sizeText(disk.free) }), href: null })
  if (!sends) points.push({ text: words.noMail, href: '/operator/mail' })
  else if (mail.waiting > 20)
    points.push({ text: fill(words.waiting, { n: String(mail.waiting) }), href: '/operator/mail?state=waiting' })
  const days = lastBackup ? Math.floor((Date.now() - lastBackup.getTime()) / DAY) : null
  if (days === null) points.push({ text: words.noBackup, href: null })
  else if (days > 7) points.push({ text: fill(words.oldBackup, { n: String(days) }), href: null })
  return points
}

export const actions: Actions = {
  test: async (event) => {
    const who = await operator(event)
    const to = formText(await event.request.formData(), 'to').trim()
    if (!z.email().max(254).safeParse(to).success) return fail(422, { odd: true, to })
    allowed(await postTestMail(currentStore(), who, to, managementLocale(event.locals.locale)))
    return { sent: true, to: '' }
  }
}
