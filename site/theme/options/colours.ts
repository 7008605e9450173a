/** `#0b4a8b`: the one way in which options write a colour, so that it can be reckoned with. */
export const colour = /^#[0-9a-f]{6}$/i

type Channels = readonly [number, number, number]

const channelsOf = (hex: string): Channels => {
  const value = parseInt(hex.slice(1), 16)
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]
}

const hexOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance as WCAG 2 defines it. */
const luminance = (hex: string): number => {
  const [red, green, blue] = channelsOf(hex).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

const mixed = (hex: string, into: string, share: number): string => {
  const target = channelsOf(into)
  return hexOf(channelsOf(hex).map((channel, i) => channel + ((target[i] ?? 0) - channel) * share))
}

/** The two grounds that links and buttons stand on (styles/tokens.css); what is read on them needs 4.5:1 (WCAG 1.4.3). */
const grounds = ['#ffffff', '#f6f8fa'] as const
export const enough = 4.5

export const isReadable = (hex: string): boolean => grounds.every((ground) => contrast(hex, ground) >= enough)

export interface Palette {
  readonly accent: string
  /** Of what is pointed at: darker. */
  readonly strong: string
  /** Ground under what is chosen: as deep as the accent stays readable on it. */
  readonly wash: string
}

/** What follows from an accent: a bureau that names one colour gets three that go together and can be read. */
export const paletteOf = (accent: string, strong: string | null): Palette => {
  const shares = [0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99]
  const wash = shares
    .map((share) => mixed(accent, '#ffffff', share))
    .find((ground) => contrast(accent, ground) >= enough)
  return {
    accent: accent.toLowerCase(),
    strong: (strong ?? mixed(accent, '#000000', 0.28)).toLowerCase(),
    wash: wash ?? '#ffffff',
  }
}

/**
 * The custom properties that make a site an agency's own. They come as a file of this origin: the content security policy
 * allows no style in a page. Stronger than `:root` alone, and an agency's than the site's, so that it does not matter which
 * sheet is read first; and not for readers who chose a contrast of their own (styles/reader.css), whose paper is black.
 */
export const paletteCss = ({ accent, strong, wash }: Palette, of: 'site' | 'agency'): string =>
  `${of === 'agency' ? ':root' : ''}:root:not([data-contrast]){--accent:${accent};--accent-strong:${strong};--accent-wash:${wash}}\n`
