import { isId } from '@hinoyojin/server/people/units/ids.ts'
import type { EvidenceFilter } from '@hinoyojin/server/training/evidence-export/export.ts'

/** What the form of the export asks for, from the address. Odd values mean "all". */
export function filterOf(asked: URLSearchParams): EvidenceFilter {
  const unit = asked.get('unit') ?? ''
  const round = /^([a-z0-9-]+)~(\d{1,4})$/.exec(asked.get('round') ?? '')
  return { unitId: isId(unit) ? unit : null, courseId: round?.[1] ?? null, cycle: round ? Number(round[2]) : null }
}
