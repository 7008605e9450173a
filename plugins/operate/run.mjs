// Every npm script comes through here. It may meet an old Node and an empty folder: no dependencies and old syntax only;
// what needs a newer Node is imported after the check.
const version = process.versions.node
if (Number(version.split('.')[0]) < 20) {
  console.error(
    `当前 Node.js 版本为 ${version}，本系统需要 20 或更高版本。请升级 Node.js 后重试。\n` +
      `This is Node.js ${version}; version 20 or newer is needed. Upgrade Node.js and try again.`,
  )
  process.exit(1)
}

void import('./bootstrap/launch.mjs').then((bootstrap) => bootstrap.launch(process.argv.slice(2)))
