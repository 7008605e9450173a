import type { FindingEntry } from './entry.ts'

/** Files that cannot be taken in, and what a file holds besides the table it is read for. */
export const fileCodes = {
  FILE_EMPTY: {
    severity: 'error',
    'zh-Hans': '文件“{file}”是空的。请确认选对了文件。',
    en: '“{file}” is empty. Check that you chose the right file.',
    why: {
      'zh-Hans': '文件长度为零，常见于下载或拷贝中断。请重新下载或拷贝后再导入。',
      en: 'The file has no bytes, often because a download or copy was interrupted. Fetch it again.',
    },
  },
  FILE_TOO_LARGE: {
    severity: 'error',
    'zh-Hans':
      '文件“{file}”有 {size} MB，超过 {limit} MB 的上限。请删去图片等无关内容，或将目录另存为单独的文件。',
    en: '“{file}” is {size} MB; the limit is {limit} MB. Remove pictures, or save the catalogue in a file of its own.',
    why: {
      'zh-Hans':
        '公开目录是文字表格，上千行也不过几 MB。超出上限的文件多半夹带了扫描图片或整本汇编，系统不予读取，以免拖慢服务。',
      en: 'A catalogue is a table of text; thousands of rows take a few MB. Larger files carry scans or whole compilations and are not opened, so that the service stays quick.',
    },
  },
  FORMAT_OLD_OFFICE: {
    severity: 'error',
    'zh-Hans':
      '“{file}”是旧版 Office 格式（.doc、.xls、.wps 或 .et）。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入。',
    en: '“{file}” is in the old Office format (.doc, .xls). Open it, save it as .docx or .xlsx and import that.',
    why: {
      'zh-Hans':
        '旧版格式是二进制格式，可能携带宏病毒，合并单元格和符号也常有丢失，因此不直接读取。另存为新格式只需一步，内容不变。',
      en: 'The old binary formats can carry macros and lose merged cells and symbols, so they are not read. Saving in the new format takes one step and changes nothing.',
    },
  },
  FILE_ENCRYPTED: {
    severity: 'error',
    'zh-Hans': '“{file}”设有打开密码，无法读取。请在 Word、Excel 或 WPS 中取消密码后再导入。',
    en: '“{file}” is protected by a password. Remove the password and import it again.',
    why: {
      'zh-Hans': '加密文件的内容无法读取。公开目录本身是公开信息，不需要加密；取消密码后另存即可。',
      en: 'An encrypted file cannot be read. A disclosure catalogue is public and needs no password.',
    },
  },
  FORMAT_PDF: {
    severity: 'error',
    'zh-Hans':
      '“{file}”是 PDF 文件，其中没有表格结构。请使用原始的 Word 或 Excel 文件；没有时，可用 Word 或 WPS 将 PDF 转为 .docx，核对后再导入。',
    en: '“{file}” is a PDF, which has no table structure. Use the original Word or Excel file, or convert it to .docx and check the result.',
    why: {
      'zh-Hans':
        'PDF 只记录文字印在哪里，不记录单元格。由程序猜测行列容易串行串列，而目录出错比没有更糟，所以请从原文件导入。',
      en: 'A PDF records where letters are printed, not cells. Guessed rows and columns go wrong unnoticed, so import the original.',
    },
  },
  IMAGE_ONLY: {
    severity: 'error',
    'zh-Hans':
      '“{file}”里只有图片，没有可读取的文字。请使用原始的 Word 或 Excel 文件，或先做文字识别并核对。',
    en: '“{file}” holds pictures only, no text. Use the original Word or Excel file, or have the text recognised and checked first.',
    why: {
      'zh-Hans':
        '扫描件或截图里的表格对程序来说只是图片。识别（OCR）结果须由人核对，例如“□”常被认成“口”，因此不自动识别。',
      en: 'A scanned table is a picture. Recognised text must be checked by a person (a box □ often becomes 口), so nothing is recognised automatically.',
    },
  },
  FORMAT_UNSUPPORTED: {
    severity: 'error',
    'zh-Hans': '无法识别“{file}”的格式。可导入 .xlsx、.docx、.html、.csv、.tsv 和本系统导出的 .json。',
    en: 'The format of “{file}” is not known. .xlsx, .docx, .html, .csv, .tsv and our own .json can be imported.',
    why: {
      'zh-Hans':
        '文件开头的标记不属于任何可读取的格式（.ods、.odt、.rtf、.ofd 等请先另存为 .xlsx 或 .docx）。',
      en: 'The first bytes belong to no format we read. Save .ods, .odt, .rtf or .ofd as .xlsx or .docx first.',
    },
  },
  ZIP_BROKEN: {
    severity: 'error',
    'zh-Hans': '“{file}”已损坏，无法打开。请用 Word 或 Excel 打开原文件并重新保存，或重新下载。',
    en: '“{file}” is damaged. Open the original in Word or Excel and save it again, or download it again.',
    why: {
      'zh-Hans':
        '.xlsx 和 .docx 其实是压缩包。压缩包不完整或内部数据校验失败时，系统不会尝试拼凑，以免读出残缺的目录。',
      en: 'An .xlsx or .docx is a zip archive. When it is incomplete or fails its checks nothing is pieced together, lest half a catalogue be read.',
    },
  },
  ZIP_BOMB: {
    severity: 'error',
    'zh-Hans':
      '“{file}”解压后过大（{detail}），已停止读取。请用 Excel 或 Word 打开，只保留目录所在的表格，另存后再导入。',
    en: '“{file}” unpacks to too much ({detail}); reading stopped. Keep only the table of the catalogue, save and import again.',
    why: {
      'zh-Hans':
        '个别文件经刻意构造，很小的压缩包可解出数 GB 数据，用来拖垮服务。系统对解压后的大小、压缩比和条目数都设有上限。',
      en: 'Some files are built to unpack to gigabytes and bring a service down. Unpacked size, ratio and number of entries are limited.',
    },
  },
  PATH_UNSAFE: {
    severity: 'error',
    'zh-Hans': '“{file}”内部含有不安全的路径“{entry}”，已拒绝读取。请重新另存该文件。',
    en: '“{file}” contains the unsafe path “{entry}” and was refused. Save the file anew.',
    why: {
      'zh-Hans': '正常的 Office 文件内部不会出现指向上级目录或绝对路径的名称，这类名称是攻击手法的痕迹。',
      en: 'No real Office file contains names that point outside itself; such names are a mark of an attack.',
    },
  },
  XML_UNSAFE: {
    severity: 'error',
    'zh-Hans': '“{file}”的“{entry}”含有文档类型声明或实体定义，已拒绝读取。请用 Word 或 Excel 打开后另存。',
    en: '“{entry}” in “{file}” declares a document type or entities and was refused. Open the file and save it again.',
    why: {
      'zh-Hans': 'Office 文件从不需要自定义实体；它们可被用来读取服务器上的文件或耗尽内存，因此一律拒绝。',
      en: 'Office files never need entities of their own, which can read the server’s files or exhaust its memory. They are always refused.',
    },
  },
  XML_BROKEN: {
    severity: 'error',
    'zh-Hans': '“{file}”的内部内容“{entry}”不完整，无法读取。请用 Word 或 Excel 打开后重新保存。',
    en: '“{entry}” inside “{file}” is malformed. Open the file in Word or Excel and save it again.',
    why: {
      'zh-Hans': '文件内部的 XML 不合语法，多因保存或传输中断。重新保存通常即可修复。',
      en: 'The XML inside is not well-formed, usually because saving or transfer was interrupted. Saving again usually repairs it.',
    },
  },
  MACROS_PRESENT: {
    severity: 'error',
    'zh-Hans': '“{file}”含有宏，已拒绝读取。请另存为不含宏的 .docx 或 .xlsx 后再导入。',
    en: '“{file}” contains macros and was refused. Save it as .docx or .xlsx without macros.',
    why: {
      'zh-Hans': '宏是可执行的程序。目录用不到宏，含宏文件也不应在单位间流转。',
      en: 'Macros are programs. A catalogue needs none, and such files should not be passed around.',
    },
  },
  TOO_COMPLEX: {
    severity: 'error',
    'zh-Hans': '“{file}”结构过于复杂（{detail}），已停止读取。请只保留目录表格，另存后再导入。',
    en: '“{file}” is too complex ({detail}); reading stopped. Keep only the table of the catalogue and import that.',
    why: {
      'zh-Hans': '元素、单元格或嵌套层数远超任何公开目录，继续读取会耗尽内存。',
      en: 'Its elements, cells or nesting go far beyond any catalogue; reading on would exhaust the memory.',
    },
  },
  ROWS_TOO_MANY: {
    severity: 'error',
    'zh-Hans': '“{table}”超过 {limit} 行，已停止读取。请确认选对了文件，或按领域拆分目录后分别导入。',
    en: '“{table}” has more than {limit} rows; reading stopped. Check the file, or split the catalogue.',
    why: {
      'zh-Hans': '一个机关的目录通常不过几百行。行数过多多半是选错了文件，或表格末尾残留了大量空白格式行。',
      en: 'The catalogue of one agency rarely has more than some hundred rows. More usually means a wrong file, or formatting left behind below the table.',
    },
  },
  ENCODING_UNREADABLE: {
    severity: 'error',
    'zh-Hans': '无法判断“{file}”的文字编码。请用记事本或 Excel 另存为 UTF-8 编码后再导入。',
    en: 'The text encoding of “{file}” cannot be told. Save it as UTF-8 and import it again.',
    why: {
      'zh-Hans':
        '可读取 UTF-8、GB18030（含 GBK、GB2312）和 UTF-16。其他编码或已损坏的文字强行读取会变成乱码。',
      en: 'UTF-8, GB18030 (with GBK and GB2312) and UTF-16 are read. Anything else would come out as garbage.',
    },
  },
  JSON_UNREADABLE: {
    severity: 'error',
    'zh-Hans': '“{file}”不是本系统导出的目录 JSON：{detail}',
    en: '“{file}” is not a catalogue in our JSON: {detail}',
    why: {
      'zh-Hans': '只读取本系统按公开的 JSON Schema 导出的文件。手工修改后请对照 Schema 检查字段名和取值。',
      en: 'Only files in our published JSON Schema are read. After editing by hand, check names and values against it.',
    },
  },
  WRONG_EXTENSION: {
    severity: 'note',
    'zh-Hans': '“{file}”的扩展名与内容不符，实际按 {format} 格式读取。',
    en: '“{file}” is named otherwise but is {format}, and was read as such.',
    why: {
      'zh-Hans': '不少系统导出的“.xls”其实是网页或文本。系统以文件内容为准，不以扩展名为准。',
      en: 'Many systems export web pages or text under the name .xls. The content decides, not the name.',
    },
  },
  ENCODING_GUESSED: {
    severity: 'note',
    'zh-Hans': '“{file}”按 {encoding} 编码读取。如有乱码，请另存为 UTF-8 后重新导入。',
    en: '“{file}” was read as {encoding}. If letters look wrong, save it as UTF-8 and import again.',
    why: {
      'zh-Hans': '文本文件不写明编码。非 UTF-8 的中文文本按国家标准 GB18030 读取，并在此说明。',
      en: 'Text files do not name their encoding. Chinese text that is not UTF-8 is read as GB18030, and said so.',
    },
  },
  ENCODING_DAMAGED: {
    severity: 'warning',
    'zh-Hans': '“{file}”中有 {count} 处文字已损坏，显示为“�”，请对照原文更正。',
    en: '{count} characters of “{file}” are damaged and show as “�”. Correct them from the original.',
    why: {
      'zh-Hans':
        '个别字节在传输或截断时损坏，其余文字完好。损坏处不猜测，以“�”标出；在勾选位置上的按“无法判断”处理。',
      en: 'A few bytes were damaged in transfer, the rest is whole. Nothing is guessed: they show as �, and as unknown where a tick stood.',
    },
  },
  QUOTES_BROKEN: {
    severity: 'warning',
    'zh-Hans': '“{file}”中有未成对的引号，已按普通字符读取，请核对第 {row} 行附近是否错列。',
    en: '“{file}” has an unpaired quotation mark, read as a plain character; check the columns near row {row}.',
    why: {
      'zh-Hans': 'CSV 用引号包住含逗号或换行的单元格。引号不成对时无法确定单元格到哪里结束。',
      en: 'CSV wraps cells with commas or line breaks in quotation marks. An unpaired one leaves their end unknown.',
    },
  },
  HIDDEN_SHEET: {
    severity: 'warning',
    'zh-Hans': '工作表“{table}”处于隐藏状态，未读取。如需导入，请先取消隐藏。',
    en: 'Sheet “{table}” is hidden and was not read. Unhide it to import it.',
    why: {
      'zh-Hans': '隐藏的工作表可能含有不宜公开的底稿，因此不作为目录读取，但会提示其存在。',
      en: 'A hidden sheet may hold drafts not meant for publication. It is not read, but you are told of it.',
    },
  },
  HIDDEN_ROWS: {
    severity: 'warning',
    'zh-Hans': '“{table}”的第 {rows} 行处于隐藏状态，已照常读入。请确认这些行可以公开。',
    en: 'Rows {rows} of “{table}” are hidden and were read like the others. Make sure that they may be published.',
    why: {
      'zh-Hans':
        '隐藏行在打印稿上看不到，可能是筛选的结果，也可能是有意不公开的内容。系统读入并提示，由人决定。',
      en: 'Hidden rows do not show in print: a filter hides them, or somebody meant to. They are read and named, a person decides.',
    },
  },
  HIDDEN_COLUMNS: {
    severity: 'warning',
    'zh-Hans': '“{table}”的 {columns} 列处于隐藏状态，已照常读入。请确认这些列可以公开。',
    en: 'Columns {columns} of “{table}” are hidden and were read like the others. Make sure that they may be published.',
    why: {
      'zh-Hans': '隐藏列在打印稿上看不到。系统读入并提示，由人决定是否保留。',
      en: 'Hidden columns do not show in print. They are read and named, a person decides.',
    },
  },
  HIDDEN_TEXT: {
    severity: 'warning',
    'zh-Hans': '“{table}”中有隐藏文字或已删除的修订内容，未读取。',
    en: '“{table}” holds hidden text or tracked deletions, which were not read.',
    why: {
      'zh-Hans': '隐藏文字和修订中删除的文字不在正式文本之内，读入会造成泄漏。插入的修订按已接受处理。',
      en: 'Hidden and deleted text is not part of the document as it reads. Tracked insertions count as accepted.',
    },
  },
  FORMULA_CELL: {
    severity: 'warning',
    'zh-Hans': '“{table}”第 {row} 行第 {column} 列是公式，读取的是上次计算的结果“{value}”，请核对。',
    en: 'Row {row}, column {column} of “{table}” is a formula; its last result “{value}” was read. Check it.',
    why: {
      'zh-Hans': '系统不计算公式，只读取 Excel 保存时的结果。结果可能已过期，或在其他表改动后不再正确。',
      en: 'Formulas are not computed; the result stored by Excel is read, which may be out of date.',
    },
  },
  FORMULAS_MORE: {
    severity: 'warning',
    'zh-Hans': '“{table}”另有 {count} 个公式单元格，同样按上次计算的结果读取，不再逐个列出。',
    en: '{count} more cells of “{table}” are formulas; their last results were read too and are not listed one by one.',
    why: {
      'zh-Hans': '整列都用公式（如自动序号）时逐个提示没有意义，只列出前若干个。',
      en: 'Where a whole column is computed, such as automatic numbers, only the first cells are listed.',
    },
  },
  PICTURES_IGNORED: {
    severity: 'note',
    'zh-Hans': '文件中有 {count} 张图片或图形，未读取。如果目录内容在图片里，请改用文字。',
    en: 'The file holds {count} pictures or shapes, which were not read. If they are part of the catalogue, use text.',
    why: {
      'zh-Hans': '图片、文本框和控件不属于表格单元格。勾选框若是图形，请改用“☑”“□”等字符。',
      en: 'Pictures, text boxes and controls are not part of the table’s cells. Use characters such as ☑ and □ for boxes.',
    },
  },
  SCRIPTS_IGNORED: {
    severity: 'note',
    'zh-Hans': '网页中的脚本等活动内容（{count} 处）已忽略，未运行。',
    en: 'Scripts and other active content of the page ({count}) were ignored and not run.',
    why: {
      'zh-Hans': '网页只读取表格中的文字，不运行脚本，也不访问任何外部地址。',
      en: 'Only the text of tables is read from a page; no script is run and no address is visited.',
    },
  },
  AGENCY_WORDS_UNUSED: {
    severity: 'warning',
    'zh-Hans': '文件中还有“{name}”的机关资料和 {count} 条政府信息，本次只读取目录，其余不导入。',
    en: 'The file also holds the particulars of “{name}” and {count} records; only its catalogue is read.',
    why: {
      'zh-Hans': '这是带机关资料的数据文件。导入目录只处理目录；机关资料和政府信息请在后台录入。',
      en: 'This is a data file of a whole agency. Importing a catalogue takes the catalogue alone; enter particulars and records in the CMS.',
    },
  },
} as const satisfies Record<string, FindingEntry>
