import { agreedDamages } from './agreed-damages.ts'
import type { Around, Rule } from './rule.ts'

const makesGood =
  /賠償|弁償|弁済|負担|補償|補填|穴埋め|引き受け|返済|償還|支払|払|責任|償|埋め合わせ|及ぶ|請求|いただ|もら/
const all =
  '(?:全額|全部|全て|一切|全損害|残らず|丸ごと|まるごと|あらゆる|いかなる|全面的|100%|10割|そのまま|最後の一円|一円残らず|請求(?:どおり|通り)|丸々|そっくり)'
const loss =
  '(?:損害|損失|被害|損|費用|経費|売上の?減少|利益|かかったお金|弁護士費用|対応費|広告費|見舞金|慰謝料|実費|賠償)'

/** The company pays: to its customers, or for its people. */
const companyPays =
  /(?:会社|当社|弊社|店|法人|本部)(?:(?:は|も)、?(?!被|こうむ|受け)[^。]{0,50}|が、?(?:その|費用の?を?|損害を)?(?:全額|全て|全部|一切を?|責任を(?:持|も)って|必ず|を|の){0,3})(?:負担|補償|賠償|支払|払|弁償)(?:し|い|う|する)(?:ます|。|$|もの|こと)?/
const fromStaff = /させ|請求|求償|求め|いただ|もら|従業員(?:は|が)(?!、?(?:受け|被|こうむ))|本人(?:は|が)|私は|違反者/

/** 「法令の範囲で」, 「損害の全部又は一部」: the measure of good faith (F-035) is kept. */
function measured({ statement, sentence }: Around): boolean {
  const kept =
    /範囲(?!は)|限度(?!な|を設け)|相当(?:な|と|の)|程度|に応じ|信義|公平|事情を考慮|考慮し|責任の割合|裁判所|(?:全部|全額|全て)(?:又は|か|や|、)(?:その)?一部|法(?:令|律)に従/
  if (kept.test(statement) && !/範囲を?問わ|限度な|程度(?:を|に)?(?:問わ|かかわら|関わら)/.test(statement)) return true
  return companyPays.test(statement) && !fromStaff.test(statement)
    ? true
    : /ただし[^。]*(?:限度|相当|範囲)/.test(sentence)
}

/** 民法1条2項, 715条3項: recourse only as far as good faith allows. F-035. */
export const damages: Rule = {
  rule: 'damages',
  patterns: [
    agreedDamages,
    {
      because: 'all-damages',
      concern: 'burden',
      about: new RegExp(`${loss}[^。]{0,22}?${all}`, 'g'),
      says: makesGood,
      unless: /極度額|研修|交通費|受講/,
      spared: measured
    },
    {
      because: 'all-damages',
      concern: 'burden',
      about: new RegExp(`(?:${all}|全)(?:の|を)?[^、。]{0,14}?${loss}`, 'g'),
      says: makesGood,
      unless: /研修|交通費|受講|被害者の方|お客様の損害/,
      spared: measured
    },
    {
      because: 'all-damages',
      concern: 'burden',
      about:
        /(?:全額|一切|全て|全部|いかなる)(?:を|の)?、?(?:自己負担|私費|個人|本人|自分|私|あなた|(?:当該)?従業員|違反者|投稿者|発言者|発信者)?(?:で|が|に|の)?(?:賠償|弁償|弁済|返済|償還|負担|補償|補填|責任|払|支払)/g,
      near: /損|賠償|弁償|炎上|迷惑|費用|違反|会社|投稿/,
      unless: /研修|交通費|受講|通信費/,
      spared: measured
    },
    {
      because: 'all-damages',
      concern: 'burden',
      about: /(?:その分|減収分|減った(?:分|額)|不足分|落ちた分)[^。]{0,14}?(?:弁償|賠償|補償|補填|払|負担|埋め)/g,
      near: /売上|炎上|損|客/,
      spared: measured
    },
    {
      because: 'fault-or-not',
      concern: 'burden',
      about:
        /(?:故意|過失|落ち度|責任|理由|事情|原因|わざと|金額|額|大小|軽重|多寡|不注意|うっかり)[^。]{0,14}?(?:を問わず|の?(?:有無|如何|いかん|多寡|大小|軽重|程度)?(?:を|に)(?:問わ|かかわら|関わら|よら)ず?|にかかわらず|に関わらず|がなくても|がなくとも|なくても|でなくても|であっても|でも|も含め)/g,
      says: /賠償|弁償|弁済|補償|補填|損害を|費用を|損(?:害|失)?額?を/,
      spared: measured
    },
    {
      because: 'all-damages',
      concern: 'burden',
      about:
        /(?:会社|当社|店|本部)(?:の|が|から|に)(?:請求|算定|算出|決め|指定|計算|要求|主張|提示)[^。]{0,10}?(?:額|金額|通り|とおり|まま)|(?:賠償|損害|弁償)(?:の)?(?:金)?額?(?:は|を|の決定は)、?会社(?:が|の)[^。、]{0,8}?(?:決|定|判断)|言い値|言われた(?:額|金額)/g,
      says: /賠償|弁償|支払|払|負担|応じ|決|定/,
      spared: measured
    },
    {
      because: 'all-damages',
      concern: 'burden',
      about: /無条件(?:で|に)|無制限(?:に|の)|際限なく|上限なく|生涯(?:に)?わた/g,
      says: /賠償|弁償|補償|補填/,
      spared: measured
    }
  ],
  english: [
    {
      because: 'all-damages',
      concern: 'burden',
      about:
        /\b(?:liable|responsible|compensate|reimburse|pay|repay|indemnify|cover|bear)\b[^.;]{0,50}?\b(?:all|any and all|full|entire|every|whole)\b[^.;]{0,30}?\b(?:damages?|loss(?:es)?|costs?|expenses)\b|\b(?:damages?|loss(?:es)?)\b[^.;]{0,20}\bin full\b/g,
      unless:
        /\b(?:extent|reasonable|within the law|limits?|proportion|part|the company (?:will|shall|bears|pays|covers))\b/
    }
  ]
}
