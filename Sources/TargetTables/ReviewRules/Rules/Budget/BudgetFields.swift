extension Budget {
  /// A figure of the budget with its key and its label.
  struct Figure {
    let key: String
    let label: String
    let amount: Amount?
  }

  var figures: [Figure] {
    [
      Figure(key: "total", label: "预算数", amount: total),
      Figure(key: "fiscal", label: "财政资金", amount: fiscal),
      Figure(key: "other", label: "其他资金", amount: other),
    ]
  }
}
