import ModelGenDiagnostics
import Testing

@testable import ModelGenCore

/// Gives every path as its contents.
private struct EchoLoader: InputLoader {
    func load(_ path: String) throws(Diagnostic) -> [UInt8] { Array(path.utf8) }
}

/// What a document may refer to.
@Suite struct ReferenceBoundaryTests {
    private func load(
        _ path: String, folder: String = "specs/", outside: Bool = false, mappings: [URIMapping] = []
    ) throws -> String {
        let boundary = ReferenceBoundary(
            folder: folder, allowsOutside: outside, mappings: mappings, base: EchoLoader())
        return String(decoding: try boundary.load(path), as: UTF8.self)
    }

    private func refusal(_ path: String, folder: String = "specs/", mappings: [URIMapping] = []) -> Diagnostic? {
        do {
            _ = try load(path, folder: folder, mappings: mappings)
            return nil
        } catch {
            return error as? Diagnostic
        }
    }

    @Test(arguments: [("specs/a.yaml", "specs/"), ("specs/b/a.yaml", "specs/"), ("a.yaml", ""), ("/x/a.yaml", "/x/")])
    func filesInTheFolderAreRead(_ path: String, _ folder: String) throws {
        #expect(try load(path, folder: folder) == path)
    }

    @Test(arguments: [
        ("a.yaml", "specs/"), ("specs2/a.yaml", "specs/"), ("../a.yaml", ""), ("/etc/passwd", ""),
        ("/etc/passwd", "specs/"), ("../../a.yaml", "../"), ("file:///etc/passwd", "specs/"),
    ])
    func filesOutsideNeedPermission(_ path: String, _ folder: String) throws {
        let refused = try #require(refusal(path, folder: folder))
        #expect(refused.id.rawValue == "outside-reference")
        #expect(refused.fix?.contains("--allow-outside") == true)
        #expect(try load(path, folder: folder, outside: true) == path)
    }

    @Test func addressesNeedAMapping() throws {
        let refused = try #require(refusal("https://example.com/a.yaml"))
        #expect(refused.id.rawValue == "remote-reference")
        #expect(refused.fix?.contains("--map-uri https://example.com/a.yaml=FILE") == true)
    }

    @Test(arguments: [
        "http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-06/schema#",
        "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema",
        "https://json-schema.org/draft/2019-09/schema", "https://json-schema.org/draft/2019-09/meta/format",
        "https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/meta/unevaluated",
    ])
    func metaschemasAreBuiltIn(_ address: String) throws {
        let text = try load(address)
        #expect(text.contains(address.split(separator: "://")[1].split(separator: "#")[0]))
        // The user's word counts for more.
        let mapping = URIMapping(prefix: address, path: "mine.json")
        #expect(try load(address, mappings: [mapping]) == "mine.json")
    }

    @Test func theLongestPrefixCounts() throws {
        let mappings = try ["https://e.com/=all", "https://e.com/v1/=/one", "https://e.com/x.yaml=y.yaml"].map {
            (text) throws(InvalidValue) in try URIMapping(assignment: text)
        }
        #expect(try load("https://e.com/a.yaml", mappings: mappings) == "all/a.yaml")
        #expect(try load("https://e.com/v1/a.yaml", mappings: mappings) == "/one/a.yaml")
        #expect(try load("https://e.com/x.yaml", mappings: mappings) == "y.yaml")
    }

    @Test func aMappedAddressStaysInItsFolder() throws {
        let mappings = [URIMapping(prefix: "https://e.com/", path: "all")]
        #expect(refusal("https://e.com/../secret", mappings: mappings)?.id.rawValue == "outside-reference")
    }

    @Test(arguments: ["", "https://e.com/", "=x", "https://e.com/="])
    func malformedMappingsAreRefused(_ text: String) {
        #expect(throws: InvalidValue.self) { try URIMapping(assignment: text) }
    }
}
