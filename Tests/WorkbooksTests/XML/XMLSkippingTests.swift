import Testing

@testable import Workbooks

/// What nobody asks for is passed over by a way of its own, which must find the same faults as one event after the other.
struct XMLSkippingTests {
  /// Whether all inside the root is well-formed, and what is said where it is not.
  private func fault(_ text: [UInt8], _ pass: (inout XMLScanner) throws -> Void) -> WorkbookError? {
    do {
      var scanner = try XMLScanner(XMLEvents.part(text), depthLimit: 6)
      try scanner.enterRoot()
      try pass(&scanner)
      try scanner.finish()
      return nil
    } catch {
      return error as? WorkbookError
    }
  }

  private static let document = Array(
    """
    <sheet xmlns="a" xmlns:b="c"><fonts count="11"><font><b/><sz val="11"/><name val="黑体"/></font><font/></fonts>\
    <dataValidation type="list" allowBlank="1" error="通常从下拉列表中选择。&#10;"><formula1>"产出指标,效益&amp;"</formula1>\
    </dataValidation><!-- a --><b:x b:y="1" y="2"><z>]] ></z></b:x><![CDATA[<]]><?p i?><p a='1' b = "2"\n c="3" >t</p ></sheet>
    """.utf8)

  @Test func `what is passed over is refused just as what is read`() {
    #expect(fault(Self.document) { try $0.skip(to: 0) } == nil)
    let others: [UInt8] = Array("<>/=\"'& ]ax:-!?\n".utf8)
    for place in Self.document.indices {
      for other in others {
        var damaged = Self.document
        damaged[place] = other
        compare(damaged)
        damaged[place] = Self.document[place]
        damaged.insert(other, at: place)
        compare(damaged)
      }
      compare(Array(Self.document[..<place]))
      compare(Array(Self.document[..<place] + Self.document.dropFirst(place + 1)))
    }
  }

  @Test(arguments: [
    #"<a><b c="1" c="2"/></a>"#, #"<a><b ca="1" cb="2" ca="3"/></a>"#, #"<a><b xmlns="u"><c/></b></a>"#,
    "<a><b><b><b><b><b><b/></b></b></b></b></b></a>", "<a><b><b><b><b><b></b></b></b></b></b></a>",
    #"<a><b xml:space="preserve"><c d="1"/></b></a>"#, "<a><b></a></b>", "<a/><b/>", "<a><bb></b></a>",
    "<a><b></bb></a>",
    "<a></a></a>", "<a>", "<a><b", "<a><b ", "<a><b/", "<a><b/></a", "<a><b\u{E9}></b\u{E9}></a>",
  ])
  func `each of these is passed over or refused just as what is read`(_ text: String) { compare(Array(text.utf8)) }

  private func compare(_ text: [UInt8]) {
    let skipped = fault(text) { try $0.skip(to: 0) }
    let read = fault(text) { scanner in while scanner.depth > 0 { _ = try scanner.next() } }
    #expect(skipped == read, "\(String(decoding: text, as: UTF8.self))")
  }
}
