import type { Section } from './pick.ts'

const ja = {
  title: '自分チェック',
  lead: 'SNSとのつきあい方を、自分でたしかめるための問いです。8つの話題について、知っていること、気持ち、この4週間にしたことを聞きます。',
  facts: ['問いは{n}こ、6分から8分くらいです', '途中でやめても、答えは残ります', '答えたくない問いは、とばせます'],
  seenTitle: 'だれに見えるか',
  seen: [
    '答えも結果も、見えるのはあなただけです。店長にも、管理者にも見えません。受けたかどうかも見えません。',
    '一つひとつの答えは、結果が出てから14日で消えます。数字は、比べられるように最近の2回ぶんだけ残り、1年で消えます。',
    'あなたは、いつでもすぐに全部消せます。',
    '3か月ごとに、{small}人以上の集まりの平均だけを、組織に見せます。人数の少ない集まりは出しません。その前に消せば、平均にも入りません。'
  ],
  notAsked: 'アカウントの名前は、聞きません。書きこむ所もありません。',
  not: '妥当性を確かめた尺度ではありません。採用・給与・評価・懲戒には使いません。',
  begin: 'はじめる',
  resume: 'つづける',
  again: 'もう一度受ける',
  againHint: '次は、同じ話題の別の問いが出ます。',
  progress: '{total}こ中 {answered}こ 答えました',
  seeResult: '前の結果を見る（{date}）',
  remove: '全部消す',
  removeHint: '答えと結果が、すぐに消えます。もどせません。',
  removed: '全部消しました。',
  parts: {
    rating: '見こみ',
    situation: '場面',
    attitude: '気持ち',
    behaviour: 'したこと',
    knowledge: '知っていること'
  },
  step: '{number} / {total}',
  choose: 'つぎへ',
  needed: '一つ選んでから「つぎへ」を押してください。答えたくないときは「とばす」を押せます。',
  skip: 'とばす',
  skipped: 'いまは「とばす」になっています。',
  back: 'もどる',
  stop: '今はやめる',
  endTitle: '全部の問いが終わりました',
  endBody: '「もどる」で、答えを変えられます。よければ、結果を出します。',
  finish: '結果を出す',
  resultTitle: 'あなたの結果',
  resultLead: 'この結果は、あなただけに見えます。点数の良し悪しではなく、次にどこを見るかの手がかりです。',
  numbersTitle: '三つの数',
  numbers: {
    knowledge: { name: '知っていること', out: '答えた{of}問のうち、合っていたもの' },
    attitude: { name: '気持ち', out: '答えた文ごとに0から3。慎重な側ほど大きく、合わせて{of}まで' },
    behaviour: { name: 'したこと', out: 'その場面があった問いごとに0から3。よくした人ほど大きく、合わせて{of}まで' }
  },
  outOf: '{points} / {of}',
  range: '同じような問いをたくさん出したら、{low}から{high}のあいだになりそうです（推定）',
  rangeTitle: '幅について',
  rangeBody:
    '問いが少ないので、幅は広くなります。前の回との差がこの幅より小さいときは、変わったとは言えません。数が大きい人が安全だ、ということも確かめられていません。',
  none: '答えた問いがないので、出せません',
  before: '前の回（{date}）は {points} / {of}',
  situationsTitle: '場面',
  situationsLead: '気づく力と、ためらいやすさは、別のものなので、分けて出します。',
  noticed: 'だれかが困る場面 {of}つのうち、立ち止まった',
  letBe: '問題のない場面 {of}つのうち、そのままにした',
  lean: {
    'stops-much': 'どちらかというと、よく立ち止まる形でした。問題のない投稿まで止めなくて、大丈夫です。',
    'lets-much': 'どちらかというと、そのままにする形でした。ひと手間かけると、そのまま出せるものもあります。',
    balanced: '立ち止まるものと、そのままでよいものを、かたよらずに分けていました。',
    unknown: '場面をとばしたので、かたよりは出せません。'
  },
  leanNote: '場面は6つだけです。ちがう場面なら、ちがう形になるかもしれません。',
  gapTitle: '「わたし」と「わたしのような人」',
  gap: {
    lighter:
      'あなたは、自分に起きる見こみを、似た人より小さく見ています。ほんとうにそういう人もいます。ただ、同じように答える人が多いと言われます。全員が正しいことは、ありえません。',
    alike: 'あなたは、自分に起きる見こみを、似た人と同じくらいに見ています。',
    heavier:
      'あなたは、自分に起きる見こみを、似た人より大きく見ています。心配なことがあれば、一人で抱えずに話してみてください。',
    unknown: 'とばした問いがあるので、差は出せません。'
  },
  gapWhy:
    '知識のある人ほど「自分は大丈夫」と思いやすい、という報告もあります。差があっても、悪いことではありません。出す前に一度だけ、「これが似た人の投稿なら、何と言うか」と考えてみると、差に気づきやすくなります。',
  helpTitle: '次に役立ちそうな二つ',
  helpFor: '「{topic}」のところから',
  helpGo: '開く',
  helpTry: '2分の物語を試す',
  helpNone: 'この単元は、まだ割り当てられていません。研修の担当の人に聞くか、だれでも試せる物語をどうぞ。',
  reasonsTitle: '問いごとの理由',
  reasonsOpen: '知っていること・場面の理由を読む',
  reasonsGone: '一つひとつの答えは、もう消えています。数字だけが残っています。',
  chosen: 'あなたの答え',
  skippedAnswer: 'とばした',
  fitting: '合っているもの',
  same: 'あなたの答えと同じです',
  sources: 'もと',
  checkedOn: '{date}に確かめました',
  law: '一般的な説明で、法律の相談ではありません。',
  home: 'ホームにもどる',
  print: '印刷する',
  cardTitle: '自分チェック',
  cardBody: '8つの話題を6分ほどで。見えるのは、あなただけです。',
  cardResume: '途中の自分チェックがあります（{answered} / {total}）。',
  cardGo: '見てみる',
  cardOrganisation: '組織チェックに、あなたも答えてください。',
  cardOrganisationGo: '答える'
}

