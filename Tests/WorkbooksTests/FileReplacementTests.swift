import Glibc
import Testing

@testable import Workbooks

struct FileReplacementTests {
  let folder = TemporaryFolder()

  @Test func `a new file holds the bytes and nothing else is left`() throws {
    try FileReplacement.write(Array("一".utf8), to: folder.path("a.json"))
    #expect(folder.bytes(of: "a.json") == Array("一".utf8))
    #expect(folder.names == ["a.json"])
  }

  @Test func `an old file keeps its rights`() throws {
    try FileReplacement.write([1], to: folder.path("a"))
    chmod(folder.path("a"), 0o640)
    try FileReplacement.write([2], to: folder.path("a"))
    var status = stat()
    stat(folder.path("a"), &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(folder.bytes(of: "a") == [2])
  }

  @Test func `a new file has the rights that the process gives`() throws {
    let made = open(folder.path("made"), O_WRONLY | O_CREAT, 0o666)
    close(made)
    try FileReplacement.write([1], to: folder.path("a"))
    #expect(rights(of: "a") == rights(of: "made"))
  }

  @Test func `what replaces a private file is private while it is filled`() throws {
    try FileReplacement.write([1], to: folder.path("a"))
    chmod(folder.path("a"), 0o600)
    let replacement = try FileReplacement(of: folder.path("a"))
    let name = try #require(folder.names.first { $0 != "a" })
    #expect(rights(of: name) == 0o600)
    try replacement.commit()
    #expect(rights(of: "a") == 0o600)
  }

  private func rights(of name: String) -> mode_t {
    var status = stat()
    stat(folder.path(name), &status)
    return status.st_mode & 0o777
  }

  @Test func `a symbolic link stays one`() throws {
    try FileReplacement.write([1], to: folder.path("a"))
    symlink("a", folder.path("link"))
    try FileReplacement.write([2], to: folder.path("link"))
    #expect(folder.bytes(of: "a") == [2])
    var status = stat()
    lstat(folder.path("link"), &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func `a replacement that is dropped leaves what was there`() throws {
    try FileReplacement.write([1], to: folder.path("a"))
    do {
      let replacement = try FileReplacement(of: folder.path("a"))
      #expect(!replacement.temporaryPath.isEmpty)
    }
    #expect(folder.bytes(of: "a") == [1])
    #expect(folder.names == ["a"])
  }

  @Test func `a directory is not replaced`() {
    mkdir(folder.path("d"), 0o755)
    #expect(throws: WorkbookError(.cannotWrite("Is a directory"), part: folder.path("d"))) {
      try FileReplacement.write([1], to: folder.path("d"))
    }
    #expect(folder.names == ["d"])
  }

  @Test func `a folder that is not there is named`() {
    #expect(throws: WorkbookError(.cannotWrite("No such file or directory"), part: folder.path("x/a"))) {
      try FileReplacement.write([1], to: folder.path("x/a"))
    }
  }
}
