import type { Around, Rule } from './rule.ts'

const basis =
  /就業規則(?![^。]{0,10}(?:定めがな|定めのな|かかわらず|関わらず|によらず|とは別|を待た|になくても|がなくても))|懲戒規程|懲戒規定|賞罰規程|学則|労働協約|規程(?:の)?第|服務規程|法人の規程|学生懲戒|規則第|規則に(?:従|基づ|より|よる|のっと|もとづ|き)|会社の規則に(?:書|ある)/
const measure =
  /応じ|相当(?:な|と|性)|程度|ことがあ|場合があ|あり得|ありえ|弁明|言い分|事情|考慮|重大(?:な|で|性)|検討|釣り合|見合|悪質|慎重|手続|比例|範囲|話を(?:聞|よく)|確かめ/
const sweeping =
  /直ちに|ただちに|即(?:時|座|刻|日)|自動(?:的)?|例外な|一律|無条件|理由(?:の|を|が)[^、。]{0,6}(?:如何|いかん|問わ|かかわら)|理由(?:を|は)?問わ|いかなる(?:理由|場合|事情)|必ず|全て|程度(?:や[^、。]{1,8})?(?:を|に)?(?:問わ|かかわら|関わら)|有無を言わ|弁明(?:の機会)?(?:を|は)(?:与え|設け|認め)(?:な|ず|ませ)|会社の(?:一方的|自由)な?(?:判断|裁量)|予告なく|手続(?:き)?(?:を経|な|なし)|すぐ(?:に)?|その場で|一度(?:でも|の)|1回でも|本人の(?:話|言い分)を聞か/
const protects = /不利益|報復|通報|相談したこと|報告したこと|組合/

/** The work rules are named and the weight is measured. */
function founded({ statement, sentence }: Around): boolean {
  const based = basis.test(sentence)
  return based && !sweeping.test(statement)
}

const reasoned =
  /例外(?:的な場合|とされ|に限)|客観的に(?:合理|みて)|社会通念|合理的(?:な|で)理由|相当(?:な|と認め)|法令に|労働契約法/

