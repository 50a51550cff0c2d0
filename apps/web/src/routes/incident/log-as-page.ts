import type { ExportHead } from '@hinoyojin/server/manual/export-log.ts'
import type { IncidentView } from '@hinoyojin/server/manual/incidents.ts'
import { fill } from '#app/words/fill.ts'
import type { incidentWords } from '#app/words/incident.ts'
import { lineText } from './line-text.ts'

type How = {
  words: (typeof incidentWords)['ja']
  locale: 'ja' | 'en'
  tasks: ReadonlyMap<string, string>
  timezone: string
}

/** The log as one page of HTML without scripts and without anything from elsewhere: opens on any machine, prints as it is. */
export function logAsPage({ head, log }: { head: ExportHead; log: IncidentView['log'] }, how: How): string {
  const { words, locale, tasks, timezone } = how
  const stamp = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ja-JP', {
    ...{ timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }
  })
  const at = (iso: string) => stamp.format(new Date(iso))
  const rows = log.map((line) => {
    const late = line.happened ? fill(words.lateAt, { time: at(line.happened), written: at(line.at) }) : ''
    const mark = line.late ? `<b class="late">${safe(words.late)}</b> ` : ''
    const draft = line.kind === 'draft' ? `<pre>${safe(textOf(line.body['text']))}</pre>` : ''
    return `<tr><td>${line.seq}</td><td>${at(line.at)}</td><td>${safe(line.name)}</td><td>${mark}${safe(late)}${late ? '<br>' : ''}${breaks(lineText(line, words, tasks))}${draft}${review(line, words)}</td><td class="hash">${line.hash.slice(0, 16)}…</td></tr>`
  })
  const drill = head.drill ? `<p class="drill">${safe(words.drillBar)}</p>` : ''
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${safe(`${words.exportTitle}: ${head.title}`)}</title>
<style>
body{font:11pt/1.6 "Hiragino Sans","BIZ UDPGothic","Noto Sans CJK JP","Noto Sans JP",sans-serif;color:#000;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:18pt;line-height:1.4;margin:0 0 .4rem}table{width:100%;border-collapse:collapse;font-size:9.5pt;table-layout:fixed}
th,td{border-bottom:1px solid #999;padding:.3rem .4rem;text-align:left;vertical-align:top}tr{break-inside:avoid}thead{display:table-header-group}
th:nth-child(1){width:2.2rem}th:nth-child(2){width:8.5rem}th:nth-child(3){width:6rem}th:nth-child(5){width:5rem}
pre{white-space:pre-wrap;font:inherit;border-left:2px solid #999;margin:.3rem 0;padding-left:.6rem}.hash{font:8pt/1.5 ui-monospace,Menlo,Consolas,monospace;word-break:break-all}
.drill{border:3px dashed #000;padding:.4rem .8rem;font-weight:700}.late{border:1px solid #000;padding:0 .3rem}.small{font-size:9pt}
@page{size:A4;margin:15mm}@media print{body{margin:0;max-width:none;padding:0}}
</style>
</head>
<body>
${drill}
<h1>${safe(head.title)}</h1>
<p>${safe(`${[words.exportTitle, ...new Set([head.organisation, head.unit])].join(' · ')}`)}<br>${safe(fill(words.exportedBy, { date: at(head.exported), name: head.exportedBy }))}</p>
<table>
<thead><tr><th>#</th><th>${safe(fill(words.at, { zone: timezone }))}</th><th>${safe(words.who)}</th><th>${safe(words.entry)}</th><th>${safe(words.hash)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p class="small">${safe(fill(words.chain, { last: head.last, lines: head.lines }))}</p>
<p class="small">${safe(words.utc)}</p>
</body>
</html>
`
}

function review(line: IncidentView['log'][number], words: How['words']): string {
  if (line.kind !== 'closed') return ''
  const parts = (['worked', 'hard'] as const).map((name) => [words[name], textOf(line.body[name])] as const)
  const actions = Array.isArray(line.body['actions'])
    ? (line.body['actions'] as { what: string; who: string; by: string }[])
    : [] // of that kind
  return [
    ...parts.filter(([, text]) => text !== '').map(([name, text]) => `<br><b>${safe(name)}</b> ${breaks(text)}`),
    ...actions.map(
      ({ what, who, by }) =>
        `<br>□ ${safe(what)}${safe(
          [who, by]
            .filter((each) => each !== '')
            .join(' ')
            .replace(/.+/, '（$&）')
        )}`
    )
  ].join('')
}

const breaks = (text: string) => safe(text).replaceAll('\n', '<br>')

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** Nothing that was written may become part of the page itself. */
function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
