import { agreedDamages, amount } from './agreed-damages.ts'
import type { Around, Rule } from './rule.ts'

// Words by which money leaves the employee.
const pays =
  /支払|払|徴収|請求|差し引|引き|引く|引か|引いて|天引|控除|科(?:す|し|さ)|課(?:す|し|さ)|取る|取り|とる|とり|もら|いただ|頂|申し受|納|没収|充当|相殺|負担|設け|定め|とする|とし|発生|です|であ|にな|とな|かか|求め|出して|渡|適用|円|決め|免れ|額は/

// What makes an amount of money a penalty.
const breach =
  /違反|破っ|破る|守ら|投稿した|書いた|載せた|撮影した|炎上|場合|たら|につき|ごと|一律|ときは|違え|怠|迷惑|誓約|罰|徴収|申し受|納|もら|いただ|頂|会社(?:に|へ)|毎回|その都度|傷つけ/

/** The Penal Code and other statutes know fines too: to explain them is lawful. */
function aboutTheState({ statement }: Around): boolean {
  const statute =
    /(?:[一-鿿]{2,10}(?<!労働基準|方)法|条例)(?:で|に|により|上|違反(?:に|で))|拘禁刑|懲役|刑法|刑事|法定刑|有罪|裁判所|以下の罰金|罰金刑|の罪|罪と|罪に|条例|法(?:律)?(?:に|で|の|上)(?:より|よる|も|は|、)?[^、。]{0,14}(?:罰|過料|科)|法人[^、。]{0,12}罰金|国に|過料[^、。]{0,8}行政|逮捕/
  return (
    statute.test(statement) &&
    !/会社(?:に|へ)[^、。]{0,20}(?:払|納)|給(?:与|料)から|会社が[^、。]{0,10}(?:徴収|科)/.test(statement)
  )
}

/** Money that goes to the employee, or that others owe. */
const otherMoney =
  /支給|手当|補助|報奨|交通費|旅費|給付|還元|謝礼|会社(?:が|は)、?(?:全額|費用|[^、。]{0,8}円)[^、。]{0,10}(?:負担|支払|払)|取引先(?:に|との|が)|広告主|契約の相手|お客様(?:に|へ)返金|極度額|限度額|資本|利用料|参加費|課徴金/

// No work, no pay: that is no penalty.
const notWorked = '欠勤|遅刻|休職|不就労|(?:働|勤務し|就労し|労働し)(?:いていな|ていな|かな|な)か?った?'

