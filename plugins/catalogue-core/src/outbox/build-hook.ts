/**
 * What the answer of a foreign build hook says of a call that it did not take: `refused`, it would not have this one, now or
 * later; `failed`, it may have it another time.
 */
export const blameForBuildHook = (status: number): 'refused' | 'failed' =>
  // Too slow, too early, too often: come again. A redirect is not followed and leads nowhere for ever.
  status >= 300 && status < 500 && ![408, 425, 429].includes(status) ? 'refused' : 'failed'
