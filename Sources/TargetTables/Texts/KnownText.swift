extension UnsafeRawBufferPointer {
  /// The bytes as text. They were checked to be UTF-8: to check each text again takes longer than making it.
  var textKnownToBeUTF8: String {
    #if compiler(>=6.2)
      return withMemoryRebound(to: UInt8.self) { String(copying: UTF8Span(unchecked: $0.span)) }
    #else
      return String(decoding: self, as: UTF8.self)
    #endif
  }
}
