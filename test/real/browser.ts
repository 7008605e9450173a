import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

// The binary unpacks itself into TMPDIR; a folder of the project's own, so that no other user's copy is met.
const home = path.resolve(import.meta.dirname, '../.browser')
const font = path.dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')))

/** Chinese needs a font, and a bare machine has none: the one from the npm package is shown to the browser alone. */
const fontSettings = (): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${font}/400Regular</dir>
  <dir>${font}/700Bold</dir>
  <dir>/usr/share/fonts</dir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <cachedir>${home}/fonts</cachedir>
</fontconfig>
`

const program = async (): Promise<string> => {
  await mkdir(home, { recursive: true })
  await writeFile(path.join(home, 'fonts.conf'), fontSettings())
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = home
  try {
    const { default: carried, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
    // The browser's own copies of the libraries that a bare machine lacks.
    const bin = path.join(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
    await inflate(path.join(bin, 'al2023.tar.br'))
    setupLambdaEnvironment(path.join(home, 'al2023', 'lib'))
    return await carried.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

export interface Window {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses asked for that are not on this machine. */
  readonly outside: readonly string[]
  close(): Promise<void>
}

export interface Chromium {
  readonly browser: Browser
  open(options?: { readonly width?: number; readonly height?: number }): Promise<Window>
  close(): Promise<void>
}

const launch = async (more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: await program(),
    args: ['--no-sandbox', '--disable-gpu', ...more],
    env: { ...process.env, FONTCONFIG_FILE: path.join(home, 'fonts.conf') },
  })

/** The same, led by another program through a port of this machine. */
export const browserAt = (port: number): Promise<Browser> =>
  launch([`--remote-debugging-port=${String(port)}`])

/** A real headless Chromium that starts on a bare machine, as root or not. */
export const browser = async (): Promise<Chromium> => {
  const started = await launch([])
  return {
    browser: started,
    open: async ({ width = 1280, height = 900 } = {}) => {
      const outside: string[] = []
      const context = await started.newContext({ viewport: { width, height }, locale: 'zh-CN' })
      const page = await context.newPage()
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') outside.push(request.url())
      })
      return { page, context, outside, close: () => context.close() }
    },
    close: () => started.close(),
  }
}
