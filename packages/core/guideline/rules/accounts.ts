import type { Rule } from './rule.ts'

// Accounts and systems that are the organisation's own: it may manage them.
const official =
  /公式|業務用|業務上|業務システム|業務で使|会社の(?:sns|アカウント|パソコン|端末|システム)|会社名義|店(?:舗)?の(?:アカウント|sns|公式)|部署の|部門の|運用(?:担当|アカウント|する)|共用|共有アカウント|貸与(?!し(?:てい)?ない|され(?:てい)?ない)|支給(?!し(?:てい)?ない|され(?:てい)?ない)|社用|社有|管理画面|広報用|当社の(?:sns|アカウント)|法人|企業アカウント|社内システム|会社が(?:運営|管理|開設)/
const stranger =
  /なりすま|偽|乗っ取|不審|詐欺|見つけ|発見|他社|競合|お客様の|顧客の|通報|誤って|誤投稿|取り違え|間違え|上げた|投稿したとき|投稿者の|脅迫|加害|相手方/
const handsOver =
  /届け|届出|申告|提出|報告|開示|登録し|登録する|登録させ|教え|知らせ|提示|記入|書い|書く|伝え|記載|明かし|明かす|通知|共有|申し出|渡|預け|見せ|聞き出|聞く|聞き|尋ね|確認さ|出して|公開し|公開す|提供|回答|答え/

