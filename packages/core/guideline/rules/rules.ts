import { accounts } from './accounts.ts'
import { criticism } from './criticism.ts'
import { damages } from './damages.ts'
import { discipline } from './discipline.ts'
import { guarantor } from './guarantor.ts'
import { penalty } from './penalty.ts'
import type { Rule } from './rule.ts'
import { speech } from './speech.ts'
import { union } from './union.ts'
import { whistle } from './whistle.ts'

export const rules: readonly Rule[] = [
  penalty,
  damages,
  guarantor,
  accounts,
  whistle,
  union,
  criticism,
  discipline,
  speech
]
