/// A field's place in the document's JSON: `projects[0].budget.total`.
public struct FieldPath: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  public var steps: [Step]

  public init(_ steps: [Step] = []) { self.steps = steps }

  public func appending(_ key: String) -> FieldPath { appending(.key(key)) }
  public func appending(_ index: Int) -> FieldPath { appending(.index(index)) }

  private func appending(_ step: Step) -> FieldPath {
    var path = FieldPath()
    path.steps.reserveCapacity(steps.count + 1)
    path.steps.append(contentsOf: steps)
    path.steps.append(step)
    return path
  }

  public static func project(_ index: Int) -> FieldPath { FieldPath([.key("projects"), .index(index)]) }
  public static func indicator(_ index: Int, ofProject project: Int) -> FieldPath {
    FieldPath([.key("projects"), .index(project), .key("indicators"), .index(index)])
  }

  static func indicator(_ index: Int, ofProject project: Int, _ key: String) -> FieldPath {
    FieldPath([.key("projects"), .index(project), .key("indicators"), .index(index), .key(key)])
  }

  /// The project that the path leads into.
  public var projectIndex: Int? {
    guard steps.count >= 2, steps[0] == .key("projects"), case .index(let index) = steps[1] else { return nil }
    return index
  }

  /// The indicator, within its project, that the path leads into.
  public var indicatorIndex: Int? {
    guard projectIndex != nil, steps.count >= 4, steps[2] == .key("indicators"), case .index(let index) = steps[3]
    else { return nil }
    return index
  }
}

extension FieldPath: CustomStringConvertible {
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}
