/** 说明.txt of every pack: what each file is and how to check it without us. */
export const guideText = `公开证据包 · Evidence pack
================================

本压缩包说明一条政府信息公开过哪些版本、何时公开、由谁审查和签发。
This archive shows which versions of one disclosure were public, when, and who reviewed and released them.

文件 Files
----------
manifest.json      本包所有其他文件的 SHA-256、缺失的附件及原因、打包时审计链的状态
                   SHA-256 of every other file here, attachments that are missing and why, and the state of the
                   audit chain when the pack was made
versions/N.json    第 N 版：逐字内容、附件、保密审查单、审查步骤、起草人、公开与结束的时间和原因
                   version N: its exact words, attachments, review sheet, steps, authors, when and why it began and ended
versions/N.txt     同上，供阅读 · the same for reading
attachments/       附件，以内容的 SHA-256 命名；原文件名见 versions/N.json
                   attachments, named by the SHA-256 of their content; their own names stand in versions/N.json
audit.jsonl        审计记录中与本条有关的各行 · the lines of the audit about this
reachable.json     每次变更何时送达检索和网站 · when each change had reached search and site

核验 How to check
-----------------
1. 每个文件的 SHA-256 应与 manifest.json 一致。
   The SHA-256 of every file is the one in manifest.json.
   Linux/macOS: sha256sum FILE · Windows: certutil -hashfile FILE SHA256
2. attachments/ 中每个文件的 SHA-256 就是其文件名。
   The SHA-256 of every file in attachments/ is its name.
3. audit.jsonl 每行：SHA-256(previous + 换行 + seq + 换行 + entry) 应等于 digest。
   For each line of audit.jsonl, SHA-256(previous + LF + seq + LF + entry) is its digest.
4. 全部审计记录可由公开系统导出（审计记录 → 导出），逐行相连直至 manifest.json 中的末条摘要 audit.digest；
   本包各行应与其中相同 seq 的行一致。
   The whole audit can be exported from the system (Audit → Export). Its lines are linked up to audit.digest in
   manifest.json; the lines here are those of the same seq in it.
5. versions/N.json 的 digest 是提交审查内容的摘要，应与 audit.jsonl 中同一版本 submitted、released 行的 digest 一致。
   发布时系统给出的编号（如索引号）不在其中。
   The digest in versions/N.json is that of what was submitted to review, as in the lines “submitted” and “released” of
   that version. Numbers that the system gives at the release (the index number) are not part of it.

时间均为 UTC，versions/N.txt 中为北京时间。 Times are UTC, in versions/N.txt Beijing time.
`.replaceAll('\n', '\r\n')
