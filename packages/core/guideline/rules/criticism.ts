import type { Around, Rule } from './rule.ts'

const company =
  /会社|当社|弊社|自社|勤務先|所属(?:先|組織)|職場|(?<!競合|他|ライバル)店(?!内|舗の写真)|本部|本社|経営(?:陣|者|方針|判断)?|上司|上長|管理職|マネージャー|リーダー|役員|社長|代表者?|店長|雇用主|使用者|法人|学園|本学|大学|学校|事業所|わが社|我が社|社内|商品|製品|サービス|病院|施設|当園|組織|方針|グループ/
// People a company may protect from insults: criticism of them is not criticism of the employer.
const others =
  /(?:お客様|客|顧客|利用者|患者|取引先|他社|競合(?:店|他社)?|他店|ライバル(?:店|社)?|競業他社|同業者?|同僚|他人|他者|第三者|個人|特定の人|他の従業員|従業員|部下|生徒|学生|関係者|相手|誰か|人|応募者)(?:さん)?(?:や[^、。]{1,8}|・[^、。]{1,8})?(?:の|へ(?:の)?|に対する|に対して|を|について|に関する)[^、。]{0,8}$/
const theirs =
  /(?:他社|競合(?:他社)?|同業(?:者|他社)?|取引先|お客様|他店|顧客)の?(?:商品|製品|サービス|お?店|会社|従業員)/g
const narrow =
  /(?:虚偽の|うその|嘘の|根拠のない|根拠を欠く|事実に反する|事実と異なる|事実無根の|事実に基づかない|いわれのない|人格を[^、。]{0,10}|差別的な?|侮辱的な?|名誉を[^、。]{0,10}|脅迫的な?|度を超えた|人格攻撃(?:や|、|・)|誹謗中傷(?:に当たる|にあたる|となる))[^、。]{0,6}$/

/** Is the company what the words before speak of? */
function aimsAtCompany(statement: string, found: RegExp): boolean {
  return Array.from(statement.matchAll(found)).some(({ index }) => {
    const before = statement.slice(Math.max(0, index - 40), index)
    if (narrow.test(before)) return false
    const tail = before
      .slice(-18)
      .replaceAll(theirs, '他社')
      .replace(/.*(?:[うくすつぬむるぶぐたいずてはも]、|。)/, '')
    if (others.test(tail) && !company.test(tail)) return false
    return company.test(before) || company.test(statement.slice(index, index + 30))
  })
}

const strong =
  /批判|批評|論評|不満|不平|悪口|悪く(?:言|書|い|思わせ)|愚痴|ぐち|文句|否定的|ネガティブ|マイナス(?:な|イメージ|の(?:内容|情報|投稿|評価|印象|感想|コメント|発言)|となる|に(?:なる|働く))|悪評|苦情|反対(?:意見|する|の)|異論|異を唱え|異議を唱え|非難|低評価|悪い(?:口コミ|評価|こと|印象|評判|面|感想|コメント|レビュー|イメージ|内容|投稿|話|点|うわさ)|けち(?=を|な)|さげす|見下|あげつら|こき下ろ|ネタに|笑いもの|笑い者|(?:ば|バ)(?:か|カ)に|馬鹿に|暴露|不信感|疑問を(?:呈|示|投げ|抱)|からか|茶化|皮肉|揶揄|抗議|クレーム|ダメ出し|辛口|苦言|けなす|けなし|おとしめ|貶め|不服|不利(?:な|になる)(?:こと|情報|内容|投稿)|不都合な(?:こと|情報|内容|投稿)|都合の悪い|(?:賛同|賛成|同意)しない(?:旨|意見|投稿|立場)|ブラック(?:企業|だ|な|バイト)|ひどい(?:会社|店|職場)|最悪(?:だ|な)/g
const weak =
  /(?:会社|当社|自社|勤務先|職場|経営(?:陣|方針)?|上司|店|方針|商品|本学|学校|法人|組織)(?:や[^、。]{1,10}|の[^、。]{1,10}|、[^、。]{1,8}|・[^、。]{1,8}){0,2}(?:に関する|に関して|についての|について|に対する|に対して|への|へ|の|を)(?:、|[^、。]{0,10}?)(?:意見|感想|評価|評論|コメント|見解|口コミ|レビュー|論じ|評し)|(?:会社|当社|勤務先|経営陣|上司|方針|決定)に反論/g
// No word of whom it is about: what may not be unfavourable is then whatever concerns the employer.
const unfavourable =
  /(?:ネガティブ|否定的|マイナス|後ろ向き|批判的|不利)(?:な|の)(?:感想|意見|投稿|発言|発信|内容|コメント|口コミ|レビュー|評価|書き込み|ことば|言葉|印象)/g
