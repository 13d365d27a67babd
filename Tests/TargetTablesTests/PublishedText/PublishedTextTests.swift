import TargetTables
import TestDocuments
import Testing

struct PublishedTextTests {
  private func read(_ text: String) -> DocumentReading {
    TargetDocument.read(publishedText: Array(text.utf8), file: "a.txt")
  }

  private let table = """
    1.2023 年度甲项目绩效目标表
    321001 某县某局本级
    单位：万元
    项目编码\t13012323P00000000001 0\t\t项目名称\t2023 年度 甲项目\t\t
    预算规模及 资金用途\t预算数\t1,234.50\t其中：财政 资金\t1,000.00\t其他资金\t234.50
    \t购置设备\t\t\t\t\t
    资金支出计 划（%）\t3 月底\t\t6 月底\t10 月底\t12 月底\t
    \t10\t\t\t\t1234.5\t
    绩效目标\t1.甲。 2.乙\t\t\t\t\t
    一级指标\t二级指标\t三级指标\t绩效指标描述\t\t指标值\t指标值确定依据
    产出指标\t数量指标\t设备数\t购置设备的台数\t\t≥4 台\t计划标准
    \t质量指标\t合格率\t\t\t100%\t计划标准

    """

  @Test func `a single table is a document, with a note on what it lacks`() throws {
    let reading = read(table)
    let document = try #require(reading.document)
    let project = try #require(document.projects.first)
    #expect(document.unit == Unit(code: "321001", name: "某县某局本级"))
    #expect(document.department == nil && document.projects.count == 1)
    #expect(project.code == "13012323P000000000010")
    #expect(project.name == "2023年度甲项目")
    #expect(project.budget.total?.tenThousandYuan == "1234.50")
    #expect(project.budget.other?.tenThousandYuan == "234.50")
    #expect(project.spendingPlan.endOfMarch?.tenThousandYuan == "10.00")
    #expect(project.spendingPlan.endOfJune == nil)
    #expect(project.spendingPlan.endOfDecember?.tenThousandYuan == "1234.50")
    #expect(project.goal == "1.甲。\n2.乙")
    #expect(project.indicators.map(\.level1) == ["产出指标", "产出指标"])
    #expect(project.indicators.map(\.value) == ["≥4台", "100%"])
    #expect(reading.findings.map(\.code) == ["document.partial"])
    let path = FieldPath.project(0).appending("budget").appending("total")
    #expect(reading.place(of: path) == SourcePlace(file: "a.txt", line: 5))
    #expect(reading.place(of: .indicator(1, ofProject: 0).appending("value"))?.line == 12)
  }

  @Test(arguments: ["\r\n", "\r", "\n\n"])
  func `any line end will do`(end: String) {
    let text = table.split(separator: "\n").joined(separator: end) + end
    #expect(read("\u{FEFF}" + text).document == read(table).document)
  }

  @Test func `amounts in 元 are converted exactly`() {
    let document = read(table.replacing("单位：万元", with: "金额单位：元")).document
    #expect(document?.projects[0].budget.total?.hundredthsOfYuan == 123_450)
  }

  @Test(arguments: [
    ("单位：元", "20", "100", "20.00", "100.00"), ("单位：元", "20%", "100％", "20.00", "100.00"),
    ("单位：元", "10", "1234.5", "0.001", "0.12345"), ("单位：万元", "20%", "100%", "20.00", "100.00"),
    ("单位：元", "10", "1234.5元", "10.00", "0.12345"),
  ])
  func `figures of the plan are per cent or amounts`(
    unit: String, march: String, december: String, first: String, last: String
  ) {
    let text = table.replacing("单位：万元", with: unit).replacing("\t10\t", with: "\t\(march)\t")
      .replacing("\t1234.5\t\n绩", with: "\t\(december)\t\n绩")
    let plan = read(text).document?.projects[0].spendingPlan
    #expect(plan?.endOfMarch?.tenThousandYuan == first)
    #expect(plan?.endOfDecember?.tenThousandYuan == last)
  }

