import type { Around, Rule } from './rule.ts'

const conditions =
  '(?:賃金|給与|給料|時給|月給|昇給|賞与|ボーナス|報酬|年収|手取り|労働条件|勤務条件|雇用条件|労働環境|職場環境|職場の環境|待遇|処遇|福利厚生|残業(?:代|時間|のこと|の(?:多さ|実態|話)|について|に関|が多|ばかり|続き)|労働時間|勤務時間(?!中|内|外|帯)|勤務日数|休暇|有給|休日(?:数|の(?:少なさ|話))|休憩時間(?:の(?:短さ|長さ))|シフト(?=や|へ|に|の(?:不満|組み方|希望|話|きつ|相談)|について)|働き方|働く条件|雇用契約の内容|評価制度|人事制度|昇進|人員不足|人手不足|職場の(?:不満|問題))'
const speaking =
  '(?:話|語|相談|情報交換|比べ|比較|教え|公表|投稿|書き?込|書く|書い|書か|口外|漏ら|明かし|明かす|発信|共有|開示|公開|他言|拡散|発言|言及|触れ|つぶや|やり取り|やりとり|載せ|議論|意見|不満|言う|言っ|言わ|言い|聞い|聞く|聞か|話題|伝え|知らせ|訴え|しゃべ|交渉|要求)'

/** Pay data of others that someone handles at work are a secret of those others. */
const ofOthers =
  /(?:他(?:の)?(?:人|従業員|者)|他人|同僚|部下|応募者|顧客|お客様|第三者|従業員)の(?:[^、。]{0,6}の)?(?:個人)?(?:給与|給料|賃金|評価)(?:データ|情報|明細|額)?|(?:人事|経理|総務|給与(?:計算|担当)|採用)(?:部|課|担当)?(?:者|の担当|が|は)[^。]{0,30}(?:業務|職務)|業務上(?:取り扱|知り得た従業員|知った従業員)|(?:経理|人事|総務|給与|採用|労務)(?:部|課)?(?:の)?(?:担当者?|係)(?:は|が)|求人(?:広告|票)|面接官|給与計算/

const excepted = ({ sentence }: Around) =>
  /(?:労働)?組合[^。]{0,60}(?:除[きくい]|この限り|妨げ(?:ない|ず|ません|るもの(?:で|と))|禁止し(?:ない|ません)|制限し(?:ない|ません)|(?:もの)?ではな|ではありません|対象(?:外|とし(?:ない|ません))|例外|自由)|(?:労働条件|賃金|待遇)[^。]{0,40}(?:話し合|議論|相談|意見交換)[^。]{0,40}(?:除[きくい]|この限り|妨げ(?:ない|ず|ません|るもの)|禁止するもので|禁止し(?:ない|ません)|制限し(?:ない|ません)|制限するもの|対象外|自由)/.test(
    sentence
  )

/** 憲法28条, 労働組合法7条. F-041. */
export const union: Rule = {
  rule: 'union',
  patterns: [
    {
      because: 'union-ban',
      concern: 'activity',
      about:
        /(?:労働組合|労組|(?<!協同|生活協同|管理|信用)組合(?!員価格|員証)|ユニオン|団体交渉|団体行動|ストライキ|スト(?=を|へ|に)|春闘|団交|労働委員会|争議(?:行為)?|街宣|ビラ(?:まき|配り|の配布|配布)?)/g,
      says: /活動|加入|入(?:る|っ|ら|り)|結成|作(?:る|っ|ら|り)|参加|投稿|発信|話|勧誘|誘|配布|配(?:る|っ)|宣伝|呼びかけ|呼び掛け|支持|連絡|相談|行為|行わ|行っ|情報|関わ|かかわ|関する|ついて|関係|書|言及|意見|スト|交渉|拡散|利用|触れ|しない|禁止|主張|いいね/,
      unless:
        /(?:管理職|上司|店長|会社)(?:が|は|に)[^。]{0,30}(?:外し|外す|はがし|剥が|撤去|圧力|働きかけ|聞き出|尋ね|調べ)|なりすま|暴力|脅迫|勤務時間中|就業時間中|掲示板/,
      spared: excepted
    },
    {
      because: 'conditions-ban',
      concern: 'activity',
      about: new RegExp(
        `${conditions}(?:や[^、。]{1,14}|・[^、。]{1,12}|、[^、。]{1,10}|及び[^、。]{1,12}|など|等|又は[^、。]{1,12}){0,3}(?:の|に関する|に関して|について|を|は|が|に関し|への|に対する|に|額|明細)?[^。]{0,24}?${speaking}`,
        'g'
      ),
      unless: new RegExp(`${ofOthers.source}|シフト表|勤務表|虚偽|事実に反|事実と異な|面接|応募|採用担当`),
      spared: excepted
    }
  ],
  english: [
    {
      because: 'union-ban',
      concern: 'activity',
      about:
        /\bunion members?\b|\b(?:join|form|organi[sz]e|support|post|talk|campaign|discuss|participate|promot)\w*\b[^.;]{0,40}?\b(?:unions?|strikes?|collective bargaining)\b|\bunion (?:activit\w+|membership|organi[sz]ing|matters)\b/g
    },
    {
      because: 'conditions-ban',
      concern: 'activity',
      about:
        /\b(?:discuss|talk|post|shar|disclos|compar|complain|reveal|publish|writ|mention)\w*\b[^.;]{0,50}?\b(?:wages?|salar(?:y|ies)|pay|bonus(?:es)?|working conditions|working hours|overtime|benefits)\b/g,
      unless: /\b(?:other people's|others'|customers?|applicants?|payroll|handle)\b/
    }
  ]
}
