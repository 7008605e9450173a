import type { APIRoute } from 'astro'
import { dataKinds, dataSchemaPath, OpenAgency, OpenItem, OpenRecord } from '@gongkai/catalogue-core/page'
import { jsonSchemaOf } from '@gongkai/office'

const schemas = {
  agency: () => jsonSchemaOf('政府信息公开机关 · Agency', OpenAgency),
  item: () => jsonSchemaOf('公开事项 · Item', OpenItem),
  record: () => jsonSchemaOf('政府信息 · Record', OpenRecord),
}

/** The form of every agency.json, item.json and record.json on this site. */
export const GET: APIRoute = ({ routePattern }) => {
  const kind = dataKinds.find((one) => dataSchemaPath(one) === routePattern)
  if (kind === undefined) throw new Error(`no schema ${routePattern}`)
  return new Response(`${JSON.stringify(schemas[kind](), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  })
}
