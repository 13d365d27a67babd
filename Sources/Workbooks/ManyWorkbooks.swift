import CXLSXWriter

extension Workbook {
  /// Tells the process's memory allocator that many workbooks will be read or written one after another.
  ///
  /// A workbook fills the heap and empties it again. To give that memory back to the system each time costs a tenth of the
  /// work. It concerns the whole process, so it is the program's to ask for, once, before the first.
  public static func prepareForMany() {
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
    mallopt(M_TOP_PAD, 16 << 20)
  }
}
