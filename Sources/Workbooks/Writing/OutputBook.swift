import CXLSXWriter
import Glibc

/// Owns one `lxw_workbook`. Ends in `close`, or is dropped and writes nothing.
struct OutputBook: ~Copyable {
  private let book: UnsafeMutablePointer<lxw_workbook>

  /// The library keeps the parts in temporary files in `folder` until it packs them.
  init(path: String, folder: String) throws(WorkbookError) {
    let folder = try CString(folder)
    var options = lxw_workbook_options()
    options.tmpdir = folder.pointer
    guard let book = workbook_new_opt(path, &options) else { throw WorkbookError(.cannotWrite("out of memory")) }
    self.book = book
  }

  deinit { lxw_workbook_free(book) }

  /// `workbook_close` frees the book even when it fails, so `self` ends here.
  consuming func close() throws(WorkbookError) {
    errno = 0
    let status = workbook_close(book)
    let cause = errno
    discard self
    // The library says "ZIP_ERRNO", the system why.
    if status != LXW_NO_ERROR, cause != 0 { throw WorkbookError(.cannotWrite(String(cString: strerror(cause)))) }
    try check(status)
  }

  /// The sheet stays the book's. Its name has been checked.
  func addSheet(named name: String) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw WorkbookError(.unwritable(.sheetName(.refused)), sheet: name)
    }
    // The library leaves a name like `1` without the quotes that Excel asks for in print titles.
    guard let quoted = strdup(SheetName.quoted(name)) else { throw WorkbookError(.cannotWrite("out of memory")) }
    free(sheet.pointee.quoted_name)
    sheet.pointee.quoted_name = quoted
    return sheet
  }

  /// The chart stays the book's.
  func addChart(_ kind: Chart.Kind) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(book, kind.code) else { throw WorkbookError(.cannotWrite("out of memory")) }
    return chart
  }

  /// The format stays the book's.
  func addFormat() throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(book) else { throw WorkbookError(.cannotWrite("out of memory")) }
    return format
  }

  /// Names must come in falling order: the library keeps them sorted, and walks its whole list for any other.
  ///
  /// For a sheet's own name it would walk all sheets too; such a name is given for the book, and then moved to its sheet.
  func define(_ name: DefinedName) throws(WorkbookError) {
    // Without the copies that the call by itself would make.
    let status = name.name.withCString { text in
      ("=" + name.expression).withCString { workbook_define_name(book, text, $0) }
    }
    try check(status)
    guard let entry = book.pointee.defined_names.pointee.tqh_first else { return }
    entry.pointee.index = name.sheet.map { Int16(clamping: $0) } ?? -1
    entry.pointee.hidden = name.isHidden ? 1 : 0
  }

  func set(_ properties: DocumentProperties) throws(WorkbookError) {
    let title = try CString(properties.title)
    let subject = try CString(properties.subject)
    let author = try CString(properties.author)
    let manager = try CString(properties.manager)
    let company = try CString(properties.company)
    let category = try CString(properties.category)
    let keywords = try CString(properties.keywords)
    let comments = try CString(properties.comments)
    var fields = lxw_doc_properties()
    fields.title = title.pointer
    fields.subject = subject.pointer
    fields.author = author.pointer
    fields.manager = manager.pointer
    fields.company = company.pointer
    fields.category = category.pointer
    fields.keywords = keywords.pointer
    fields.comments = comments.pointer
    fields.created = try properties.creationTime()
    try check(workbook_set_properties(book, &fields))
    for property in properties.custom {
      try check(
        workbook_set_custom_property_string(
          book, StoredText.escaped(property.name, tabs: true), StoredText.escaped(property.value)))
    }
  }
}

/// Turns a status of the library into an error.
func check(_ status: lxw_error) throws(WorkbookError) {
  guard status != LXW_NO_ERROR else { return }
  throw WorkbookError(.cannotWrite(String(cString: lxw_strerror(status))))
}
