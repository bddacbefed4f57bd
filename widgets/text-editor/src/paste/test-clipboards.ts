/** What Word for Windows puts on the clipboard: a heading, numbered and dotted items that are no list, a comment, tracked changes, a picture. */
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<link rel=File-List href="file:///C:/Users/asa/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm; font-size:12.0pt;} --></style>
</head>
<body lang=SV style='tab-interval:65.2pt'>
<!--StartFragment-->
<h1>Vi räknar <span class=SpellE>kottar</span><o:p></o:p></h1>
<p class=MsoNormal>Barnen hittade <b style='mso-bidi-font-weight:normal'>fyra</b>
kottar, och <i>sedan</i> <span style='font-weight:bold'>tusen</span>.<span style='mso-spacerun:yes'>  </span>Läs
<a href="https://www.skolverket.se/">Skolverket</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>Material<o:p></o:p></h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Kottar<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Från
gran<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Ett rep<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Leta<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Räkna<o:p></o:p></p>
<p class=MsoNormal>Barnen <del cite="mailto:Anna" datetime="2026-11-02T10:00"><span class=msoDel>sprang</span></del><ins cite="mailto:Anna"
datetime="2026-11-02T10:00">gick</ins> ut<a style='mso-comment-reference:AE_1'>.</a><span class=MsoCommentReference><span
style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[AE1]</a><![endif]></span></span></p>
<p class=MsoNormal><v:shape id="_x0000_i1025" style='width:100pt'><v:imagedata src="file:///C:/Users/asa/clip_image001.png"/></v:shape></p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>Vad</b><o:p></o:p></p></td><td><p class=MsoNormal><b>Antal</b></p></td></tr>
<tr><td><p class=MsoNormal>Kottar</p></td><td><p class=MsoNormal>1&nbsp;000</p></td></tr></table>
<!--EndFragment-->
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><p class=MsoCommentText>En kommentar.</p></div></div>
</body></html>`;

/** What Google Docs puts there: a bold that is not bold around everything, weights in styles, lists within lists and not within items. */
export const GOOGLE_DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff-1111-2222-333344445555"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;white-space:pre-wrap;">Hur det började</span></h2><p dir="ltr"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">Ella la </span><span style="font-weight:700;font-style:normal;">kottarna</span><span style="font-weight:400;"> på </span><span style="font-weight:400;font-style:italic;">rad</span><span style="font-weight:400;">, se </span><a href="https://www.google.com/url?q=https://www.lrf.se/kottar&amp;sa=D&amp;source=docs" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">LRF</span></a><span>.</span></p><br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>kottar</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>stora</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>rep</span></p></li></ul><ol><li dir="ltr" aria-level="1"><p role="presentation"><span>Gå ut</span></p></li></ol><p><span><span style="border:none;display:inline-block;overflow:hidden;width:602px;height:401px;"><img src="https://lh7-rt.googleusercontent.com/docsz/abc" width="602" height="401" /></span></span></p><div align="left"><table style="border:none;"><colgroup><col /><col /></colgroup><tbody><tr><td><p><span style="font-weight:700">Ålder</span></p></td><td><p><span>Tid</span></p></td></tr><tr><td><p><span>4 år</span></p></td><td><p><span>en timme</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

/** What somebody may put there who means harm. */
export const HOSTILE: readonly string[] = [
  '<img src=x onerror="globalThis.harmed=1">',
  '<svg onload="globalThis.harmed=1"><script>globalThis.harmed=1</script></svg>',
  '<script>globalThis.harmed=1</script>',
  '<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>',
  '<a href="javascript:globalThis.harmed=1">tryck</a>',
  '<a href="java\tscript:globalThis.harmed=1">tryck</a>',
  '<a href="data:text/html,<script>alert(1)</script>">tryck</a>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=globalThis.harmed=1>',
  '<noscript><p title="</noscript><img src=x onerror=globalThis.harmed=1>"></noscript>',
  '<p style="background:url(javascript:globalThis.harmed=1)" onmouseover="globalThis.harmed=1">text</p>',
  '<body onload="globalThis.harmed=1"><p>text</p>',
  '<!--><img src=x onerror=globalThis.harmed=1>-->',
  '<table background="javascript:globalThis.harmed=1"><tr><td>a<td>b<tr><td>c<td>d</table>',
  '<figure data-picture="../../etc/passwd"><img alt="a"></figure>',
  '<p data-film="javascript:globalThis.harmed=1"><a href="javascript:globalThis.harmed=1">film</a></p>',
  '<link rel=stylesheet href=https://evil.example/a.css><meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action=https://evil.example/><input name=a autofocus onfocus=globalThis.harmed=1><button formaction=javascript:globalThis.harmed=1>x</button></form>',
  '<template><img src=x onerror=globalThis.harmed=1></template>',
  '<p>&lt;script&gt;globalThis.harmed=1&lt;/script&gt;</p>',
  `${'<div>'.repeat(100_000)}djupt`,
  `${'<a href=x '.repeat(50_000)}`,
  `${'<!--'.repeat(50_000)}`,
  `<p ${'a="'.repeat(50_000)}`,
  `${'<p>'.repeat(50_000)}${'</b>'.repeat(50_000)}`,
];
