import BureauForms
import TargetTables
import Workbooks

/// The form that `--template` names: a shipped template, or a template file.
struct FormChoice {
  let argument: String

  init(_ argument: String?) { self.argument = argument ?? Form.shippedNames.first ?? "" }

  /// The form, which must be sound enough to work with.
  func form() throws(Failure) -> Form {
    let form = try loaded()
    let errors = form.problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Failure(errors) }
    return form
  }

  /// The form as it is.
  func loaded() throws(Failure) -> Form {
    do {
      if let form = try Form.shipped(argument) { return form }
    } catch {
      throw Failure([Finding(error, file: argument)])
    }
    let file = try templateFile()
    do {
      return try Form(name: name, template: file.bytes)
    } catch {
      throw Failure([Finding(error, file: argument)])
    }
  }

  private func templateFile() throws(Failure) -> NamedInput {
    do {
      return try NamedInput(argument)
    } catch {
      guard !argument.contains("/"), error.findings.first?.code == "file.notFound" else { throw error }
      let names = Form.shippedNames.joined(separator: "、")
      throw Failure(
        "template.unknown",
        Message(
          "没有叫这个名称的模板，也没有这个文件；自带的模板：\(names)", "no template and no file of this name; shipped templates: \(names)"),
        file: argument)
    }
  }

  /// The file's name without folder and ending.
  private var name: String {
    let last = argument.split(separator: "/").last.map(String.init) ?? argument
    return last.lowercased().hasSuffix(".xlsx") ? String(last.dropLast(5)) : last
  }
}
