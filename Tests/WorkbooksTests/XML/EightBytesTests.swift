import Testing

@testable import Workbooks

/// Bytes looked at eight at a time, against each by itself.
struct EightBytesTests {
  /// How many bytes stand before the first that is marked.
  private func countBefore(_ bytes: [UInt8], _ marks: (EightBytes) -> ByteMarks) -> Int? {
    bytes.withUnsafeBufferPointer { $0.baseAddress.map { marks(EightBytes($0)).countBefore } }
  }

  @Test func `each byte is found at each place, whatever stands before and behind it`() {
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    let kinds: [(marks: (EightBytes) -> ByteMarks, isMarked: (UInt8) -> Bool)] = [
      ({ $0.marks(0x3C) }, { $0 == 0x3C }), ({ $0.marks(0x26, or: 0x22) }, { $0 == 0x26 || $0 == 0x22 }),
      ({ $0.marks(0x26, or: 0x27) }, { $0 == 0x26 || $0 == 0x27 }), ({ $0.marksOfControls }, { $0 < 0x20 }),
      ({ $0.marksPastLetters }, { !isLetter($0) }),
      ({ $0.marks(0x3C) | $0.marksOfControls }, { $0 == 0x3C || $0 < 0x20 }),
    ]
    for kind in kinds {
      for byte in UInt8.min...UInt8.max {
        for place in 0..<8 {
          for other: UInt8 in [0x41, 0x61, 0x7A, 0x7F, 0x20, 0x1F, 0, 0x80, 0xFF, byte ^ 1, byte &- 1] {
            var bytes = [UInt8](repeating: 0x61, count: 8)
            for index in (place + 1)..<max(place + 1, 8) { bytes[index] = other }
            bytes[place] = byte
            let expected = bytes.firstIndex(where: kind.isMarked) ?? 8
            let found = countBefore(bytes, kind.marks)
            if found != expected { Issue.record("\(bytes): \(found ?? -1), not \(expected)") }
          }
        }
      }
    }
  }
}
