/** The registers where the numbers at the foot of a page can be looked up. */
export const icpRegister = 'https://beian.miit.gov.cn/'

/** 川公网安备51000000000000号 → its entry. */
export const policeEntry = (number: string): string =>
  `https://beian.mps.gov.cn/#/query/webSearch?code=${/\d{14}/.exec(number)?.[0] ?? ''}`
