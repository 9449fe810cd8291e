import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import TestSupport
import Testing

@testable import ModelGenOpenAPI

/// Documents of real vendors.
@Suite(.enabled(if: Corpus.has(VendorDocuments.folder), "the corpus is not beside the package"))
struct CorpusTests {
    @Test(arguments: [
        "friendli/openapi.yaml", "museum/openapi.yaml", "swagger-petstore/openapi.yaml",
        "oai-examples/v3.0/petstore.yaml", "oai-examples/v3.0/petstore-expanded.yaml",
        "oai-examples/v3.1/tictactoe.yaml", "oai-examples/v3.1/webhook-example.yaml",
    ])
    func readWithoutErrors(path: String) throws {
        let set = try VendorDocuments.read(path)
        #expect(!set.diagnostics.contains { $0.severity == .error })
        #expect(!set.declarations.isEmpty)
        #expect(set.declarations.map(\.id).count == Set(set.declarations.map(\.id)).count)
    }

    @Test(arguments: VendorDocuments.all())
    func neitherCrashNorEndInErrors(path: String) throws {
        let set: ModelSet
        do { set = try VendorDocuments.read(path) } catch {
            print("CORPUS\t\(path)\tunreadable: \(error.summary)")
            return
        }
        let notes = set.diagnostics.filter { $0.severity == .note }.count
        let warnings = set.diagnostics.filter { $0.severity == .warning }.count
        print(
            "CORPUS\t\(path)\t\(set.declarations.count) types\t\(set.fallbacks.count) fallbacks\t"
                + "\(warnings) warnings\t\(notes) notes")
        #expect(!set.diagnostics.contains { $0.severity == .error })
        // Every reference leads to a declaration.
        let ids = Set(set.declarations.map(\.id))
        for declaration in set.declarations {
            for reference in declaration.references { #expect(ids.contains(reference), "\(declaration.id)") }
        }
    }
}

extension TypeDeclaration {
    /// The declarations that this one names.
    var references: [TypeID] {
        switch self {
        case .object(let object):
            var types = object.properties.map(\.type)
            if case .values(let element) = object.additionalProperties { types.append(element.type) }
            return types.compactMap(\.referencedID)
        case .enumeration: return []
        case .union(let union): return union.members.compactMap(\.type.referencedID)
        case .alias(let alias): return [alias.target.type].compactMap(\.referencedID)
        }
    }
}

extension TypeReference {
    /// The declaration that the type, or its innermost element, names.
    var referencedID: TypeID? {
        switch self {
        case .reference(let id): id
        case .array(let element), .map(let element): element.type.referencedID
        case .scalar, .any: nil
        }
    }
}
