import type { Pattern } from './rule.ts'

export const amount = '(?:[0-9][0-9.,、]*|[〇一二三四五六七八九十百千両数]+)(?:十|百|千|万|億)*円'

/** An amount of damages agreed beforehand (労基法16条) is a matter of both penalty and damages. */
export const agreedDamages: Pattern = {
  because: 'agreed-damages',
  concern: 'burden',
  about: new RegExp(
    `(?:損害(?:賠償)?(?:額|金)?|賠償(?:額|金)?|弁償(?:額|金)?)(?:は|の(?:額|金額)(?:は|を|として)?|を|として|と)?[^。]{0,18}?(?:あらかじめ|予定|定額|一律|みなす|見なす|みなし|${amount})`,
    'g'
  ),
  says: /定め|予定|みな|支払|払|一律|とする|とし|請求|固定|いただ|もら|です|徴収/,
  unless: /極度額|限度額|上限|実際(?!の[^、。]{0,8}(?:かかわらず|関わらず|問わず))|実損|命じ|判決|裁判/
}
