/** Problems found while files are read, before any rule: values for their sentence, and what causes them. */
export const elsewhere: Record<string, { args: Record<string, string>; lines: string[] }> = {
  E001: { args: { kind: 'unknown-key', name: 'txet', where: 'scenes.table.show.0' }, lines: ['- { id: l1, system: "静かな夜", txet: "…" }', '+ { id: l1, system: "静かな夜" }'] },
  E002: { args: { key: 'text' }, lines: ['- text: 休憩なう #バイト', '+ text: "休憩なう #バイト"'] },
  E003: { args: {}, lines: [] },
  E004: { args: { size: '2400000', largest: '1000000' }, lines: [] },
  E005: { args: {}, lines: [] },
  E006: { args: { detail: 'tab' }, lines: ['- (tab)text: "静かな夜"', '+ text: "静かな夜"'] },
  E007: { args: { reason: 'missing' }, lines: [] },
  I008: { args: { found: 'BOM, CRLF' }, lines: [] },
  W009: { args: { name: '10-tea.yaml' }, lines: ['- 10-tea.yaml', '+ 10-tea.scn.yaml'] },
  E017: { args: { name: 'F-096' }, lines: ['- facts/F-069.yaml   id: F-096', '+ facts/F-096.yaml   id: F-096'] },
  // Its example walks 300,000 states, which is long for a page.
  W099: { args: { states: '300000' }, lines: [] }
} // prettier-ignore
