import type { CautionId, ElementId } from '../schema/manual.ts'

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'

const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
/** Things that are done to something: nothing is left to promise once they stand in the past. */
const DEEDS = '停止|中止|廃棄|処分|交換|回収|非公開|休業|消毒|清掃|洗浄|削除|変更|点検|返金'
const TALKS = '報告|連絡|相談|通報|聞き取り|聴取'
const HANDS = '捨て|閉め|止め|やめ|見えなくし|外し|取り下げ|取り替え|入れ替え|分けて置い|洗い直し'
const HELD = '(ました|て(い|おり)ます)'

/** What shows that a statement holds an element. Wide rather than narrow: a false alarm at night costs trust in all the others. */
export const ELEMENTS: Readonly<Record<ElementId, RegExp>> = {
  what: /投稿|動画|写真|画像|書き込み|配信|発言|メール|アカウント|不具合|異物|表示|記事|コメント|\b(post|video|clip|photo|picture|image|message|account|remark|comment|advert\w*)s?\b/i,
  when: new RegExp(
    `[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[0-9０-９]{1,2}時|[0-9]{1,2}:[0-9]{2}|本日|昨日|昨夜|昨晩|今朝|今夜|きょう|きのう|ゆうべ|[月火水木金土日]曜|\\b[0-9]{1,2} (${MONTH})\\b|\\b(${MONTH}) [0-9]{1,2}\\b|\\b(today|yesterday|last night|this (morning|afternoon|evening)|${DAYS})\\b`,
    'i'
  ),
  effect:
    /(健康|安全|衛生|被害|影響|提供|口に|召し上が|個人情報|お客(さま|様)|商品|食材|料理)[^。]{0,60}(ありません|ございません|いません|おりません|確認|おそれ|可能性|調べ|調査|確かめ)|\b(safe|safety|harm|health|affected|served|sold|eaten|ill|injur\w+|personal (data|information)|customers?|guests?)\b/i,
  unknown:
    /現時点|いまの時点|確認中|調査中|お?調べ(し)?て(い|おり)|調査して(い|おり)|(?<!こと[をが])確認して(い|おり)|確かめて(い|おり)|(分|わ)かって(い|おり)ません|判明して(い|おり)ません|まだ[^。]{0,16}(分|わ)から?り?(ません|ない)|(分|わ)かりしだい|途中|so far|at this (point|time|moment)|not (yet )?known|do not (yet )?know|still (finding|looking|checking|trying)|finding out|looking into|investigating/i,
  done: new RegExp(
    `(${DEEDS}|${TALKS})(に|を)?(し|行い|行っ|おこない|おこなっ|いたし)${HELD}|(${HANDS}|話を聞い|話を聞き)${HELD}|(${DEEDS})(に)?(し|いたし)、[^。]*${HELD}|(${HANDS})、[^。]*${HELD}|\\b(we (have |had )?|(was|were|been) )(stopped|closed|withdrew|withdrawn|removed|replaced|discarded|recalled|reported|informed|cleaned|hidden|hid|taken (down|off)|threw|thrown away)\\b`,
    'i'
  ),
  'for-what':
    /衛生|安全|不安|信頼|投稿|動画|写真|画像|個人情報|発言|表現|内容|対応|説明|遅れ|誤り|誤った|扱い|管理|表示|\bfor (?!any|the (trouble|inconvenience|concern))\w+/i,
  sorry: /お詫び|おわび|謝罪|申し訳|申しわけ|\b(sorry|apolog\w+)\b/i,
  cause: /原因|経緯|いきさつ|理由|背景|どうして|なぜ|\b(cause|reason|because|how (this|it) (happened|came))\b/i,
  prevent: new RegExp(
    `再発|防ぐ|防止|くり返さ|繰り返さ|見直し|改め(ます|て(いき|まいり))|研修|今後は|(来週|来月|明日|あす|本日|きょう|今日|今月|[0-9０-９]日)から|ように(変え|改め)|\\b(prevent\\w*|happen again|review(ing|ed)?|training|from (now on|today|tomorrow|next|${DAYS})|changing how|no longer)\\b`,
    'i'
  ),
  // "News about a video of the 24th" announces this text and not the next one.
  next: /(次|続報|続き|結果|改めて|あらためて|もう一度|また|後日|時|日|までに|しだい|次第)(?:(?!について|につきまして|に関して)[^。]){0,40}((お)?知らせ|ご報告|公表|発表|(お)?伝え|ご案内|掲載|更新)|\b(next|further|update|will (report|tell|say|publish|inform|post|write|share|explain|let you))\b/i,
  contact:
    /窓口|相談室|(お)?問い合わせ|ご連絡(先|ください)|お電話|フリーダイヤル|[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,4}|に(伝え|つない|回し|知らせ|聞い)て(くだ|下)さい|@|\b(contact|questions|(call|ring) (us|head)|write to|reach us)\b/i
}

