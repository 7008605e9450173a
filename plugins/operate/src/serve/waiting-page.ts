/** Shown before the first release stands. Asks again by itself, without a script. */
export const waitingPage = `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="refresh" content="3">
    <title>正在生成站点 · The site is being built</title>
  </head>
  <body>
    <main>
      <h1>正在生成站点</h1>
      <p>信息公开网站正在首次生成，稍后将自动显示。</p>
      <p lang="en">The site is being built for the first time and will appear here by itself.</p>
    </main>
  </body>
</html>
`

/** Shown where a release has no page of its own for it. */
export const missingPage = `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>未找到该页面 · Page not found</title>
  </head>
  <body>
    <main>
      <h1>未找到该页面</h1>
      <p>该页面不存在，或其信息已撤回。</p>
      <p lang="en">There is no such page, or what it showed has been withdrawn.</p>
      <p><a href="/">返回首页 · Home</a></p>
    </main>
  </body>
</html>
`
