/**
 * Loaded into the build's process before Astro: a build whose service was killed is of no use to anyone,
 * and would still be writing when the restarted service begins the next one.
 */
if (process.connected) {
  process.on('disconnect', () => process.exit(1))
  // Listening alone would keep a finished build alive.
  process.channel?.unref()
}