/** Words of regret that are about nothing. */
export const VAGUE =
  /(世間|お客(さま|様)|皆(さま|様)|関係者)?(の皆(さま|様))?を?(お騒がせ|ご迷惑|ご心配|ご不快|不快)[^。]*?(こと|点|思い)?(を|について|に|で)|[^。]{0,8}の(件|こと)(について|につき|で)/g

/** What may do harm in a statement. Each stands in content/manual/drafts.yaml with its reason. */
export const CAUTIONS: Readonly<Record<CautionId, RegExp>> = {
  identifies:
    /[0-9０-９]{2}(歳|才|代)|(高校|大学|専門学校|中学)(生|[0-9０-９]年)|(男性|女性|男子|女子|外国籍|外国人)の?(従業員|アルバイト|スタッフ|社員|学生)|(氏名|実名|本名)は|入社[0-9０-９]+年|\b\d{2}[- ]year[- ]old\b|\b(male|female|foreign) (employee|staff|worker|student)\b|\bstudent (at|of)\b/i,
  belittles:
    /単なる|ちょっとした|ただの(いたずら|冗談)|いたずら心|内輪の(ノリ|のり|冗談)|悪気[がは]?(な|あり)|悪ふざけに(すぎ|過ぎ)|一部の(方|人|心ない)|誤解を(招|与え)|不快[なに](思い|思わ|感じ|お気持ち)[^。]{0,8}(方|なら|たら)|もし[^。]{0,24}(なら|であれば)[^。]{0,20}(お詫び|おわび|申し訳)|(just|as|only) a (joke|prank)|out of context|does not reflect (our|who)|\bif (anyone|anybody|you) (was|were|felt|feel)\b|misunderst\w+|some people/i,
  'admits-unknown':
    /(過失|落ち度|責任|違反|違法|犯罪|非)(が|は)?(を)?(すべて|全て|全面的に)?(あり|ござい|認め)(ました|ます)|(すべて|全て|全面的に)[^。]{0,12}責任|原因は[^。]{1,60}(です|でした|ました)。?|懲戒解雇|解雇(し|いたし)ました|((従業員|本人|社員|アルバイト|スタッフ|者)[をは][^。]{0,12}|懲戒|厳正に)処分(を)?(し|いたし)ました|法令違反で|\b(we (are|were) (fully |entirely )?(liable|at fault|to blame|responsible)|the cause (is|was)|we broke the law|(has been|was) (dismissed|fired|sacked|terminated)|negligen\w+)\b/i,
  'certain-unknown':
    /絶対に(?![^。]*(ください|こと))|二度と[^。]{0,20}(ません|ない)|(100|１００)\s?[%％]|完全に(安全|解決)|(一切|まったく|全く)(の)?(問題|影響|心配)?[^。]{0,8}(ありません|ございません|ない)|\b(never again|absolutely|100 ?%|completely safe|no risk (at all|whatsoever|of any kind))/i,
  attacks:
    /犯人|卑劣|愚かな|(個人|本人|従業員)の(問題|責任|資質|モラル)|(批判|ご指摘|ネット上|投稿者)[^。]{0,20}(不当|的外れ|言いがかり|心ない|悪意|お?控え)|断固|(批判|拡散|デマ|投稿した)[^。]{0,24}法的措置|\b(culprit|disgraceful|unfair criticism|haters|malicious critics|stupid|will be sued|legal action against (those|anyone|anybody))\b/i,
  'slot-left': /\{[^{}]*\}|【[^】]{0,40}】|[〇○]{2,}|_{3,}|\bXX+\b/
}
