// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "jixiao",
  products: [
    .library(name: "Workbooks", targets: ["Workbooks"]),
    .library(name: "TargetTables", targets: ["TargetTables"]),
    .library(name: "BureauForms", targets: ["BureauForms"]),
    .library(name: "Revisions", targets: ["Revisions"]),
    .executable(name: "jixiao", targets: ["jixiao"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "Workbooks", dependencies: ["CXLSXWriter", "CZip", "CDeflate", "CCrypto"]),
    .target(name: "TargetTables"),
    .target(
      name: "BureauForms", dependencies: ["Workbooks", "TargetTables"],
      exclude: ["Templates/zhengding-2022.txt", "Templates/list.txt"],
      resources: [.embedInCode("Templates/zhengding-2022.xlsx"), .embedInCode("Templates/list.xlsx")]),
    .target(name: "Revisions", dependencies: ["TargetTables", "Workbooks"]),
    .executableTarget(
      name: "jixiao",
      dependencies: [
        "Workbooks", "TargetTables", "BureauForms", "Revisions", "CDeflate", "CMimalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Work on one file stays on the thread that the command starts with.
      swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]),
    .target(name: "TestDocuments", dependencies: ["TargetTables"], path: "Tests/TestDocuments"),
    .systemLibrary(
      name: "CLibXML2", path: "Tests/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks", "CLibXML2"], exclude: ["CorpusDifferences.tsv"]),
    .testTarget(
      name: "TargetTablesTests", dependencies: ["TargetTables", "TestDocuments"],
      exclude: ["ReviewRules/zhengding-2022.findings.txt", "ReviewRules/zhengding-2022.findings.md"]),
    .testTarget(name: "BureauFormsTests", dependencies: ["BureauForms", "TargetTables", "Workbooks", "TestDocuments"]),
    .testTarget(
      name: "RevisionsTests", dependencies: ["Revisions", "TargetTables", "Workbooks", "TestDocuments"],
      exclude: ["Renderings"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["jixiao", "Workbooks", "TargetTables", "BureauForms", "TestDocuments", "CDeflate"]),
  ]
)

// `make docs` alone needs the documentation plugin; builds and packages that depend on this one do without.
if Context.environment["JIXIAO_DOCUMENTATION"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"))
}
