import BureauForms
import Synchronization
import TargetTables
import Workbooks

/// The forms that workbooks may be laid out by, each read once and only when a workbook needs it.
final class FormShelf: Sendable {
  private let names: [String]
  private let forms = Mutex<[String: Form]>([:])

  /// - Parameters:
  ///   - template: a form that was named, which must be there and sound.
  ///   - isAlone: whether the named form is the only one, or one beside those that come with the command.
  init(template: String?, isAlone: Bool) throws(Failure) {
    let shipped = Form.shippedNames
    names = template.map { isAlone ? [$0] : shipped.filter { name in name != template } + [$0] } ?? shipped
    if let template { _ = try form(template) }
  }

  /// The form that a workbook is laid out by. One that states a shipped form needs no other to be compared with.
  func form(of read: ReadWorkbook) throws(Failure) -> Form? {
    if let stated = Form.stated(in: read), names.contains(stated), Form.shippedNames.contains(stated) {
      return try form(stated)
    }
    let all = try names.map { name throws(Failure) in try form(name) }
    return Form.recognized(in: read, among: all) ?? all.first
  }

  private func form(_ name: String) throws(Failure) -> Form {
    let result = forms.withLock { forms in
      if let form = forms[name] { return Result<Form, Failure>.success(form) }
      let read = Result { () throws(Failure) in try FormChoice(name).form() }
      forms[name] = try? read.get()
      return read
    }
    return try result.get()
  }
}
