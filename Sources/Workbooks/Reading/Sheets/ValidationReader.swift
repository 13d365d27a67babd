extension SheetReader {
  /// Reads the open `dataValidations` element, in the usual form or in that of 2009, whose formulas and ranges are elements.
  mutating func readValidations(_ scanner: inout XMLScanner) throws(WorkbookError) {
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      let type = scanner.string("type") ?? "none"
      var ranges = scanner.string("sqref") ?? ""
      var validation = DataValidation(&scanner)
      var formula = ""
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        switch scanner.element.local {
        case "formula1": formula = try scanner.textWithin()
        case "sqref": ranges = ExcelEscapes.decode(try scanner.content())
        default: return
        }
      }
      guard type != "none" else { return }
      guard type == "list", !formula.isEmpty else { return notCarried("dataValidations") }
      validation.rule = DataValidation.Rule(formula: formula)
      for range in ranges.split(separator: " ") {
        guard let range = CellRange(range) else { continue }
        validation.range = range
        sheet.validations.append(validation)
      }
    }
  }
}

extension DataValidation {
  /// Reads the attributes of the open element.
  fileprivate init(_ scanner: inout XMLScanner) {
    self.init(CellRange(.last, .last), .list([]))
    strictness = scanner.string("errorStyle").flatMap { Strictness(rawValue: $0) } ?? .stop
    func text(_ text: String?) -> String? {
      text.flatMap { $0.isEmpty ? nil : ExcelEscapes.decode($0) }
    }
    errorTitle = text(scanner.string("errorTitle"))
    errorMessage = text(scanner.string("error"))
    inputTitle = text(scanner.string("promptTitle"))
    inputMessage = text(scanner.string("prompt"))
  }
}

extension DataValidation.Rule {
  /// `"产出指标,效益指标"` states its items; all else says where they stand.
  fileprivate init(formula: String) {
    guard formula.count >= 2, formula.hasPrefix("\""), formula.hasSuffix("\"") else {
      self = .listRange(formula)
      return
    }
    let items = formula.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    self = .list(items.map { String($0.replacingDoubledQuotes).trimmingBlanks })
  }
}

extension Substring {
  fileprivate var replacingDoubledQuotes: String {
    split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension XMLScanner {
  /// All text inside the open element, that of its children too.
  fileprivate mutating func textWithin() throws(WorkbookError) -> String {
    var text = ""
    let level = depth
    while true {
      switch try next() {
      case .text:
        scratch.removeAll()
        appendText()
        text += scratch.text.string
      case .end where depth < level, .finish: return ExcelEscapes.decode(text.trimmingBlanks)
      case .start, .end: continue
      }
    }
  }
}
