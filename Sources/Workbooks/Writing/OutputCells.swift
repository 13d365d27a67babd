import CXLSXWriter

extension OutputSheet {
  /// Writes one cell; its address has been checked.
  func write(_ cell: Cell, _ format: OutputFormats.Pointer) throws(WorkbookError) {
    let row = UInt32(cell.address.row)
    let column = UInt16(cell.address.column)
    switch cell.value {
    case .blank: try check(worksheet_write_blank(pointer, row, column, format))
    case .text(let text): try write(text: text, row, column, format)
    case .rich(let runs): try write(runs: runs, row, column, format)
    case .number(let number): try check(worksheet_write_number(pointer, row, column, number, format))
    case .boolean(let isTrue): try check(worksheet_write_boolean(pointer, row, column, isTrue ? 1 : 0, format))
    // The library has no error cells. A formula that is nothing but the error is one, in every program.
    case .error(let error): try write(formula: Formula(error, cached: .error(error)), row, column, format)
    case .formula(let formula): try write(formula: formula, row, column, format)
    }
  }

  private func write(text: String, _ row: UInt32, _ column: UInt16, _ format: OutputFormats.Pointer)
    throws(WorkbookError)
  {
    let escaped = StoredText.escaped(text)
    // The library measures what is stored, not what it stands for.
    guard escaped.utf8.count > StoredText.longest, escaped.unicodeScalars.count > StoredText.longest else {
      // Without the copy that the call by itself would make.
      return try check(escaped.withCString { worksheet_write_string(pointer, row, column, $0, format) })
    }
    try writeShared(escaped, isRich: false, row, column, format)
  }

  private func write(runs: [TextRun], _ row: UInt32, _ column: UInt16, _ format: OutputFormats.Pointer)
    throws(WorkbookError)
  {
    guard runs.contains(where: { !$0.text.isEmpty }) else {
      return try check(worksheet_write_blank(pointer, row, column, format))
    }
    try writeShared(runs.map(\.xml).joined(), isRich: true, row, column, format)
  }

  /// Puts down a number and makes it the index of a shared string: the library's own call for rich text writes a file for
  /// each cell, counts markup as text, loops without end past 255 runs and gives a run without a font one.
  private func writeShared(
    _ string: String, isRich: Bool, _ row: UInt32, _ column: UInt16, _ format: OutputFormats.Pointer
  ) throws(WorkbookError) {
    try check(worksheet_write_number(pointer, row, column, 0, format))
    guard let shared = lxw_get_sst_index(pointer.pointee.sst, string, isRich ? 1 : 0),
      let stored = lxw_worksheet_find_cell_in_row(lxw_worksheet_find_row(pointer, row), column)
    else { throw WorkbookError(.cannotWrite("out of memory")) }
    stored.pointee.type = STRING_CELL
    stored.pointee.u.string_id = Int32(bitPattern: shared.pointee.index)
    stored.pointee.sst_string = shared.pointee.string
  }

  /// The library strips one `=`, so that one more is given.
  private func write(formula: Formula, _ row: UInt32, _ column: UInt16, _ format: OutputFormats.Pointer)
    throws(WorkbookError)
  {
    let expression = "=" + formula.expression
    switch formula.cached {
    case .number(let number): try check(worksheet_write_formula_num(pointer, row, column, expression, format, number))
    case .none: try check(worksheet_write_formula_str(pointer, row, column, expression, format, ""))
    case .text(let text), .error(let text):
      try check(worksheet_write_formula_str(pointer, row, column, expression, format, StoredText.escaped(text)))
    case .boolean(let isTrue):
      try check(worksheet_write_formula_str(pointer, row, column, expression, format, isTrue ? "TRUE" : "FALSE"))
    }
  }
}

extension TextRun {
  /// The run as the table of shared strings holds it.
  fileprivate var xml: String {
    "<r>\(font?.xml ?? "")<t xml:space=\"preserve\">\(StoredText.escaped(text).escapedForXML)</t></r>"
  }
}

extension CellFont {
  fileprivate var xml: String {
    var xml = "<rPr>"
    if isBold { xml += "<b/>" }
    if isItalic { xml += "<i/>" }
    if isStruck { xml += "<strike/>" }
    if underline == .single { xml += "<u/>" } else if underline != .none { xml += "<u val=\"\(underline.rawValue)\"/>" }
    if script != .baseline { xml += "<vertAlign val=\"\(script.rawValue)\"/>" }
    xml += "<sz val=\"\(size.xml)\"/>"
    xml += color.map { "<color rgb=\"FF\($0.hexadecimal)\"/>" } ?? "<color theme=\"1\"/>"
    return xml + "<rFont val=\"\(name.escapedForXML)\"/><family val=\"2\"/></rPr>"
  }
}

extension CellColor {
  /// Six digits: `0563C1`.
  fileprivate var hexadecimal: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension Double {
  /// Without `.0` behind a whole number.
  fileprivate var xml: String { self == rounded() && abs(self) < 1e9 ? String(Int(self)) : String(self) }
}

extension String {
  fileprivate var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
