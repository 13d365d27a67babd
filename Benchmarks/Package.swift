// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "jixiao", path: "..")],
  targets: [
    .executableTarget(
      name: "corpora",
      dependencies: [
        .product(name: "Workbooks", package: "jixiao"), .product(name: "TargetTables", package: "jixiao"),
        .product(name: "BureauForms", package: "jixiao"),
      ]),
    .executableTarget(name: "read-cells", dependencies: [.product(name: "Workbooks", package: "jixiao")]),
  ]
)
