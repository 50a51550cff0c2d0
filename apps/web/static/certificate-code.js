// The check code travels behind the # of the address, where no server sees it. This puts it into the field, and keeps it while the
// language is changed. Without scripts people type it from the paper. Plain JavaScript, because the page ships no framework.
;(() => {
  const code = decodeURIComponent(location.hash.slice(1))
  const field = document.getElementById('code')
  if (!/^[0-9A-Za-z-]{20,30}$/.test(code)) return
  if (field && field.value === '') field.value = code.replace(/-/g, '').replace(/(.{4})(?=.)/g, '$1-')
  for (const link of document.querySelectorAll('[data-keep-code]')) link.hash = code
})()
