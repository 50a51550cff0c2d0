import type { LintReason, LintRule } from '../../schema/guideline.ts'

/** Which of a rule's reasons is told: the first whose words stand in the sentence, else the last. */
const reasons: Record<LintRule, readonly (readonly [RegExp, LintReason] | LintReason)[]> = {
  penalty: [[/給|賃金|賞与|ボーナス|手当|退職金|バイト代/, 'wage-deduction'], 'fixed-penalty'],
  damages: [
    [/[0-9一二三四五六七八九十百]+万?円|定額|一律|あらかじめ/, 'agreed-damages'],
    [/過失|落ち度|責任の有無|理由を問わ|わざと/, 'fault-or-not'],
    'all-damages'
  ],
  guarantor: [
    [/[6-9]年|[1-9][0-9]+年|退職(?:する)?まで|在職中/, 'guarantor-too-long'],
    [/保証/, 'guarantor-without-cap'],
    'family-liable'
  ],
  accounts: [
    [/パスワード|暗証|ログイン/, 'passwords'],
    [/フォロー|友だち|友達|つなが|いいね/, 'friend-requests'],
    [/端末|スマ|携帯|アプリ|機種/, 'private-device'],
    [/監視|巡回|閲覧|確認|チェック|見(?:て|る|ら|せ)|調/, 'private-monitoring'],
    'account-names'
  ],
  whistle: [
    [/許可|承認|承諾|了解|事前|先に|まず/, 'reporting-permission'],
    [/誰が|だれが|特定|名乗|探/, 'reporter-search'],
    'reporting-ban'
  ],
  union: [[/組合|ユニオン|団体|団交|スト/, 'union-ban'], 'conditions-ban'],
  criticism: [
    [/良い(?:こと|点)|ほめ|褒|好意的|高評価|星5|前向き/, 'praise-only'],
    [/評判|信用|イメージ|名誉|体面/, 'reputation-ban'],
    'criticism-ban'
  ],
  discipline: [
    [/内定/, 'offer-withdrawal'],
    [/異議|不服|申し立て|争/, 'no-objection'],
    [/解雇|クビ|くび|辞め|やめてもら|退職|契約/, 'automatic-dismissal'],
    'discipline-without-basis'
  ],
  speech: [
    [/許可|承認|承諾|了解|事前|見せ|確認/, 'prior-approval'],
    [/政治|宗教|選挙|信条|思想|デモ/, 'belief-ban'],
    [/退職後|辞めた後|辞めてから/, 'after-leaving'],
    [/アカウント/, 'account-ban'],
    'private-use-ban'
  ]
}

export function becauseOf(rule: LintRule, words: string): LintReason {
  for (const reason of reasons[rule])
    if (typeof reason === 'string') return reason
    else if (reason[0].test(words)) return reason[1]
  throw new Error(`no reason without a condition for ${rule}`)
}