const aboutOthers =
  /お客様|客|顧客|利用者|患者|取引先|他社|競合|他店|ライバル|同業|同僚|他人|他者|第三者|個人|特定の|部下|生徒|学生|児童|相手|誰か|応募者|人格|人種|性別|国籍|病気|障害|公式|コメント欄|寄せられ/
// What others said, and how it is met.
const receives =
  /お客様から|顧客から|苦情(?:対応|を受け|が|へ)|批判(?:が|を受け|に対し|には|を見|を目に)|受けた批判|批判された|批判(?:だけ)?を理由に/

const excepted = ({ sentence }: Around) =>
  /(?:正当な|事実に基づく|建設的な|公正な)?(?:批判|批評|論評|意見(?:の表明)?|感想)[^。]{0,40}(?:(?<=(?:批判|批評|論評|意見|感想)(?:など|等)?(?:を|は))除[きくい]|(?<=正当な[^。]{0,20})除[きくい]|この限り|妨げ(?:ない|ず|ません|るもの(?:で|と))|禁止し(?:ない|ません)|禁止するもの(?:で|と)|禁じ(?:ない|ません|るもの)|制限し(?:ない|ません)|制限するもの|対象外|自由)/.test(
    sentence
  )

/** 憲法21条・28条; discipline for criticism: 労契法15条・16条. F-041, F-034, F-137. */
export const criticism: Rule = {
  rule: 'criticism',
  patterns: [
    {
      because: 'criticism-ban',
      concern: 'activity',
      about: strong,
      since:
        /(?:会社|当社|弊社|自社|勤務先|職場|店|本部|本社|経営(?:陣|者|方針)?|上司|役員|社長|商品|本学|学校|法人|組織)[^、。]{0,16}$/,
      spared: (around) =>
        !aimsAtCompany(around.statement, strong) || receives.test(around.statement) || excepted(around)
    },
    {
      because: 'criticism-ban',
      concern: 'activity',
      about: unfavourable,
      unless: aboutOthers,
      spared: (around) => receives.test(around.statement) || excepted(around)
    },
    {
      because: 'criticism-ban',
      concern: 'activity',
      about: weak,
      unless:
        /公式(?:な)?見解|代表して|代表する|会社の(?:公式|見解|意見)(?:と|である|かの|を述べ|として)|誤解|かのよう|誤認|虚偽|名前で|名義で|の名で|関係を(?:隠|明|示)|身分を隠|広告|ステマ|従業員であること|依頼|pr/,
      spared: excepted
    },
    {
      because: 'criticism-ban',
      concern: 'activity',
      about:
        /(?:社風|社是|理念|方針|会社の(?:考え|方針|理念))に(?:合わない|沿わない|反する|そぐわない)[^、。]{0,8}?(?:意見|投稿|発信|発言|内容|言動|主張)|(?:会社|当社|店|経営陣|上司|本部)(?:が|にとって|に)[^、。]{0,12}?(?:好ましくない|望ましくない|ふさわしくない|気に入らない|不快(?:だ|な)?|面白くない|反する)(?:と[^、。]{0,6})?[^、。]{0,8}?(?:意見|投稿|発信|発言|内容|言動|主張)/g,
      unless: /公式アカウント|法令に反する/,
      spared: excepted
    },
    {
      because: 'reputation-ban',
      concern: 'activity',
      about:
        /(?:会社|当社|弊社|自社|店|ブランド|企業|法人|本学|学校|組織|勤務先|商品|グループ)[^、。]{0,14}?(?:信用|イメージ|評判|名誉|ブランド|印象|品位|体面|名前|価値|評価)(?:や[^、。]{1,8}|・[^、。]{1,8}|、[^、。]{1,8}|又は[^、。]{1,8}){0,2}(?:を|が|に)[^、。]{0,8}?(?:損な|損ね|損う|傷つ|傷付|下げ|低下|落と|落ち|汚|毀損|悪く|害|傷が|泥を|悪い?影響)/g,
      near: /おそれ|恐れ|可能性|かねない|一切|いかなる|あらゆる|全て|どんな|会社が[^、。]{0,8}判断|イメージ|評判|印象|かもしれない|少しでも|と思われる|みなされる|と認め/,
      unless:
        /虚偽|うわさ|噂|デマ|でたらめ|うそ|嘘|事実に反|事実と異な|事実無根|根拠のない|違法|故意に|悪ふざけ|不衛生|なりすま|誹謗中傷により|名誉毀損|公式アカウント|差別/,
      spared: (around) => /根も葉も|うわさ|虚偽|うそ|嘘/.test(around.sentence) || excepted(around)
    },
    {
      because: 'reputation-ban',
      concern: 'activity',
      about:
        /(?:会社|当社|弊社|自社|店|勤務先|職場|組織|法人|本学|学校|園|病院|施設)(?:や[^、。]{1,8}|・[^、。]{1,8})?(?:にとって|の|に|が|を)[^、。]{0,10}?(?:イメージダウン|マイナス(?!な|の|イメージ)|恥(?=を|と|に)|恥ずかし|不名誉|不利益にな|迷惑がかか|困(?:る|らせ)|評価を下げ|印象を悪く|顔に泥|足を引っ張)/g,
      says: /書|投稿|発信|発言|載せ|内容|こと|言/,
      unless:
        /虚偽|うそ|嘘|デマ|事実に反|事実と異な|公式アカウント|差別|犯罪|違法|営業秘密|個人情報|お客様|顧客|相談|困ったとき|勤務(?:時間)?中/,
      spared: excepted
    },
    {
      because: 'praise-only',
      concern: 'activity',
      about: /(?:称賛|賞賛|褒め|ほめ|好意的|肯定的|良い|よい)[^、。]{0,14}?(?:を除(?:き|いて)|以外)/g,
      near: /会社|当社|店|職場|勤務先|自社|本学/
    },
    {
      because: 'praise-only',
      concern: 'burden',
      about:
        /(?:好意的|肯定的|前向き|良い|よい|いい|ポジティブ|称賛|賞賛|褒める|ほめる|好ましい|明るい|プラス)(?:な|の|に)?[^、。]{0,12}(?:投稿|内容|発信|こと|評価|口コミ|面|話|発言|意見)?[^、。]{0,6}(?:のみ|だけ|に限(?:り|る|って))/g,
      near: /会社|当社|店|職場|勤務先|自社|商品|本学|仕事/,
      unless: /公式アカウント|広報/
    },
    {
      because: 'praise-only',
      concern: 'burden',
      about:
        /(?:好意的|肯定的|ポジティブ|前向き|称賛|賞賛|褒める|ほめる|高(?:い)?評価|星5|良い(?=口コミ|評価|レビュー|感想|印象))(?:な|の|を|する)?[^、。]{0,12}?(?:内容|投稿|感想|意見|レビュー|口コミ|評価|発信|言葉|コメント|発言|印象)?[^、。]{0,6}?(?:投稿|発信|書|つけ|付け|広め|載せ|述べ|発言)/g,
      says: /なければ|なくては|(?:する|書く|つける|載せる|くだ|よう(?:に)?する)こと(?:$|。|とする|を求め)|ください|下さい|努め|ものと(?:する|し)|していただき|義務|よう(?:に)?し(?:ます|なけ)/,
      near: /会社|当社|店|職場|勤務先|自社|商品|本学|学校|仕事|製品|サービス/,
      unless: /公式アカウント|広報|悪い|否定的|かどうか|pr/
    }
  ],
  english: [
    {
      because: 'reputation-ban',
      concern: 'activity',
      about:
        /\b(?:embarrass\w*|tarnish\w*|harm\w*|damag\w+|hurt\w*|discredit\w*|reflect\w* (?:badly|poorly|negatively)|disrepute|bad light|undermin\w+)\b[^.;]{0,40}?\b(?:company(?:'s)?|employer(?:'s)?|organi[sz]ation(?:'s)?|firm(?:'s)?|school(?:'s)?|brand|our (?:image|reputation|name)|reputation|us)\b|\b(?:company|employer|organi[sz]ation|school|brand|us)\b[^.;]{0,16}\b(?:in(?:to)? (?:a )?(?:bad light|disrepute)|look bad)\b/g,
      unless:
        /\b(?:false|untrue|lies|defam\w*|unlawful|customers?|colleagues?|co-?workers?|official|actual (?:loss|damage)|legal)\b/
    },
    {
      because: 'praise-only',
      concern: 'burden',
      about: /\bonly\b[^.;]{0,24}?\b(?:positive|good|nice|favou?rable)\b/g
    },
    {
      because: 'criticism-ban',
      concern: 'activity',
      about:
        /\b(?:critici[sz]\w+|critical|complain\w*|negative(?:ly)?\b|disparag\w+|bad things|badmouth\w*|speak badly|unfavou?rable)\b(?:[^.;]{0,40}?\b(?:company|employer|management|store|shop|boss|workplace|products?|us)\b)?/g,
      unless: /\b(?:false|untrue|customers?|colleagues?|competitors?|co-?workers?|coworkers?)\b/
    },
    {
      because: 'criticism-ban',
      concern: 'activity',
      about:
        /\b(?:opinions?|views?|comments?)\b[^.;]{0,20}?\b(?:about|on|of|regarding)\b[^.;]{0,12}?\b(?:company|employer|management)\b/g,
      unless: /\b(?:own views|official|on behalf|not represent|do not represent|speak for|make clear)\b/
    }
  ]
}
