import type { Around, Rule } from './rule.ts'

const places =
  '(?:行政(?:機関|庁)?|官公庁|役所|市役所|労働基準監督署|労基署?|監督署|労働局|警察|消費者庁|保健所|省庁|当局|国や自治体|報道(?:機関|関係者)?|マスコミ|メディア|新聞(?:社|記者)?|テレビ(?:局)?|週刊誌|記者|弁護士|議員|消費者団体|外部(?:機関|窓口|の機関|の窓口)?|社外(?:の人|の機関|の窓口|窓口)?|第三者(?:機関)?|公的機関|外の(?:人|機関)|監督官庁|(?:外部|社外)の[^、。]{1,6}?|関係省庁|何人)'
const telling =
  '(?:通報|告発|申告|(?:情報(?:を)?)?提供|駆け込|相談|連絡|報告|話し|話す|話を|話さ|伝え|知らせ|漏ら|漏らす|漏えい|漏洩|口外|告げ|訴え|届け|持ち込|投書|告げ口|公表|開示|言う|言わ|言っ|言い|接触|リーク|打ち明|しゃべ|通知|明かし|明かす|明かさ|流|語)'
const wrong =
  '(?:不正|不祥事|違法(?:行為)?|法令違反|法律違反|犯罪|違反行為|コンプライアンス(?:違反|上の問題)|法令上の問題|ハラスメント|パワハラ|セクハラ|サービス残業|未払い?|偽装|隠ぺい|隠蔽|改ざん|粉飾|衛生(?:問題|上の問題)|食中毒|労災|トラブル|内部の?問題|会社の問題|問題点|おかしい(?:こと|と)|悪い(?:こと|ところ)|内情|内部事情|実態|事故|不利(?:益)?な(?:事実|情報|こと)|都合の悪い(?:事実|情報|こと)|不都合な(?:事実|情報|こと))'

/** Duties that protect the reporter or the report are the opposite of a ban. */
const protects =
  /誰が通報|通報したの?か|(?:通報|相談|告発)(?:を)?した(?:人|者|従業員)(?:の|が|を)[^。]{0,6}(?:探|捜|調べ|突き止|名前|氏名|身元|誰|秘密|特定)|通報者(?:が|を|の)[^。]{0,24}(?:保護|守|秘密|特定させ|特定され|推知|氏名)|窓口(?:の)?(?:担当|従事)|従事者|通報を(?:受け|受理|担当)|本人の同意|通報(?:窓口)?の担当|虚偽|うその|不正の目的|嘘の/

/** Contents that are a secret for somebody's sake, whoever keeps them. */
const secrets =
  'お客様|顧客|個人情報|営業秘密|機密|秘密|未公開|レシピ|取引先の|新商品|患者|利用者|原価|個人データ|パスワード|ログイン|インサイダー|写真|顔|公表前|発表前|公開前'

/** 「公益通報を除き」, 「…を妨げるものではない」 in the sentence or its proviso. */
const excepted = ({ sentence }: Around) =>
  /理由(?:に|と)[^。]{0,24}(?:解雇|懲戒|不利益)[^。]{0,30}(?:罰|無効|違法|推定|禁じ|禁止)/.test(sentence) ||
  /(?:公益通報|通報|法令(?:に|で|上)|公益通報者保護法)[^。]{0,70}?(?:除[きくい]|この限り|妨げ(?:ない|ず|ません|るもの(?:で|と))|禁止し(?:ない|ません)|禁じ(?:ない|ません|るものでは)|制限し(?:ない|ません)|制限するもの(?:で|と)|(?:もの)?ではな|ではありません|含(?:まない|みません)|対象(?:外|とし(?:ない|ません))|例外|自由|別とし|禁止(?:する|される)もの(?:で|と))/.test(
    sentence
  )

