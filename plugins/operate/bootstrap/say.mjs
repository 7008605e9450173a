/** One line for a person: Chinese first, English beside it. @param {string} zh @param {string} en */
export const say = (zh, en) => {
  console.error(`${zh} · ${en}`)
}

/** Says why it cannot go on, and stops. @param {string} zh @param {string} en @returns {never} */
export const giveUp = (zh, en) => {
  console.error(`${zh}\n${en}`)
  process.exit(1)
}
