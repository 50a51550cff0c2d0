import type { Verdict } from '@hinoyojin/server/certificates/assess.ts'
import { inGroups } from '@hinoyojin/server/certificates/codes.ts'

type Language = 'ja' | 'en'
type Both = Record<Language, string>

const why: Record<NonNullable<Verdict['why']>, Both> = {
  'no-pdf': { ja: 'PDFではありません。', en: 'This is no PDF.' },
  'too-large': { ja: 'ファイルが大きすぎます（20 MBまで）。', en: 'The file is too large (20 MB at most).' },
  'nothing-in-it': {
    ja: 'このPDFの中に、修了証のデータがありません。紙のQRコードの住所で確かめてください。',
    en: 'There is no certificate inside this PDF. Check the address in the QR code of the paper instead.'
  },
  several: {
    ja: 'このPDFの中に、ちがう修了証が二つ以上あります。どれのページか決められません。',
    en: 'There are several different certificates inside this PDF, so nobody can say which one the page belongs to.'
  },
  'no-statement': {
    ja: '修了証の住所でもデータでもありません。',
    en: 'This is neither the address nor the data of a certificate.'
  },
  altered: {
    ja: '署名が合いません。発行されたあとで変わったか、写しまちがいです。',
    en: 'The signature does not fit: something was changed after it was issued, or it was copied wrongly.'
  },
  'unknown-key': {
    ja: '署名した鍵が、渡された鍵の一覧にありません。ほかのところが発行したものか、にせものです。',
    en: 'The key that signed is not in the key set you gave: somebody else issued this.'
  },
  revoked: { ja: '発行されましたが、取り消されています。', en: 'It was issued, and it has been revoked.' },
  'other-name': {
    ja: '名前が、この修了証の名前とちがいます。',
    en: 'The name is not the name of this certificate.'
  },
  'no-code': {
    ja: '名前を確かめるには、紙の照合コードがいります（--code）。',
    en: 'To compare a name the check code of the paper is needed (--code).'
  }
}

/** What holds and what was not asked, in sentences. */
export function verdictInWords(verdict: Verdict, language: Language): string {
  const lines: Both[] = [
    verdict.holds
      ? { ja: '署名は合っています。', en: 'The signature fits.' }
      : { ja: '確かめられませんでした。', en: 'This certificate does not hold.' }
  ]
  if (verdict.why) lines.push(why[verdict.why])
  lines.push(...claimLines(verdict), ...keyLines(verdict), ...nameLines(verdict))
  return lines.map((line) => line[language]).join('\n')
}

function claimLines({ claims }: Verdict): Both[] {
  if (!claims) return []
  const { title, course, version, date, issuer, minutes, serial, own } = claims
  const spelled: Both[] = own
    ? [{ ja: '  名前は本人が書いたつづり', en: '  name          as its bearer spelled it' }]
    : []
  return [
    {
      ja: `  講座      ${title}（${course} 第${version}版）`,
      en: `  course        ${title} (${course}, version ${version})`
    },
    { ja: `  修了日    ${date}`, en: `  completed on  ${date}` },
    { ja: `  学習時間  ${minutes}分`, en: `  study time    ${minutes} minutes` },
    { ja: `  発行      ${issuer}`, en: `  issued by     ${issuer}` },
    { ja: `  番号      ${inGroups(serial)}`, en: `  number        ${inGroups(serial)}` },
    ...spelled
  ]
}

function keyLines({ key, keyId, revoked }: Verdict): Both[] {
  if (!keyId) return []
  const known = { ja: `鍵 ${keyId} は、渡された一覧にあります。`, en: `Key ${keyId} is in the key set you gave.` }
  const notAsked = {
    ja: `署名した鍵は ${keyId} です。これが発行した組織の鍵かどうかは、まだ確かめていません。組織のサイトの /.well-known/hinoyojin-keys.json を --keys で渡すと確かめられます。`,
    en: `It was signed by key ${keyId}. Whether that is the key of the organisation was not checked: give /.well-known/hinoyojin-keys.json of its site as --keys.`
  }
  const unasked = {
    ja: '取り消されていないかは、確かめていません（--revoked）。',
    en: 'Whether it was revoked was not checked (--revoked).'
  }
  const standing = {
    ja: '渡された取り消しの一覧には、ありません。',
    en: 'It is not on the list of revocations you gave.'
  }
  return [
    ...(key === 'known' ? [known] : key === 'not-asked' ? [notAsked] : []),
    ...(revoked === 'not-asked' ? [unasked] : revoked === 'no' ? [standing] : [])
  ]
}

function nameLines({ name, claims }: Verdict): Both[] {
  if (!claims) return []
  if (!name)
    return [
      {
        ja: '名前は確かめていません（--name と、紙の照合コード --code）。',
        en: 'The name was not compared (--name, and the check code of the paper as --code).'
      }
    ]
  return name.fits
    ? [
        {
          ja: `名前は「${name.text}」です。紙に見える名前が同じか、目で確かめてください。`,
          en: `The name is “${name.text}”. Look whether the page shows the same.`
        }
      ]
    : [{ ja: `くらべた名前: 「${name.text}」`, en: `Compared with: “${name.text}”` }]
}
