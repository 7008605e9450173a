import type { Core } from '@strapi/strapi'

export default {
  /**
   * Runs before schema sync. Strapi skips an unbuilt plugin without a word and would start with none of our content;
   * stopping here is what keeps the editor from finding an empty panel.
   */
  register({ strapi }: { strapi: Core.Strapi }) {
    if (strapi.plugins['catalogue'] === undefined)
      throw new Error(
        '目录插件没有构建或没有安装，已停止启动，数据未改动。请运行 npm run build。\n' +
          'The catalogue plugin is not built or not installed; start stopped, no data touched. Run: npm run build',
      )
  },
}
