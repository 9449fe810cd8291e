import Foundation
import TestSupport
import Testing

@testable import ModelGenSwift

@Suite struct ReservedTypeNamesTests {
    @Test func everyPublicTypeOfTheRuntimeIsReserved() throws {
        let types = try Self.publicTypesOfRuntime()
        #expect(types.contains("OptionalNullable") && types.contains("NumberFormat"))
        #expect(types.subtracting(ReservedTypeNames.runtime).sorted() == [])
    }

    /// Those declared at the beginning of a line; names with an underscore cannot be a type's that is generated.
    private static func publicTypesOfRuntime() throws -> Set<String> {
        let folder = Repository.url("Sources/ModelRuntime")
        // Problems are no part of what generated code needs, nor of what is embedded: a document's own count for more.
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") && !$0.contains(".docc/") && !$0.hasPrefix("Problems/") }
        let keywords: Set<Substring> = ["struct", "enum", "protocol", "class", "typealias", "actor"]
        var types: Set<String> = []
        for file in files {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for line in text.split(separator: "\n") where line.hasPrefix("public ") || line.hasPrefix("@frozen public ")
            {
                let words = line.split(separator: " ")
                guard let keyword = words.firstIndex(where: keywords.contains), keyword + 1 < words.count else {
                    continue
                }
                let name = words[keyword + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                if !name.hasPrefix("_") { types.insert(String(name)) }
            }
        }
        return types
    }
}
