import TargetTables

/// A thing of one of the document's lists.
protocol ListElement: Pairable {
  var content: Content { get }
  /// Nil where the content is of another kind.
  static func element(_ content: Content) -> Self?
}

extension Project: ListElement {
  var content: Content { .project(self) }

  static func element(_ content: Content) -> Project? {
    if case .project(let project) = content { project } else { nil }
  }
}

extension Indicator: ListElement {
  var content: Content { .indicator(self) }

  static func element(_ content: Content) -> Indicator? {
    if case .indicator(let indicator) = content { indicator } else { nil }
  }
}

extension Safeguard: ListElement {
  var content: Content { .safeguard(self) }

  static func element(_ content: Content) -> Safeguard? {
    if case .safeguard(let safeguard) = content { safeguard } else { nil }
  }
}

extension String: ListElement {
  var content: Content { .text(self) }

  static func element(_ content: Content) -> String? { content.text }
}
