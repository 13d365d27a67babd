import CXLSXWriter

/// What hangs on cells: links, rules for what may be typed, comments.
extension OutputSheet {
  /// The library writes a cell with the link, which the cell itself replaces if there is one.
  func add(_ link: CellLink, text: CellValue?, _ format: OutputFormats.Pointer) throws(WorkbookError) {
    let address =
      switch link.target {
      case .inside(let place): "internal:" + StoredText.escaped(place, tabs: true)
      case .outside(let address): address
      }
    let tip = try CString(link.tip, tabs: true)
    // Kept short: the library cuts an attribute at 2,079 bytes, in the middle of a character if need be.
    var shown = ""
    if case .text(let text) = text, text.utf16.count <= 255 { shown = StoredText.escaped(text) }
    try check(
      worksheet_write_url_opt(
        pointer, UInt32(link.address.row), UInt16(link.address.column), address, format, shown, tip.pointer))
  }

  /// The list is short enough to stand in the rule, or stands in a range.
  func add(_ validation: DataValidation) throws(WorkbookError) {
    var rule = lxw_data_validation()
    rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    rule.error_type =
      switch validation.strictness {
      case .stop: UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
      case .warning: UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      case .information: UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
      }
    let formula =
      switch validation.rule {
      case .list(let items): Self.quoted(items)
      case .listRange(let range): "=" + range
      }
    // The library strips an `=` from each text, not from formulas alone.
    let list = try CString(formula)
    let errorTitle = try CString(validation.errorTitle.map { "=" + $0 }, tabs: true)
    let errorMessage = try CString(validation.errorMessage.map { "=" + $0 }, tabs: true)
    let inputTitle = try CString(validation.inputTitle.map { "=" + $0 }, tabs: true)
    let inputMessage = try CString(validation.inputMessage.map { "=" + $0 }, tabs: true)
    rule.value_formula = list.pointer
    rule.error_title = errorTitle.pointer
    rule.error_message = errorMessage.pointer
    rule.input_title = inputTitle.pointer
    rule.input_message = inputMessage.pointer
    let range = validation.range
    try check(
      worksheet_data_validation_range(
        pointer, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row), UInt16(range.last.column),
        &rule))
  }

  /// The items as the rule states them: `"甲,乙"`.
  private static func quoted(_ items: [String]) -> String {
    var list = "\""
    list.reserveCapacity(256)
    for (index, item) in items.enumerated() {
      if index > 0 { list += "," }
      list += item
    }
    return list + "\""
  }

  /// The box is as high as its text needs, up to a screen's height.
  func add(_ comment: CellComment) throws(WorkbookError) {
    let author = try CString(comment.author)
    let font = try CString("宋体")
    var options = lxw_comment_options()
    options.author = author.pointer
    options.font_name = font.pointer
    options.font_size = 9
    options.width = 220
    let lines = comment.text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + 1 + $1.utf8.count / 48 }
    options.height = UInt16(min(480, 16 + lines * 16))
    try check(
      worksheet_write_comment_opt(
        pointer, UInt32(comment.address.row), UInt16(comment.address.column),
        StoredText.escapedWithEnds(comment.text), &options))
  }
}
