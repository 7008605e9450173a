/** HTML as Word and WPS write it to the clipboard: written by hand after theirs, shortened, with nobody's text in it. */
export const wordPage = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:等线;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'><!--StartFragment-->
<h1 style='mso-pagination:widow-orphan'><span style='font-family:黑体'>一、办理条件<span lang=EN-US><o:p></o:p></span></span></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:仿宋_GB2312'>参保人员应当</span><b style='mso-bidi-font-weight:normal'><span
style='font-family:仿宋_GB2312'>连续参保满一年</span></b><span style='font-family:仿宋_GB2312'>，见<span lang=EN-US><a
href="https://www.nhsa.gov.cn/"><span lang=EN-US style='font-family:等线'><span lang=EN-US>国家医保局</span></span></a></span>。</span></p>
<p class=MsoNormal><b>办理材料：<span lang=EN-US><o:p></o:p></span></b></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span>身份证</span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
lang=EN-US><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]--><span>社保卡</span></p>
<p class=MsoListParagraph style='margin-left:39.0pt;text-indent:-18.0pt;mso-list:l1 level2 lfo2'><![if !supportLists]><span
style='font-family:Wingdings'><span style='mso-list:Ignore'>Ø<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>原件</p>
<p class=MsoListParagraph style='margin-left:39.0pt;text-indent:-18.0pt;mso-list:l1 level2 lfo2'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>复印件</p>
<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>申请表</p>
<p class=MsoNormal style='mso-outline-level:2'><span style='font-family:楷体_GB2312'>（二）标准</span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <thead>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=276 colspan=2 valign=top style='width:207.2pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal align=center style='text-align:center'>病种<span lang=EN-US><o:p></o:p></span></p>
  </td>
  <td width=138 valign=top><p class=MsoNormal>限额</p></td>
 </tr>
 </thead>
 <tr style='mso-yfti-irow:1'>
  <td width=138 rowspan=2 valign=top><p class=MsoNormal>高血压</p></td>
  <td width=138 valign=top><p class=MsoNormal>一级</p></td>
  <td width=138 valign=top><p class=MsoNormal><span lang=EN-US>200<o:p></o:p></span></p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td width=138 valign=top><p class=MsoNormal>二级</p></td>
  <td width=138 valign=top><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td>
 </tr>
</table>
<!--EndFragment--></body></html>`

export const wpsPage = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 14">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>@font-face{font-family:"宋体";} p.MsoNormal{mso-style-name:正文;text-align:justify;}</style></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment-->
<p class=MsoTitle align=center ><span class=16 style="font-family:方正小标宋简体;mso-font-kerning:1.0000pt;" >关于异地就医备案的通知</span></p>
<p class=MsoNormal ><span style="mso-spacerun:'yes';font-family:宋体;font-size:10.5000pt;" ><font face="宋体" >各县（区）医疗保障局：</font></span><span style="mso-spacerun:'yes';" ><o:p></o:p></span></p>
<table border=1 cellspacing=0 style="border-collapse:collapse;mso-table-layout-alt:fixed;" ><tr style="mso-yfti-irow:0;" >
<td width=83 valign=top ><p class=MsoNormal ><font face="宋体" >序号</font></p></td><td width=212 valign=top ><p class=MsoNormal >事项</p></td></tr>
<tr><td rowspan=2 valign=center ><p class=MsoNormal >1</p></td><td><p class=MsoNormal >备案</p></td></tr>
<tr><td valign=top ><p class=MsoNormal >结算</p></td></tr></table>
<p class=MsoNormal ><span style="mso-spacerun:'yes';" >特此通知。</span></p><!--EndFragment--></body></html>`
