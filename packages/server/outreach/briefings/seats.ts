import type { Transactor } from '../../store/database.ts'
import type { BriefingRow } from '../../store/outreach/briefing-rows.ts'
import { findRegistration, giveSeats } from '../../store/outreach/registration-rows.ts'
import { sendLetter, type Desk } from './letters.ts'

/** Whoever comes now waits. Nobody overtakes those who wait already. */
export function isFull({ seats, waiting, capacity }: Pick<BriefingRow, 'seats' | 'waiting' | 'capacity'>): boolean {
  return seats >= capacity || waiting > 0
}

/** Gives free seats to those who wait longest, and writes to them. The briefing is locked by the caller.
 *  @param briefing as it is after the change @returns how many moved up */
export async function moveUp(tx: Transactor, briefing: BriefingRow, desk: Desk): Promise<number> {
  const free = Math.min(briefing.capacity - briefing.seats, briefing.waiting)
  if (free <= 0 || briefing.cancelledAt !== null || briefing.startsAt <= desk.now) return 0
  const moved = await giveSeats(tx, briefing.id, free, desk.now)
  for (const id of moved) {
    const lucky = await findRegistration(tx, id)
    if (!lucky) continue
    await sendLetter(tx, 'briefing-moved-up', briefing, lucky, desk)
    await tx.audit('briefing.moved-up', briefing.id, { registration: id })
  }
  return moved.length
}
