import { hi } from '@gongkai/catalogue-core/catalogue'
export default { register() { console.log(hi('abc')) } }
