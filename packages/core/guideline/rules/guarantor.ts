import type { Around, Rule } from './rule.ts'

const sets =
  /立て|たて|提出|選任|選ん|つけ|付け|届け|求め|賠償|弁償|責任|負|署名|必要|締結|結|用意|差し入れ|差入れ|連署|払|とする|とし|保証|いただ|もら|なって|なり|出して|出し(?:下さい|くださ)|添え|義務/

const cap = /極度額|限度額|上限額?|限度(?:と|に)|までを限度|円(?:を限度|まで|以内)/
const noCap =
  /(?:極度額|限度額|上限額?|限度|限り|(?<=額に)制限)(?:の定め|の額|の記載)?(?:は|を|も|が|の|について(?:は)?)?、?(?:一切|特に)?(?:な(?:く|し|い)|無(?:く|し|い|制限)|設け(?:な|ず|ませ)|定め(?:な|ず|ませ)|ありませ|問わ)|(?:期間|金額|責任|額)(?:は|を|に)?(?:限定|制限)(?:を設け|し|せ)(?:ない|ず|ません)|無制限|無限|青天井/g

/** A cap somewhere in the clause settles it, unless the clause says there is none. */
const capped = ({ text }: Around) => cap.test(text) && text.search(noCap) < 0

/** 民法465条の2 (since 2020-04-01) and 身元保証法1条・2条. F-037. */
export const guarantor: Rule = {
  rule: 'guarantor',
  patterns: [
    {
      because: 'guarantor-without-cap',
      concern: 'burden',
      about: /身元保証(?:人|書|契約)?|身元引受(?:人|書)?|連帯保証(?:人|書|契約)?|(?<!身元|連帯)保証人|保証書/g,
      says: sets,
      unless:
        /保証人(?:に|へ)(?:は|も)?、?[^。]{0,80}(?:通知|知らせ|連絡)|製品|商品の保証|修理|緊急連絡先(?:を|と)|賃貸|住宅/,
      spared: capped
    },
    {
      because: 'guarantor-without-cap',
      concern: 'burden',
      about: noCap,
      spared: ({ sentence }) => !/保証|引受|連帯/.test(sentence)
    },
    {
      because: 'family-liable',
      concern: 'burden',
      about:
        /(?:保護者|親権者|家族|家の(?:人|方|者)|親御さん|親族|両親|父母|配偶者|お父さん|お母さん|父|母|(?<![両母父])親|実家)(?:等|など|の方|の皆様|様|のいずれか|の一方|の双方|の誰か)?(?:が|は|も|に|と|に対し|へ)(?!の連絡|連絡|相談)/g,
      says: /連帯|賠償|弁償|同じ責任|責任を[^、。]{0,3}引き継|(?:いっしょ|一緒)に[^。]{0,8}(?:払|弁償|賠償)|代わって支|代わりに(?:支|払)|肩代わり|責任を負|損害[^、。]{0,14}(?:払|負担|請求)/,
      unless: /被害|会社が(?:負担|補償|賠償|払)|お客様|法律上の責任能力/,
      spared: capped
    },
    {
      because: 'family-liable',
      concern: 'burden',
      about:
        /(?:保護者|親権者|(?<!大)家族|親御さん|親族|両親|父母|配偶者|ご?主人|奥(?:さん|様)|ご?夫婦?|妻|お父さん|お母さん|(?<![両母父])親|実家|身内|親類|親せき)(?:等|など|の方|の皆様|様|の[^、。]{1,6})?(?:から(?:も)?|に(?:も)?|へ)、?/g,
      says: /(?:払|負担|引き受け|補償|弁済|立て替え|弁償|賠償)[^、。]{0,8}(?:もら|いただ|頂|させ|求め|請求|念書|誓約|ことにな|お願い|要求)|(?:引き受け|支払|賠償)[^、。]{0,8}(?:念書|誓約書|同意書|覚書|約束)|請求(?:し|する|いたし)|肩代わり/,
      near: /損|弁償|賠償|炎上|迷惑|違反|払えな|支払えな|トラブル|騒ぎ/,
      unless: /被害|会社が(?:負担|補償|賠償|払)|お客様(?:の|が)|法律上の責任能力/,
      spared: capped
    },
    {
      because: 'guarantor-too-long',
      concern: 'burden',
      about:
        /(?:保証|引受)(?:の)?(?:有効)?(?:期間|契約|人|責任)[^。]{0,24}?(?:(?<![0-9])(?:[6-9]|[1-9][0-9])年|(?:六|七|八|九|十|二十)年|無期限|退職(?:する)?まで|在職(?:期間)?中|自動(?:的に)?更新|期間(?:は|を)?定めな|永久|終身|定年)/g,
      unless: /5年(?:を|以内|まで)|五年/
    }
  ],
  english: [
    {
      because: 'guarantor-without-cap',
      concern: 'burden',
      about:
        /\b(?:personal |joint |identity )?guarantors?\b|\b(?:letters?|deeds?|bonds?) of guarantee\b|\b(?:sureties|surety|co-?sign\w*)\b|\b(?:parents?|famil(?:y|ies))\b[^.;]{0,60}\bliable\b|\b(?:famil(?:y|ies)|relatives?|parents?)\b[^.;]{0,40}\b(?:pay|compensate|reimburse)\b/g,
      unless: /\b(?:cap|capped|limit|limited|maximum|up to|upper)\b/
    }
  ]
}
