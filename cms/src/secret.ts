import type { Core } from '@strapi/strapi'

type Env = Core.Config.Shared.ConfigParams['env']

/** A secret from the environment. None is built in: starting without one would start with one that everybody knows. */
export const secret = (env: Env, name: string): string => {
  const value = env(name, '')
  if (value === '')
    throw new Error(
      `环境变量 ${name} 没有设置。用 npm start 启动会自动生成；单独部署时请自行设置。\n` +
        `The environment variable ${name} is not set. npm start generates it; set it yourself when deploying the CMS alone.`,
    )
  return value
}
