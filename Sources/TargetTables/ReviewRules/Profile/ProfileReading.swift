/// What came of reading a profile's JSON.
public struct ProfileReading: Hashable, Sendable {
  /// nil where the text has an error; the findings say where and which.
  public var profile: Profile?
  public var findings: [Finding]
}

extension Profile {
  /// Reads a profile's JSON:
  /// `{"name": "…", "extends": "hebei", "region": "130123", "limits": {"287001": "23.00"},`
  /// `"rules": {"goal.tooLong": {"on": true, "severity": "note", "bytes": 1500}},`
  /// `"suppressions": [{"rule": "…", "project": "…", "reason": "…"}]}`. Every key may be left out.
  public static func read(json bytes: [UInt8], file: String? = nil) -> ProfileReading {
    var reader = ProfileReader(bytes, file: file)
    let profile = reader.read()
    return ProfileReading(profile: reader.findings.isEmpty ? profile : nil, findings: reader.findings)
  }
}

/// Goes through a profile's JSON once and collects all that is wrong in it, each with its line.
struct ProfileReader {
  var cursor: JSONCursor
  var findings: [Finding] = []
  private let file: String?

  init(_ bytes: [UInt8], file: String?) {
    cursor = JSONCursor(bytes)
    self.file = file
  }

  mutating func report(_ code: String, _ message: Message, line: Int? = nil, found: String? = nil) {
    findings.append(
      Finding(.error, code, message, place: SourcePlace(file: file, line: line ?? cursor.line), found: found))
  }

  mutating func read() -> Profile? {
    do throws(JSONSyntaxError) {
      let profile = try profile()
      try cursor.expectEnd()
      return profile
    } catch {
      report("json.syntax", error.message, line: error.line)
      return nil
    }
  }

  private mutating func profile() throws(JSONSyntaxError) -> Profile {
    var profile = Profile(name: "")
    var base: Profile?
    try members(of: "profile") { reader, key throws(JSONSyntaxError) in
      switch key {
      case "name": profile.name = try reader.text(key) ?? ""
      case "extends": base = try reader.base()
      case "region": profile.region = try reader.text(key)
      case "limits": try reader.limits(into: &profile)
      case "rules": try reader.rules(into: &profile)
      case "suppressions": try reader.suppressions(into: &profile)
      default: try reader.unknownKey(key, known: "name, extends, region, limits, rules, suppressions")
      }
    }
    return base.map { profile.extending($0) } ?? profile
  }

  private mutating func base() throws(JSONSyntaxError) -> Profile? {
    guard let name = try text("extends") else { return nil }
    if let profile = Profile.shipped.first(where: { $0.name == name }) { return profile }
    let names = Profile.shipped.map(\.name).joined(separator: ", ")
    report(
      "profile.unknownProfile",
      Message("没有自带的配置“\(name)”，可用：\(names)", "no shipped profile “\(name)”; there are \(names)"), found: name)
    return nil
  }

  private mutating func limits(into profile: inout Profile) throws(JSONSyntaxError) {
    var limits: [String: Amount] = [:]
    try members(of: "limits") { reader, unit throws(JSONSyntaxError) in
      guard let text = try reader.text(unit) else { return }
      do throws(AmountError) {
        limits[unit] = try Amount(tenThousandYuan: text)
      } catch {
        reader.report(error.code, error.message(field: "limits.\(unit)", found: text), found: text)
      }
    }
    profile.limits = limits
  }

  private mutating func suppressions(into profile: inout Profile) throws(JSONSyntaxError) {
    var suppressions: [Profile.Suppression] = []
    try elements(of: "suppressions") { reader throws(JSONSyntaxError) in
      if let suppression = try reader.suppression() { suppressions.append(suppression) }
    }
    profile.suppressions = suppressions
  }

  private mutating func suppression() throws(JSONSyntaxError) -> Profile.Suppression? {
    let line = cursor.line
    var texts: [String: String] = [:]
    try members(of: "suppressions[]") { reader, key throws(JSONSyntaxError) in
      guard ["rule", "project", "reason"].contains(key) else {
        try reader.unknownKey(key, known: "rule, project, reason")
        return
      }
      texts[key] = try reader.text(key)
      if key == "rule", let code = texts[key] { reader.checkRule(code) }
    }
    guard let rule = texts["rule"], let project = texts["project"], let reason = texts["reason"], !reason.isEmpty
    else {
      report(
        "profile.incompleteSuppression",
        Message(
          "每条 suppressions 须写明 rule、project（项目编码）和 reason（理由）",
          "a suppression states rule, project (its code) and reason"),
        line: line)
      return nil
    }
    return Profile.Suppression(rule: rule, project: project, reason: reason)
  }
}

extension Profile {
  /// This profile over another: what it does not state is the other's.
  fileprivate func extending(_ base: Profile) -> Profile {
    var whole = self
    whole.region = region ?? base.region
    whole.limits = base.limits.merging(limits) { $1 }
    whole.suppressions = base.suppressions + suppressions
    for (code, change) in base.changes {
      guard let own = whole.changes[code] else {
        whole.changes[code] = change
        continue
      }
      whole.changes[code] = Change(
        isOn: own.isOn ?? change.isOn, severity: own.severity ?? change.severity,
        numbers: change.numbers.merging(own.numbers) { $1 })
    }
    return whole
  }
}
