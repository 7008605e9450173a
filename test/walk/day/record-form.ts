import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

const wordPage = readFileSync(path.join(import.meta.dirname, 'word-table.txt'), 'utf8')

export const body = (page: Page) => page.locator('[data-field=body] .tiptap')

export const attachments = (page: Page) => page.getByRole('region', { name: /^附件/u })

/** Something put on the clipboard as Word puts it there, and pasted with the keys. */
export const pasteFromWord = async (page: Page): Promise<void> => {
  await page.evaluate((html) => {
    document.addEventListener(
      'copy',
      (event) => {
        event.clipboardData?.setData('text/html', html)
        event.clipboardData?.setData('text/plain', '门诊慢特病年度支付限额')
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      { once: true, capture: true },
    )
  }, wordPage)
  await body(page).click()
  await page.keyboard.press('Control+C')
  await page.keyboard.press('Control+V')
  await body(page).locator('table').waitFor()
}

/** Chooses by typing, from the list that opens. */
export const relate = async (page: Page, field: string, words: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: field })
  await box.click()
  await box.pressSequentially(words)
  await page
    .getByRole('option', { name: new RegExp(`^${words}`, 'u') })
    .first()
    .click()
}

export const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Types a day as people here write it. */
export const date = async (page: Page, field: string, day: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: field })
  await box.click()
  await box.pressSequentially(day)
  await box.press('Enter')
}

/** Uploads a file from the computer into the field of attachments, by the panel's own dialog. */
export const attach = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  await page.getByRole('button', { name: '点击添加文件，或将文件拖到此区域' }).click()
  const dialog = page.getByRole('dialog', { name: '上传文件' })
  await dialog.getByRole('button', { name: '添加更多文件' }).click()
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: '点击选择文件，或将文件拖到此处' }).click()
  await (
    await chooser
  ).setFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  })
  await dialog.getByRole('button', { name: '上传 1 个文件' }).click()
  await dialog.getByRole('button', { name: '完成' }).click()
  await attachments(page).getByRole('img', { name }).waitFor()
}
