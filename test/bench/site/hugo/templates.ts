/** The parts that all pages of our site share, as one of its built pages has them. */
export interface Frame {
  readonly header: string
  readonly footer: string
}

const between = (html: string, open: string, close: string): string => {
  const from = html.indexOf(open)
  const to = html.indexOf(close, from)
  return from < 0 || to < 0 ? '' : html.slice(from, to + close.length)
}

export const frameOf = (html: string): Frame => ({
  header: between(html, '<header', '</header>'),
  footer: between(html, '<footer', '</footer>'),
})

const choices = (name: string): string =>
  `{{ with .Params.${name} }}<dd><ul class="choices boxed">{{ range . }}<li class="choice {{ .ticked }}"><span class="box {{ .ticked }}" aria-hidden="true">{{ if eq .ticked "yes" }}☑{{ else }}□{{ end }}</span> {{ .option }}<span class="hidden-visually">{{ if eq .ticked "yes" }}（已选）{{ else }}（未选）{{ end }}</span></li>{{ end }}</ul></dd>{{ end }}`

const field = (name: string, inner: string): string => `<div class="field"><dt>${name}</dt>${inner}</div>`

const words = (name: string): string =>
  `{{ with .Params.${name} }}<dd><p class="words">{{ . }}</p></dd>{{ end }}`

const crumbs =
  '<nav class="breadcrumb" aria-label="当前位置"><ol><li><a href="/">首页</a></li><li><a href="/{{ .Params.agency }}/">{{ .Params.agencyName }}</a></li><li><span aria-current="page">{{ .Title }}</span></li></ol></nav>'

const columns =
  '<nav class="column-nav" aria-label="政府信息公开专栏"><div class="inner"><ul>{{ $agency := .Params.agency }}{{ range slice "guide" "rules" "disclosure" "reports" "catalogue" "apply" "timeliness" }}<li><a href="/{{ $agency }}/{{ . }}/">{{ . }}</a></li>{{ end }}</ul></div></nav>'

const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`

const breadcrumbData = linked(
  '{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"首页","item":"{{ site.BaseURL }}"},{"@type":"ListItem","position":2,"name":"{{ .Params.agencyName }}","item":"{{ site.BaseURL }}{{ .Params.agency }}/"},{"@type":"ListItem","position":3,"name":"{{ .Title }}"}]}',
)

const base = ({ header, footer }: Frame): string =>
  `<!DOCTYPE html><html lang="zh-CN" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{ .Title }} · {{ site.Title }}</title><meta name="description" content="{{ .Params.about }}"><meta name="SiteName" content="{{ site.Title }}"><meta name="ColumnName" content="{{ .Title }}"><meta name="ColumnDescription" content="{{ .Params.about }}"><meta name="SiteDomain" content="127.0.0.1"><meta name="SiteIDCode" content><meta name="ColumnKeywords" content="{{ .Params.agencyName }},{{ .Params.kind }},{{ .Title }},政府信息公开"><meta name="ColumnType" content="信息公开目录"><meta name="ArticleTitle" content="{{ .Title }}"><meta name="PubDate" content="{{ .Params.released }}"><meta name="ContentSource" content="{{ .Params.publisher }}"><link rel="icon" type="image/svg+xml" href="/icon.svg"><link rel="alternate" type="application/json" title="本页数据（JSON）" href="{{ .RelPermalink }}index.json"><script src="/early.js"></script><link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/site.css"></head><body><a class="skip" href="#main">跳到正文</a>${header}${crumbs}${breadcrumbData}${columns}<main id="main" tabindex="-1">{{ block "main" . }}{{ end }}{{ with .Params.computed }}{{ . | safeHTML }}{{ end }}</main>${footer}</body></html>`

const main = (inner: string): string => `{{ define "main" }}${inner}{{ end }}`

