import type { Section } from './pick.ts'

const ja = {
  title: 'メールマガジン',
  lead: '新しい講座、説明会の日、炎上をめぐって分かってきたことを、月に一度ほど、文字だけのメールでお送りします。',
  email: 'メールアドレス',
  agree: '新しい講座、説明会、炎上をめぐる知見のお知らせを、月に一度ほどメールで受け取ることに同意します。',
  problem: {
    email: 'メールアドレスを、例のように書いてください（例：hanako@example.com）。',
    agree: '受け取ることに同意するときは、しるしを付けてください。'
  },
  send: '確認のメールを送る',
  how: '入力だけでは始まりません。届いたメールのリンクを開き、ボタンを押すと始まります。1週間押されなければ、アドレスは消えます。いつでも1回押せば止まります。',
  sentTitle: '確認のメールをお送りしました',
  sentBody:
    'メールのリンクを開いて、ボタンを押してください。届かないときは、迷惑メールの箱か、アドレスの打ちまちがいをお確かめください。',
  nobody: 'いまはメールマガジンを出していません。',
  agreeTitle: 'メールマガジンを受け取りますか',
  agreeBody: '{email} にお送りします。下のボタンを押すと始まります。',
  agreeButton: '受け取る',
  agreedTitle: '受け取りを始めました',
  agreedBody: '次の号から {email} にお送りします。止めるときは、どの号からでも1回押すだけです。',
  stopTitle: '受け取りをやめますか',
  stopBody: '{email} へのメールマガジンを止めます。理由はいりません。',
  stopButton: '受け取りをやめる',
  stoppedTitle: '止めました',
  stoppedBody: 'これから出す号は、お送りしません。同意の記録として、ひと月のあいだアドレスを保存し、そのあと消します。',
  unknownTitle: 'このリンクは使えませんでした',
  unknownBody:
    'リンクが途中で切れているか、時間がたってアドレスを消したあとかもしれません。受け取るときは、もう一度お申し込みください。',
  again: 'もう一度申し込む',
  sender: '送信者'
}

export const magazineWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Mail magazine',
    lead: 'New courses, dates of briefings, and what is being learnt about firestorms: about once a month, as plain text.',
    email: 'E-mail address',
    agree:
      'I agree to receive news of new courses, briefings and findings about firestorms by e-mail, about once a month.',
    problem: {
      email: 'Please write an e-mail address like hanako@example.com.',
      agree: 'If you agree to receive it, please tick the box.'
    },
    send: 'Send me the confirmation',
    how: 'This alone does not start anything: it begins when you open the link in the mail and press the button. If nobody does so within a week, the address is erased. One press stops it at any time.',
    sentTitle: 'A confirmation is on its way',
    sentBody:
      'Please open the link in the mail and press the button. If it does not arrive, look into the spam folder or check the address for a slip.',
    nobody: 'There is no mail magazine at the moment.',
    agreeTitle: 'Receive the mail magazine?',
    agreeBody: 'It will be sent to {email}. It begins when you press the button.',
    agreeButton: 'Yes, send it',
    agreedTitle: 'You are on the list',
    agreedBody: 'From the next issue on it goes to {email}. One press in any issue stops it.',
    stopTitle: 'Stop the mail magazine?',
    stopBody: 'No more issues will go to {email}. No reason is needed.',
    stopButton: 'Stop',
    stoppedTitle: 'Stopped',
    stoppedBody:
      'You will get no further issues. As the record of your consent the address is kept for a month and then erased.',
    unknownTitle: 'This link could not be used',
    unknownBody:
      'It may have been cut off, or the address has been erased since. If you would like the magazine, please sign up again.',
    again: 'Sign up again',
    sender: 'Sender'
  },
  'ja-easy': {
    title: 'メールマガジン',
    lead: '{新|あたら}しい コースや {説明会|せつめいかい}の ことを、 1か{月|げつ}に 1{回|かい}くらい メールで {送|おく}ります。',
    email: 'メールアドレス',
    agree: 'お{知|し}らせの メールを、 1か{月|げつ}に 1{回|かい}くらい もらいます。',
    problem: {
      email: 'メールアドレスを {書|か}いてください（{例|れい}：hanako@example.com）。',
      agree: 'メールを もらう {人|ひと}は、 しるしを つけてください。'
    },
    send: '{確|たし}かめる メールを {送|おく}る',
    how: 'まだ {始|はじ}まりません。 メールの リンクを {開|ひら}いて、 ボタンを {押|お}すと {始|はじ}まります。 いつでも {止|と}める ことが できます。',
    sentTitle: 'メールを {送|おく}りました',
    sentBody: 'メールの リンクを {開|ひら}いて、 ボタンを {押|お}してください。',
    nobody: '{今|いま}は メールマガジンが ありません。',
    agreeTitle: 'メールマガジンを もらいますか',
    agreeBody: '{email} に {送|おく}ります。 ボタンを {押|お}すと {始|はじ}まります。',
    agreeButton: 'もらう',
    agreedTitle: '{始|はじ}まりました',
    agreedBody: '{次|つぎ}から {email} に {送|おく}ります。 いつでも {止|と}める ことが できます。',
    stopTitle: 'メールマガジンを やめますか',
    stopBody: '{email} に {送|おく}るのを やめます。 {理由|りゆう}は いりません。',
    stopButton: 'やめる',
    stoppedTitle: '{止|と}めました',
    stoppedBody: 'もう {送|おく}りません。 メールアドレスは 1か{月|げつ}で {消|け}します。',
    unknownTitle: 'この リンクは {使|つか}えません',
    unknownBody: 'リンクが {切|き}れて いるか、 {時間|じかん}が たちました。',
    again: 'もう {一度|いちど} {申|もう}し{込|こ}む',
    sender: '{送|おく}る {人|ひと}'
  }
}
