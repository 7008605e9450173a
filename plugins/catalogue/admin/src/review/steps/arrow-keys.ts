/** Where an arrow leads among the buttons of a toolbar, round at the ends; null for other keys. */
export const arrowTo = (key: string, at: number, count: number): number | null => {
  if (count === 0) return null
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
