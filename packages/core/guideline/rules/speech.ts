import type { Around, Rule } from './rule.ts'

const net =
  '(?:sns|(?:個人|私的|自分|私用|プライベート)(?:の|な)?(?:アカウント|投稿|発信)|ネット|インターネット|ウェブ|web|line|動画サイト|掲示板)'
const using =
  '(?:利用|使用|使(?:う|っ|わ|い)|投稿|書き?込|書(?:く|い|か)|発信|発言|開設|登録|始め|閲覧|見(?:る|て|ない)|や(?:る|って|らない)|アカウント|参加|いいね|シェア|拡散|触(?:る|っ|ら)|コメント|載せ|上げ|つぶや|行(?:う|っ|わ))(?!せ|ているか|い?てい?るか)'

/** A ban with a limit of time, place or tool asks for attention at work, not for silence in private life. */
const limited =
  /勤務(?:時間)?中|(?:授業|実習|講義|研修|会議|営業|勤務|業務|就業|仕事|作業|休憩)(?:の|や[^、。]{1,6}?の)?時間(?!外|の内外|以外)(?!で(?:は)?な)|就業(?:時間)?中|業務中|業務時間(?:中|内)|仕事中|作業中|労働時間中|接客中|運転中|授業中|休憩室|店内|売り?場|厨房|客席|バックヤード|更衣室|工場内|病棟|撮影禁止|業務用(?:端末|スマ|パソコン|pc|の)|会社(?:の|支給|貸与)(?:[^、。]{0,6})?(?:端末|パソコン|pc|スマ|メール|機器|回線|アドレス|ネットワーク)|社用|貸与|社内ネットワーク|公式|会社を代表|会社の(?:名義|名前で|立場)|業務として|職場で|職務(?:中|として)|夜間の会社|店の(?:アカウント|端末)|勤務先の端末|レジ|持ち場|(?<!在職|在籍|在学|休暇|休職|雇用|契約|期間|勤続)中(?:に|は|の|も|や|、)/
/** A ban of certain contents protects somebody; silence on everything protects nobody. */
const content =
  /顧客|お客様|お客さん|個人情報|秘密|機密|未公開|未発表|発表前|公開前の|写真|動画(?!投稿|サイト)|画像|撮影|映像|レシピ|取引先|虚偽|うそ|嘘|デマ|誹謗|中傷|差別|わいせつ|他人|他の人|第三者|著作|業務上知り|業務情報|内部情報|社内(?:の)?(?:情報|資料|文書)|資料|なりすま|インサイダー|売上|シフト表|名札|制服|患者|利用者|児童|生徒|園児|会社の情報|情報を|脅迫|暴力|いじめ|ハラスメント|悪口|批判|不満|違法|犯罪|誤解|未確認|真偽|ステマ|広告|宣伝|関係を隠|住所|電話番号|顔|位置|炎上した|返信|反論|賃金|給|労働条件|組合|政治|宗教|問題のある|ふざけ|迷惑(?!が|を|に)|危険|不適切|公序良俗|勧誘|営利/

const excepted = ({ sentence }: Around) =>
  /(?:私的|個人|プライベート|私生活)[^。]{0,24}(?:この限り|妨げ(?:ない|ず|ません|るもの)|制限し(?:ない|ません)|制限するもの|禁止するもの(?:で|と)|禁止し(?:ない|ません)|対象外|自由)/.test(
    sentence
  )

const insults =
  /差別|からか|揶揄|攻撃|中傷|侮辱|押し付け|強要|強制|他人の|お客様の|勧誘|業務と(?:混同|して)|18歳未満|選挙運動|公職選挙法|なりすま/