const item = main(
  `<article><div class="heading"><p class="eyebrow">{{ .Params.group }}</p><h1>{{ .Title }}</h1><p class="note"><a href="/{{ .Params.agency }}/">{{ .Params.agencyName }}</a></p></div><dl class="fields item">${[
    field('序号', words('number')),
    field('公开内容', words('content')),
    field(
      '公开依据',
      '<dd><ul class="lines">{{ range .Params.basis }}<li><a class="words" href="/bases/{{ .code }}/">{{ .text }}</a></li>{{ end }}</ul></dd>',
    ),
    field('公开主体', words('publisher')),
    field('公开时限', `${words('deadline')}{{ with .Params.understood }}{{ . | safeHTML }}{{ end }}`),
    field('公开渠道', choices('channels')),
    field('公开形式', choices('form')),
    field('公开属性', choices('attribute')),
    field('公开对象', choices('audience')),
    field(
      '联系电话',
      '<dd><ul class="phones">{{ range .Params.phones }}<li><a class="number" href="tel:{{ replace . "-" "" }}">{{ . }}</a></li>{{ end }}</ul></dd>',
    ),
    field(
      '更新日期',
      '<dd><time datetime="{{ .Params.updated }}">{{ substr .Params.updated 0 10 }}</time></dd>',
    ),
  ].join(
    '',
  )}</dl><section aria-labelledby="records"><h2 id="records">本事项下的政府信息</h2><ol class="record-list">{{ range .Params.records }}<li><span><a href="{{ .address }}">{{ .title }}</a></span><span class="about">{{ .kind }}<span>{{ .number }}</span></span><time datetime="{{ .at }}">{{ substr .at 0 10 }}</time></li>{{ end }}</ol></section></article>`,
)

const record = main(
  `<article><div class="heading"><p class="eyebrow">{{ .Params.kind }}</p><h1>{{ .Title }}</h1></div><dl class="fields record">${(
    [
      ['索引号', 'indexNumber'],
      ['文号', 'documentNumber'],
      ['发布机构', 'publisher'],
      ['成文日期', 'formedOn'],
      ['发布日期', 'released'],
      ['有效性', 'validity'],
      ['主题分类', 'theme'],
      ['内容概述', 'summary'],
      ['所属事项', 'itemName'],
    ] as const
  )
    .map(([name, of]) => field(name, words(of)))
    .join(
      '',
    )}</dl><div class="body">{{ .Content }}</div><ul class="attachments">{{ range .Params.attachments }}<li><a href="{{ .file }}">{{ .name }}</a><span>{{ .bytes }}</span></li>{{ end }}</ul></article>`,
)

const catalogue = main(
  `<h1>{{ .Title }}</h1><table class="catalogue"><thead><tr><th>序号</th><th>事项</th><th>内容</th><th>依据</th><th>主体</th><th>时限</th><th>渠道</th><th>形式</th><th>属性</th><th>对象</th><th>电话</th></tr></thead><tbody>{{ range where .CurrentSection.RegularPagesRecursive "Type" "item" }}<tr id="item-{{ .Params.number }}"><td>{{ .Params.number }}</td><th><a href="{{ .RelPermalink }}">{{ .Title }}</a></th><td>{{ .Params.content }}</td><td>{{ range .Params.basis }}<p>{{ .text }}</p>{{ end }}</td><td>{{ .Params.publisher }}</td><td>{{ .Params.deadline }}</td>${['channels', 'form', 'attribute', 'audience'].map((of) => `<td>${choices(of)}</td>`).join('')}<td>{{ range .Params.phones }}{{ . }}{{ end }}</td></tr>{{ end }}</tbody></table>`,
)

const pagesAsList =
  '<h1>{{ .Title }}</h1><ul class="list">{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><span>{{ .Params.agencyName }}</span></li>{{ end }}</ul>'

/** Templates that print what ours print, in Hugo's language, by their paths in its project. */
export const templates = (frame: Frame): Readonly<Record<string, string>> => ({
  'layouts/_default/baseof.html': base(frame),
  'layouts/_default/single.html': main('<h1>{{ .Title }}</h1><div class="body">{{ .Content }}</div>'),
  'layouts/_default/single.json':
    '{{ $p := .Params }}{{ dict "title" .Title "about" $p.about "content" $p.content "basis" $p.basis "publisher" $p.publisher "deadline" $p.deadline "channels" $p.channels "form" $p.form "phones" $p.phones "number" $p.documentNumber "formedOn" $p.formedOn "body" .Content | jsonify }}',
  'layouts/_default/list.html': main(pagesAsList),
  'layouts/_default/home.html': main(
    '<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  ),
  'layouts/item/single.html': item,
  'layouts/record/single.html': record,
  'layouts/catalogue/single.html': catalogue,
  'layouts/agency/list.html': main(
    '<h1>{{ .Title }}</h1><ol class="record-list">{{ range first 20 (where .RegularPagesRecursive "Type" "record") }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><time>{{ .Params.released }}</time></li>{{ end }}</ol>',
  ),
})
