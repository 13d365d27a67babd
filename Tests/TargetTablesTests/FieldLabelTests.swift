import TargetTables
import TestDocuments
import Testing

struct FieldLabelTests {
  @Test(arguments: [
    (FieldPath.project(0).appending("budget").appending("total"), "预算数"),
    (FieldPath.project(0).appending("name"), "项目名称"), (FieldPath.project(0).appending("code"), "项目编码"),
    (FieldPath.indicator(2, ofProject: 0).appending("name"), "三级指标"),
    (FieldPath().appending("unit").appending("name"), "单位名称"),
    (FieldPath().appending("unit").appending("code"), "单位编码"),
    (FieldPath().appending("department").appending("goals").appending(3), "绩效目标"),
    (FieldPath.project(0).appending("weight"), "weight"), (FieldPath(), "文件"),
  ])
  func `a field is called what the form calls it`(path: FieldPath, label: String) {
    #expect(path.label == label)
  }

  @Test func `no key of the document goes without a label`() {
    let json = TargetDocument.random(seed: 1, style: .complete).json
    for line in json.split(separator: "\n") {
      let key = line.drop { $0 == " " || $0 == "\"" }.prefix { $0.isLetter || $0.isNumber }
      guard line.contains("\"\(key)\": ") else { continue }
      #expect(FieldPath().appending(String(key)).label != key, "\(key)")
    }
  }
}
