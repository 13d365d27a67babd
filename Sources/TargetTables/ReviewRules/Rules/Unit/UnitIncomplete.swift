extension ReviewRule {
  /// A text with a cover names the unit by code and name. Single tables come without, and are not asked.
  static let unitIncomplete = ReviewRule(
    "unit.incomplete", .warning, .completeness,
    title: Message("表头写明单位代码和单位名称", "the table's head gives the unit's code and name"),
    advice: Message("按“代码 名称”补填单位", "give the unit as code and name"),
    source: Message("绩效目标表表头“287001 单位名称”", "the form's line above the table"),
    example: Example(wrong: "单位：老干部局本级", right: "287001 老干部局本级"),
    check: .document { subject, _ in
      let document = subject.document
      guard document.unit != nil || document.title != nil || document.department != nil else { return [] }
      let path = FieldPath().appending("unit")
      var remarks: [Remark] = []
      if document.unit?.code == nil {
        remarks.append(
          Remark(
            path.appending("code"), Message("单位代码未填", "the unit's code is missing"), expected: "如 287001"))
      }
      if document.unit?.name == nil {
        remarks.append(Remark(path.appending("name"), Message("单位名称未填", "the unit's name is missing")))
      }
      return remarks
    })
}
