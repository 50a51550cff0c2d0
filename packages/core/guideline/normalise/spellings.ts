import type { Rewriting } from './mapped.ts'

/**
 * Words that the rules know in one spelling only. The left side is how people write them: やさしい日本語 in kana,
 * phone shorthand, old spellings. Only words that mean nothing else as kana are here.
 */
const spellings: Record<string, readonly string[]> = {
  罰金: ['ばっきん', 'ばつ金'],
  会社: ['かいしゃ', '御社'],
  悪口: ['わるくち', 'わるぐち', '陰口', 'かげぐち'],
  給料: ['きゅうりょう', 'お給料'],
  給与: ['きゅうよ'],
  お金: ['おかね'],
  全部: ['ぜんぶ'],
  全て: ['すべて', '総て', '凡て'],
  解雇: ['かいこ', 'クビ', '首に', 'くびに'],
  友達: ['友だち', 'ともだち', 'フレンド'],
  申請: ['しんせい', 'リクエスト'],
  政治: ['せいじ'],
  宗教: ['しゅうきょう'],
  組合: ['くみあい'],
  禁止: ['きんし'],
  投稿: ['とうこう', 'ポスト', 'ツイート', 'つぶやき', 'アップロード', 'アップ(?=し|す|は|を)', '掲載', '配信', '書きこみ'],
  投稿し: ['つぶやい', 'アップし'],
  書き込: ['書きこ', '書込', 'かきこ'],
  書いて: ['かいて'],
  教えて: ['おしえて'],
  話して: ['はなして'],
  払っ: ['(?<=[をにも、])はらっ'],
  払い: ['(?<=[をにも、])はらい'],
  払う: ['(?<=[をにも、])はらう'],
  払わ: ['(?<=[をにも、])はらわ'],
  通報: ['つうほう'],
  損害: ['そんがい'],
  弁償: ['べんしょう'],
  保証人: ['ほしょうにん'],
  賠償: ['ばいしょう'],
  従業員: ['スタッフ', 'アルバイト', 'パートタイマー', 'クルー', '(?<!会)社員', '職員', '労働者'],
  sns: ['ソーシャルメディア', 'ソーシャル・ネットワーキング・サービス', 'えすえぬえす', 'ツイッター', 'twitter', 'インスタグラム', 'instagram', 'インスタ(?!ン|ント)', 'tiktok', 'ティックトック', 'facebook', 'フェイスブック', 'youtube', 'ユーチューブ', 'のきさき', 'nokisaki', 'ブログ', 'ネット掲示板', 'インターネット掲示板'],
  又は: ['または', 'もしくは', '若しくは', '或いは', 'あるいは'],
  及び: ['および', '並びに', 'ならびに']
} // prettier-ignore

/** One pass over the text per word: linear. */
export const oneSpelling: readonly Rewriting[] = Object.entries(spellings).map(
  ([word, others]) => [new RegExp(others.join('|'), 'g'), word] as const
)
