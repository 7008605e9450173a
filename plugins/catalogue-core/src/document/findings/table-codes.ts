import type { FindingEntry } from './entry.ts'

/** What was decided or doubted between the printed table and the catalogue. */
export const tableCodes = {
  NO_TABLE: {
    severity: 'error',
    'zh-Hans': '没有找到表格。请导入带表格的 .xlsx、.docx、.html 或 .csv 文件，或直接粘贴表格。',
    en: 'There is no table. Import an .xlsx, .docx, .html or .csv file with a table, or paste one.',
    why: {
      'zh-Hans':
        '从 PDF 复制的文字没有行列结构，无法可靠还原成表格。请找到原始的 Word 或 Excel 文件，或从网页、Word 中整表复制后粘贴。',
      en: 'Text copied out of a PDF has no rows or columns and cannot be turned back into a table reliably. Find the original, or copy the whole table.',
    },
  },
  NO_CATALOGUE: {
    severity: 'error',
    'zh-Hans':
      '文件中有 {count} 个表格，但没有一个带有公开目录的表头（如“公开事项”“公开内容”）。请检查文件，或手工指定表头所在行。',
    en: 'The file has {count} tables, none with the headings of a catalogue (such as 公开事项, 公开内容). Check it, or point out the header.',
    why: {
      'zh-Hans':
        '表头至少要能认出事项名称和公开内容等三类栏目。表头缺失或用词特殊时，可在导入页面手工指定每一列的含义。',
      en: 'At least three kinds of column must be recognised. Where the header is missing or unusual, name each column by hand.',
    },
  },
  TABLES_SEVERAL: {
    severity: 'error',
    'zh-Hans': '文件中有 {count} 个表格都像公开目录：{tables}。请选择要导入的一个。',
    en: '{count} tables look like a catalogue: {tables}. Choose the one to import.',
    why: {
      'zh-Hans': '一个文件里常有几个领域或几个年份的目录。导入哪一个应由人决定，系统不代为选择。',
      en: 'One file often holds the catalogues of several fields or years. Which to import is a person’s decision.',
    },
  },
  TABLES_OTHER: {
    severity: 'note',
    'zh-Hans': '已读取“{table}”；文件中另有 {count} 个表格未读取：{others}。',
    en: '“{table}” was read; {count} other tables were not: {others}.',
    why: {
      'zh-Hans': '其余表格没有公开目录的表头，例如附件清单或联系方式表。如果选错了，可改选。',
      en: 'The others have no catalogue headings. If the choice is wrong, choose another.',
    },
  },
  TABLES_JOINED: {
    severity: 'note',
    'zh-Hans': '{count} 个表头相同的相邻表格已按一个目录连续读取。',
    en: '{count} neighbouring tables with the same header were read as one catalogue.',
    why: {
      'zh-Hans':
        '由 PDF 转换的 Word 文件常把每一页存成一个表格。表头相同且中间没有别的标题时，视为同一个目录。',
      en: 'Word files converted from PDF often hold one table per page. With the same header and no other title between, they are one catalogue.',
    },
  },
  COLUMN_UNKNOWN: {
    severity: 'note',
    'zh-Hans': '栏目“{column}”没有对应的字段，按原名保留为附加栏目。',
    en: 'Column “{column}” matches no field and is kept under its printed name.',
    why: {
      'zh-Hans': '各地目录会增加“公开层级”“更新周期”等栏目。内容原样保留并在目录页显示，不参与筛选。',
      en: 'Catalogues add columns such as 公开层级 or 更新周期. Their words are kept and shown as printed.',
    },
  },
  HEADER_AMBIGUOUS: {
    severity: 'warning',
    'zh-Hans': '栏目“{column}”按“{meaning}”读取：{reason}。如不正确，请手工更改。',
    en: 'Column “{column}” was read as “{meaning}”: {reasonEn}. Change it by hand if that is wrong.',
    why: {
      'zh-Hans':
        '同一个栏名在各地含义不同，例如“公开方式”下可能是主动公开、全文发布或公开范围。系统按单元格内容判断，并请人确认。',
      en: 'The same heading means different things: 公开方式 stands over attributes, forms or audiences. The cells decide, a person confirms.',
    },
  },
  COLUMN_MISSING: {
    severity: 'warning',
    'zh-Hans': '没有找到“{meaning}”栏目。请核对表头，必要时手工指定。',
    en: 'There is no column for “{meaning}”. Check the header, or name the column by hand.',
    why: {
      'zh-Hans': '目录至少应有事项名称和公开内容。缺少名称时以公开内容代替，缺少内容时留空，均须人工补正。',
      en: 'A catalogue has at least names and contents. Without names the contents stand in; without contents they stay empty.',
    },
  },
  COLUMN_BLANK: {
    severity: 'note',
    'zh-Hans': '第 {column} 列没有栏名也没有内容，已略去。',
    en: 'Column {column} has neither a heading nor content and was left out.',
    why: {
      'zh-Hans': '表格边缘常残留空列。没有内容的列不会产生栏目。',
      en: 'Blank columns are often left at the edge of a table. They make no column.',
    },
  },
  MAPPING_UNUSED: {
    severity: 'warning',
    'zh-Hans': '手工指定的第 {column} 列在表格中不存在，该项指定未生效。',
    en: 'Column {column}, named by hand, is not in the table; that choice has no effect.',
    why: {
      'zh-Hans': '更换文件后列数可能变化，原有的指定需要重新核对。',
      en: 'After the file changed its columns may differ; check the choices again.',
    },
  },
  COLUMNS_TOO_MANY: {
    severity: 'error',
    'zh-Hans': '表格有 {count} 列，只读取前 {limit} 列。请删去无关的列。',
    en: 'The table has {count} columns; only the first {limit} were read. Remove those that do not belong.',
    why: {
      'zh-Hans': '公开目录一般不超过二十列。列数过多多因整表格式残留或选错了工作表。',
      en: 'A catalogue has some twenty columns at most. More are usually left-over formatting or a wrong sheet.',
    },
  },
  HEADER_REPEATED: {
    severity: 'note',
    'zh-Hans': '{count} 处重复印出的表头或标题已略去。',
    en: '{count} repeated headers or titles were left out.',
    why: {
      'zh-Hans': '打印时每页重复的标题和表头不是数据行。',
      en: 'Titles and headers printed again on each page are not rows.',
    },
  },
  PROSE_OUTSIDE: {
    severity: 'note',
    'zh-Hans': '表格内外的说明文字未列入事项：“{text}”。',
    en: 'Text that belongs to no row was left out: “{text}”.',
    why: {
      'zh-Hans': '填报单位、备注、附件编号等文字不是公开事项。如需保留，请填入目录的说明。',
      en: 'Lines such as the reporting unit or remarks are not items. Enter them as notes of the catalogue if they matter.',
    },
  },
  SECTION_ROW: {
    severity: 'note',
    'zh-Hans': '通栏文字“{text}”作为其下各行的类别读取。',
    en: 'The line “{text}” across the table was read as the group of the rows below it.',
    why: {
      'zh-Hans': '有的目录用跨全表的一行写类别名称，如“一、机构职能类”。',
      en: 'Some catalogues name a group in a line across the whole table.',
    },
  },
  LEVELS_TOO_MANY: {
    severity: 'warning',
    'zh-Hans': '事项层级超过六级，其余层级“{text}”并入最末一级。',
    en: 'More than six levels of items; “{text}” was joined to the last.',
    why: {
      'zh-Hans': '系统保存至多六级事项名称。',
      en: 'At most six levels of names are kept.',
    },
  },
  ROW_JOINED: {
    severity: 'warning',
    'zh-Hans': '本行因分页断为两行，已合并（断开处：“{text}”）。请核对。',
    en: 'This row was broken in two by the page and was joined (at “{text}”). Check it.',
    why: {
      'zh-Hans': '没有序号、名称，且内容接续上一行的行，是被分页或转换拆开的后半行。',
      en: 'A line without number and name whose text continues the one above is the second half of a broken row.',
    },
  },
  ROW_RAGGED: {
    severity: 'warning',
    'zh-Hans': '本行的单元格比表头多 {count} 个，多出的内容“{text}”未能归位。',
    en: 'This row has {count} cells more than the header; “{text}” has no column.',
    why: {
      'zh-Hans': '行与表头列数不一致，常因导出时多出分隔符，内容可能串列，请对照原文。',
      en: 'The row is wider than the header, often because of a stray separator; cells may have slipped.',
    },
  },
  NAME_FROM_CONTENT: {
    severity: 'warning',
    'zh-Hans': '本行没有事项名称，暂以公开内容代替，请补填。',
    en: 'The row has no name; its content stands in. Enter a name.',
    why: {
      'zh-Hans': '每个公开事项都须有名称。名称缺失又不能从合并单元格得到时，以内容代替，避免整行丢失。',
      en: 'Every item needs a name. Where none is printed the content stands in, so that the row is not lost.',
    },
  },
  CELL_EMPTY_FILLED: {
    severity: 'warning',
    'zh-Hans': '“{columns}”为空，按合并单元格取自{from}。',
    en: '“{columns}” is empty and was filled from {fromEn}, as merged cells are.',
    why: {
      'zh-Hans':
        '文本形式的表格不保留合并单元格，空单元格可能表示“同上”，也可能真的没有内容。系统按“同上”处理并逐行提示。',
      en: 'Plain text cannot tell merged cells. An empty one may mean “as above” or nothing at all; it is read as the former and reported.',
    },
  },
  MERGED_CELL_BROKEN: {
    severity: 'warning',
    'zh-Hans': '“{column}”的合并单元格被分页断成两半，已拼接并由上下两行共用。',
    en: 'A merged cell of “{column}” was broken by the page; its halves were joined and shared by both rows.',
    why: {
      'zh-Hans': '上页末行的选项止于某项，下页首行恰从其后一项开始，说明是同一个单元格被分页断开。',
      en: 'The options of the last row of a page end where those of the next page begin: one cell, broken by the page.',
    },
  },
  CELL_MOVED: {
    severity: 'warning',
    'zh-Hans': '“{value}”印在“{from}”列，按用词归入“{to}”列。请核对。',
    en: '“{value}” stood under “{from}” and was moved to “{to}” by its own words. Check it.',
    why: {
      'zh-Hans':
        '网页或 PDF 转换时单元格会错位。选项、时限、电话等用词固定，可以认出；系统归位并提示，不改动文字。',
      en: 'Conversion shifts cells. Options, deadlines and phones have words of their own, so they are recognised, moved and reported.',
    },
  },
  CELL_REPEATED: {
    severity: 'warning',
    'zh-Hans': '“{from}”列重复印有“{to}”列的内容“{value}”，重复处已略去。',
    en: '“{from}” repeats what stands under “{to}” (“{value}”); the repetition was left out.',
    why: {
      'zh-Hans': '单元格错位时，同一内容有时被复制到相邻各列。',
      en: 'When cells shift, one cell is sometimes copied into its neighbours.',
    },
  },
  CELL_ODD: {
    severity: 'warning',
    'zh-Hans': '“{column}”列的“{value}”像是“{meaning}”，但没有可归入的位置，照印保留。',
    en: '“{value}” under “{column}” looks like “{meaning}”, but there is no place for it; it stays as printed.',
    why: {
      'zh-Hans': '内容与栏目不符，可能是错列或填错，系统不擅自移动，请对照原文。',
      en: 'The words do not fit the column. They were not moved; compare with the original.',
    },
  },
  CELL_CUT: {
    severity: 'error',
    'zh-Hans': '“{column}”的文字过长，只保留前 {limit} 字。请拆分后重新导入。',
    en: 'The text of “{column}” is too long; only {limit} characters were kept. Split it and import again.',
    why: {
      'zh-Hans': '单元格文字有长度上限，超长多因整段文件误入一个单元格。',
      en: 'A cell has a limit; longer text is usually a whole document in one cell.',
    },
  },
  TICK_UNKNOWN: {
    severity: 'warning',
    'zh-Hans': '“{column}”中“{option}”是否勾选无法从原文判断，请对照原件确认。',
    en: 'Under “{column}” the document does not tell whether “{option}” is ticked. Compare with the original.',
    why: {
      'zh-Hans':
        '勾选符号用的是特殊字体，转换后可能丢失或变成别的字符。系统不猜测：未知就是未知，发布前须由人确认。',
      en: 'Ticks use symbol fonts that conversion loses. Nothing is guessed: unknown stays unknown until a person confirms.',
    },
  },
  TICK_UNMARKED: {
    severity: 'note',
    'zh-Hans': '“{column}”中“{option}”前没有符号，按未勾选读取（本列只印勾选符号）。',
    en: 'Under “{column}”, “{option}” has no sign and was read as not ticked (the column prints only ticks).',
    why: {
      'zh-Hans': '整列都只印“√”而从不印空框时，没有符号即未选。',
      en: 'Where a column prints ticks but never empty boxes, no sign means not chosen.',
    },
  },
  NOTHING_TICKED: {
    severity: 'note',
    'zh-Hans': '“{column}”各列均未打勾，请确认是否遗漏。',
    en: 'No column under “{column}” is ticked. Check whether one was forgotten.',
    why: {
      'zh-Hans': '公开对象、公开方式等通常至少勾选一项；全部为空可能是漏填或转换时丢失。',
      en: 'At least one is usually ticked; none may mean an omission or a loss in conversion.',
    },
  },
  SAME_AS_ABOVE: {
    severity: 'warning',
    'zh-Hans': '“{column}”印为“{value}”，照录未展开。对外发布前请改为完整内容。',
    en: '“{column}” prints “{value}” (same as above), kept as printed. Spell it out before publishing.',
    why: {
      'zh-Hans': '“同上”在单独的事项页面上没有意义，读者看不到上一行。',
      en: '“Same as above” says nothing on an item’s own page, where the row above is not shown.',
    },
  },
  APPENDIX_UNUSED: {
    severity: 'warning',
    'zh-Hans': '附表中的“{text}”与目录内容不再对应，未采用。',
    en: '“{text}” in the appendix no longer fits the catalogue and was not used.',
    why: {
      'zh-Hans': '导出文件的附表记录说明和存疑。表格改动后，失去对应的条目不再采用，以表格为准。',
      en: 'The appendix of an exported file keeps notes and doubts. Where the table has been changed since, the table wins.',
    },
  },
  NOT_PRINTABLE: {
    severity: 'warning',
    'zh-Hans': '本行的“{field}”无法在表格中完整印出，导出文件读回时会有差异。',
    en: '“{field}” of this row cannot be printed in full; reading the file back will differ.',
    why: {
      'zh-Hans': '极少数内容（如不可见字符）表格文件无法承载。请改用 JSON 格式导出。',
      en: 'Very few contents, such as invisible characters, cannot be carried by a table. Export as JSON.',
    },
  },
} as const satisfies Record<string, FindingEntry>
