import { readConfig } from '@hinoyojin/server/config/config.ts'

/** Whether letters leave this installation. Without ORIGIN none does: the address in them would be whatever a stranger's request says
 *  (Host: evil.example), and the administrator's link would lead there. */
export function sendsMail(): boolean {
  const read = readConfig()
  return read.ok && read.config.smtpUrl !== undefined && read.config.origin !== undefined
}
