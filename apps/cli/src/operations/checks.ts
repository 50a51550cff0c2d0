import fs from 'node:fs/promises'
import path from 'node:path'
import type { Config, ConfigResult } from '@hinoyojin/server/config/config.ts'
import { examineDatabase, type DatabaseFacts } from '@hinoyojin/server/store/embedded/examine.ts'
import { hasEmbeddedData, reachDatabase } from '@hinoyojin/server/store/embedded/reach.ts'

/** One thing that was looked at: what it is, and when it is wrong, what to do. */
export interface Finding {
  readonly ok: boolean
  readonly ja: string
  readonly en: string
}

const OLDEST_NODE = 24
const OLDEST_POSTGRESQL = 15
const LEAST_FREE_MB = 500
const WRITTEN = Date.UTC(2026, 10, 1) // a clock before this day is wrong

export function checkNode(version: string): Finding {
  const ok = Number.parseInt(version, 10) >= OLDEST_NODE
  if (ok) return { ok, ja: `Node ${version} で動いています。`, en: `Runs under Node ${version}.` }
  return {
    ok,
    ja: `Node ${version} は古すぎます。npm start か npx hinoyojin から起動すると、同梱の Node が使われます。`,
    en: `Node ${version} is too old. Start with npm start or npx hinoyojin, which use the Node that comes with it.`
  }
}

export function checkClock(now: number): Finding {
  const day = new Date(now).toISOString().slice(0, 16).replace('T', ' ')
  if (now > WRITTEN) return { ok: true, ja: `時計は ${day}（UTC）です。`, en: `The clock says ${day} UTC.` }
  return {
    ok: false,
    ja: `時計が ${day}（UTC）です。時刻合わせをしてください。`,
    en: `The clock says ${day} UTC. Set it right.`
  }
}

export function checkSettings(read: ConfigResult): Finding[] {
  if (!read.ok)
    return read.problems.map((problem) => ({ ok: false, ja: `設定: ${problem}`, en: `Settings: ${problem}` }))
  return [{ ok: true, ja: '設定は読み取れます。', en: 'The settings can be read.' }]
}

export async function checkDataFolder(dataDir: string): Promise<Finding> {
  const folder = path.resolve(dataDir)
  try {
    await fs.mkdir(folder, { recursive: true })
    const trial = path.join(folder, `.doctor-${process.pid}`)
    await fs.writeFile(trial, '')
    await fs.rm(trial)
    return { ok: true, ja: `${folder} に書き込めます。`, en: `${folder} can be written.` }
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return {
      ok: false,
      ja: `${folder} に書き込めません（${why}）。権限を直すか、DATA_DIR を変えてください。`,
      en: `${folder} cannot be written (${why}). Mend its rights, or change DATA_DIR.`
    }
  }
}

export async function checkDisk(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await fs.statfs(path.resolve(dataDir)).catch(() => fs.statfs('.'))
  const free = Math.floor((bavail * bsize) / 1024 / 1024)
  const ok = free >= LEAST_FREE_MB
  const [ja, en] = [`ディスクの空きは ${free} MB です。`, `${free} MB of the disk are free.`]
  return ok
    ? { ok, ja, en }
    : { ok, ja: `${ja}少なくとも ${LEAST_FREE_MB} MB 空けてください。`, en: `${en} Free at least ${LEAST_FREE_MB} MB.` }
}

export async function checkDatabase(config: Config): Promise<Finding[]> {
  if (config.databaseUrl === undefined && !hasEmbeddedData(config.dataDir)) {
    return [
      {
        ok: true,
        ja: 'データベースはまだありません。npm start が作ります。',
        en: 'There is no database yet. npm start makes it.'
      }
    ]
  }
  try {
    const database = await reachDatabase(config)
    try {
      return judge(await examineDatabase(database.place))
    } finally {
      await database.close()
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [{ ok: false, ja: `データベースが使えません: ${why}`, en: `The database cannot be used: ${why}` }]
  }
}

function judge({ version, clockAheadMs, pending, mismatch }: DatabaseFacts): Finding[] {
  const major = Math.floor(version / 10_000)
  const old = major < OLDEST_POSTGRESQL
  const seconds = Math.round(Math.abs(clockAheadMs) / 1000)
  const findings: Finding[] = [
    old
      ? {
          ok: false,
          ja: `PostgreSQL ${major} は古すぎます。15 以上にしてください。`,
          en: `PostgreSQL ${major} is too old. Use 15 or newer.`
        }
      : {
          ok: true,
          ja: `データベースは答えます（PostgreSQL ${major}）。`,
          en: `The database answers (PostgreSQL ${major}).`
        }
  ]
  if (mismatch !== undefined)
    findings.push({ ok: false, ja: `データベースの形が合いません: ${mismatch}`, en: mismatch })
  else if (pending.length === 0)
    findings.push({ ok: true, ja: 'データベースの形は最新です。', en: 'The database has the present shape.' })
  else
    findings.push({
      ok: false,
      ja: `未適用: ${pending.join(', ')}。hinoyojin migrate を実行してください。`,
      en: `Not applied yet: ${pending.join(', ')}. Run hinoyojin migrate.`
    })
  if (seconds > 5) {
    findings.push({
      ok: false,
      ja: `データベースの時計が ${seconds} 秒ずれています。`,
      en: `The database's clock differs by ${seconds} s. Set both right.`
    })
  }
  return findings
}