  @Test func `a sign for no amount is a blank`() {
    let reading = read(table.replacing("其他资金\t234.50", with: "其他资金\t—"))
    #expect(reading.document?.projects[0].budget.other == nil)
    #expect(reading.findings.map(\.code) == ["repair.placeholder", "document.partial"])
  }

  @Test(arguments: [
    ("单位：万元\n", "", "amount.unitMissing", 4), ("单位：万元\n", "单位：百万元\n", "unit.unknown", 3),
    ("1,234.50", "约一千二百万", "amount.notANumber", 5),
    ("1,234.50", "12345000元", "amount.unitDiffers", 5), ("1.2023 年度甲项目绩", "1.2023 年度乙项目绩", "project.nameDiffers", 1),
    ("设备数\t购置设备的台数\t\t", "设备数\t购置设备的台数\t手写备注\t", "text.unclaimed", 11),
    ("绩效目标\t1.", "有人在这里写了一句话\n绩效目标\t1.", "text.unclaimed", 9),
    ("\t10\t\t\t\t", "5\t10\t\t\t\t", "text.unclaimed", 8), ("\t10\t\t", "\t10\t20\t", "text.unclaimed", 8),
  ])
  func `what does not fit is found at its line`(part: String, other: String, code: String, line: Int) {
    let findings = read(table.replacing(part, with: other)).findings.filter { $0.code != "document.partial" }
    #expect(findings.contains { $0.code == code && $0.place.line == line }, "\(findings.map(\.code))")
  }

  @Test func `a cell that holds several lines is read whole`() {
    let lines = table.replacing("1.甲。 2.乙\t", with: "1.甲。\n2.乙\n接着说\t").replacing("\t购置设备\t", with: "\t购置\n设备\t")
    let reading = read(lines)
    #expect(reading.document?.projects[0].goal == "1.甲。\n2.乙接着说")
    #expect(reading.document?.projects[0].purpose == "购置设备")
    #expect(reading.findings.map(\.code) == ["text.joined", "text.joined", "text.joined", "document.partial"])
  }