/** 公益通報者保護法 with the amendment in force from 2026-12-01. F-039, F-040, F-135, F-137. */
export const whistle: Rule = {
  rule: 'whistle',
  patterns: [
    {
      because: 'reporting-ban',
      concern: 'activity',
      about: new RegExp(
        `(?:内部告発|公益通報|(?<!虚偽の|うその)通報(?!窓口|者|制度|先|対応|内容|を受|体制|担当|フォーム)|告発(?!者))`,
        'g'
      ),
      unless: new RegExp(
        `${protects.source}|炎上[^。]{0,10}通報|保護さ|投稿を通報|アカウントを通報|不適切な投稿[^。]{0,6}通報`
      ),
      spared: excepted
    },
    {
      because: 'reporting-ban',
      concern: 'activity',
      about: new RegExp(
        `${places}(?:等|など|や[^、。]{1,14}|、[^、。]{1,10}|・[^、。]{1,10}|又は[^、。]{1,12}){0,3}(?:に|へ|と|に対し(?:て)?|への|との|からの|に対する)(?:も|は)?、?[^、。]{0,24}?${telling}`,
        'g'
      ),
      near: new RegExp(
        `${wrong}|行政|官公庁|役所|監督|労働局|労基|警察|消費者庁|保健所|報道|マスコミ|メディア|新聞|テレビ|週刊誌|記者|弁護士|当局|公的`
      ),
      unless: new RegExp(
        `${protects.source}|(?:お客様|顧客|個人|利用者|患者)[^。]{0,8}情報|個人データ|営業秘密|機密|秘密情報|未公開|取材(?:の|を|に|は)[^。]{0,24}広報|会社を代表|公式(?:な)?(?:見解|発表|コメント)|誹謗中傷|レシピ|他人の|同僚の(?:写真|個人)`
      ),
      spared: excepted
    },
    {
      because: 'reporting-ban',
      concern: 'activity',
      about:
        /(?:取材|インタビュー|(?:マスコミ|報道|記者|新聞|テレビ|行政|官公庁|役所|警察|監督署)[^、。]{0,6}から(?:の)?(?:問い合わせ|照会|質問|接触|連絡|電話|調査|聞き取り))(?:に|を|の|へ|であっても)[^。]{0,18}?(?:応じ|受け|答え|対応|回答|話|協力)/g,
      near: /一切|いかなる|どんな|不正|不祥事|違法|問題|内情|必ず断/,
      unless: /会社を代表|代表して|公式|広報/,
      spared: excepted
    },
    {
      because: 'reporting-ban',
      concern: 'activity',
      about: new RegExp(
        `${wrong}(?:等|など|の疑い|の事実|について|に関すること|に関する(?:情報|事実|事項|こと)|の(?:情報|内容|こと)|や[^、。]{1,12}|を知[^、。]{0,12}|を見[^、。]{0,12}|があ[^、。]{0,12}|に気[^、。]{0,14}){0,3}[^。]{0,30}?${telling}`,
        'g'
      ),
      near: /外部|社外|第三者|外に|他人|行政|報道|マスコミ|sns|ネット|誰に|だれに|口外|家族|会社の外|友人|友達|世間|漏ら|漏え|公に|公表|新聞|テレビ|記者|週刊|警察|役所|監督|不祥事|会社の(?:問題|不正|違法)/,
      unless: new RegExp(
        `${protects.source}|(?:お客様|顧客)(?:の|との)[^、。]{0,8}(?:トラブル|事故|不正|クレーム)|被害(?:者|を受けた)|事故の(?:写真|被害)|交通事故|未確認の|裏付けのない|推測|憶測|事実に反`
      ),
      spared: excepted
    },
    {
      because: 'reporting-permission',
      concern: 'activity',
      about: new RegExp(
        `(?:通報|告発|(?:不正|違法|法令違反|問題|行政|労基署|監督署|官公庁|外部|社外)[^。]{0,30}?(?:報告|申告|相談|連絡|伝え|知らせ|話|公表|情報提供))(?!窓口|者|制度|内容)`,
        'g'
      ),
      says: /許可|承認|承諾|了承|了解|同意|決裁|事前に|あらかじめ|指示に従|上司を通/,
      unless: new RegExp(`${protects.source}|個人情報保護委員会|お客様|顧客|取引先|炎上|公式|窓口(?:が|の)許可`),
      spared: excepted
    },
    {
      because: 'reporting-permission',
      concern: 'burden',
      about:
        /(?:許可|承認|了承|承諾|同意|決裁|了解)(?:を|が)?(?:必ず)?(?:得て|得た|もらって|もらった|受けて|受けた|取って|取った|出て|下りて)(?:から|うえで|上で|後に?|のちに?)?、?[^。]{0,14}?(?:通報|告発|申告|行政|官公庁|警察|(?:外部|社外)(?:の[^、。]{0,6})?(?:に|へ))/g,
      unless: new RegExp(`${protects.source}|${secrets}|公式|広報|発表|投稿`),
      spared: excepted
    },
    {
      because: 'total-secrecy',
      concern: 'activity',
      about:
        /(?:(?:一切|いかなる|あらゆる|全て|全部|どんな|どのような|何)[^、。]{0,16}?(?:情報|事項|事実|こと|出来事|事柄|内容|事情|も)|(?:会社|社内|職場|内部|業務|仕事|店|勤務先|当社|法人|組織|学校|園|病院|施設|院内|校内|園内)(?:の|で|に関する|に関して|上)[^、。]{0,14}?(?:情報|事項|事実|こと|出来事|事柄|内容|事情|話|事))[^。]{0,40}?(?:外部|社外|第三者|他人|家族|会社の外|店の外|外|他者|誰|だれ|口外|他言)(?:の人|の者)?(?:に|へ|にも|へも|に対し|で|であっても|でも)?、?[^、。]{0,10}?(?:漏ら|漏え|漏洩|口外|話|開示|公表|伝え|提供|言(?:わ|っ|い|う)|知らせ|しゃべ|他言|出(?:さ|し|す)|教え|し(?=な|ま|て)|せ)/g,
      near: /一切|いかなる|あらゆる|全て|全部|どんな|どのような|何であ(?:れ|って)|些細な|理由(?:の|を|が)|問わず|内部情報|内部の情報|社内の(?:情報|こと|出来事|事情|話|問題)|会社の(?:情報|こと|内部|内情|話|問題|事情)|職場の(?:こと|出来事|話|情報|事情)|店の(?:中の)?(?:こと|話|情報)|仕事の(?:こと|話)|(?:職場|仕事|店|社内|会社)で(?:見|聞|知)|何も/,
      unless: new RegExp(`${protects.source}|${secrets}`),
      spared: excepted
    },
    {
      because: 'total-secrecy',
      concern: 'activity',
      about:
        /(?:一切|いかなる|あらゆる|全て|どんな|どのような)(?:の)?[^、。]{0,14}?(?:秘密|機密|情報|事項|事実|こと)?[^。]{0,16}?(?:漏ら|漏え|漏洩|口外|他言)/g,
      near: /理由(?:の|を|が|に)[^。]{0,6}(?:如何|いかん|問わ|かかわら|あ)|一切の(?:情報|事項|事実|こと)|全ての(?:情報|事項|事実|こと)|いかなる(?:情報|事項|事実|理由|場合|こと)|あらゆる(?:情報|事項|事実|こと)|どんな(?:こと|理由|情報)|知った(?:こと|事実|事項)/,
      unless: new RegExp(`${protects.source}|${secrets}`),
      spared: excepted
    },
    {
      because: 'total-secrecy',
      concern: 'burden',
      about: /(?:守秘義務|秘密保持(?:義務)?|口外しない義務)[^。]{0,20}例外[^。]{0,6}?(?:な|認め)/g
    },
    {
      because: 'reporter-search',
      concern: 'burden',
      about:
        /(?:通報|告発|情報(?:を)?提供|内部告発|申告|リーク|密告|漏らし|(?:情報|内情|実態|不正|問題|資料|こと)を、?[^、。]{0,10}?(?:流し|話し|伝え|持ち出し|持ち込ん|出し|送っ|知らせ|しゃべっ|書き込ん|書い|投稿し|発信し|暴露し|公表し))(?:をし|を行っ|し)?た?だ?(?:者|人|従業員|人物|本人|のが誰|のは誰|元)(?:が誰|は誰)?|通報者|告発者|誰が(?:通報|告発|漏らし|行政|話し|リーク)|犯人|匿名で?の?(?:投稿|書き込み|相談)(?:者|をした(?:者|人|従業員))|通報の出どころ|(?:告発文|投書|匿名の(?:手紙|メール|文書))[^。]{0,24}?(?:差出人|書いた[人者]|筆者|本人|誰)|匿名の?通報[^。]{0,24}?(?:発信者|差出人|書いた人|本人)/g,
      says: /誰(?:か|である|な)|特定|調査|調べ|探|捜|割り出|突き止|追及|洗い出|聞き出|聞き取|明らかに|名乗り出|名乗|詮索|推定|聴取|公表|報告(?:する|し|させ)|監視|教え|届け/,
      near: /通報|告発|情報|会社|社内|内部|問題|漏ら|リーク|密告|申告/,
      unless:
        /誹謗中傷|脅迫|名誉|発信者情報|開示請求|虚偽|権利侵害|通報者の(?:プライバシー|秘密|保護|意向|同意)|通報者に(?:報告|通知|連絡|結果)|通報者へ|顧客|お客様|個人情報|個人データ|営業秘密|未公開|未公表|不正競争/,
      spared: ({ statement }) =>
        /(?:行為|こと)は[^。]{0,24}(?:懲戒|処分)|(?:探し|捜し|特定し|調べ)た(?:り[^。]{0,30})?(?:管理職|上司|者|人|従業員)(?:は|を|が)[^。]{0,24}(?:懲戒|処分)|法(?:律|により|で)[^。]{0,10}(?:禁止|禁じ)|通報者(?:に|へ)(?:は|も)?、?[^。]{0,16}(?:通知|報告|知らせ|伝え|フィードバック)/.test(
          statement
        )
    }
  ],
  english: [
    {
      because: 'total-secrecy',
      concern: 'activity',
      about:
        /\b(?:illegal|wrongdoing|misconduct|unlawful|violations?|scandals?|all information|any information|everything|anything)\b[^.;]{0,60}?\b(?:outside|outsiders|anyone|secret|third part(?:y|ies)|authorities|police|press)\b/g,
      unless: /\b(?:customers?|personal (?:data|information)|trade secrets?|post|social media)\b/
    },
    {
      because: 'reporting-ban',
      concern: 'activity',
      about:
        /\b(?:whistle-?blow(?:ing|s)?\b(?! is protected)|(?:report|speak|talk|disclose|complain|tell|contact|go|leak|communicate|provide)\w*\b[^.;]{0,60}?\b(?:authorit(?:y|ies)|government|regulators?|labou?r (?:office|standards|bureau|inspect\w*)|police|press|media|journalists?|reporters?|newspapers?|lawyers?|outside the company|outsiders?|third part(?:y|ies)|externally))\b/g,
      unless:
        /\b(?:customers?'? (?:data|information)|personal (?:data|information)|trade secrets?|on behalf of|confidential business|unreleased|identity of)\b/
    },
    {
      because: 'reporter-search',
      concern: 'burden',
      about:
        /\b(?:identify|trace|find out|track down|uncover|investigate)\b[^.;]{0,30}?\b(?:whistle-?blowers?|who (?:reported|leaked|complained|spoke)|anyone who (?:report|leak|complain|sp[eo]ak)\w*|the (?:reporter|informant|source)|person who reported)\b|\b(?:anyone|anybody|whoever|those|staff|employees?|people|the (?:person|employee))(?: who)? (?:report|leak|complain|disclos|inform|talk|sp[eo]ak|reveal)\w*\b[^.;]{0,60}?\b(?:will|shall|must) be (?:identified|traced|tracked down|found|exposed|named)\b/g
    }
  ]
}
