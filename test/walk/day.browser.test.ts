import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium } from '../real/browser.ts'
import { stack, type Stack } from '../real/stack.ts'
import { until } from '../real/until.ts'
import { found } from './ask-search.ts'
import { evidenceOf } from './day/evidence.ts'
import { picture } from './day/picture.ts'
import { attach, attachments, body, choose, date, pasteFromWord, relate } from './day/record-form.ts'
import {
  bar,
  eventually,
  formToWriteIn,
  inDialog,
  openFromWork,
  openRecord,
  save,
  submitBesideForm,
  take,
} from './day/steps.ts'
import { asMade, cleaned, fileName, hiddenNumber, sheetNames, writtenNumber } from './day/workbook.ts'
import { sound } from './looked-at.ts'
import { screens } from './screens.ts'

const title = '示例市医疗保障局关于调整门诊慢特病年度支付限额的通知（2027年）'
const repealing = '示例市医疗保障局关于废止门诊慢特病年度支付限额文件的决定'
const department = '待遇保障科'
const [oldPhone, newPhone] = ['0000-1234503', '0000-1234588']

// Real people, a real rebuild and eight logins on whatever machine this is.
describe(
  'a day of three people: from a draft to the evidence of what was public',
  { timeout: 300_000 },
  () => {
    let it: Stack
    let chromium: Chromium
    let at: ReturnType<typeof screens>['at']
    let signedIn: ReturnType<typeof screens>['signedIn']
    /** The page of the first record on the public site. */
    let address: string

    beforeAll(async () => {
      it = await stack()
      chromium = await browser()
      ;({ at, signedIn } = screens(it, chromium))
    })
    afterAll(async () => {
      await chromium.close()
      await it.remove()
    })

    const publicPage = async (path: string): Promise<string> => (await fetch(`${it.site}${path}`)).text()
    const addressOf = (words: string): Promise<string> =>
      until(
        `search to find ${words}`,
        async () => {
          const urls = await found(it.site, words)
          for (const url of urls) if ((await publicPage(url)).includes(`<h1>${words}`)) return url
          return null
        },
        120,
      )

    test('the editor writes under an item, pastes a table from Word, attaches a workbook, and sees by when it must be public', async () => {
      await signedIn('gongkai-editor', async (page) => {
        await page.getByRole('heading', { name: '我的工作', level: 1 }).waitFor()
        await page.getByText('没有等待您办理的工作。').waitFor()
        await sound(page, 'the empty workbench')
        await page.getByRole('link', { name: '新建政府信息' }).click()
        await formToWriteIn(page)

        await page.getByLabel('标题').fill(title)
        await relate(page, '公开事项', '门诊慢特病')
        await choose(page, '信息类别', '通知公告')
        await page.getByLabel('文号').fill('示医保〔2026〕31号')
        await date(page, '形成日期', '2026/11/02')
        await page.getByText('到期日：2026年11月30日（星期一）').waitFor()
        await page.getByText('11月3日（星期二）至6日（星期五）：第1至4个工作日。').waitFor()
        await picture(page, 'due')

        await pasteFromWord(page)
        expect(await body(page).locator('table th').allInnerTexts()).toEqual([
          '病种',
          '年度支付限额（元）',
          '支付比例',
        ])
        await page.keyboard.press('Control+End')
        await page.keyboard.type(`经办人张某某，身份证号${writtenNumber}。`)
        await attach(page, fileName, asMade)
        await sound(page, 'the form of a record')
        await body(page).scrollIntoViewIfNeeded()
        await picture(page, 'draft')
        await save(page)
        await page.getByText('有 2 处个人信息或涉密标志须先处理。').waitFor()
      })
    })

    test('the gate finds the number in the words and the one in the hidden sheet; the editor masks the first and replaces the file', async () => {
      await signedIn('gongkai-editor', async (page) => {
        await openFromWork(page, '我的草稿（1）', title)
        await page.getByRole('heading', { name: '个人信息和涉密标志检查（2）' }).waitFor()
        expect(await bar(page).getByRole('button', { name: '送审', exact: true }).count()).toBe(0)
        expect(await page.getByRole('region', { name: '暂不能办理' }).innerText()).toContain('个人信息')
        const inFile = page.getByRole('listitem').filter({ hasText: hiddenNumber })
        const said = await inFile.innerText()
        for (const words of [`附件“${fileName}”`, '测算底稿', '隐藏的工作表', '请用原软件修改后重新上传'])
          expect(said).toContain(words)
        expect(await inFile.getByRole('button', { name: /^脱敏为/ }).count()).toBe(0)
        await sound(page, 'the findings')
        await inFile.scrollIntoViewIfNeeded()
        await picture(page, 'findings')
        await page.getByRole('button', { name: /^脱敏为/ }).click()
        await page.getByText('已脱敏 1 处。').waitFor()
        await page.getByRole('heading', { name: '个人信息和涉密标志检查（1）' }).waitFor()

        await page.getByRole('link', { name: '修改草稿' }).click()
        await body(page).waitFor()
        expect(await body(page).innerText()).not.toContain(writtenNumber)
        expect(await body(page).innerText()).toContain('经办人张某某')
        await attachments(page).getByRole('button', { name: '删除' }).click()
        await attach(page, fileName, cleaned)
        await save(page)
        await submitBesideForm(page)
        await page.getByText('待审查', { exact: true }).first().waitFor()
        await sound(page, 'the form after submitting')
        await picture(page, 'submitted')
      })
    })

    test('the reviewer reads it all and approves; the sheet says what was decided', async () => {
      await signedIn('gongkai-reviewer', async (page) => {
        await openFromWork(page, '待我审查（1）', title)
        await page.getByText('没有发现个人信息和涉密标志。').waitFor()
        const words = await page.getByRole('region', { name: '正文', exact: true }).innerText()
        for (const cell of ['病种', '高血压Ⅲ期', '2400', '70%']) expect(words).toContain(cell)
        expect(words).not.toContain(writtenNumber)
        expect(await page.getByRole('region', { name: '附件', exact: true }).innerText()).toContain(fileName)
        await sound(page, 'the review of a first version')
        await take(page, '审查通过', '内容属实，同意公开')
        await page.getByRole('link', { name: '保密审查单', exact: true }).click()
        const sheet = page.locator('#catalogue-review-sheet')
        await sheet.waitFor()
        for (const said of ['示例市医疗保障局', '主动公开', '不涉及国家秘密', '内容属实，同意公开', '审查人'])
          expect(await sheet.innerText()).toContain(said)
        await sound(page, 'the review sheet')
      })
    })

    test('the signer releases it', async () => {
      await signedIn('gongkai-signer', async (page) => {
        await openFromWork(page, '待我签发（1）', title)
        await sound(page, 'what waits for the signer')
        await picture(page, 'release')
        await take(page, '签发')
        await page.getByText('已发布', { exact: true }).first().waitFor()
      })
    })

    test('a citizen finds it, reads the table and downloads the cleaned file', async () => {
      address = await addressOf(title)
      await at(it.site, async (page) => {
        await page.locator('main input[name=q]').first().fill('门诊慢特病年度支付限额')
        await page.keyboard.press('Enter')
        // Its attachment says the words too: below, under the same title, the record stands a second time.
        await page.locator('.hits h3 a', { hasText: title }).first().click()
        await page.locator('h1', { hasText: title }).waitFor()
        expect(new URL(page.url()).pathname).toBe(address)
        const table = page.locator('main table', { hasText: '病种' })
        expect(await table.locator('th').allInnerTexts()).toEqual(['病种', '年度支付限额（元）', '支付比例'])
        expect(await table.locator('td').allInnerTexts()).toEqual([
          '高血压Ⅲ期',
          '2400',
          '70%',
          '糖尿病',
          '3000',
        ])
        expect(await page.locator('main').innerText()).not.toContain(writtenNumber)
        await sound(page, 'the public page')
        await picture(page, 'public')
        const file = await page
          .getByRole('link', { name: new RegExp(fileName.replace('.', '\\.'), 'u') })
          .getAttribute('href')
        const bytes = new Uint8Array(await (await fetch(new URL(file ?? '', page.url()))).arrayBuffer())
        expect(sheetNames(bytes)).toEqual(['限额标准'])
      })
    })

    test('a wrong figure is put right: the old version stays public until the new one was compared, approved and released', async () => {
      await signedIn('gongkai-editor', async (page) => {
        await openRecord(page, title)
        await body(page).getByText('2400', { exact: true }).click()
        await page.keyboard.press('End')
        await page.keyboard.press('Shift+Home')
        await page.keyboard.type('2600')
        await save(page)
        await submitBesideForm(page)
      })
      expect(await publicPage(address)).toContain('2400')
      await signedIn('gongkai-reviewer', async (page) => {
        await openFromWork(page, '待我审查（1）', title)
        const words = page.getByRole('region', { name: '正文', exact: true })
        expect(await words.locator('del').allInnerTexts()).toEqual(['2400'])
        expect(await words.locator('ins').allInnerTexts()).toEqual(['2600'])
        await sound(page, 'old beside new')
        await take(page, '审查通过', '与测算表核对无误')
      })
      await signedIn('gongkai-signer', async (page) => {
        await openFromWork(page, '待我签发（1）', title)
        await take(page, '签发')
      })
      await until('the new figure on the site', async () => (await publicPage(address)).includes('2600'), 120)
      expect(await publicPage(address)).not.toContain('2400')
    })

    test('a phone is corrected: public at once, and confirmed by a second person afterwards', async () => {
      expect(await publicPage('/demo/')).toContain(oldPhone)
      await signedIn('gongkai-editor', async (page) => {
        await page.getByRole('link', { name: '内容管理' }).first().click()
        await page.getByRole('link', { name: '科室', exact: true }).click()
        await page.getByRole('row', { name: oldPhone }).getByText(department, { exact: true }).click()
        await page.getByLabel('联系电话').fill(newPhone)
        await save(page)
      })
      await until(
        'the new phone on the site',
        async () => (await publicPage('/demo/')).includes(newPhone),
        120,
      )
      await signedIn('gongkai-reviewer', async (page) => {
        await page.getByRole('link', { name: '快速更正' }).click()
        await page.getByRole('heading', { name: '待确认 1 项' }).waitFor()
        const changed = await page.getByRole('table').first().innerText()
        for (const words of ['联系电话', oldPhone, newPhone]) expect(changed).toContain(words)
        await sound(page, 'the corrections')
        await picture(page, 'correction')
        await page.getByRole('button', { name: `确认更正 科室 · ${department}` }).click()
        await inDialog(page, '确认更正').click()
        await page.getByText(`已确认“${department}”的更正。`).waitFor()
        await page.getByRole('heading', { name: '待确认 0 项' }).waitFor()
      })
      expect(await publicPage('/demo/')).not.toContain(oldPhone)
    })

    test('another record repeals it', async () => {
      await signedIn('gongkai-editor', async (page) => {
        await page.getByRole('link', { name: '新建政府信息' }).click()
        await formToWriteIn(page)
        await page.getByLabel('标题').fill(repealing)
        await relate(page, '公开事项', '门诊慢特病')
        await choose(page, '信息类别', '通知公告')
        await page.getByLabel('文号').fill('示医保〔2026〕32号')
        await date(page, '形成日期', '2026/11/03')
        await body(page).click()
        await page.keyboard.type('经研究，决定废止示医保〔2026〕31号文件，自印发之日起施行。')
        await relate(page, '废止的信息', title)
        await save(page)
        await submitBesideForm(page)
      })
      await signedIn('gongkai-reviewer', async (page) => {
        await openFromWork(page, '待我审查（1）', repealing)
        await page.getByText('废止的信息').first().waitFor()
        expect(await page.locator('main').innerText()).toContain(title)
        await sound(page, 'the review of what repeals another')
        await take(page, '审查通过')
      })
      await signedIn('gongkai-signer', async (page) => {
        await openFromWork(page, '待我签发（1）', repealing)
        await take(page, '签发')
      })
    })

    test('both pages say that it is repealed, and search too', async () => {
      const other = await addressOf(repealing)
      await until(
        'the repealed one to say so',
        async () => (await publicPage(address)).includes('validity-badge'),
        120,
      )
      await at(`${it.site}${address}`, async (page) => {
        expect(await page.locator('.validity-badge').first().innerText()).toBe('废止')
        const ties = page.getByRole('region', { name: '相关文件' })
        expect(await ties.getByRole('link', { name: repealing }).getAttribute('href')).toBe(other)
        await sound(page, 'the page of what was repealed')
        await picture(page, 'repealed')
        await ties.getByRole('link', { name: repealing }).click()
        await page.locator('h1', { hasText: repealing }).waitFor()
        await sound(page, 'the page of what repeals')
        expect(await page.getByRole('link', { name: title }).first().getAttribute('href')).toBe(address)
        expect(await page.locator('.validity-badge').count()).toBe(0)
      })
      await at(`${it.site}/search/?q=${encodeURIComponent('示医保〔2026〕31号')}`, async (page) => {
        const hit = page.locator('.hit', { has: page.getByRole('link', { name: title }) })
        await eventually(() => hit.locator('.validity-badge').allInnerTexts()).toEqual(['废止'])
        await sound(page, 'the hits')
      })
    })

    test('the evidence pack, downloaded in the browser, holds both versions, their files, digests and who decided', async () => {
      await signedIn('gongkai-signer', async (page) => {
        await openRecord(page, title)
        await page.getByRole('link', { name: '查看审查页' }).click()
        const history = page.getByRole('region', { name: '历史版本（2）' }).first()
        await history.scrollIntoViewIfNeeded()
        await sound(page, 'the review of what was repealed')
        await picture(page, 'evidence')
        const downloading = page.waitForEvent('download')
        await page.getByRole('button', { name: '下载证据包' }).click()
        const pack = await evidenceOf(await (await downloading).path())
        expect(pack.title).toBe(title)
        expect(pack.whole).toBe(true)
        expect(pack.wrong).toEqual([])
        expect(pack.missing).toEqual([])
        expect(pack.versions).toMatchObject([
          { number: 1, state: 'replaced', words: { validity: 'valid' } },
          { number: 2, state: 'published' },
        ])
        for (const { text } of pack.versions)
          for (const words of ['经办人', '审查人', '签发人', title]) expect(text).toContain(words)
        expect(pack.versions.map(({ opinions }) => opinions)).toEqual([
          ['内容属实，同意公开'],
          ['与测算表核对无误'],
        ])
        expect(pack.files).toEqual([[fileName], [fileName]])
        expect(pack.acts.filter((act) => act === 'released')).toHaveLength(2)
        expect(pack.all).not.toContain(hiddenNumber)
        expect(pack.all).not.toContain(writtenNumber)
      })
    })
  },
)
