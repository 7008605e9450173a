import { within, type Groups } from './reader.ts'
import type { Deed } from './rule.ts'

const place = `(?:在|通过|于)${within}{1,14}?(?:网站?|平台|公众号|专栏|系统|栏|渠道|媒体)(?:上)?`

/** How it is done: none of these words moves the day. */
const manner = `(?:应当?|须|同步|主动|及时|尽快|集中|统一|全文|依法|依规|按规定|对外|网上|上网|向社会|向公众|面向社会|予以|进行|完成|${place})`

const verb = '(?:答复|回复|公开发布|公示公告|信息公开|公开|公示|公布|发布|公告|更新|挂网|上网|上传)'

/** What is done by the deadline: 公开, 向社会公布, 集中公开, 上网公示, 完成更新 … or nothing at all. Group `deed`. */
export const deed = `(?<deed>${manner}{0,4}(?:${verb}(?:[、或并和]|或者)?){0,2}(?:完毕|到位|完成)?)`

/** What is published, where it is said after the verb: 每年1月31日前公布上一年度报告. Group `object`. */
export const object = `(?<object>(?:(?<=公开|公布|发布|公示|更新)(?:政策解读|解读|结果|信息|上一?年|本年|当年|年度|部门|政府|相关|有关|《)${within}{0,40})?)`

export const readDeed = ({ deed: words }: Groups): Deed =>
  /答复|回复/u.test(words ?? '') ? 'reply' : /更新/u.test(words ?? '') ? 'update' : 'publish'
