import { readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { cleanPasted } from './clean-pasted.ts'

/** HTML as Word and WPS write it to the clipboard: written by hand after theirs, shortened, with nobody's text in it. */
const clipboard = (name: string): string =>
  readFileSync(new URL(`../testing/${name}.txt`, import.meta.url), 'utf8')

const window = new Window()
const parse = (html: string): Document =>
  new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document
/** Without the attributes that the editor's schema drops by itself. */
const paste = (html: string): string =>
  cleanPasted(html, parse)
    .html.replace(
      / (?:style|class|lang|width|valign|border|cellspacing|cellpadding|name|id|align|face)="[^"]*"/g,
      '',
    )
    .replace(/<\/?(?:span|div|font)>/g, '')
    .replace(/>\s+</g, '><')
    .trim()

describe('what Word puts on the clipboard', () => {
  test('headings, bold, lists in lists and a table with merged cells, without its machinery', () => {
    expect(paste(clipboard('word'))).toBe(
      [
        '<h2>一、办理条件</h2>',
        '<p>参保人员应当<b>连续参保满一年</b>，见<a href="https://www.nhsa.gov.cn/">国家医保局</a>。</p>',
        '<p><b>办理材料：</b></p>',
        '<ol><li><p>身份证</p></li><li><p>社保卡</p><ul><li><p>原件</p></li><li><p>复印件</p></li></ul></li><li><p>申请表</p></li></ol>',
        '<h3>（二）标准</h3>',
        '<table><thead><tr><th colspan="2"><p>病种</p></th><th><p>限额</p></th></tr></thead>',
        '<tbody><tr><td rowspan="2"><p>高血压</p></td><td><p>一级</p></td><td><p>200</p></td></tr>',
        '<tr><td><p>二级</p></td><td><p></p></td></tr></tbody></table>',
      ].join(''),
    )
  })

  test('numbers that HTML would print otherwise stay words', () => {
    const numbered = (sign: string) =>
      `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span><![endif]>总则</p>`
    expect(paste(numbered('一、'))).toBe('<p>一、总则</p>')
    expect(paste(numbered('（一）'))).toBe('<p>（一）总则</p>')
    expect(paste(numbered('1)'))).toBe('<p>1)总则</p>')
    expect(paste(numbered('3.'))).toBe('<ol start="3"><li><p>总则</p></li></ol>')
    expect(paste(numbered('Ø'))).toBe('<ul><li><p>总则</p></li></ul>')
  })

  test('a paragraph that is bold only stays bold and a paragraph', () => {
    expect(paste('<p class=MsoNormal><b><span>附件：</span></b></p>')).toBe('<p><b>附件：</b></p>')
  })

  test('lines broken between Chinese characters are joined, others by a space', () => {
    expect(paste('<p>各县（区）\r\n医疗保障局，and\r\nEnglish</p>')).toBe(
      '<p>各县（区）医疗保障局，and English</p>',
    )
  })

  test('pictures that lie on somebody’s disk are counted, those that came along stay', () => {
    const html =
      '<p><img src="file:///C:/Users/a/clip_image001.png"></p><p><v:shape><v:imagedata src="file:///x"/></v:shape></p><p><img src="data:image/png;base64,AA" alt="图"></p><p><img src="https://other.example/a.png"></p>'
    expect(cleanPasted(html, parse)).toEqual({
      html: '<p><img src="data:image/png;base64,AA" alt="图"></p>',
      lostPictures: 1,
    })
  })
})

test('what WPS puts on the clipboard', () => {
  expect(paste(clipboard('wps'))).toBe(
    [
      '<h2>关于异地就医备案的通知</h2>',
      '<p>各县（区）医疗保障局：</p>',
      '<table><tbody><tr><td><p>序号</p></td><td><p>事项</p></td></tr>',
      '<tr><td rowspan="2"><p>1</p></td><td><p>备案</p></td></tr><tr><td><p>结算</p></td></tr></tbody></table>',
      '<p>特此通知。</p>',
    ].join(''),
  )
})
