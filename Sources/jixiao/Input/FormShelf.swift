import BureauForms
import Synchronization
import TargetTables

/// The forms that workbooks may be laid out by, read once and only when a workbook comes.
final class FormShelf: Sendable {
  private let names: [String]
  private let forms = Mutex<[Form]?>(nil)

  /// - Parameters:
  ///   - template: a form that was named, which must be there and sound.
  ///   - isAlone: whether the named form is the only one, or one beside those that come with the command.
  init(template: String?, isAlone: Bool) throws(Failure) {
    let shipped = Form.shippedNames
    names = template.map { isAlone ? [$0] : shipped.filter { name in name != template } + [$0] } ?? shipped
    guard template != nil else { return }
    _ = try all()
  }

  func all() throws(Failure) -> [Form] {
    let result = forms.withLock { forms in
      if let forms { return Result<[Form], Failure>.success(forms) }
      let read = Result { () throws(Failure) in try names.map { name throws(Failure) in try FormChoice(name).form() } }
      forms = try? read.get()
      return read
    }
    return try result.get()
  }
}
