import type { FindingEntry } from './entry.ts'

/** What the printed text itself is doubtful about. It is reported, never changed. */
export const contentCodes = {
  CITATION_PARAGRAPH_OF_ARTICLE_20: {
    severity: 'warning',
    'zh-Hans': '引用“{text}”有误：条例第二十条只有一款，下设十五项，疑应为“第（{item}）项”。',
    en: '“{text}” cannot be right: article 20 has one paragraph with fifteen items; item ({item}) is probably meant.',
    why: {
      'zh-Hans':
        '《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条只有一款，其下列十五项。目录中常把“第（二）项”写作“第二款”。原文照录，链接指向对应的项。',
      en: 'Article 20 of the Regulation has one paragraph (款) with fifteen items (项). Catalogues often write 第二款 for 第（二）项. The text is kept as printed.',
    },
  },
  ANNUAL_REPORT_AFTER_JANUARY: {
    severity: 'warning',
    'zh-Hans':
      '年度报告时限“{text}”晚于1月31日。部门的政府信息公开年报应在每年1月31日前公布（条例第四十九条）。',
    en: 'The annual report’s deadline “{text}” is after 31 January, by which departments owe it (art. 49).',
    why: {
      'zh-Hans':
        '条例第四十九条：县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交并公布上一年度报告；3月31日是主管部门公布本级政府年报的期限。',
      en: 'Article 49: departments publish by 31 January; 31 March is the date for the report of the government as a whole.',
    },
  },
  DEADLINE_NOT_UNDERSTOOD: {
    severity: 'note',
    'zh-Hans': '时限“{text}”无法折算为日期，到期提醒将不包含该部分。',
    en: 'The deadline “{text}” cannot be turned into a date; reminders will leave it out.',
    why: {
      'zh-Hans':
        '时限原文照录。能够识别的写法（如“20个工作日内”“每年1月31日前”“长期公示”）会自动计算到期日；其余写法不猜测，需要人工掌握。',
      en: 'The text is kept as printed. Forms that are understood give due dates; others are not guessed at and stay with people.',
    },
  },
  DECREE_NUMBER_DAMAGED: {
    severity: 'warning',
    'zh-Hans': '“{text}”的令号疑有误：该条例为国务院令第711号。',
    en: 'The decree number in “{text}” looks damaged: the Regulation is State Council Decree No. 711.',
    why: {
      'zh-Hans':
        '现行《政府信息公开条例》以国务院令第711号公布（2019年修订）；2007年原条例为第492号。“第七十一号”等写法多因转换或抄录错误。',
      en: 'The Regulation in force is Decree No. 711 (2019); the one of 2007 was No. 492. Forms such as 第七十一号 are slips.',
    },
  },
  NUMBERS_SKIPPED: {
    severity: 'warning',
    'zh-Hans': '序号由 {above} 跳到 {number}，缺少 {missing}。请确认是否漏行。',
    en: 'The numbers jump from {above} to {number}; {missing} is missing. Check whether a row is lost.',
    why: {
      'zh-Hans': '序号不连续可能是原目录删过行，也可能是转换时丢了行。',
      en: 'A gap may be a row deleted in the original, or one lost in conversion.',
    },
  },
  NUMBER_REPEATED: {
    severity: 'warning',
    'zh-Hans': '序号 {number} 出现了不止一次。',
    en: 'Number {number} occurs more than once.',
    why: {
      'zh-Hans': '重复的序号会使引用和再次导入时的对应产生歧义。',
      en: 'A repeated number makes references, and matching at the next import, ambiguous.',
    },
  },
  PHONE_TRUNCATED: {
    severity: 'warning',
    'zh-Hans': '电话“{phone}”不完整，请与原文核对。',
    en: 'The phone “{phone}” is incomplete; check it against the document.',
    why: {
      'zh-Hans': '固定电话应有七至八位号码（区号除外）。只剩区号或位数不足的，多因单元格被截断。',
      en: 'A landline has seven or eight digits besides its area code. Fewer mean that the cell was cut.',
    },
  },
  PHONE_MISSING: {
    severity: 'warning',
    'zh-Hans': '“{label}”后没有号码，未列入联系电话。',
    en: 'There is no number after “{label}”; it was left out.',
    why: {
      'zh-Hans': '只有电话名称而没有号码，多因页末截断。请补填号码。',
      en: 'A label without a number is usually cut off at the end of a page.',
    },
  },
  OPTION_OFFERED_TWICE: {
    severity: 'warning',
    'zh-Hans': '“{column}”中“{option}”印了不止一次，照录。',
    en: '“{option}” is printed more than once under “{column}”; kept as printed.',
    why: {
      'zh-Hans': '同一选项重复印出时，如两处勾选不同，以有勾选为准显示，请核对原文。',
      en: 'Where an option is printed twice with different ticks, compare with the original.',
    },
  },
  TITLE_MARK_MISSING: {
    severity: 'warning',
    'zh-Hans': '依据“{text}”的书名号不成对。',
    en: 'The title marks 《》 of the basis “{text}” do not pair.',
    why: {
      'zh-Hans': '缺少“《”或“》”时，文件名称的起止只能推断。原文照录。',
      en: 'Without one of 《》 the extent of the title can only be inferred. Kept as printed.',
    },
  },
  CONTENT_EQUALS_NAME: {
    severity: 'note',
    'zh-Hans': '公开内容与事项名称相同（“{text}”），未说明公开哪些要素。',
    en: 'The content equals the name (“{text}”) and does not say what is disclosed.',
    why: {
      'zh-Hans': '公开内容应列明要素，例如名称、文号、日期。与名称相同时，读者无从知道会公开什么。',
      en: 'The content should list what is disclosed. Equal to the name, it tells the reader nothing.',
    },
  },
  CONTENT_EMPTY: {
    severity: 'warning',
    'zh-Hans': '“{name}”没有公开内容，发布前须补填。',
    en: '“{name}” has no content; enter it before publishing.',
    why: {
      'zh-Hans': '公开内容为空的事项可以导入为草稿，但不能发布。',
      en: 'An item without content can be imported as a draft but not published.',
    },
  },
  TEXT_UNFINISHED: {
    severity: 'warning',
    'zh-Hans': '“{column}”似未写完：“…{text}”。请与原文核对。',
    en: '“{column}” seems unfinished: “…{text}”. Compare with the document.',
    why: {
      'zh-Hans': '以顿号、逗号结尾或括号、书名号没有收尾的文字，多因单元格被截断或串行。',
      en: 'Text that ends in a comma or leaves a bracket open was probably cut off or mixed with the next row.',
    },
  },
  ITEM_REPEATED: {
    severity: 'warning',
    'zh-Hans': '“{name}”与第 {row} 行的名称和内容完全相同，疑为重复。',
    en: '“{name}” has the same name and content as row {row}; it may be a repetition.',
    why: {
      'zh-Hans': '重复的事项会在网站上出现两次，并影响再次导入时的对应。',
      en: 'A repeated item shows twice on the site and makes the next import ambiguous.',
    },
  },
} as const satisfies Record<string, FindingEntry>
