import CXLSXWriter

extension Workbook {
  /// Tells the process that many workbooks will be read or written one after another.
  ///
  /// A workbook fills the heap and empties it again: to give that memory back to the system each time costs a tenth of the
  /// work. The C library looks each time whether the system's time zone is another now, and libzip asks it once for each
  /// part: a twentieth. It looks no more where the environment names the zone, so the system's own is named where none is.
  /// Both concern the whole process, so it is the program's to ask for, once, before the first and before its threads.
  public static func prepareForMany() {
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
    mallopt(M_TOP_PAD, 16 << 20)
    setenv("TZ", ":/etc/localtime", 0)
  }
}
