import { readConfig } from '@hinoyojin/server/config/config.ts'
import {
  checkClock,
  checkDatabase,
  checkDataFolder,
  checkDisk,
  checkNode,
  checkSettings,
  type Finding
} from './checks.ts'
import { sayIn } from './operation.ts'

/** Looks whether everything needed to run is there. Changes nothing. Exit code 1 when something is wrong. */
export async function run(_args: string[]): Promise<number> {
  const say = sayIn()
  const findings: Finding[] = [checkNode(process.versions.node), checkClock(Date.now())]
  const read = readConfig()
  findings.push(...checkSettings(read))
  if (read.ok) {
    const folder = await checkDataFolder(read.config.dataDir)
    findings.push(folder, await checkDisk(read.config.dataDir))
    if (folder.ok) findings.push(...(await checkDatabase(read.config)))
  }
  for (const { ok, ja, en } of findings) say(`${ok ? '○' : '×'} ${ja}`, `${ok ? 'ok  ' : 'FAIL'} ${en}`)
  const wrong = findings.filter((finding) => !finding.ok).length
  if (wrong === 0) say('問題は見つかりませんでした。', 'Nothing is wrong.')
  else say(`${wrong} 件、確かめてください。`, `${wrong} to look at.`)
  return wrong === 0 ? 0 : 1
}
