import TargetTables
import Workbooks

/// Notes what people leave beside the cells of a sheet: comments, boxes of text, pictures. None of it is read.
struct BesideCells {
  /// Past this many of a kind on one sheet, they are told as one number.
  private static let most = 20

  private let form: Form
  private let read: ReadWorkbook

  init(_ form: Form, _ read: ReadWorkbook) {
    self.form = form
    self.read = read
  }

  func report(_ grid: SheetGrid, _ log: inout ImportLog) {
    reportComments(grid, &log)
    reportBoxes(grid, &log)
    reportPictures(grid, &log)
  }

  private func reportBoxes(_ grid: SheetGrid, _ log: inout ImportLog) {
    let boxes = read.workbook.sheets[grid.index].textBoxes
    for box in boxes.prefix(Self.most) {
      log.add(
        .warning, "box.unread",
        Message(
          "文本框里的内容没有读入：“\(box.text.shortened)”；要紧的请写进单元格",
          "a text box is not read: “\(box.text.shortened)”; move into cells what matters"),
        grid, box.address, found: box.text)
    }
    guard boxes.count > Self.most else { return }
    let rest = boxes.count - Self.most
    log.add(.warning, "box.unread", Message("另有 \(rest) 个文本框没有读入", "text boxes not read either: \(rest) more"), grid)
  }

  private func reportComments(_ grid: SheetGrid, _ log: inout ImportLog) {
    let all = read.workbook.sheets[grid.index].comments
    guard !all.isEmpty else { return }
    // The form may give its exports comments of its own.
    let own = Set(form.workbook.sheets.lazy.flatMap(\.comments).map(\.text))
    let comments = all.filter { !own.contains($0.text) && !MarkedCopy.isMark($0) }
    for comment in comments.prefix(Self.most) {
      let text = comment.words
      guard !text.isBlank else { continue }
      let author = comment.author.isBlank ? Message("", "") : Message("（\(comment.author)）", " (\(comment.author))")
      log.add(
        .note, "comment.unread",
        Message(
          "批注没有读入：“\(text.shortened)”\(author.chinese)", "a comment is not read: “\(text.shortened)”\(author.english)"),
        grid, comment.address, found: text)
    }
    guard comments.count > Self.most else { return }
    let rest = comments.count - Self.most
    log.add(.note, "comment.unread", Message("另有 \(rest) 条批注没有读入", "comments not read either: \(rest) more"), grid)
  }

  private func reportPictures(_ grid: SheetGrid, _ log: inout ImportLog) {
    for problem in read.problems where problem.sheet == grid.name {
      guard case .notCarried(let what) = problem.kind, ["pictures", "charts", "embeddedObjects"].contains(what) else {
        continue
      }
      let name = WorkbookProblem.name(of: what)
      log.add(
        .note, "sheet.notCells",
        Message(
          "工作表“\(grid.name)”里有\(name.chinese)，没有读入", "sheet \(grid.name) holds \(name.english), which are not read"),
        grid)
    }
  }
}

extension CellComment {
  /// The text without the author, whom Excel writes in front, and without what Excel says to programs that know no threads.
  fileprivate var words: String {
    var text = Substring(text)
    if let notice = text.firstRange(of: "linkid=870924") { text = text[notice.upperBound...] }
    let lead = author + ":"
    if !author.isEmpty, text.hasPrefix(lead) { text = text.dropFirst(lead.count) }
    return String(text).trimmingBlanks()
  }
}
