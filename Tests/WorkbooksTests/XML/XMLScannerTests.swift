import Testing

@testable import Workbooks

struct XMLScannerTests {
  @Test(
    arguments: [
      ("<a/>", [.start("a", []), .end("a")]),
      ("<a b='1' c=\"2\"></a >", [.start("a", ["b=1", "c=2"]), .end("a")]),
      ("<a>x<b/>y</a>", [.start("a", []), .text("x"), .start("b", []), .end("b"), .text("y"), .end("a")]),
      ("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x4E2D;&#x1F600;</a>", [.start("a", []), .text("<>&\"'A中😀"), .end("a")]),
      ("<a><![CDATA[<&]]]]><![CDATA[>]]></a>", [.start("a", []), .text("<&]]>"), .end("a")]),
      ("<a>1<!-- - -->2<?p q?>3</a>", [.start("a", []), .text("123"), .end("a")]),
      ("<a>\r\n\r\t</a>", [.start("a", []), .text("\n\n\t"), .end("a")]),
      ("<a b=' \n\t&#10;x\r\n'/>", [.start("a", ["b=   \nx "]), .end("a")]),
      ("<?xml version='1.0' encoding=\"utf-8\" standalone='yes' ?><a/>", [.start("a", []), .end("a")]),
      ("\u{FEFF}<a/>", [.start("a", []), .end("a")]),
      ("<p:a xmlns:p='u' p:b='1' b='2'/>", [.start("{u}a", ["b=2", "{u}b=1"]), .end("{u}a")]),
      ("<a xmlns='u'><b xmlns=''/></a>", [.start("{u}a", []), .start("b", []), .end("b"), .end("{u}a")]),
      (
        "<a xmlns:p='u'><p:b xmlns:p='v'/><p:b/></a>",
        [.start("a", []), .start("{v}b", []), .end("{v}b"), .start("{u}b", []), .end("{u}b"), .end("a")]
      ),
      ("<表 单元='格'/>", [.start("表", ["单元=格"]), .end("表")]),
      (" <!-- a --> <?b c?> <a/> <!-- d --> ", [.start("a", []), .end("a")]),
    ] as [(String, [XMLEvents.Item])])
  func `well-formed text gives its events`(_ text: String, _ expected: [XMLEvents.Item]) throws {
    #expect(try XMLEvents.scanned(Array(text.utf8)) == expected)
    #expect(XMLEvents.ofLibXML2(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    "", " ", "x", "<a>", "<a", "</a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a b/>", "<a b=1/>", "<a b='1'c='2'/>",
    "<a b='1' b='2'/>", "<a b='<'/>", "<a>&</a>", "<a>&b;</a>", "<a>&amp</a>", "<a>&#0;</a>", "<a>&#xD800;</a>",
    "<a>&#x110000;</a>", "<a>&#99999999999;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>&#xG;</a>", "<a>]]></a>",
    "<a><![CDATA[x</a>", "<a><!-- -- --></a>", "<a><!-- x ---></a>", "<a><!--</a>", "<a><?xml x?></a>",
    "<a><?XML x?></a>",
    "<a><?p</a>", "<a><? p?></a>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a b='\u{B}'/>", "<1/>", "<a><!DOCTYPE b></a>",
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<p:a/>", "<a p:b='1'/>", "<a xmlns:p=''/>",
    "<a xmlns:xml='u'/>", "<a xmlns:xmlns='u'/>", "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
    "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", "<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>",
    "<a:b:c xmlns:a='u'/>",
    "<a:/>", "<:a/>", "<a><?p:q r?></a>", "<?xml?><a/>", "<?xml version='2.0'?><a/>", "<?xml encoding='UTF-8'?><a/>",
    "<?xml version='1.0' standalone='maybe'?><a/>", " <?xml version='1.0'?><a/>",
    "<?xml version='1.0'encoding='UTF-8'?><a/>",
    "<![CDATA[]]><a/>", "<a><b></a></b>", "<a / >", "< a/>", "<a></ a>", "<a\u{0}/>", "<a>&#x20</a>",
  ])
  func `text that is not well-formed is refused, as libxml2 does`(_ text: String) {
    #expect(throws: WorkbookError.self) { try XMLEvents.scanned(Array(text.utf8)) }
    #expect(XMLEvents.ofLibXML2(Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      [0x3C, 0x61, 0x3E, 0xC0, 0x80, 0x3C, 0x2F, 0x61, 0x3E],
      [0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80, 0x3C, 0x2F, 0x61, 0x3E],
      [0x3C, 0x61, 0x3E, 0xE4, 0xB8, 0x3C, 0x2F, 0x61, 0x3E],
      [0x3C, 0x61, 0x3E, 0xF5, 0x80, 0x80, 0x80, 0x3C, 0x2F, 0x61, 0x3E],
      [0x3C, 0x61, 0x2F, 0x3E, 0xFF], [0x3C, 0x61, 0x3E, 0xBE, 0xA8, 0xD0, 0xA7, 0x3C, 0x2F, 0x61, 0x3E],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused`(_ bytes: [UInt8]) {
    #expect(throws: WorkbookError.self) { try XMLEvents.scanned(bytes) }
    #expect(XMLEvents.ofLibXML2(bytes) == nil)
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read in both orders, with its mark and without`(_ isBig: Bool, _ hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "<?xml version='1.0' encoding='UTF-16'?><绩>效😀</绩>"
    let bytes = text.utf16.flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(try XMLEvents.scanned(bytes) == [.start("绩", []), .text("效😀"), .end("绩")])
  }

  @Test func `half a pair of UTF-16 is refused`() {
    #expect(throws: WorkbookError.self) { try XMLEvents.scanned([0xFE, 0xFF, 0, 0x3C, 0xD8, 0x00, 0, 0x3E]) }
    #expect(throws: WorkbookError.self) {
      try XMLEvents.scanned([0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0, 0x20])
    }
  }

  @Test func `another encoding is named`() {
    let error = #expect(throws: WorkbookError.self) {
      try XMLEvents.scanned(Array("<?xml version='1.0' encoding='GBK'?><a/>".utf8))
    }
    #expect(error.map { "\($0.reason)".contains("GBK") } == true)
  }

  @Test func `what is refused is named with its line`() {
    let error = #expect(throws: WorkbookError.self) { try XMLEvents.scanned(Array("<a>\n<b>\n</c></a>".utf8)) }
    #expect(error?.line == 3)
  }

  @Test func `elements may nest as deep as the limit and no deeper`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(try XMLEvents.scanned(nested(256)).count == 512)
    let error = #expect(throws: WorkbookError.self) { try XMLEvents.scanned(nested(257)) }
    #expect(error?.reason == .limitExceeded(.depth, limit: 256))
  }

  @Test func `thousands of attributes are refused`() {
    let attributes = (0..<300).map { " a\($0)=''" }.joined()
    #expect(throws: WorkbookError.self) { try XMLEvents.scanned(Array("<a\(attributes)/>".utf8)) }
  }

  @Test func `what is no text of XML is found wherever it stands`() {
    let tails: [UInt8] = [0x7F, 0x80, 0x9F, 0xA0, 0xBD, 0xBE, 0xBF, 0xC0]
    for first in UInt8(0xDF)...0xF1 {
      for second in tails {
        for third in tails {
          for before in ["", "a", "绩效", "绩<t>效"] {
            let bytes = Array(before.utf8) + [first, second, third] + Array("绩效 abcdefgh".utf8)
            let scalars = String(validating: bytes, as: UTF8.self)?.unicodeScalars
            let isSound = scalars?.allSatisfy { $0.value != 0xFFFE && $0.value != 0xFFFF } ?? false
            let fault = bytes.withUnsafeBufferPointer { XMLCharacters.firstFault(in: $0) }
            #expect((fault == nil) == isSound, "\(bytes)")
            if let fault { #expect(fault >= before.utf8.count && fault < before.utf8.count + 3, "\(bytes)") }
          }
        }
      }
    }
  }

  @Test func `what is no text of XML is found amongst much that is`() {
    let pieces = [
      "abcdefgh", "<c r=\"A1\"><v>1</v></c>", "绩", "绩效目标", "，", "￥", "\u{E000}", "\u{FFFD}", "é", "𠮷", "\n", "\t",
      String(repeating: "x", count: 70), String(repeating: "效", count: 30),
    ].map { Array($0.utf8) }
    let faults: [[UInt8]] = [
      [0x00], [0x1F], [0x80], [0xBF], [0xC0, 0x80], [0xE7, 0xBB], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xEF, 0xBF, 0xBE], [0xF5, 0x80, 0x80, 0x80], [0xE7, 0xBB, 0xBB, 0xBB],
    ]
    var random = SeededRandom(seed: 1)
    for _ in 0..<4_000 {
      var bytes = (0..<random.below(16)).flatMap { _ in random.pick(pieces) }
      // A fault's last byte may be the one too many.
      var place: ClosedRange<Int>?
      if random.chance(2) {
        let fault = random.pick(faults)
        place = bytes.count...(bytes.count + fault.count - 1)
        bytes += fault + (0..<random.below(16)).flatMap { _ in random.pick(pieces) }
      }
      let found = bytes.withUnsafeBufferPointer { XMLCharacters.firstFault(in: $0) }
      #expect(found.map { place?.contains($0) ?? false } ?? (place == nil), "\(bytes)")
    }
  }
}
