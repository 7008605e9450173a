// Runs before anything is painted, so that nobody who chose large words or dark paper sees the page change. A file of its
// own, as the policy of the site allows nothing inline; plain JavaScript, as it is served as it stands.
;(function () {
  var root = document.documentElement
  root.setAttribute('data-script', '')
  var kept = null
  try {
    kept = JSON.parse(localStorage.getItem('gongkai-reader') || 'null')
  } catch (error) {
    // Storage may be forbidden, or hold what others wrote: the page is shown as it is.
    root.setAttribute('data-reader-fault', String(error && error.name))
  }
  if (typeof kept !== 'object' || kept === null) return
  root.toggleAttribute('data-elder', kept.elder === true)
  root.toggleAttribute('data-pointer', kept.pointer === true)
  if (kept.contrast === 'dark' || kept.contrast === 'yellow')
    root.setAttribute('data-contrast', kept.contrast)
  var media = { table: 'not all', rows: 'screen' }[kept.layout]
  var rows = document.querySelector('link[data-rows]')
  if (media !== undefined && rows !== null) rows.setAttribute('media', media)
})()
