// The five calls of minizip that libxlsxwriter packs a workbook with, answered by the command itself: libdeflate packs in
// half of zlib's time. They are found before minizip's own, and are no part of the libraries: there they would take the
// place of the minizip of a program that uses those.

/// Begins a package.
/// - Parameters:
///   - path: the file that it goes to.
///   - mode: 0 for a new one; there is no other here.
/// - Returns: the package; nil where the file cannot be opened, and `errno` says why.
@_cdecl("zipOpen")
public func minizipOpen(_ path: UnsafePointer<CChar>, _ mode: CInt) -> UnsafeMutableRawPointer? {
  guard mode == 0, let output = OutputPackage(path: path) else { return nil }
  let package = UnsafeMutablePointer<OutputPackage>.allocate(capacity: 1)
  package.initialize(to: output)
  return UnsafeMutableRawPointer(package)
}

/// Begins a part. What else minizip may be asked for, a date, comments, a password, libxlsxwriter leaves at nothing.
/// - Parameters:
///   - package: the package.
///   - name: the part's name.
///   - date: the first of January 1980.
///   - localExtra: nothing.
///   - localExtraSize: 0.
///   - globalExtra: nothing.
///   - globalExtraSize: 0.
///   - comment: nothing.
///   - method: 8, deflated.
///   - level: how tightly to pack; parts are packed as tightly as zlib does by itself.
///   - raw: 0, as the part is not packed yet.
///   - windowBits: for zlib.
///   - memoryLevel: for zlib.
///   - strategy: for zlib.
///   - password: nothing.
///   - checksum: for the password.
///   - madeBy: 0.
///   - flags: 0.
///   - zip64: whether the part may be larger than 4 GB, which it may not.
/// - Returns: 0, or why not.
@_cdecl("zipOpenNewFileInZip4_64")
public func minizipBeginPart(
  _ package: UnsafeMutableRawPointer, _ name: UnsafePointer<CChar>, _ date: UnsafeRawPointer?,
  _ localExtra: UnsafeRawPointer?, _ localExtraSize: CUnsignedInt, _ globalExtra: UnsafeRawPointer?,
  _ globalExtraSize: CUnsignedInt, _ comment: UnsafePointer<CChar>?, _ method: CInt, _ level: CInt, _ raw: CInt,
  _ windowBits: CInt, _ memoryLevel: CInt, _ strategy: CInt, _ password: UnsafePointer<CChar>?,
  _ checksum: CUnsignedLong, _ madeBy: CUnsignedLong, _ flags: CUnsignedLong, _ zip64: CInt
) -> CInt {
  guard method == 8, raw == 0, password == nil else { return MinizipStatus.unknownParameter }
  output(package).pointee.beginPart(named: String(cString: name))
  return MinizipStatus.done
}

/// Adds bytes to the part at hand.
/// - Parameters:
///   - package: the package.
///   - bytes: the bytes.
///   - count: how many.
/// - Returns: 0.
@_cdecl("zipWriteInFileInZip")
public func minizipWrite(
  _ package: UnsafeMutableRawPointer, _ bytes: UnsafeRawPointer?, _ count: CUnsignedInt
) -> CInt {
  output(package).pointee.add(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : Int(count)))
  return MinizipStatus.done
}

/// Ends the part at hand.
/// - Parameter package: the package.
/// - Returns: 0, or that the package has no room for the part.
@_cdecl("zipCloseFileInZip")
public func minizipEndPart(_ package: UnsafeMutableRawPointer) -> CInt {
  output(package).pointee.endPart() ? MinizipStatus.done : MinizipStatus.noRoom
}

/// Writes the package and lets it go.
/// - Parameters:
///   - package: the package.
///   - comment: nothing.
/// - Returns: 0, or -1 where the file cannot be written, and `errno` says why.
@_cdecl("zipClose")
public func minizipClose(_ package: UnsafeMutableRawPointer, _ comment: UnsafePointer<CChar>?) -> CInt {
  let package = output(package)
  let isWritten = package.move().end()
  package.deallocate()
  return isWritten ? MinizipStatus.done : MinizipStatus.failed
}

/// What minizip says of a call.
private enum MinizipStatus {
  static let done: CInt = 0
  /// `errno` says why.
  static let failed: CInt = -1
  static let unknownParameter: CInt = -102
  static let noRoom: CInt = -103
}

private func output(_ handle: UnsafeMutableRawPointer) -> UnsafeMutablePointer<OutputPackage> {
  handle.assumingMemoryBound(to: OutputPackage.self)
}
