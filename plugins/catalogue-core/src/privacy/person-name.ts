/** Whether a word can be the name of a person in China, and what of it may be shown. */

const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'.split(
    '',
  ),
)
/** The first characters of names in running text, for patterns: a class of characters. */
export const surnameClass = `[${[...surnames].join('')}欧司上诸东皇尉公慕令宇长徒夏轩端百呼南独]`

const compound =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|轩辕|端木|百里|呼延|南宫|独孤)/

/** Characters that join words and stand in no given name. */
const joins = /[的了是在和或及可须不由等按该各每需请凡均已被把给从到与且若者其此]/

/** Words that begin like a name. */
const notNames = new Set(
  '高血压 高血脂 高血糖 高血症 高龄 高额 高级 高中 高校 高档 高风险 高新区 白血病 白内障 白癜风 黄疸 石膏 金额 金融 方案 方式 方法 方面 常规 常住 常见病 常用 常年 安置 安全 安装 温馨 平均 江苏 江西 成都 成人 成年 成员 常州 宁波 宁夏 安徽 武汉 温州 郑州 徐州 连续 连云港 全部 全国 全市 全省 全年 全县 全额 全体 全科 时间 时限 时候 应当 应急 应付 于是 马上 万元 单位 单价 单独 明确 明细 管理 管辖 华东 华西 文件 文化 文号 文书 关于 关系 关节炎 向上 向下 任何 任务 任职 任免 解释 解除 解答 解读 农村 农民 农业 农户 司法 司机 项目 车辆 车间 施行 施工 严重 严格 严禁 何时 何人 许可 许多 程序 章节 章程 包括 包含 和谐 党员 党委 党组 党中央 党支部 费用 边远 师范 商业 商品 荣誉 查询 查验 查处 边界 古籍 路线 路费 游客 童年 成立 成本 成果 成效 盛大 季度 季节 毕业 左右 左侧 尚未 尚无 包装 兰州 贵州 龙泉 金牛 双流 牛奶 熊猫 石油 钟点 顾问 顾客 钱款 温度 康复 康养 计划 安排 常务 欧洲 雷达 毛利 乔木 易感 齐全 房屋 房产 房地产 屈光 解放 穆斯林 阳性 尤其 艾滋病 麦粒肿 麻醉 麻疹 甘油 白蛋白 黄斑 石棉 席位 卫生 卫健委 米粉 宗教 桂林 全职 师傅 明显 池塘 苗木 谷物 管网 路段 申请 申报 申领 申诉 申办 申请人 章印 单据 关闭 时效 项下 余额 余款 周期 周岁 周末 周边 周一 周二 周三 周四 周五 胡同 林业 林地 田间 夏季 秋季 陆续 汪洋 范围 范本 贾庄 韦氏 段落 侯选 史料 陶瓷 黎明 贺信 武装 戴口罩 莫名 孔径 汤药 康宁 施救 文本 文明 齐备 易制毒 金卡 金属 江河 江北 江南 段位 贺词 花费 姓名 项次 合计 小计 总计 梅毒 肖像 游离 成纤维 温江区 万州区 宁静 安宁 安居 安康 罗湖 于都 曾经 曾用名 程度 余下 任意 任期 向外 常态 牛皮癣 白班 黄金 高度 高位 高价 沙眼 沈阳 郑重 许诺 何种 章鱼 康复科 申明 连锁 连带 边缘 全程 全民 全面 全覆盖 全口义齿 明年 时段 时期 时任 成因 房颤 尹始 方便 单元 万元 岁月'.split(
    ' ',
  ),
)

/** Ends of words for places, bodies, money and illnesses; some given names end so too, so only where nothing else says that it is a name. */
const endsLikeAThing =
  /[区县市省镇乡村街局院所站店厂司队校组办科处室费额款年日号类级项型症病炎癌瘤伤痛药药剂表证书函法条例率价量数次人员者]$/

const han = /^[\u3400-\u9fff\u{20000}-\u{3134f}]{2,4}$/u

/** Names of many peoples, set apart by a dot. */
const dotted = /^[\u3400-\u9fff]{2,8}[·•・.][\u3400-\u9fff·•・.]{2,12}$/

/** A name in a column that is headed 姓名: any two to four characters, or a name with dots, that is no body. */
export const isNameInColumn = (word: string): boolean => {
  if (dotted.test(word)) return true
  return (
    han.test(word) &&
    !joins.test(word) &&
    !/[某]|^(?:合计|小计|总计|姓名|备注|本人|户主|无|暂无|同上|甲方|乙方|父亲|母亲|配偶|儿子|女儿|长子|次子|示例|填表人?|审核人?|签字|年度|示范)$/.test(
      word,
    ) &&
    !/(?:公司|医院|药店|中心|委员会|有限|学校|诊所|卫生院|人民政府|局|科|处|室)$/.test(word)
  )
}

/** A name in running text: a known surname, one or two characters more, and no word of another meaning. */
export const isNameInText = (word: string): boolean => {
  if (dotted.test(word)) return true
  if (!han.test(word) || joins.test(word) || word.includes('某') || notNames.has(word)) return false
  if (compound.test(word)) return word.length >= 3
  if (word.length > 3 || !surnames.has(word[0] ?? '')) return false
  return !notNames.has(word.slice(0, 2)) && !endsLikeAThing.test(word)
}

/** Whether a text begins with a longer word of another meaning: 白血病 is not 白血 and 病. */
export const beginsAThing = (text: string): boolean =>
  notNames.has(text.slice(0, 3)) || notNames.has(text.slice(0, 4))

/** 张** for 张三丰; of a compound surname both characters stay. */
export const maskedName = (name: string): string => {
  const kept = compound.test(name) && name.length > 2 ? name.slice(0, 2) : ([...name][0] ?? '')
  return `${kept}**`
}
