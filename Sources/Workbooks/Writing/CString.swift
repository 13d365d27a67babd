import Glibc

/// Text that the library is handed in a structure; goes when it goes out of scope.
struct CString: ~Copyable {
  let pointer: UnsafeMutablePointer<CChar>?

  /// Copies the text as the XML of the file takes it; nil stays nil.
  init(_ text: String?, tabs: Bool = false) throws(WorkbookError) {
    guard let text else {
      pointer = nil
      return
    }
    guard let copy = strdup(StoredText.escaped(text, tabs: tabs)) else {
      throw WorkbookError(.cannotWrite("out of memory"))
    }
    pointer = copy
  }

  deinit { free(pointer) }
}