  @Test func `rows that a page cut are joined in every column`() {
    let header = "一级指标\t二级指标\t三级指标\t绩效指标描述\t\t指标值\t指标值确定依据\n"
    let cut = table.replacing(
      "\t质量指标\t合格率\t\t\t100%\t计划标准\n",
      with: "效益指标\t社会效益指\t群众满\t\t\t90%以\t计划标\n\n" + header + "\t标\t意\t描述\t\t上\t准\n\t可持续影响指标\t影响\t\t\t好\t其他标准\n")
    let indicators = read(cut).document?.projects[0].indicators ?? []
    #expect(indicators.count == 3)
    #expect(
      indicators[1]
        == Indicator(
          level1: "效益指标", level2: "社会效益指标", name: "群众满意", description: "描述", value: "90%以上", basis: "计划标准"))
    #expect(indicators[2].level1 == "效益指标" && indicators[2].level2 == "可持续影响指标")
  }

  @Test func `a row below a repeated header that is whole is a row of its own`() {
    let header = "一级指标\t二级指标\t三级指标\t绩效指标描述\t\t指标值\t指标值确定依据\n"
    let indicators = read(table + header + "\t时效指标\t完成时间\t\t\t12月底\t计划标准\n").document?.projects[0].indicators ?? []
    #expect(indicators.count == 3)
    #expect(indicators[2] == Indicator(level1: "产出指标", level2: "时效指标", name: "完成时间", value: "12月底", basis: "计划标准"))
  }

  @Test func `columns follow the header`() {
    let swapped = table.replacing("绩效指标描述\t\t指标值\t", with: "指标值\t\t绩效指标描述\t")
      .replacing("购置设备的台数\t\t≥4 台\t", with: "≥4 台\t\t购置设备的台数\t").replacing("\t\t100%\t", with: "100%\t\t\t")
    #expect(read(swapped).document == read(table).document)
  }

  @Test func `tables follow each other with and without titles`() {
    let rows = table.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
    let reading = read(table + rows + table.replacing("1.2023", with: "3.2023"))
    #expect(reading.document?.projects.count == 3)
    #expect(reading.document?.projects[1] == reading.document?.projects[0])
  }

  @Test func `the contents are compared with the tables`() {
    let cover = "某局\n二〇二三年部门预算绩效文本\n（征求意见稿）\n编制单位：某局\n审核单位： 某县财政局\n目 录\n"
    let contents = "1.2023年度乙项目绩效目标表………… 3\n2.2023年度丙项目绩效目标表.....4\n"
    let reading = read(cover + contents + table)
    #expect(reading.findings.map(\.code) == ["contents.differs", "contents.differs", "document.partial"])
    #expect(reading.findings.prefix(2).map(\.place.line) == [7, 8])
    #expect(reading.document?.year == 2023)
    #expect(reading.document?.title == "某局二〇二三年部门预算绩效文本")
    #expect(reading.document?.stage == "征求意见稿")
    #expect(reading.document?.preparedBy == "某局")
    #expect(reading.document?.reviewedBy == "某县财政局")
  }

  @Test func `a department part alone is a document`() {
    let text = """
      第一部分 部门整体绩效目标
      一、总体绩效目标
      \u{3000}\u{3000}第一段。
      第二段。
      二、分项绩效目标
      职责分类：
      - 1、职责一
      2、职责二，一个很长的句子被分页断开
      在这里继续
      绩效目标：
      目标一
      目标二
      三、工作保障措施
      开头没有标题的一段。
      （一）加强领导
      具体措施。
      """
    let reading = read(text)
    #expect(
      reading.document?.department
        == Department(
          overall: ["第一段。", "第二段。"], duties: ["1、职责一", "2、职责二，一个很长的句子被分页断开在这里继续"], goals: ["目标一", "目标二"],
          safeguards: [
            Safeguard(paragraphs: ["开头没有标题的一段。"]), Safeguard(heading: "（一）加强领导", paragraphs: ["具体措施。"]),
          ]))
    #expect(reading.findings.map(\.code) == ["text.joined", "document.partial"])
  }

  @Test(arguments: [
    ("", "text.noText"), ("  \n\n", "text.noText"), ("<html><body>绩效目标表</body></html>", "text.noText"),
    ("PK\u{3}\u{4}", "text.noText"), ("今天天气很好。\n明天也好。", "text.notADocument"),
    ("a\tb\tc\n1\t2\t3\n", "text.notADocument"),
  ])
  func `what is no published text gives one error`(text: String, code: String) {
    let reading = read(text)
    #expect(reading.document == nil)
    #expect(reading.findings.map(\.code) == [code])
    #expect(reading.findings.first?.place.file == "a.txt")
    #expect(reading.findings.first?.place.line != nil)
  }

  @Test func `text in another encoding says which to use`() {
    let gbk: [UInt8] = Array("一\n".utf8) + [0xBC, 0xA8, 0xD0, 0xA7, 0xC4, 0xBF, 0xB1, 0xEA, 0x0A]
    let reading = TargetDocument.read(publishedText: gbk, file: "a.txt")
    #expect(reading.findings.map(\.code) == ["text.notUTF8"])
    #expect(reading.findings.first?.place.line == 2)
    #expect(reading.findings.first?.message.chinese.contains("GBK") == true)
    #expect(TargetDocument.read(publishedText: [0xFF, 0xFE, 0x2E, 0x4E]).findings.map(\.code) == ["text.notUTF8"])
  }

  @Test func `a table cut at any byte, or with its lines in any order, is no crash`() {
    let bytes = Array(table.utf8)
    for count in bytes.indices { _ = TargetDocument.read(publishedText: Array(bytes[..<count])) }
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 { _ = read(lines.shuffled(using: &random).joined(separator: "\n")) }
  }
}