/** Private accounts stay private. F-010 and 8.5 of the fact sheet; 職業安定法5条の5 for applicants. */
export const accounts: Rule = {
  rule: 'accounts',
  patterns: [
    {
      because: 'account-names',
      concern: 'burden',
      about:
        /(?:アカウント(?:の)?(?:名|id|一覧|情報|url|リスト|有無|名前)?|アカ(?!ウ|デ)|(?:ユーザー?|ユーザ)(?:名|ネーム|id)|ハンドル(?:ネーム|名)?|(?:sns|line|プロフィール)の?(?:id|名前|url|アドレス|qrコード|名称)(?:一覧|リスト)?|(?:sns|line)(?:の)?id(?:一覧)?|プロフィール)(?:等|など|や[^、。]{1,14}|・[^、。]{1,14})?(?:を|は|も|について|の(?=提出|開示|届|登録|申告|報告|提示))/g,
      says: new RegExp(`^[^、。]{0,34}(?:、[^。]{0,30})?(?:${handsOver.source})`),
      unless: new RegExp(`${official.source}|${stranger.source}|他人の|第三者の|相手の|プロフィール(?:に|欄)`)
    },
    {
      because: 'passwords',
      concern: 'burden',
      about:
        /アカウント(?:へ|に)の?ログイン|パスワード|暗証番号|ログイン情報|ログインid|認証(?:コード|情報|番号)|ログイン(?:の)?(?:方法|キー)/g,
      says: /提出|開示|教え|届け|預け|渡|提供|共有|知らせ|申告|登録さ|報告|記入|見せ|伝え|通知|明かし|入力さ|出して|言(?:う|っ|い)|ログイン[^。]{0,20}(?:行|応じ|させ|し)/,
      unless: new RegExp(`${official.source}|乗っ取|漏れた|漏えい|流出|不正ログイン|被害`)
    },
    {
      because: 'account-names',
      concern: 'activity',
      about:
        /(?:アカウント|パスワード|sns|line|つなが[りる]|ユーザー名|友達申請|スマートフォン|スマホ)[^、。]{0,12}?(?:教え|提出し|開示し|申告し|届け出|見せ|承認し|応じ|拒否し|拒ん|断っ)(?:な|ず|た)(?:い|かった)?(?:人|者|場合|とき|従業員|応募者|方)/g,
      says: /採用|内定|処分|不利|懲戒|解雇|評価|シフト|雇|入社|面談|指導|契約/,
      unless: new RegExp(`${official.source}|${stranger.source}`)
    },
    {
      because: 'account-names',
      concern: 'burden',
      about:
        /(?:個人(?:的な)?|私的|私用|私物|プライベート|自分|自己|裏(?=アカ|の?アカウント)|匿名|運営(?:している|する)|使っている|使用している|利用している|利用する|利用中の|持っている|保有(?:する|している)|所有する)[^。]{0,20}?(?:アカウント|アカ|sns|投稿|プロフィール|端末|スマホ|スマートフォン|チャンネル)[^。]{0,40}?(?:届け出|届出|申告|提出|開示|提示|報告|登録|知らせ|教え|明かし|明らかに|伝え|見せ|渡|預け|質問|尋ね|聞き出|聞く|聞き取)/g,
      unless: new RegExp(
        `${official.source}|${stranger.source}|炎上|トラブル|困|証拠|保存|他人の|第三者の|他人に|お客様|投稿を見|個人の意見|個人情報|ないよう`
      )
    },
    {
      because: 'account-names',
      concern: 'burden',
      about:
        /(?:全員|各自|従業員|メンバー|個人|一人ひとり)[^。]{0,18}?(?:id|アカウント名?|ユーザー名|ハンドルネーム)[^。]{0,10}?(?:一覧|リスト|名簿|保管|管理|把握|収集|集め|回収|控え)/g,
      unless: official
    },
    {
      because: 'friend-requests',
      concern: 'burden',
      about:
        /友達(?:申請|追加|登録|に追加)?|フォロー(?:申請|依頼)?|相互フォロー|つながり申請|フォロワー|フォロー|(?:line|ライン)(?=を(?:追加|登録|交換)|の交換)/g,
      says: /交換し(?:て(?:お|く|下)|、)|て?おくこと|承認|受け入れ|受け|応じ|許可|拒|断|義務|しなければ|しなくては|すること|するものと|してください|して(?:ね|よ|下さい|ほしい|おいて)|してもら|していただ|必ず|追加|登録|になって|になら|になる|つなが/,
      near: /上司|会社|店長|管理職|人事|担当者|公式|先輩|責任者|マネージャー|本部|役員|採用/,
      unless: /お客様|顧客|利用者|公式アカウント(?:は|が|から|で)|運用|生徒|取引先|基準|返信/
    },
    {
      because: 'private-monitoring',
      concern: 'burden',
      about:
        /(?:個人|私的|私用|プライベート|私生活|従業員|従業員等|内定者|応募者|本人|部下|各人|各自|学生|全員|裏|匿名|候補者|家族)[^。]{0,20}?(?:アカウント|アカ|sns|投稿|タイムライン|dm|ダイレクトメッセージ|メッセージ|書き込み|発信|つぶやき)[^。]{0,24}?(?:監視|モニタリング|モニター|巡回|見張|追跡|調査|チェック|パトロール|検閲|調べ|探索|特定(?!され|の)|定期的に(?:検索|確認|閲覧)|(?:確認|閲覧|見る)(?:する)?(?:権利|権限|ことができ))/g,
      unless: new RegExp(
        `${official.source.replace('|業務上', '')}|不正アクセス|開示請求|発信者情報|公開され|公開の範囲|具体的な`
      )
    },
    {
      because: 'private-monitoring',
      concern: 'burden',
      about:
        /(?:応募者|内定者|候補者|従業員|学生|個人|本人)の?[^。]{0,14}?(?:アカウント|アカ|sns|投稿)[^。]{0,14}?(?:確認|閲覧|検索|見て|見る|参照|参考)/g,
      near: /採用|選考|合否|採否|評価|査定|面接|人事/,
      unless: official
    },
    {
      because: 'account-names',
      concern: 'burden',
      about:
        /(?:どの|どんな|何の|どのような|何という)(?:sns|アカウント|名前|サービス)[^。]{0,24}?か(?:を|は|、|について|も)/g,
      says: handsOver,
      unless: official
    },
    {
      because: 'private-monitoring',
      concern: 'burden',
      about:
        /(?:会社|人事(?:部|担当)?|上司|店長|管理者|管理職|当社|採用担当者?|本部)(?:が|は|による|に)、?[^。]{0,20}?(?:個人|私的|私用|プライベート|従業員|本人|応募者|内定者|部下|鍵)[^。]{0,14}?(?:アカウント|sns|投稿|タイムライン|dm|メッセージ|書き込み)(?:の内容|内容|履歴|状況)?(?:を|の)[^。]{0,14}?(?:確認|閲覧|検索|把握|点検|収集|記録|見る|見せ|のぞ)/g,
      unless: new RegExp(`${official.source}|公開されている|通報を受け|相談を受け|報告を受け`)
    },
    {
      because: 'private-monitoring',
      concern: 'burden',
      about:
        /(?:従業員|個人|内定者|応募者)[^。]{0,14}?(?:sns|アカウント|投稿)[^。]{0,6}?(?:定期的に|常時|毎日|毎週|随時|継続的に|いつでも)[^、。]{0,10}?(?:検索|確認|閲覧|見|点検|記録)/g,
      unless: official
    },
    {
      because: 'private-monitoring',
      concern: 'burden',
      about:
        /(?:会社|上司|店長|人事)(?:が|に|から)[^、。]{0,8}?(?:閲覧でき|見られ|見ることができ|確認でき)(?:る|れる)?(?:よう|状態|設定)/g,
      near: /個人|私的|私用|自分|アカウント|プロフィール/,
      unless: official
    },
    {
      because: 'private-monitoring',
      concern: 'burden',
      about:
        /(?:個人|私的|私用|従業員|本人|自分)の?[^、。]{0,6}?(?:アカウント|sns)(?:の投稿|の内容)?(?:は|を)、?[^。]{0,12}?(?:会社|店長|上司|人事(?:部)?|本部|管理職)(?:が|で|の)[^、。]{0,8}?(?:確認|閲覧|見|チェック|管理)/g,
      unless: official
    },
    {
      because: 'account-names',
      concern: 'activity',
      about:
        /(?:届け出|届け|知らせ|申告し|登録し|報告し|教え)(?:て)?(?:い)?ない(?:個人(?:の)?|私的な)?アカウント[^、。]{0,6}/g,
      unless: official
    },
    {
      because: 'private-device',
      concern: 'burden',
      about:
        /(?:スマホ|スマートフォン|携帯(?:電話)?|個人端末|私物(?:の)?端末|dm|ダイレクトメッセージ|トーク(?:履歴|画面)?|閲覧履歴|検索履歴|やり取り|やりとり|画面|通信(?:の)?(?:履歴|記録|内容)|個人のパソコン)(?:の[^、。]{1,8})?(?:を|は|も)/g,
      says: /提出|見せ|提示|預け|渡|検査|点検|開示|調べ|確認(?:させ|し|する|を)|中を/,
      near: /求め|指示|要求|会社|上司|店長|命じ|疑|抜き打ち|いつでも|定期|場合は|たら|本部|人事/,
      unless: new RegExp(
        `${official.source}|証拠|保存|スクリーンショット|記録のため|被害|個人情報が写|写り込|勤務中|勤務時間|ロッカー|脅迫|投稿者|撮影禁止|自分で|各自|投稿前|投稿する前|持ち込`
      )
    },
    {
      because: 'account-names',
      concern: 'burden',
      about:
        /鍵(?:アカ|アカウント|付き|垢|を)[^。]{0,14}?(?:外|公開|解除|やめ)|(?:個人|私的|自分)の(?:アカウント|sns)[^。]{0,8}?公開設定/g,
      says: /しなければ|すること|してください|義務|外|公開/,
      unless: official
    }
  ],
  english: [
    {
      because: 'account-names',
      concern: 'burden',
      about:
        /\b(?:disclose|submit|provide|report|register|share|give|hand over|reveal|list|tell)\b[^.;]{0,40}?\b(?:personal|private|own|your|their|social media|sns)\b[^.;]{0,30}?\b(?:accounts?|usernames?|user names?|handles?|ids?|profiles?)\b/g,
      unless: /\b(?:official|company accounts?|work accounts?|customers?)\b/
    },
    {
      because: 'passwords',
      concern: 'burden',
      about:
        /\b(?:disclose|submit|provide|share|give|hand over|reveal|tell)\b[^.;]{0,60}?\b(?:passwords?|passcodes?|pin codes?|login details)\b/g,
      unless: /\bofficial\b/
    },
    {
      because: 'friend-requests',
      concern: 'burden',
      about:
        /\b(?:accept|approve|confirm)\b[^.;]{0,40}?\b(?:friend|follow|connection)(?:ship)? requests?\b|\badd\b[^.;]{0,30}?\b(?:supervisor|manager|boss)\b[^.;]{0,20}?\bfriend|\bkeep\b[^.;]{0,20}?\bprofiles? public\b/g
    },
    {
      because: 'private-monitoring',
      concern: 'burden',
      about:
        /\b(?:monitor|monitors|inspect|inspects|check|checks|search|searches|watch|review|reviews)\b[^.;]{0,40}?\b(?:personal|private|employees?'?|your)\b[^.;]{0,30}?\b(?:accounts?|posts?|messages?|phones?|social media|sns|pages?|profiles?|feeds?|timelines?)\b/g,
      unless: /\b(?:official|privacy settings|before you post|before posting)\b/
    }
  ]
}
