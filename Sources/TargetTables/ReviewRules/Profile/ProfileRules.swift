extension ProfileReader {
  /// `"rules": {"goal.tooLong": {"on": true, "severity": "note", "bytes": 1500}}`
  mutating func rules(into profile: inout Profile) throws(JSONSyntaxError) {
    var changes: [String: Profile.Change] = [:]
    try members(of: "rules") { reader, code throws(JSONSyntaxError) in
      reader.checkRule(code)
      changes[code] = try reader.change(of: code)
    }
    profile.changes = changes
  }

  private mutating func change(of code: String) throws(JSONSyntaxError) -> Profile.Change {
    var change = Profile.Change()
    let names = ReviewRules.rule(code)?.numbers.map(\.name) ?? []
    try members(of: "rules.\(code)") { reader, key throws(JSONSyntaxError) in
      switch key {
      case "on": change.isOn = try reader.truth(key)
      case "severity": change.severity = try reader.severity()
      case _ where names.contains(key): change.numbers[key] = try reader.wholeNumber(key)
      default: try reader.unknownKey(key, known: (["on", "severity"] + names).joined(separator: ", "))
      }
    }
    return change
  }

  /// Reports a code that no rule has.
  mutating func checkRule(_ code: String) {
    guard ReviewRules.rule(code) == nil else { return }
    report(
      "profile.unknownRule",
      Message("没有规则“\(code)”，用 jixiao rules 查看全部规则", "no rule “\(code)”; jixiao rules lists them"), found: code)
  }

  private mutating func severity() throws(JSONSyntaxError) -> Finding.Severity? {
    guard let name = try text("severity") else { return nil }
    if let severity = Finding.Severity(rawValue: name) { return severity }
    let names = Finding.Severity.allCases.map(\.rawValue).joined(separator: ", ")
    report(
      "profile.unknownSeverity", Message("severity 应为 \(names)：\(name)", "severity is one of \(names): \(name)"),
      found: name)
    return nil
  }
}

extension ProfileReader {
  /// Reads an object's members, each key once.
  mutating func members(
    of name: String, _ read: (inout ProfileReader, String) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try cursor.kind() == .object else { return try wrongType(name, JSONDecoding.anObject) }
    _ = try cursor.take(UInt8(ascii: "{"))
    if try cursor.take(UInt8(ascii: "}")) { return }
    var seen: Set<String> = []
    repeat {
      guard try cursor.kind() == .string, case .text(let key) = try cursor.string() else {
        throw cursor.unexpected()
      }
      try cursor.expect(UInt8(ascii: ":"))
      guard seen.insert(key).inserted else {
        report("json.duplicateKey", Message("键“\(key)”重复出现", "the key “\(key)” stands twice"), found: key)
        _ = try cursor.skipValue()
        continue
      }
      _ = try cursor.next()
      try read(&self, key)
    } while try cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "}"))
  }

  /// Reads a list's elements.
  mutating func elements(
    of name: String, _ read: (inout ProfileReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try cursor.kind() == .list else { return try wrongType(name, JSONDecoding.aList) }
    _ = try cursor.take(UInt8(ascii: "["))
    if try cursor.take(UInt8(ascii: "]")) { return }
    repeat {
      _ = try cursor.next()
      try read(&self)
    } while try cursor.take(UInt8(ascii: ","))
    try cursor.expect(UInt8(ascii: "]"))
  }

  mutating func text(_ name: String) throws(JSONSyntaxError) -> String? {
    guard try cursor.kind() == .string, case .text(let text) = try cursor.string() else {
      try wrongType(name, JSONDecoding.aText)
      return nil
    }
    return text
  }

  private mutating func truth(_ name: String) throws(JSONSyntaxError) -> Bool? {
    guard try cursor.kind() == .bool else {
      try wrongType(name, Message("true 或 false", "true or false"))
      return nil
    }
    return try cursor.word() == "true"
  }

  private mutating func wholeNumber(_ name: String) throws(JSONSyntaxError) -> Int? {
    guard try cursor.kind() == .number else {
      try wrongType(name, JSONDecoding.aWholeNumber)
      return nil
    }
    let text = try cursor.number()
    if let number = Int(text), number >= 0 { return number }
    report(
      "profile.wrongType", Message("“\(name)”应为不小于0的整数：\(text)", "“\(name)” is a whole number from 0: \(text)"),
      found: text)
    return nil
  }

  private mutating func wrongType(_ name: String, _ expected: Message) throws(JSONSyntaxError) {
    let line = cursor.line
    let found = try cursor.skipValue()
    report(
      "profile.wrongType",
      Message("“\(name)”应为\(expected.chinese)：\(found)", "“\(name)” must be \(expected.english): \(found)"), line: line,
      found: found)
  }

  mutating func unknownKey(_ key: String, known: String) throws(JSONSyntaxError) {
    report(
      "profile.unknownKey",
      Message("不认识的键“\(key)”，此处可用：\(known)", "unknown key “\(key)”; known here are \(known)"), found: key)
    _ = try cursor.skipValue()
  }
}
