import Foundation
import TargetTables
import TestDocuments
import Testing

struct DocumentSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let value = try JSONSerialization.jsonObject(with: Data(TargetDocument.jsonSchema.utf8))
    schema = try #require(value as? [String: Any])
  }

  /// What is wrong with a value by the few keywords that the schema uses.
  private func faults(_ value: Any, _ schema: [String: Any], at path: String = "") -> [String] {
    var faults: [String] = []
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last,
      let target = (self.schema["$defs"] as? [String: [String: Any]])?[String(name)]
    {
      faults += self.faults(value, target, at: path)
    }
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] }
    if let types, !types.contains(type(of: value)) {
      faults.append("\(path): type \(type(of: value))")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): pattern")
    }
    if schema["minLength"] != nil, value as? String == "" { faults.append("\(path): empty") }
    if let constant = schema["const"] as? Int, value as? Int != constant {
      faults.append("\(path): const")
    }
    if schema["properties"] != nil, let object = value as? [String: Any] {
      faults += membersFaults(object, schema, at: path)
    }
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      faults += list.flatMap { self.faults($0, items, at: path + "[]") }
    }
    return faults
  }

  private func membersFaults(_ object: [String: Any], _ schema: [String: Any], at path: String)
    -> [String]
  {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map {
      "\(path).\($0): missing"
    }
    return missing
      + object.flatMap { key, value in
        properties[key].map { faults(value, $0, at: path + "." + key) } ?? [
          "\(path).\(key): unknown"
        ]
      }
  }

  private func type(of value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case is String: "string"
    case is [Any]: "array"
    case is [String: Any]: "object"
    default: "integer"
    }
  }

  private func faults(_ json: String) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: Data(json.utf8)), schema)
  }

  @Test func `every document that is written obeys the schema`() throws {
    for seed in 0..<100 as Range<UInt64> {
      let faults = try faults(TargetDocument.random(seed: seed).json)
      #expect(faults == [], "seed \(seed)")
    }
  }

  @Test(arguments: [
    "{\"projects\": []}", "{\"schemaVersion\": 2, \"projects\": []}",
    "{\"schemaVersion\": 1, \"projects\": null}",
    "{\"schemaVersion\": 1, \"projects\": [], \"title\": \"\"}",
    "{\"schemaVersion\": 1, \"projects\": [{\"budget\": {\"total\": 5}}]}",
    "{\"schemaVersion\": 1, \"projects\": [{\"budget\": {\"total\": \"5万\"}}]}",
    "{\"schemaVersion\": 1, \"projects\": [{\"code\": \"1 2\"}]}",
    "{\"schemaVersion\": 1, \"projects\": [{\"indicators\": [{\"weight\": \"1\"}]}]}",
  ])
  func `what the reader finds wrong, the schema finds wrong`(json: String) throws {
    #expect(try faults(json) != [])
    #expect(
      TargetDocument.read(json: Array(json.utf8)).findings.contains {
        $0.severity != .note || $0.code == "text.empty"
      })
  }

  @Test func `the schema knows every key in the order of writing`() throws {
    let json = TargetDocument.random(seed: 1, style: .complete).json
    let keys = json.split(separator: "\n").compactMap { line -> Substring? in
      let words = line.drop { $0 == " " }
      return words.hasPrefix("\"") && words.contains("\": ")
        ? words.dropFirst().prefix { $0 != "\"" } : nil
    }
    for key in Set(keys) { #expect(TargetDocument.jsonSchema.contains("\"\(key)\": {"), "\(key)") }
  }
}
