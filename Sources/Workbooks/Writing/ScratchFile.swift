import Glibc

/// A file that the library fills before its bytes go to where they belong; it is gone when this is, and when the process
/// is killed.
///
/// The library does not notice when its own temporary files are cut off, for want of space or by a limit, so that a folder
/// that has enough is looked for first. Memory is the fastest.
struct ScratchFile: ~Copyable {
  /// Past this many bytes memory is left to others.
  private static let mostInMemory = 256 << 20

  /// For the library's temporary files.
  let folder: String
  let path: String
  /// Whether a limit on the size of files may have cut off what was written.
  let isTight: Bool
  private let file: Int32

  /// Looks for a folder with so many bytes left.
  init(bytes: Int) throws(WorkbookError) {
    var folders = [getenv("TMPDIR").map { String(cString: $0) }, "/tmp", "/var/tmp"].compactMap { $0 }
    if bytes <= Self.mostInMemory { folders.insert("/dev/shm", at: 0) }
    for folder in folders where Self.freeBytes(in: folder) >= bytes {
      var template = Array("\(folder)/jixiao-XXXXXX".utf8CString)
      let file = mkstemp(&template)
      guard file >= 0 else { continue }
      self.folder = folder
      self.file = file
      let name = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let nameless = "/proc/self/fd/\(file)"
      let hasNameless = access(nameless, R_OK | W_OK) == 0
      path = hasNameless ? nameless : name
      if hasNameless { unlink(name) }
      isTight = Self.limitOnFiles < bytes
      return
    }
    throw WorkbookError(
      .cannotWrite("\(String(cString: strerror(ENOSPC))): \(bytes >> 20) MiB are needed for temporary files"))
  }

  deinit {
    close(file)
    if !path.hasPrefix("/proc/") { unlink(path) }
  }

  func bytes() throws(WorkbookError) -> [UInt8] {
    let bytes = try InputFile.bytes(at: path, limit: .max / 2)
    guard isTight else { return bytes }
    let isWhole = (try? Workbook.read(bytes))?.problems.allSatisfy { problem in
      if case .unreadable = problem.kind { return false }
      return true
    }
    guard isWhole == true else { throw WorkbookError(.cannotWrite(String(cString: strerror(EFBIG)))) }
    return bytes
  }

  private static func freeBytes(in folder: String) -> Int {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return -1 }
    let (bytes, overflow) = Int(clamping: status.f_bavail).multipliedReportingOverflow(
      by: Int(clamping: status.f_frsize))
    return overflow ? .max : bytes
  }

  private static var limitOnFiles: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { return .max }
    return Int(clamping: limit.rlim_cur)
  }
}

extension Workbook {
  /// About what the parts of the file take before they are packed, all together, and rather more.
  var scratchBytes: Int {
    var bytes = 4 << 20
    for sheet in sheets {
      bytes += 512 * (sheet.rows.count + sheet.merges.count + sheet.columns.count + sheet.links.count)
      bytes += 4_096 * (sheet.validations.count + sheet.comments.count)
      for comment in sheet.comments { bytes += comment.text.utf8.count * 7 }
      for cell in sheet.cells { bytes += 160 + cell.value.storedBytes }
    }
    return bytes
  }
}

extension CellValue {
  /// What the text of the value takes in XML, with room for what is escaped.
  fileprivate var storedBytes: Int {
    switch self {
    case .blank, .number, .boolean, .error: 0
    case .text(let text): text.utf8.count * 2
    case .rich(let runs): runs.reduce(0) { $0 + 512 + $1.text.utf8.count * 2 }
    case .formula(let formula): 256 + formula.expression.utf8.count * 2
    }
  }
}
