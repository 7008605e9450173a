import type { Page } from 'playwright-core'
import { expect } from 'vitest'

// A poll gives up after a second by itself, which a busy machine needs for a save.
export const eventually = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 30_000 })

/** The form of a new record, once all of it is there: until then Strapi may still set its fields to what they begin with. */
export const formToWriteIn = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: '新建条目', level: 1 }).waitFor()
  await page.getByText('选择公开事项后，系统会推算到期日。').waitFor()
  await page.getByText('也可把 .docx 文档拖到这里').waitFor()
  await page.waitForLoadState('networkidle')
}

/** Saves the form, and waits until it is the same as what was saved. */
export const save = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: '保存', exact: true })
  await button.click()
  await page.getByText('条目已保存').first().waitFor()
  await eventually(() => button.isEnabled()).toBe(false)
}

export const bar = (page: Page) => page.getByRole('toolbar', { name: '下一步' })

export const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true })

/** From 我的工作 into the review of what waits there. */
export const openFromWork = async (page: Page, list: string, title: string): Promise<void> => {
  await page.getByRole('heading', { name: list }).waitFor()
  await page.getByRole('link', { name: title, exact: true }).click()
  await bar(page).or(page.getByText('目前没有您可以办理的步骤')).first().waitFor()
}

/** A step of the review, from its bar through its dialog. */
export const take = async (page: Page, step: string, opinion: string | null = null): Promise<void> => {
  await bar(page).getByRole('button', { name: step, exact: true }).click()
  if (opinion !== null) await page.getByRole('dialog').getByRole('textbox').fill(opinion)
  await inDialog(page, step).click()
  await page.getByText(`已办理：${step}`).waitFor()
}

/** From the list of records into the form of one. */
export const openRecord = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('link', { name: '内容管理' }).first().click()
  await page.getByRole('link', { name: '政府信息', exact: true }).click()
  await page.getByRole('row', { name: title }).getByText(title, { exact: true }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** 送审 beside the form, with what the drafter says of secrecy. */
export const submitBesideForm = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '送审', exact: true }).click()
  await page.getByLabel('保密审查意见').fill('不涉及国家秘密、商业秘密和个人隐私')
  await inDialog(page, '送审').click()
  await page.getByText('已办理：送审').waitFor()
}
