/**
 * What a university says where the sections of the interface speak of shops and their managers. One list instead of a second copy of
 * every section: a copy would fall behind with the next sentence. The longest fitting phrase is taken, so a sentence for which the
 * single word will not do stands here as a longer phrase. The test beside this file keeps it complete and free of dead lines.
 */
export const universityTerms: Readonly<Record<string, string>> = {
  // 日本語
  店舗・部署: '学部・学科',
  下の店舗や部署: '下の学部や学科',
  店舗ごと: '学部ごと',
  この店舗: 'この学部',
  あなたの店舗: 'あなたの学部',
  一部の店だけ: '一部の学部だけ',
  '本部 / 駅前店': '看護学部 / 看護学科',
  お店のページ: '窓口のページ',
  お店: '窓口',
  店の進みぐあい: '窓口のページ',
  この店の名簿: 'この大学の名簿',
  'ほかの店・組織': 'ほかの大学・組織',
  '店長・責任者': '窓口の担当者',
  店長か担当の人: '窓口の係の人',
  '店長か、研修の担当の人': '窓口の係の人',
  // The one at a student's own job, in the courses for people at work: not the university's.
  '店長・上司': '店長・上司',
  店長: '係の人',
  '{店長|てんちょう} のように': '{学科|がっか} のように',
  本部の管理者: '大学の管理者',
  本部の人: '窓口の係の人',
  休憩室に貼る紙も作れます: '教室で映すスライドと、掲示する紙も作れます',
  '「研修、あと{n}分くらいで終わるよ。休憩のあとに時間をとるから、やってしまおうか。」':
    '「学生の基礎は、あと{n}分くらいで終わります。授業の合間に、続きからどうぞ。」',
  '「研修がまだみたい。全部で{n}分くらい。時間をとるから、わからないところがあったら言ってね。」':
    '「学生の基礎が、まだのようです。全部で{n}分くらいです。わからないところがあったら、窓口に来てください。」',
  '「入り方、わかる？ いっしょにやろう。」': '「入り方は、わかりますか。いっしょにやってみましょう。」',
  あなたの番号: '学籍番号',
  '自分の番号・名前': '学籍番号・名前',
  '自分の番号と、': '学籍番号と、',
  番号とお名前: '学籍番号とお名前',
  '社員番号、学籍番号など。紙かポスターのそばにあります。': '学生証にあります。',
  '学籍番号、社員番号など。': '学生証にあります。',
  社員番号: '学籍番号',
  仕事で使っている名前: '大学に届けている名前',
  名簿に載っているお名前: '大学に届けているお名前',
  '勤務時間としての記録 {n}分': '学習した時間：{n}分',
  勤務時間として記録: '学習した時間',
  店にも会社にも: '大学にも',
  '読む時間は、仕事の時間です。': '急がずに読んでください。',
  '{読|よ}む {時間|じかん}は、{仕事|しごと}の {時間|じかん}です。': '{急|いそ}がないで {読|よ}んで ください。',
  '採用・給与・評価・懲戒には使いません': '成績・推薦・採用・処分には使いません',
  '{店長|てんちょう}も {会社|かいしゃ}も {見|み}ません': '{窓口|まどぐち}の {人|ひと}も {見|み}ません',
  会社に届いて: '大学に届いて',
  会社から: '大学から',
  '採用・給与・懲戒には使いません': '成績・推薦・採用・処分のためのものではありません',
  '採用・給与・懲戒には使えません': '成績・推薦・採用・処分には使えません',
  退職: '離籍',
  // English
  'Your numbers stay': 'Your numbers stay',
  'Not for hiring, pay, appraisal or discipline.': 'Not for grades, recommendations, hiring or discipline.',
  'Reading it is working time.': 'Take your time to read it.',
  'Shops and sections': 'Faculties and departments',
  'shops and sections': 'faculties and departments',
  'shops or sections': 'faculties or departments',
  'Shop or section': 'Faculty or department',
  'shop or section': 'faculty or department',
  'Head office / Station': 'Nursing / First year',
  'some shops only': 'some faculties only',
  'by shop': 'by faculty',
  'the shop page': 'the office page',
  'Shop page': 'Office page',
  'My shop': 'Office page',
  Shop: 'Office',
  'Nobody is in this shop yet': 'Nobody is here yet',
  'belong to your shop': 'belong to your faculty',
  'the list of this shop': 'the list of this university',
  'Another shop or organisation': 'Another university or organisation',
  'Ask your manager, or whoever runs the training.': 'Ask the office.',
  'This page is for managers': 'This page is for the office',
  'A manager confirms': 'The office confirms',
  'a manager matches them with the list or lets': 'the office matches them with the list or lets',
  'Managers and administrators': 'Office staff and administrators',
  'your manager': 'the office',
  'Your manager': 'The office',
  Manager: 'Office staff',
  manager: 'office staff',
  'the head office': 'the office',
  'It goes neither to your shop nor to the company.': 'It does not go to the university.',
  'Your workplace': 'Your university',
  'Your number': 'Your student number',
  'Enter your number': 'Enter your student number',
  'Please enter your number': 'Please enter your student number',
  'Staff or student number. It is on your slip.': 'It is on your student card.',
  'Student or staff number.': 'It is on your student card.',
  'the staff number': 'the student number',
  'The name you go by at work': 'Your name as the university has it',
  'recorded as working time': 'of study time',
  'Recorded as working time': 'Study time',
  'audits and working time': 'audits',
  'e.g. head office on duty': 'e.g. student affairs on duty',
  'There is a poster for the break room': 'There is a slide for the hall and a poster for the wall',
  'Not for hiring, pay or discipline': 'Not for marks, recommendations, hiring or discipline',
  'Not used for hiring, pay or discipline': 'Not meant for marks, recommendations, hiring or discipline',
  // やさしい日本語
  '{店長|てんちょう}か {先生|せんせい}': '{窓口|まどぐち}の {人|ひと}か {先生|せんせい}',
  '{店長|てんちょう}・{上司|じょうし}': '{店長|てんちょう}・{上司|じょうし}',
  '{店|みせ}の {人|ひと}も {会社|かいしゃ}の {人|ひと}も': '{大学|だいがく}の {人|ひと}も',
  '{店長|てんちょう}': '{窓口|まどぐち}の {人|ひと}',
  'あなたの {番号|ばんごう}': '{学生|がくせい}の {番号|ばんごう}',
  '{学生|がくせい}の {番号|ばんごう}です。': '{学生証|がくせいしょう}に あります。',
  'もらった {紙|かみ}に あります。': '{学生証|がくせいしょう}に あります。',
  'この {店|みせ}に': 'この {大学|だいがく}に',
  'ほかの {店|みせ}で': 'ほかの {大学|だいがく}で',
  '{店|みせ}の ようす': '{窓口|まどぐち}の ページ',
  '{仕事|しごと}で {使|つか}う {名前|なまえ}': '{大学|だいがく}に ある {名前|なまえ}',
  '{仕事|しごと}の {時間|じかん}として {n}{分|ふん} {記録|きろく}しました': '{n}{分|ふん} {勉強|べんきょう}しました',
  '{会社|かいしゃ}に {届|とど}き': '{大学|だいがく}に {届|とど}き',
  '{会社|かいしゃ}が': '{大学|だいがく}が',
  '{会社|かいしゃ}は': '{大学|だいがく}は',
  '{会社|かいしゃ}や {学校|がっこう}の': '{大学|だいがく}の',
  '{本部|ほんぶ}の {人|ひと}': '{窓口|まどぐち}の {人|ひと}',
  '{給料|きゅうりょう}や {罰|ばつ}には': '{成績|せいせき}や {罰|ばつ}には'
}

const literal = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const phrases = new RegExp(
  Object.keys(universityTerms)
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|'),
  'g'
)

function said(words: unknown): unknown {
  if (typeof words === 'string') return words.replace(phrases, (phrase) => universityTerms[phrase] ?? phrase)
  if (Array.isArray(words)) return words.map(said)
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(Object.entries(words).map(([name, inside]) => [name, said(inside)]))
  return words
}

/** The same words as a university says them. */
export function atUniversity<Words>(words: Words): Words {
  // `said` changes the letters of sentences only: the shape is the one that came in.
  return said(words) as Words
}
