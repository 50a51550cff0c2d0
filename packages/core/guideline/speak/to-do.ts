import type { LintReason } from '../../schema/guideline.ts'

const noAmount = {
  ja: '金額の定めを外し、実際の損害について話し合うと書いてください',
  en: 'Take the amount out and say that actual loss is talked about'
}
const noDeduction = {
  ja: '給与に触れる部分を外し、処分は就業規則によると書いてください',
  en: 'Take wages out and refer to the work rules for sanctions'
}
const fairShare = {
  ja: '「相当と認められる限度で」と書き、考慮する事情を挙げてください',
  en: 'Limit it to a fair share and name what is considered'
}
const notAsked = { ja: 'この求めを外してください', en: 'Take this demand out' }
const notLooked = {
  ja: '見るのは業務用の端末と公式アカウントに限ると書いてください',
  en: 'Limit it to work devices and official accounts'
}
const reporting = {
  ja: '守る情報を具体的に挙げ、公益通報や行政への相談を妨げないと書き添えてください',
  en: 'Name what is to be protected, and add that lawful reports and talking to authorities are not affected'
}
const workers = {
  ja: '禁止を外し、組合活動と労働条件の話し合いを制限しないと書き添えてください',
  en: 'Take the ban out, and add that union activity and talk of working conditions are not restricted'
}
const opinions = {
  ja: '禁止するものを虚偽や人格への攻撃に絞り、正当な批判は妨げないと書き添えてください',
  en: 'Narrow the ban to untrue facts and personal attacks, and add that fair criticism is free'
}
const measured = {
  ja: '就業規則の条番号を示し、行為の重さに応じて、話を聞いてから決めると書いてください',
  en: 'Refer to the work rules by number, and say that the person is heard and the weight of the deed decides'
}
const ownTime = {
  ja: '勤務時間中の利用や守る情報など、必要なところに絞ってください',
  en: 'Narrow it to what is needed: working hours, or what has to be protected'
}

/** What to do about a find, one sentence without its full stop. It ends the reason. */
export const toDo: Record<LintReason, { ja: string; en: string }> = {
  'fixed-penalty': noAmount,
  'wage-deduction': noDeduction,
  'wage-cut': {
    ja: '割合や額を外し、就業規則と労働基準法91条の範囲内と書いてください',
    en: 'Take the share or amount out and refer to the work rules and article 91'
  },
  'agreed-damages': noAmount,
  'all-damages': fairShare,
  'fault-or-not': fairShare,
  'guarantor-without-cap': {
    ja: '保証人を求めるのをやめるか、極度額と期間を書いてください',
    en: 'Ask for no guarantor, or state the maximum amount and the term'
  },
  'guarantor-too-long': {
    ja: '期間を5年以内(できれば3年以内)と書いてください',
    en: 'Write a term of five years at most, better three'
  },
  'family-liable': {
    ja: '家族に払わせる部分を外してください',
    en: 'Take out what makes the family pay'
  },
  'account-names': notAsked,
  passwords: notAsked,
  'friend-requests': {
    ja: 'つながるかどうかは本人の自由と書いてください',
    en: 'Say that connecting is up to each person'
  },
  'private-monitoring': notLooked,
  'private-device': notLooked,
  'reporting-ban': reporting,
  'reporting-permission': {
    ja: '許可の条件を外し、通報先を案内してください',
    en: 'Take the condition out and name the channels'
  },
  'total-secrecy': reporting,
  'reporter-search': {
    ja: 'この部分を外し、通報した人を探さないと書いてください',
    en: 'Take this out and say that nobody looks for who reported'
  },
  'union-ban': workers,
  'conditions-ban': workers,
  'criticism-ban': opinions,
  'reputation-ban': opinions,
  'praise-only': {
    ja: '内容を決めず、働く人であることを示すよう求めてください',
    en: 'Leave the content free and ask that people say they work here'
  },
  'discipline-without-basis': measured,
  'automatic-dismissal': measured,
  'offer-withdrawal': {
    ja: '客観的に合理的な理由がある場合に限ると書いてください',
    en: 'Limit it to objective and reasonable causes'
  },
  'no-objection': {
    ja: 'この約束を外し、意見を述べる手続を書いてください',
    en: 'Take this promise out and write how people may object'
  },
  'private-use-ban': ownTime,
  'belief-ban': {
    ja: '禁止を公式アカウントや会社の名を使う場合に絞ってください',
    en: 'Narrow the ban to official accounts and the company’s name'
  },
  'after-leaving': {
    ja: '営業秘密と個人情報に絞ってください',
    en: 'Narrow it to trade secrets and personal data'
  },
  'account-ban': {
    ja: '会社の名を使うアカウントだけに絞ってください',
    en: 'Narrow it to accounts that use the company’s name'
  },
  'prior-approval': {
    ja: '許可をやめ、迷ったときに相談できる窓口を書いてください',
    en: 'Drop the permission and name a contact to ask when unsure'
  }
}