/** 労基法16条 (fixed penalties), 24条 (wages in full) and 91条 (limits of a wage cut). F-036. */
export const penalty: Rule = {
  rule: 'penalty',
  patterns: [
    {
      because: 'fixed-penalty',
      concern: 'burden',
      about:
        /罰金|違約金|違約罰|反則金|制裁金|過怠金|過料|科料|罰則金|迷惑料|協力金|反省金|違反金|延滞金|遅延金|償い金|お?詫び金|金銭(?:的|上の)?な?(?:ペナルティ|制裁|罰)|ペナルティ(?=を(?:課|科|払|支払))|ペナルティ(?:ー)?(?:料|金|として[^、。]{0,12}(?:円|金|給|賞与|ボーナス))|(?:罰|制裁|罰則|懲罰)として、?[^。]{0,16}(?:円|金銭|給料|給与|お金|代(?:金)?を|費(?:用)?を|おごり|おごる|自腹)/g,
      says: pays,
      unless: otherMoney,
      spared: aboutTheState
    },
    {
      because: 'fixed-penalty',
      concern: 'burden',
      about: new RegExp(`(?:一律|1回(?:に|の違反に)?につき|1件につき|1投稿につき|毎回|その都度|金)?、?${amount}`, 'g'),
      says: /支払|払|徴収|申し受|納|いただ|頂|もら|請求|課(?:す|し)|科(?:す|し)|罰|円(?:也|です|とする|とします)?$/,
      unless: new RegExp(
        `${otherMoney.source}|研修|受講|時給|日当|月給|給料(?:は|として)|売上|以下|寄付|懇親|損害賠償として|賠償金|賠償額`
      ),
      spared: (around) => !breach.test(around.sentence) || aboutTheState(around)
    },
    {
      because: 'fixed-penalty',
      concern: 'burden',
      about: /(?:人|者|従業員|方)から(?:は|も)?、?[^、。]{0,6}?(?:お金|金銭|金員)/g,
      says: /もら|取|とり|とる|いただ|徴収|集め/,
      near: /守ら|破|違反|ルール|決まり|きまり|炎上/
    },
    {
      because: 'wage-deduction',
      concern: 'burden',
      about: /(?:給与|給料|賃金|月給|時給|賞与|ボーナス|退職金|バイト代|手当|報酬)(?:や[^、。]{1,8})?(?:から|より)/g,
      says: /差し?引|天引|控除|引き|引く|引か|引い|ひき|ひく|ひか|ひい|相殺|減ら|減額|カット|充当|回収|徴収|支払|払/,
      unless: /税|社会保険|保険料|法令に(?:定め|基づく控除)|法律で(?:決め|定め)|労使協定|欠勤|遅刻|組合費|積立/
    },
    {
      because: 'wage-deduction',
      concern: 'burden',
      about:
        /(?:給与|給料|賃金|月給|賞与|ボーナス|退職金|バイト代|慰労金|(?:皆勤|精勤|役職|調整|特別)手当|歩合(?:給)?|インセンティブ|昇給)(?:の(?:全額|全部|一部|半額|半分|支払い?|支給))?(?:は|を|も)?、?(?:一切|(?:その)?(?:全額|全部|全て|一部|半額)(?:(?:又は|や|か)(?:全額|全部|一部))?を?)?(?:支払わな|支払いませ|支払われませ|支払われな|払わな|払いませ|支給しな|支給しませ|支給されな|支給されませ|出しませ|出さな|没収|不支給|返上|返還|返納|停止|打ち切|取り消|見送|カット)(?:い|ん|し|す|さ|と)?/g,
      unless: new RegExp(`${notWorked}|ノーワーク|就業規則[^。]{0,20}(?:退職金|不支給)`)
    },
    {
      because: 'wage-deduction',
      concern: 'burden',
      about:
        /(?:給与|給料|賃金|月給|賞与|ボーナス|退職金|バイト代|報酬)(?:は|を|も)、?[^。]{0,24}?(?:支給|支払|払|発生)(?:され|わ|い|し|われ)?(?:ない|ません)|(?:給与|給料|賃金|報酬|バイト代)(?:と|は|を)[^。]{0,16}?相殺/g,
      near: /違反|炎上|投稿|破|守ら|撮|辞め|退職|損害/,
      unless: new RegExp(`${notWorked}|就業規則[^。]{0,20}(?:退職金|不支給)|期日`)
    },
    {
      because: 'wage-deduction',
      concern: 'burden',
      about:
        /(?:給与|給料|賃金|時給|賞与|ボーナス|退職金|バイト代|報酬|手当)(?:は|を|が)、?[^。、]{0,10}?(?:なし|ゼロ|無給|保留|停止|取り上げ)|(?:無給|タダ|ただ)(?:で|の)?(?:働|勤務)/g,
      near: /違反|炎上|投稿|破|守ら|撮|sns|罰/,
      unless: /欠勤|休職|ボランティア/
    },
    {
      because: 'wage-cut',
      concern: 'burden',
      about:
        /(?:給与|給料|賃金|月給|月収|時給|基本給|報酬|賞与|ボーナス)(?:の|を|は|も|が)?[^。]{0,14}?(?:半分|半額|全額|10分の[2-9]|[2-9]分の[0-9]|[0-9]+(?:\.[0-9]+)?(?:%|割|パーセント)|[一二三四五六七八九]割|[0-9]+万?円|[0-9一二三四五六]+(?:か|ヶ|カ|ケ|箇)?月分?)[^、。]{0,10}?(?:減給|減額|減(?:ら|り|る|ず|じ)|カット|下げ|引き下げ|削|徴収|没収|返納|少なく(?:な|し))/g,
      unless: /91条|九十一条|範囲|労働基準法/
    },
    {
      because: 'wage-cut',
      concern: 'burden',
      about:
        /減給(?:処分)?(?:と|は|として)?[^、。]{0,10}?(?:半分|半額|[0-9]+(?:%|割|パーセント)|[一二三四五六七八九]割|[0-9一二三四五六]+(?:か|ヶ|カ|ケ|箇)?月)/g,
      unless: /91条|九十一条|範囲|10分の1|十分の一|労働基準法/
    },
    {
      because: 'wage-cut',
      concern: 'burden',
      about:
        /(?:給与|給料|賃金|時給|基本給|賞与|ボーナス|手当)(?:を|は|が)(?:減額|減ら|減り|減る|カット|下げ|下がり|下がる|引き?下げ|削|[^。]{0,12}最低賃金に)/g,
      near: /違反|炎上|投稿|守ら|破|罰|sns/,
      unless: /91条|範囲|就業規則|労働基準法/
    },
    {
      because: 'fixed-penalty',
      concern: 'burden',
      about: /(?:祝い?金|支度金|研修(?:費|費用)|手当)(?:を|は|の)[^、。]{0,8}?(?:返還|返金|返納|返して|返す)/g,
      near: /違反|退職|辞め|炎上|破|返/,
      unless: /受け取りすぎ|過払|誤って/
    },
    agreedDamages
  ],
  english: [
    {
      because: 'fixed-penalty',
      concern: 'burden',
      about:
        /\b(?:pay|paying|charged?|fined?|owe|forfeit)\b[^.;]{0,40}?(?:\b(?:fine|penalty|penalties)\b|(?:[¥$]|jpy|yen) ?[0-9][0-9,]*|[0-9][0-9,]* ?(?:yen|jpy|円))|\b(?:fine|penalty)\b[^.;]{0,40}?(?:[0-9][0-9,]* ?(?:yen|jpy|円)|[¥$] ?[0-9])|\b(?:fines?|penalty|penalties) (?:will|shall|may) be (?:imposed|charged|collected)\b|\bwill be fined\b|[¥$] ?[0-9][0-9,]*[^.;]{0,12}?\bpayable\b/g,
      unless: /\b(?:court|penal code|statut|imprison|criminal|crime|by law|the law)\b|\ballowance\b|\bhourly\b/
    },
    {
      because: 'wage-deduction',
      concern: 'burden',
      about:
        /\b(?:deduct(?:ed|s|ion)?|withh(?:old|eld)|tak(?:e|en)|subtract(?:ed)?)\b[^.;]{0,40}?\b(?:wages?|salary|pay|paycheck|bonus)\b|\b(?:wages?|salary|pay|paycheck|bonus)\b[^.;]{0,24}?\b(?:withheld|deducted|docked|reduced|cut|forfeited)\b/g,
      unless: /\b(?:tax|insurance|required by law)\b/
    }
  ]
}
