import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { moment, openTestOutreach, ORIGIN, type TestOutreach } from '../test-outreach.ts'
import { atomFeed } from './feed.ts'
import { allNews, newsItem, removeNews, saveNews, type NewsFields } from './manage.ts'
import { article, newsList } from './public.ts'

let database: TestDatabase
let world: TestOutreach
beforeAll(async () => {
  database = await testDatabase()
  world = await openTestOutreach(database.store)
})
afterAll(() => database.close())

const item = (own: Partial<NewsFields> = {}): NewsFields => ({
  slug: 'new-module',
  texts: {
    ja: { title: '新しい単元 & 説明会', body: '写真の<b>点検</b>を足しました。' },
    en: { title: 'A new module', body: 'Photos.' }
  },
  publishAt: moment.now,
  ...own
})
const save = (fields: NewsFields, id: string | null = null, revision = 0) =>
  saveNews(database.store, world.operator, { id, revision, fields }, moment.now)
const shown = async () => (await newsList(database.store, 'ja', moment.now)).map(({ slug }) => slug)

test('drafts and what is to come are not shown; what is published is, the newest first', async () => {
  await save(item({ slug: 'draft', publishAt: null }))
  await save(item({ slug: 'tomorrow', publishAt: new Date(moment.now.getTime() + 86_400_000) }))
  await save(item({ slug: 'older', publishAt: new Date(moment.now.getTime() - 86_400_000) }))
  await save(item())
  expect(await shown()).toEqual(['new-module', 'older'])
  expect(await article(database.store, 'draft', 'ja', moment.now)).toBeNull()
  expect(await article(database.store, 'new-module', 'en', moment.now)).toMatchObject({
    title: 'A new module',
    inLanguage: true
  })
  expect(await article(database.store, 'new-module', 'ja-easy', moment.now)).toMatchObject({
    title: '新しい単元 & 説明会',
    inLanguage: false
  })
})

test('an address is taken once, and says what is odd about it', async () => {
  expect(await save(item())).toEqual({ ok: false, code: 'slug-taken' })
  for (const slug of ['', 'Große', 'a b', '-a', 'a'.repeat(81)])
    expect(await save(item({ slug }))).toEqual({ ok: false, code: 'slug-odd' })
})

test('the second editor keeps their words and sees those of the first', async () => {
  const made = await save(item({ slug: 'both' }))
  if (!made.ok) throw new Error(made.code)
  const edit = (title: string) => save(item({ slug: 'both', texts: { ja: { title, body: 'x' } } }), made.id, 1)
  expect(await edit('一人め')).toMatchObject({ ok: true })
  expect(await edit('二人め')).toMatchObject({
    code: 'changed-meanwhile',
    theirs: { texts: { ja: { title: '一人め' } } }
  })
  expect(await newsItem(database.store, world.operator, made.id)).toMatchObject({ item: { revision: 2 } })
  expect(await removeNews(database.store, world.operator, made.id)).toEqual({ ok: true })
  expect(await removeNews(database.store, world.operator, made.id)).toEqual({ ok: false, code: 'unknown-news' })
})

test('the feed is Atom: ids that stay, dates, an author, the article escaped', async () => {
  const articles = await newsList(database.store, 'ja', moment.now)
  const xml = atomFeed(articles, { title: '火の用心のお知らせ', locale: 'ja', origin: ORIGIN, now: moment.now })
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
  expect(xml).toContain(`<link rel="self" href="${ORIGIN}/news/feed.xml"/>`)
  expect(xml).toContain(`urn:uuid:${articles[0]?.id}`)
  expect(xml).toContain(`<link href="${ORIGIN}/news/new-module"/>`)
  expect(xml).toMatch(/<author>\s*<name>サンプル食堂<\/name>/)
  expect(xml.match(/<entry>/g)).toHaveLength(articles.length)
  expect(xml.match(/<updated>/g)).toHaveLength(articles.length + 1)
  expect(xml).not.toContain('<b>')
  expect(xml).toContain('写真の&lt;b&gt;点検')
  expect(xml).toContain('新しい単元 &amp; 説明会')
})

test('an empty feed is a feed all the same', () => {
  const xml = atomFeed([], { title: 'x', locale: 'en', origin: ORIGIN, now: moment.now })
  expect(xml).toContain('<updated>2026-12-01T01:00:00.000Z</updated>')
})

test('whoever is no operator writes nothing', async () => {
  expect(await allNews(database.store, world.manager)).toEqual({ ok: false, code: 'not-allowed' })
  const tried = await saveNews(
    database.store,
    world.manager,
    { id: null, revision: 0, fields: item({ slug: 'no' }) },
    moment.now
  )
  expect(tried).toEqual({ ok: false, code: 'not-allowed' })
})
