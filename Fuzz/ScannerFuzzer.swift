import Glibc

/// Scans the bytes as a part of a workbook.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let memory = malloc(count + XMLPart.padding) else { return 0 }
  memcpy(memory, bytes, count)
  guard let part = try? XMLPart.adopt(memory.assumingMemoryBound(to: UInt8.self), count: count) else { return 0 }
  var length = 0
  do {
    var scanner = try XMLScanner(part, depthLimit: 64)
    while true {
      switch try scanner.next() {
      case .start: for attribute in scanner.attributes { length &+= scanner.value(of: attribute).string.utf8.count }
      case .text:
        scanner.scratch.removeAll()
        scanner.appendText()
        length &+= ExcelEscapes.decode(scanner.scratch.text).utf8.count
      case .end: length &+= scanner.element.local.count
      case .finish: return 0
      }
    }
  } catch {
    return 0
  }
}