/** 憲法21条; private life is not the employer's: F-034. Beliefs: 憲法19条, 労基法3条. */
export const speech: Rule = {
  rule: 'speech',
  patterns: [
    {
      because: 'private-use-ban',
      concern: 'activity',
      direct: true,
      about: new RegExp(
        `${net}(?:等|など)?(?:の|を|は|に|へ|で|での|への|上の|上に|上で|も|自体)?(?:も|は|の)?、?(?:[^、。]{0,14}?)(?:${using})`,
        'g'
      ),
      unless: new RegExp(
        `${limited.source}|${content.source}|(?:会社|業務|仕事|職場|店)(?:の(?:こと|話)|に関)|投稿前|前に|トラブル|炎上|返事|採否|採用|選考|評価|尋ね|検索|名前|調べ|探|のぞ|監視|部下の|攻撃|発見|見つけ|偽|業務用|感情的|匿名`
      ),
      spared: excepted
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about:
        /(?:一切|いかなる|どのような|どんな|全て|全面(?:的に)?|完全に|例外なく)(?:の|な)?[^、。]{0,12}?(?:投稿|発信|書き?込み?|sns|発言|情報発信)(?:等|など|行為)?/g,
      unless: new RegExp(`${limited.source}|${content.source}|返事|偽`),
      spared: excepted
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about: /(?:投稿|発信|書き?込み?|発言)(?:は|を|も)、?[^。]{0,16}?(?:一切|全面的に|完全に|全く)(?:し|行|禁|認|で)/g,
      unless: new RegExp(`${limited.source}|${content.source}|返事|偽`),
      spared: excepted
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about:
        /(?:個人|私的|私用|プライベート)(?:の|な|として(?:の)?|的な|による)?(?:sns|情報|アカウントでの)?(?:の)?(?:投稿|発信(?:活動)?|利用|書き?込み?|発言)/g,
      says: /^[^。]{0,20}?(?:は|を|も|について|等)、?(?:原則(?:として)?|一切|全て|厳に|固く|全面的に|[^。]{0,16}含め(?:て)?)?、?(?:し(?:な|ま)|行(?:わ|い)|禁|控|慎|認め|でき|不可|やめ|遠慮|許)/,
      unless: new RegExp(`${limited.source}|${content.source}|匿名|評価|部下|採用`),
      spared: excepted
    },
    {
      because: 'private-use-ban',
      concern: 'burden',
      about: /(?:sns|個人のアカウント|私的な投稿)(?:を|は|も)(?:一切|全部|全て)?(?:やめ|辞め|卒業し)(?:て|る|させ)/g,
      says: /もら|いただ|ください|下さい|こと|もの|ます/,
      unless: new RegExp(`${limited.source}|やめたい|やめても(?!ら)`)
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about:
        /(?:勤務時間外|業務時間外|就業時間外|業務外|時間外|休日|休みの日|退勤後|プライベート(?:の時間|な時間)?|私生活|余暇|自宅)[^。]{0,16}?(?:投稿|発信|sns|書き?込|利用)/g,
      unless: new RegExp(
        `${content.source}|公式|評価|部下|採用|業務(?:の)?(?:連絡|メール)|会社(?:の(?:こと|端末|アカウント)|を代表)|返信`
      ),
      spared: excepted
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about:
        /(?:個人的な|個人の|自分の|個人としての)(?:意見|考え|見解|感想|気持ち)(?:を|の|は)[^、。]{0,10}?(?:述べ|発信|投稿|表明|書|公表|言)/g,
      unless: new RegExp(`${limited.source}|${content.source}|会社の(?:意見|見解)|かのよう|公式|混同`),
      spared: excepted
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about:
        /(?:個人的に|私的に|趣味で|趣味として|個人の立場で)[^、。]{0,16}?(?:投稿|発信|公開|sns|チャンネル|生放送|ライブ)/g,
      unless: new RegExp(
        `${limited.source}|${content.source.replace('|写真|動画(?!投稿|サイト)|画像|撮影|映像', '')}|(?:会社|業務|仕事|職場|店)(?:の|で)`
      ),
      spared: excepted
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about: new RegExp(`${net}(?:を|は|も)し(?=ては|ないで|ちゃ)`, 'g'),
      unless: limited
    },
    {
      because: 'account-ban',
      concern: 'activity',
      about:
        /(?:アカウント|sns|チャンネル|個人サイト)(?:の|を|は)?(?:新たに|新規に)?(?:の)?(?:開設|作成|保有|所有|所持|持(?:つ|っ|た)|作(?:る|っ|ら)|新設|登録)(?:する)?(?:こと)?/g,
      unless:
        /公式|会社(?:名|の(?:名|アカウント|許可なく会社))|店(?:名|の)|業務|なりすま|偽|社名|ロゴ|他人|法人|部署|名義|当社の|誤解/,
      spared: excepted
    },
    {
      because: 'account-ban',
      concern: 'burden',
      about:
        /(?:sns|個人|私的|プライベート|自分|全て|保有する|匿名|裏)(?:の|な|する)?[^、。]{0,10}?(?:アカウント|アカ|sns)(?:を|は)(?:全て|一切)?、?[^、。]{0,12}?(?:削除|閉鎖|退会|解約|消(?:す|し|去)|やめ)/g,
      says: /すること|なければ|ください|下さい|もの|もら|いただ|命|義務|同意|誓約|求め|させ|ます/,
      unless: /公式|なりすま|偽|業務用|乗っ取|使わなくな|使っていない|不要に|古い|(?:会社が|店の)/
    },
    {
      because: 'account-ban',
      concern: 'activity',
      about: /匿名(?:で|の|による|アカウント)[^、。]{0,14}?(?:投稿|発信|アカウント|利用|使|書|開設|作)|匿名アカウント/g,
      unless: new RegExp(`${content.source}|公式|相談|通報|自作自演|自社の商品|匿名でも|匿名であっても|匿名だから|炎上`)
    },
    {
      because: 'prior-approval',
      concern: 'activity',
      about:
        /(?:個人|私的|私用|自分|プライベート|従業員|sns)[^。]{0,20}?(?:投稿|発信|書き込|利用|開設|始め)|(?:全て|全部)の(?:投稿|発信)|(?:投稿|発信)(?:する|の)?内容|(?<!公式の?)(?:投稿|発信)は、?[^、。]{0,8}?(?:全て|全部|必ず|いかなる|どんな)/g,
      says: /許可|承認|承諾|了承|同意|検閲|事前に|届|(?:確認|チェック|審査)を(?:受|通)/,
      unless: new RegExp(
        `${limited.source}|${content.source}|(?:会社|業務|仕事|職場|店|商品|当社)(?:の(?!許可|承認|承諾|了承|同意|確認|検閲)|に関|を|について|名)`
      ),
      spared: excepted
    },
    {
      because: 'belief-ban',
      concern: 'activity',
      about:
        /(?:政治|宗教|選挙|信仰|思想|信条|支持政党|政党|社会問題|社会運動|デモ|憲法|原発|戦争|ジェンダー|時事)(?:的|上)?(?:な|や[^、。]{1,10}|・[^、。]{1,10}|、[^、。]{1,8}|及び[^、。]{1,8}|又は[^、。]{1,8}|等|など){0,4}(?:の|に関する|についての|について|に関して|に関わる|にかかわる|を|に)?[^、。]{0,14}?(?:意見|投稿|発言|発信|書き?込|書|話題|話|活動|表明|支持|いいね|シェア|内容|こと|主張|見解|参加|言及|触れ|コメント|信条|立場|考え)/g,
      unless: new RegExp(`${limited.source}|${insults.source}|会社名(?:で|を出)|会社の(?:名|見解)|店の名|代表`),
      spared: excepted
    },
    {
      because: 'after-leaving',
      concern: 'activity',
      about:
        /(?:退職|離職|卒業|退社|契約終了|辞めた|やめた)(?:後|したあと|した後|の後|してから|あと|以降|し、|しても)?(?:も|は|に|においても|であっても|[0-9]+年間は?)?[^。]{0,34}?(?:投稿|発信|口外|話(?:さ|し|す|を)|書(?:か|い|く|き)|言及|触れ|発言|語|公表|述べ|コメント|言(?:わ|っ|い))/g,
      near: /一切|会社(?:について|に関する|のこと|の(?:話|出来事))|当社(?:について|に関|のこと)|勤務先|職場(?:の|に|で)|仕事(?:の|に|で)|経験し|在職中(?:の(?:こと|出来事)|に(?:知|経験|見))|sns|店(?:の(?:こと|話)|に関)|何も|永久|いかなる/,
      unless:
        /秘密|機密|顧客|お客様|個人情報|営業秘密|未公開|取引先|利用者|患者|虚偽|誹謗|パスワード|公式アカウント|権限/,
      spared: excepted
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about:
        /(?:会社|当社|勤務先|職場|店|仕事|アルバイト先|バイト先|社名|会社名|従業員であること)(?:の(?:こと|話|名前|名|話題|出来事)|に関する(?:こと|事項|投稿|話題|内容|一切)|に関して|について|に関わる(?:こと|内容)|を|に)?[^。]{0,14}?(?:一切|何も|全て|どんな|いかなる|全面|(?:良|い|よ)いことも悪いことも、?|内容(?:に|を)(?:かかわらず|問わず))[^。]{0,16}?(?:投稿|書|発信|触れ|言及|出|載せ|発言|話|公開)/g,
      unless: new RegExp(`${limited.source.replace('|職場で', '')}|${content.source}|会社を代表|公式`),
      spared: excepted
    }
  ],
  english: [
    {
      because: 'after-leaving',
      concern: 'activity',
      about:
        /\b(?:former (?:employees|staff|workers)|after (?:leaving|you leave|resign\w*|you quit))\b[^.;]{0,40}?\b(?:post|write|say|talk|speak|publish|comment)\b/g,
      unless: /\b(?:customers?|confidential|secrets?|trade|personal (?:data|information))\b/
    },
    {
      because: 'private-use-ban',
      concern: 'activity',
      about:
        /\b(?:use|using|post|posting|have|having|open|opening|access|write|writing|participate)\w*\b[^.;]{0,30}?\b(?:social media|sns|social networks?|personal accounts?|private accounts?|on the internet|online)\b|\b(?:private|personal) (?:posts?|posting|use of (?:social media|sns)|social media use)\b/g,
      unless:
        /(?<!outside )(?<!outside of )\b(?:working hours|work hours|while working|at work|during work|on duty|in the kitchen|company devices?|official|customers?|photos?|pictures?|confidential|secrets?|personal (?:data|information)|false|harass\w*|copyright|someone else|insult\w*|discriminat\w*|on behalf)\b/
    },
    {
      because: 'belief-ban',
      concern: 'activity',
      about:
        /\b(?:politic\w*|religio\w*|election\w*)\b[^.;]{0,40}?\b(?:opinions?|views?|posts?|posting|statements?|beliefs?|content|activit\w+|topics?|matters)?\b/g,
      unless: /\b(?:official|working hours|on behalf|company account|insult\w*|discriminat\w*)\b/
    }
  ]
}