export const checkWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Personal check',
    lead: 'Questions for yourself about how you get on with social media: what you know, how you feel, and what you did in the last four weeks, on eight topics.',
    facts: [
      '{n} questions, about six to eight minutes',
      'You can stop at any time; your answers stay',
      'You can pass over a question you do not want to answer'
    ],
    seenTitle: 'Who sees it',
    seen: [
      'Only you see your answers and your result. Neither your manager nor an administrator sees them, nor whether you took part.',
      'Single answers are deleted 14 days after your result. Your numbers stay for comparison, at most the last two, and for a year.',
      'You can delete everything at once, at any time.',
      'Every three months the organisation is shown averages of groups of at least {small} people. Smaller groups are left out. What you delete before that is not in the averages.'
    ],
    notAsked: 'You are not asked for the name of any account. There is no place to type.',
    not: 'Not a validated scale. Not for hiring, pay, appraisal or discipline.',
    begin: 'Begin',
    resume: 'Go on',
    again: 'Take it again',
    againHint: 'Next time there are other questions about the same topics.',
    progress: '{answered} of {total} answered',
    seeResult: 'See the last result ({date})',
    remove: 'Delete everything',
    removeHint: 'Answers and results are gone at once. This cannot be undone.',
    removed: 'Everything is deleted.',
    parts: {
      rating: 'How likely',
      situation: 'A situation',
      attitude: 'How you feel',
      behaviour: 'What you did',
      knowledge: 'What you know'
    },
    step: '{number} / {total}',
    choose: 'Next',
    needed: 'Choose one, then press “Next”. If you do not want to answer, press “Pass”.',
    skip: 'Pass',
    skipped: 'At the moment this is passed over.',
    back: 'Back',
    stop: 'Stop for now',
    endTitle: 'That was the last question',
    endBody: 'With “Back” you can still change an answer. If all is well, see your result.',
    finish: 'See the result',
    resultTitle: 'Your result',
    resultLead: 'Only you see this. It is no mark for good or bad; it hints at where to look next.',
    numbersTitle: 'Three numbers',
    numbers: {
      knowledge: { name: 'What you know', out: 'fitting answers out of the {of} you gave' },
      attitude: {
        name: 'How you feel',
        out: '0 to 3 for each sentence you answered, more on the careful side, {of} at most'
      },
      behaviour: {
        name: 'What you did',
        out: '0 to 3 for each occasion there was, more the more often you did it, {of} at most'
      }
    },
    outOf: '{points} / {of}',
    range: 'With very many such questions it would probably lie between {low} and {high} (an estimate)',
    rangeTitle: 'About the width',
    rangeBody:
      'There are few questions, so the width is large. If the difference from last time is smaller than the width, nobody can say that anything changed. Nor is it known that people with larger numbers are safer.',
    none: 'No question was answered, so there is no number',
    before: 'Last time ({date}): {points} / {of}',
    situationsTitle: 'Situations',
    situationsLead: 'Noticing is one thing, holding back is another. That is why there are two figures.',
    noticed: 'Of {of} situations in which somebody could be hurt, you stopped at',
    letBe: 'Of {of} situations in which nothing was wrong, you let be',
    lean: {
      'stops-much': 'You tended to stop often. There is no need to hold back what harms nobody.',
      'lets-much': 'You tended to let things be. With a moment’s work, some of them could go out just as well.',
      balanced: 'You told apart, without leaning either way, what needs a moment and what is fine.',
      unknown: 'You passed over situations, so there is nothing to say about leaning.'
    },
    leanNote: 'There were only six situations. Others might have turned out differently.',
    gapTitle: '“Me” and “people like me”',
    gap: {
      lighter:
        'You see less risk for yourself than for people like you. That may be so. But most people are said to answer this way, and they cannot all be right.',
      alike: 'You see about as much risk for yourself as for people like you.',
      heavier:
        'You see more risk for yourself than for people like you. If something worries you, talk to somebody about it.',
      unknown: 'You passed over some of these questions, so there is no difference to show.'
    },
    gapWhy:
      'There are reports that people who know more are quicker to think “not me”. A difference is nothing bad. Before you post, ask once “what would I say if someone like me posted this?”, and it is easier to notice.',
    helpTitle: 'Two that may help next',
    helpFor: 'Because of “{topic}”',
    helpGo: 'Open',
    helpTry: 'Try a two-minute story',
    helpNone:
      'You have not been given this module yet. Ask whoever looks after training, or try the story that is open to all.',
    reasonsTitle: 'Reasons, question by question',
    reasonsOpen: 'Read the reasons for knowledge and situations',
    reasonsGone: 'The single answers are deleted by now. Only the numbers remain.',
    chosen: 'Your answer',
    skippedAnswer: 'passed over',
    fitting: 'What fits',
    same: 'the same as yours',
    sources: 'From',
    checkedOn: 'checked {date}',
    law: 'General explanation, not legal advice.',
    home: 'Back to home',
    print: 'Print',
    cardTitle: 'Personal check',
    cardBody: 'Eight topics in about six minutes. Only you see it.',
    cardResume: 'You have a personal check under way ({answered} / {total}).',
    cardGo: 'Have a look',
    cardOrganisation: 'Your answers are wanted for the organisation check.',
    cardOrganisationGo: 'Answer'
  },
  'ja-easy': {
    title: '{自分|じぶん}チェック',
    lead: 'SNSの {使|つか}い{方|かた}を、 {自分|じぶん}で {見|み}る ための {質問|しつもん}です。 8つの ことに ついて、 {知|し}って いる こと、 {気持|きも}ち、 この 4{週間|しゅうかん}に した ことを {聞|き}きます。',
    facts: [
      '{質問|しつもん}は {n}です。 8{分|ふん}くらいです。',
      '{途中|とちゅう}で やめても、 {答|こた}えは {残|のこ}ります。',
      '{答|こた}えたくない {質問|しつもん}は、 とばせます。'
    ],
    seenTitle: 'だれが {見|み}ますか',
    seen: [
      '{見|み}るのは、 あなただけです。 {店長|てんちょう}も {会社|かいしゃ}も {見|み}ません。 あなたが {答|こた}えたかどうかも、 わかりません。',
      '{一|ひと}つずつの {答|こた}えは、 {結果|けっか}の 14{日|にち}あとに {消|き}えます。 {数字|すうじ}は、 2{回|かい}ぶんだけ、 1{年|ねん} {残|のこ}ります。',
      'あなたは、 いつでも {全部|ぜんぶ} {消|け}せます。',
      '3か{月|げつ}に 1{回|かい}、 {会社|かいしゃ}は {平均|へいきん}を {見|み}ます。 {small}{人|にん}{以上|いじょう}の グループだけです。 その{前|まえ}に {消|け}すと、 {平均|へいきん}にも {入|はい}りません。'
    ],
    notAsked: 'アカウントの {名前|なまえ}は {聞|き}きません。 {字|じ}を {書|か}く ところも ありません。',
    not: '{研究|けんきゅう}で {確|たし}かめた テストでは ありません。 {会社|かいしゃ}に {入|はい}る {試験|しけん}、 {給料|きゅうりょう}、 {評価|ひょうか}、 {罰|ばつ}には {使|つか}いません。',
    begin: 'はじめる',
    resume: 'つづける',
    again: 'もう{一度|いちど} する',
    againHint: '{次|つぎ}は、 ほかの {質問|しつもん}が {出|で}ます。',
    progress: '{total}の {中|なか}の {answered}、 {答|こた}えました',
    seeResult: '{前|まえ}の {結果|けっか}を {見|み}る（{date}）',
    remove: '{全部|ぜんぶ} {消|け}す',
    removeHint: '{答|こた}えと {結果|けっか}が すぐ {消|き}えます。 もどせません。',
    removed: '{全部|ぜんぶ} {消|け}しました。',
    parts: {
      rating: 'ありそうですか',
      situation: 'こんな とき',
      attitude: '{気持|きも}ち',
      behaviour: 'した こと',
      knowledge: '{知|し}って いる こと'
    },
    step: '{number} / {total}',
    choose: '{次|つぎ}へ',
    needed:
      '{一|ひと}つ {選|えら}んで、 「{次|つぎ}へ」を {押|お}して ください。 {答|こた}えたくない ときは、 「とばす」を {押|お}します。',
    skip: 'とばす',
    skipped: 'いまは 「とばす」です。',
    back: 'もどる',
    stop: '{今|いま}は やめる',
    endTitle: '{質問|しつもん}は {全部|ぜんぶ} {終|お}わりました',
    endBody: '「もどる」で、 {答|こた}えを {変|か}えられます。 よければ、 {結果|けっか}を {見|み}ます。',
    finish: '{結果|けっか}を {見|み}る',
    resultTitle: 'あなたの {結果|けっか}',
    resultLead:
      'この {結果|けっか}は、 あなただけが {見|み}ます。 よい、 {悪|わる}いの {点|てん}では ありません。 {次|つぎ}に {見|み}る ところが わかります。',
    numbersTitle: '3つの {数字|すうじ}',
    numbers: {
      knowledge: {
        name: '{知|し}って いる こと',
        out: '{答|こた}えた {of}の {中|なか}で、 {合|あ}って いた {数|かず}です'
      },
      attitude: {
        name: '{気持|きも}ち',
        out: '{一|ひと}つの {文|ぶん}で 0から 3です。 {気|き}を つける {気持|きも}ちが {強|つよ}いと {大|おお}きいです。 {全部|ぜんぶ}で {of}までです'
      },
      behaviour: {
        name: 'した こと',
        out: '{一|ひと}つの ことで 0から 3です。 よく したら {大|おお}きいです。 {全部|ぜんぶ}で {of}までです'
      }
    },
    outOf: '{points} / {of}',
    range: 'たくさん {質問|しつもん}を したら、 {low}から {high}の {間|あいだ}でしょう（だいたいの {数|かず}）',
    rangeTitle: '{数字|すうじ}の {間|あいだ}に ついて',
    rangeBody:
      '{質問|しつもん}が {少|すく}ないです。 だから、 {数字|すうじ}は だいたいです。 {前|まえ}と {少|すこ}し ちがっても、 {変|か}わったとは {言|い}えません。 {数字|すうじ}が {大|おお}きい {人|ひと}は {安全|あんぜん}だ、とも {言|い}えません。',
    none: '{答|こた}えた {質問|しつもん}が ありません',
    before: '{前|まえ}（{date}）は {points} / {of}',
    situationsTitle: 'こんな とき',
    situationsLead:
      '{気|き}が つく ことと、 {出|だ}すのを やめやすい ことは、 {別|べつ}です。 だから、 {分|わ}けて {見|み}ます。',
    noticed: 'だれかが {困|こま}る こと {of}つの {中|なか}で、 {止|と}まった {数|かず}',
    letBe: 'だいじょうぶな こと {of}つの {中|なか}で、 そのままに した {数|かず}',
    lean: {
      'stops-much': 'よく {止|と}まりました。 だいじょうぶな {投稿|とうこう}は、 {止|と}めなくて いいです。',
      'lets-much':
        'よく そのままに しました。 {少|すこ}し {直|なお}したり {聞|き}いたり すると、 {安心|あんしん}して {出|だ}せます。',
      balanced: '{止|と}まる ことと、 そのままで いい ことを、 うまく {分|わ}けました。',
      unknown: 'とばした ものが あるので、 わかりません。'
    },
    leanNote: '6つだけ {聞|き}きました。 ほかの ことなら、 ちがうかも しれません。',
    gapTitle: '「わたし」と 「わたしのような {人|ひと}」',
    gap: {
      lighter:
        'あなたは、 {自分|じぶん}には {起|お}きにくいと {思|おも}って います。 {本当|ほんとう}に そういう {人|ひと}も います。 でも、 そう {答|こた}える {人|ひと}が {多|おお}いと {言|い}われます。 {全員|ぜんいん}が {正|ただ}しい ことは ありません。',
      alike:
        'あなたは、 {自分|じぶん}にも ほかの {人|ひと}にも、 {同|おな}じくらい {起|お}きると {思|おも}って います。',
      heavier:
        'あなたは、 {自分|じぶん}に {起|お}きやすいと {思|おも}って います。 {心配|しんぱい}な ことが あったら、 だれかに {話|はな}して ください。',
      unknown: 'とばした {質問|しつもん}が あるので、 わかりません。'
    },
    gapWhy:
      'よく {知|し}って いる {人|ひと}が 「わたしは だいじょうぶ」と {思|おも}う ことも あります。 {悪|わる}い ことでは ありません。 {出|だ}す {前|まえ}に、 1{回|かい}だけ {考|かんが}えます。 「これが {友|とも}だちの {投稿|とうこう}なら、 {何|なん}と {言|い}うかな」。',
    helpTitle: '{次|つぎ}に {見|み}る 2つ',
    helpFor: '「{topic}」の ことから',
    helpGo: '{開|ひら}く',
    helpTry: '2{分|ふん}の お{話|はなし}を {見|み}る',
    helpNone:
      'これは、 まだ あなたの ところに ありません。 {研修|けんしゅう}の {人|ひと}に {聞|き}いて ください。 だれでも {見|み}られる お{話|はなし}も あります。',
    reasonsTitle: '{質問|しつもん}の {理由|りゆう}',
    reasonsOpen: '{理由|りゆう}を {読|よ}む',
    reasonsGone: '{一|ひと}つずつの {答|こた}えは、 もう {消|き}えました。 {数字|すうじ}だけ あります。',
    chosen: 'あなたの {答|こた}え',
    skippedAnswer: 'とばした',
    fitting: '{合|あ}って いる もの',
    same: 'あなたの {答|こた}えと {同|おな}じです',
    sources: 'もとの {話|はなし}',
    checkedOn: '{date}に {確|たし}かめました',
    law: 'みんなへの {説明|せつめい}です。 {法律|ほうりつ}の {相談|そうだん}では ありません。',
    home: 'ホームに もどる',
    print: '{印刷|いんさつ}する',
    cardTitle: '{自分|じぶん}チェック',
    cardBody: '8つの ことを、 8{分|ふん}くらいで。 {見|み}るのは、 あなただけです。',
    cardResume: '{途中|とちゅう}の {自分|じぶん}チェックが あります（{answered} / {total}）。',
    cardGo: '{見|み}る',
    cardOrganisation: '{組織|そしき}チェックに、 あなたの {答|こた}えが ほしいです。',
    cardOrganisationGo: '{答|こた}える'
  }
}
