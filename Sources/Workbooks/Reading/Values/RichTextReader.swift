/// The text of a shared or inline string: one stretch, or runs in fonts of their own.
struct RichTextReader {
  /// Reads the fonts of runs; nil where only the text is wanted, and which of it is struck out.
  var fonts: FontReader?

  /// Reads the open `si` or `is` element. Phonetic runs are no text.
  func read(_ scanner: inout XMLScanner) throws(WorkbookError) -> CellValue {
    var runs: [TextRun] = []
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "t": runs.append(TextRun(try text(&scanner)))
      case "r": runs.append(try run(&scanner))
      default: return
      }
    }
    if runs.contains(where: { $0.font != nil }) { return .rich(runs) }
    guard let first = runs.first, runs.count > 1 else { return runs.first.map { .text($0.text) } ?? .blank }
    return .text(runs.dropFirst().reduce(first.text) { $0 + $1.text })
  }

  private func run(_ scanner: inout XMLScanner) throws(WorkbookError) -> TextRun {
    var run = TextRun("")
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "t": run.text += try text(&scanner)
      case "rPr": run.font = try font(&scanner)
      default: return
      }
    }
    return run
  }

  private func font(_ scanner: inout XMLScanner) throws(WorkbookError) -> CellFont? {
    if let fonts { return try fonts.read(&scanner) }
    guard try FontReader.isStruck(&scanner) else { return nil }
    var font = CellFont()
    font.isStruck = true
    return font
  }

  /// As Excel does, blanks at the ends count only where the file says that they do.
  private func text(_ scanner: inout XMLScanner) throws(WorkbookError) -> String {
    let keepsBlanks = scanner.preservesSpace
    let content = try scanner.content()
    return ExcelEscapes.decode(keepsBlanks ? content : content.trimmed)
  }
}
