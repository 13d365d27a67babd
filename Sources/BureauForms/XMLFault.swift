import TargetTables

/// What is wrong with a part's XML, in words for both languages; the reader says it in English.
struct XMLFault {
  /// nil for words that are not known.
  let chinese: String?

  /// - Parameter text: what the reader said.
  init(_ text: String) {
    chinese =
      Self.texts[text]
      ?? Self.patterns.lazy.compactMap { pattern in
        guard text.hasPrefix(pattern.before), text.hasSuffix(pattern.behind),
          text.utf8.count >= pattern.before.utf8.count + pattern.behind.utf8.count
        else { return nil }
        let name = text.dropFirst(pattern.before.count).dropLast(pattern.behind.count)
        return pattern.chinese.replacing("…", with: name)
      }.first
  }

  private static let texts = [
    "< in an attribute's value": "属性值里有“<”", "]]> in text": "文字里有“]]>”", "CDATA that does not end": "CDATA 没有结束",
    "a blank is missing in the XML declaration": "XML 声明里缺少空格", "a character that XML does not allow": "有 XML 不允许的字符",
    "a colon in a processing instruction's name": "处理指令的名称里有冒号",
    "a comment that does not end, or holds --": "注释没有结束，或里面有“--”", "a declaration that is not known": "有认不出的声明",
    "a name is missing": "缺少名称", "a processing instruction that does not end": "处理指令没有结束",
    "a processing instruction's name": "处理指令的名称有误", "a reference that does not end": "引用没有结束",
    "a second root element": "有两个根元素", "a start tag that does not end": "起始标签没有结束",
    "an XML declaration that does not end": "XML 声明没有结束", "an XML declaration that is not at the start": "XML 声明不在开头",
    "an XML declaration without a version": "XML 声明没有版本", "an end tag without a start": "结束标签没有对应的起始标签",
    "no root element": "没有根元素", "standalone is neither yes nor no": "standalone 的值不是 yes 或 no",
    "text outside of the root element": "根元素之外有文字", "the encoding's name is not allowed": "编码的名称有误",
    "the part ends inside a tag": "内容在标签中间断了", "the part ends inside an element": "内容在元素中间断了",
    "the part is no worksheet": "这一部分不是工作表", "the text is not sound UTF-16": "文字不是正确的 UTF-16",
    "too many attributes": "属性过多", "too many namespaces": "命名空间过多",
  ]

  /// Where the file's own name stands between the words.
  private static let patterns: [(before: String, behind: String, chinese: String)] = [
    ("an end tag that does not fit <", ">", "结束标签与“<…>”不配对"), ("the XML version ", " is not known", "不认识 XML 版本“…”"),
    ("the attribute ", " stands twice", "属性“…”写了两次"), ("the attribute ", " has no value", "属性“…”没有值"),
    ("the encoding ", " is not read: save the workbook anew", "不支持编码“…”"), ("the name ", " is not allowed", "名称“…”有误"),
    ("the namespace declaration ", " is not allowed", "命名空间声明“…”有误"),
    ("the prefix ", " stands for no namespace", "前缀“…”没有对应的命名空间"), ("the value of ", " is not in quotes", "“…”的值没有加引号"),
    ("unknown reference &", ";", "认不出引用“&…;”"), ("", " does not end", "“…”没有结束"), ("", " has no value", "“…”没有值"),
    ("", " is not in quotes", "“…”没有加引号"),
  ]
}
