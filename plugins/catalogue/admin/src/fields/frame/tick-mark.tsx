import type { Tick } from '@gongkai/catalogue-core/catalogue'

// Drawn, because not every font has ☑ and ☐.
const strokes: Readonly<Record<Tick, string>> = {
  yes: 'M4 8.2l2.8 2.8L12 5.4',
  no: '',
  unknown: 'M6 6.2a2 2 0 1 1 2.9 1.7c-.6.3-.9.7-.9 1.3M8 11.6v.1',
}

/** A box, ticked, empty or unknown; beside it the state must be said in words. */
export const TickMark = ({ tick }: { readonly tick: Tick }) => (
  <svg
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    aria-hidden
  >
    <rect
      x="1.5"
      y="1.5"
      width="13"
      height="13"
      rx="2"
      strokeDasharray={tick === 'unknown' ? '2.5 2.5' : undefined}
    />
    <path d={strokes[tick]} />
  </svg>
)