/** 労契法7条・15条・16条; job offers: F-038. Private conduct is punished only exceptionally: F-034. */
export const discipline: Rule = {
  rule: 'discipline',
  patterns: [
    {
      because: 'automatic-dismissal',
      concern: 'burden',
      since: /(?:直ちに|ただちに|自動的に|例外なく|一律に?|無条件で|理由を?問わず、?|必ず|その場で)[^、。]{0,8}$/,
      about:
        /懲戒解雇|諭旨解雇|即時解雇|即解雇|即日解雇|(?<!懲戒|諭旨|即時|即|即日|不当|整理)解雇|免職|契約(?:を|は)更新し(?:ない|ません)|契約(?:の)?更新(?:は|を)(?:一切)?(?:ありません|ない(?=$|。|もの|こと)|行わ|行いませ|し(?:ない|ません)|いたしませ)|契約(?:を|は|が)?(?:自動的に|直ちに|即時に?|即日)?(?:解除|終了|打ち切)|雇止め|雇い止め|(?<!自己都合の?)退職(?=したものとみな|したとみな|しなければ|すること|していただ|してもら|する(?:もの|こと|ことに)|とする|となる|扱い|処分|させ)|(?:会社|店|仕事)を(?:やめて|辞めて|やめさせ|辞めさせ|やめなければ|辞めなければ|やめることに|辞めることに|去)|退学|除籍|(?:やめて|辞めて)(?:もら|いただ)|(?:来|出勤し|出社し|働い)て?(?:いただか|もらわ)?なくて(?:も)?(?:結構|いい|よい|構|かま)|(?:明日|翌日|以後|今後)[^、。]{0,6}?(?:シフト|勤務|出勤)(?:から外|に入れ(?:ない|ません)|はありません|を(?:停止|禁止))/g,
      says: /更新し|なければ|とする|とし|します|する|なり|なる|なって|なくて|シフト|勤務|み?なし|み?なす|処(?=す|し|さ|せ)|です|だ|行う|行い|行な|いただ|もら|させ|いたし|です|できる|でき|でも|あり|対象|科|さ(?:れ|せ)|終了|解除|下す/,
      unless:
        /理由に[^、。]{0,20}(?:しない|しません)|委託先|取引先|代理店|(?:委託|契約)の相手|利用者|解雇(?:予告|手当|権|規制|事由|制限)|不当解雇|退学の/,
      spared: (around) =>
        (founded(around) && measure.test(around.sentence)) ||
        (reasoned.test(around.sentence) && !sweeping.test(around.statement)) ||
        lawOnReprisal(around)
    },
    {
      because: 'offer-withdrawal',
      concern: 'burden',
      about:
        /内定(?:を|は|の|が)?、?[^、。]{0,10}?(?:取り?消|取消|辞退(?:する(?:もの|こと)|してもら|していただ|しなければ|させ)|失効|撤回|無効|白紙|なくな|打ち切)|採用(?:を|は|の|が)?、?[^、。]{0,8}?(?:取り?消|取消|撤回|白紙|見送)|内々定[^、。]{0,8}(?:取|撤)|本採用(?:は|を|と)?、?[^、。]{0,6}?(?:行わ(?:ない|ず)|行いませ|し(?:ない|ません)|拒否|見送|取り?消)|(?<=試用期間[^。]{0,40})採用(?:は|を)?(?:し(?:ない|ません)|取り?消)/g,
      unless: /内定取消しの相談|辞退(?:の自由|を希望)/,
      spared: (around) => reasoned.test(around.sentence) && !sweeping.test(around.statement)
    },
    {
      because: 'discipline-without-basis',
      concern: 'burden',
      about:
        /懲戒(?!解雇|権|規程|規定|事由|の(?:基準|手続|種類))(?:処分)?(?:の対象|の措置)?|(?<!懲戒|行政|廃棄|仮|処罰)処分(?!場|方法|量|費|の(?:重さ|相当|有無|方針|種類|内容|軽重)|を(?:審議|公表))(?:の対象)?|降格|降職|出勤停止|停職|減給(?!の限度)|(?:けん|譴)責|戒告|謹慎|懲罰|左遷|始末書|罰則|罰を(?=与|受|科|課)/g,
      says: /^[^、。]{0,4}、[^、。]{0,14}(?:によらず|に基づかず|にかかわらず|とは別に)|^[^、。]{0,24}(?:とする|とし|となる|となり|とな(?:って|ります)|にな(?:る|り)|処(?=す|し|さ|せ)|行う(?!とき|場合|際|に(?:は|当|あ))|行い|行わ|行な|科|課|対象|受け|下|させ|します|でき(?:る|ます)|する(?!か|際|前|とき|場合)|いたし|適用|従い|従う|与え|提出|いただ|もら|あり)/,
      unless:
        /懲戒(?:を)?恐れ|処分を恐れ|不安|心配|こわ|怖|ごみ|ゴミ|書類|端末|機器|データの処分|廃棄|在庫|食品|個人情報保護委員会|監督官庁|法令上の罰則|刑罰|処分(?:の)?前に|処分(?:に対する|に対し|について|に)[^、。]{0,6}(?:不服|納得|異議|疑問)|法律上|法令|罰則(?:のある|付き|が定め)|法律(?:に|で)/,
      spared: (around) =>
        founded(around) || reasoned.test(around.statement) || soft(around) || announced(around) || lawOnReprisal(around)
    },
    {
      because: 'discipline-without-basis',
      concern: 'burden',
      about: /就業規則|懲戒規程/g,
      says: /^[^。]{0,40}(?:懲戒|処分|解雇)/,
      near: sweeping,
      unless: /(?:必ず|全て)[^、。]{0,12}(?:話を|弁明|言い分|確認|手続)/,
      spared: ({ statement }) => !new RegExp(`(?:${sweeping.source})[^。]{0,30}(?:懲戒|処分|解雇)`).test(statement)
    },
    {
      because: 'discipline-without-basis',
      concern: 'burden',
      about:
        /(?:処遇|処分|懲戒|措置)[^。]{0,12}?会社(?:が|の)(?:自由|一方的|裁量|専断|判断)(?:に|な|で)?[^、。]{0,6}(?:決|定|行|選|よ)/g,
      spared: founded
    },
    {
      because: 'no-objection',
      concern: 'activity',
      about:
        /(?:処分|懲戒|取消し?|取り消し|不利益|措置|決定|解雇|判断|指示)[^。]{0,24}?(?:異議|不服|異論|文句|反論|不満|争)(?:を|は|も|の)?(?:一切)?、?(?:申し?立て|述べ|唱え|言|争|申し出|ない)?/g,
      near: /処分|懲戒|解雇|会社|内定|取消|取り消/,
      unless: /期間|期限/
    }
  ],
  english: [
    {
      because: 'automatic-dismissal',
      concern: 'burden',
      about:
        /\b(?:be|is|are|get|immediately|automatically|automatic|immediate|instant|instantly|will|result in|lead to)\b[^.;]{0,30}?\b(?:dismiss(?:ed|al)|expelled|fired|terminat(?:ed|ion)|lose (?:your|their) jobs?)\b|\b(?:fire|dismiss) (?:you|them|anyone|employees|staff)\b|\bterminate (?:your|the|their) (?:employment|contract)/g,
      unless: /\b(?:work rules|employment rules|proportion\w*|in line with the rules)\b/
    },
    {
      because: 'offer-withdrawal',
      concern: 'burden',
      about:
        /\b(?:job )?offers?\b[^.;]{0,30}?\b(?:withdrawn|cancel\w*|revoked|rescinded)\b|\b(?:withdraw|cancel|revoke|rescind)\b[^.;]{0,20}?\boffers?\b/g,
      unless: /\bobjective/
    },
    {
      because: 'discipline-without-basis',
      concern: 'burden',
      about: /\b(?:disciplin(?:ed|ary action|ary measures)|be punished|punishment)\b/g,
      unless:
        /\b(?:work rules|employment rules|rules of employment|proportion\w*|imprison\w*|penal code|courts?|by law|criminal)\b/
    }
  ]
}

/** 「法律は、通報を理由とする解雇を罰する」: an account of the law, not a threat. */
function lawOnReprisal({ statement }: Around): boolean {
  return protects.test(statement) && /刑事罰|推定|禁じら|禁止され|無効|違法|法律で|保護法/.test(statement)
}

/** 「…の信用を事実に反する内容で傷つける投稿は、懲戒の対象となることがあります」: grave conduct is named, and nothing is settled yet. */
function announced({ statement, sentence }: Around): boolean {
  return (
    /虚偽|事実(?:に反|と異な|無根)|名誉|誹謗中傷|差別|脅迫|わいせつ|営業秘密|個人情報|インサイダー|ハラスメント|犯罪/.test(
      sentence
    ) &&
    /(?:対象|懲戒|処分)[^、。]{0,12}(?:ことがあ|場合があ|こともあ|可能性があ)/.test(statement) &&
    !sweeping.test(statement)
  )
}

/** 「処分を検討することがある」 with a measure and no 懲戒: announces no punishment yet. */
function soft({ statement, sentence }: Around): boolean {
  return !/懲戒|減給|降格|停職|出勤停止/.test(statement) && measure.test(sentence) && !sweeping.test(statement)
}
