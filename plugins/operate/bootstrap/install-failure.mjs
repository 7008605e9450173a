/** @type {readonly (readonly [RegExp, string, string])[]} */
const causes = [
  [
    /ENOSPC|no space left on device/i,
    '磁盘空间不足。安装依赖约需 1.6 GB，请清理磁盘后重试。',
    'The disk is full. Installing needs about 1.6 GB; free some space and try again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|network/i,
    '无法连接 npm 软件源。请检查网络、代理（HTTPS_PROXY）或软件源地址（npm config get registry）后重试。',
    'The npm registry cannot be reached. Check the network, the proxy (HTTPS_PROXY) or the registry (npm config get registry) and try again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    '没有写入权限。请确认当前用户可以写入本目录及 npm 缓存目录（npm config get cache）。',
    'No permission to write. Make sure that this user may write to this folder and to the npm cache (npm config get cache).',
  ],
  [
    /can only install packages when your package\.json and package-lock\.json|EUSAGE/,
    'package.json 与 package-lock.json 不一致。请用 git 恢复 package-lock.json，或执行一次 npm install。',
    'package.json and package-lock.json disagree. Restore package-lock.json from git, or run npm install once.',
  ],
  [
    /EINTEGRITY/,
    '下载的软件包校验不符，可能下载中断或缓存损坏。请执行 npm cache verify 后重试。',
    'A downloaded package does not match its checksum: a broken download or cache. Run npm cache verify and try again.',
  ],
]

/** What to tell a person of npm's complaint. @param {string} output @returns {{ zh: string, en: string }} */
export const explainInstallFailure = (output) => {
  const [, zh, en] = causes.find(([pattern]) => pattern.test(output)) ?? [
    null,
    '原因见上方 npm 的输出。',
    'The reason stands above, in the output of npm.',
  ]
  return { zh: `依赖安装失败：${zh}`, en: `Installing the dependencies failed. ${en}` }
}
