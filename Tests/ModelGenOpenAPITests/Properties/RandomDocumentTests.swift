import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import SeededRandom
import Testing

@testable import ModelGenOpenAPI

/// Documents put together at random.
///
/// What must hold for every document, however wrong: schemas are put together at random and must be read to an end.
@Suite struct RandomDocumentTests {
    @Test(arguments: 0..<300 as Range<UInt64>)
    func areReadToAnEndWithoutDanglingReferencesOrRepeatedIdentities(seed: UInt64) {
        var writer = RandomSchemas(seed: seed)
        let set = read(writer.document(count: 8))
        let ids = set.declarations.map(\.id)
        #expect(Set(ids).count == ids.count, "seed \(seed)")
        for declaration in set.declarations {
            for reference in declaration.references { #expect(Set(ids).contains(reference), "seed \(seed)") }
            #expect(!declaration.header.name.text.isEmpty, "seed \(seed)")
        }
        #expect(!set.diagnostics.contains { $0.severity == .error }, "seed \(seed)")
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func readTheSameTwiceAndKeepNamesAndIdentitiesWhenComponentsMove(seed: UInt64) {
        var writer = RandomSchemas(seed: seed)
        let document = writer.document(count: 6)
        let set = read(document)
        #expect(set == read(document), "seed \(seed)")
        guard let schemas = document.root["components"]?["schemas"]?.mapping else { return }
        let moved = RandomSchemas.document(of: Mapping(schemas.entries.reversed()))
        let names = { (set: ModelSet) in
            Dictionary(uniqueKeysWithValues: set.declarations.map { ($0.id, $0.header.name) })
        }
        // Where bases lead in circles, what is left out depends on where reading begins.
        guard !set.warnings.contains("circular-ref"), !set.warnings.contains("schema-limit") else { return }
        #expect(names(set) == names(read(moved)), "seed \(seed)")
    }

    private func read(_ document: Document) -> ModelSet {
        OpenAPIReader(options: .goingOn) { path throws(Diagnostic) in
            throw .error(DiagnosticID("no-such-file"), "There is no file \(path)", at: nil)
        }
        .read(document)
    }
}

/// Writes schemas that use every keyword, mostly as it is meant.
struct RandomSchemas {
    private var random: SeededGenerator
    private var line = 0
    private static let names = ["A", "B", "C", "D", "E", "F", "G", "H"]

    /// Those that types come of.
    private static let common: [Keyword] = [
        .ref, .type, .type, .allOf, .anyOf, .oneOf, .properties, .required, .items, .additionalProperties,
        .enumeration, .const, .nullable, .discriminator,
    ]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func document(count: Int) -> Document {
        let entries = Self.names.prefix(count).map { entry($0, schema(depth: 0)) }
        return Self.document(of: Mapping(entries))
    }

    static func document(of schemas: Mapping) -> Document {
        let start = SourcePosition(line: 1, column: 1)
        let node = { (kind: Node.Kind) in Node(kind, at: start) }
        let components = Mapping([.init(key: "schemas", at: start, value: node(.mapping(schemas)))])
        let root = Mapping([
            .init(key: "openapi", at: start, value: node(.string("3.1.0"))),
            .init(key: "components", at: start, value: node(.mapping(components))),
        ])
        return Document(file: "random.yaml", root: node(.mapping(root)))
    }

    private mutating func position() -> SourcePosition {
        line += 1
        return SourcePosition(line: line, column: 1)
    }

    private mutating func node(_ kind: Node.Kind) -> Node { Node(kind, at: position()) }

    private mutating func entry(_ key: String, _ value: Node) -> Mapping.Entry {
        .init(key: key, at: position(), value: value)
    }

    private mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &random)] }

    private mutating func schema(depth: Int) -> Node {
        if depth > 4 { return node(.mapping(Mapping([]))) }
        if Int.random(in: 0..<40, using: &random) == 0 { return junk() }
        var entries: [String: Node] = [:]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let isCommon = Int.random(in: 0..<4, using: &random) > 0
            let keyword = pick(isCommon ? Self.common : Keyword.allCases)
            entries[keyword.rawValue] = operand(of: keyword, depth: depth)
        }
        return node(.mapping(Mapping(entries.sorted { $0.key < $1.key }.map { entry($0.key, $0.value) })))
    }

    private mutating func operand(of keyword: Keyword, depth: Int) -> Node {
        if Int.random(in: 0..<20, using: &random) == 0 { return junk() }
        switch keyword {
        case .ref: return node(.string("#/components/schemas/" + pick(Self.names + ["Z"])))
        case .type: return type()
        case .allOf, .anyOf, .oneOf, .prefixItems: return list { $0.schema(depth: depth + 1) }
        case .properties, .patternProperties, .defs, .definitions, .dependentSchemas:
            return keyed { $0.schema(depth: depth + 1) }
        case .items, .additionalProperties, .not, .ifKeyword, .contains, .unevaluatedProperties:
            return schema(depth: depth + 1)
        case .required: return list { $0.node(.string($0.pick(["a", "b", "c"]))) }
        case .enumeration: return list { $0.junk() }
        case .discriminator:
            return node(.mapping(Mapping([entry("propertyName", node(.string(pick(["a", "b"]))))])))
        default: return junk()
        }
    }

    private mutating func type() -> Node {
        let names = JSONTypeName.allCases.map(\.rawValue)
        if Bool.random(using: &random) { return node(.string(pick(names))) }
        return list { $0.node(.string($0.pick(names))) }
    }

    private mutating func list(_ element: (inout RandomSchemas) -> Node) -> Node {
        let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in element(&self) }
        return node(.sequence(elements))
    }

    private mutating func keyed(_ value: (inout RandomSchemas) -> Node) -> Node {
        let keys = ["a", "b", "c"].prefix(Int.random(in: 0...3, using: &random))
        let entries = keys.map { key in entry(key, value(&self)) }
        return node(.mapping(Mapping(entries)))
    }

    private mutating func junk() -> Node {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: node(.null)
        case 1: node(.boolean(Bool.random(using: &random)))
        case 2: node(.number(pick(["1", "-2.50", ".nan", "1e400", "9223372036854775808"])))
        case 3: node(.string(pick(["", "x", "red", "#", "string"])))
        case 4: node(.sequence([]))
        case 5: node(.sequence([node(.string("x")), node(.null)]))
        default: node(.mapping(Mapping([entry("$ref", node(.string("#/components/schemas/A")))])))
        }
    }
}
