import { pluginId } from '../plugin-id.ts'

/** 我的工作 in the panel's router, and as an address. */
export const workPath = `plugins/${pluginId}/work`
export const workAddress = `/${workPath}`
