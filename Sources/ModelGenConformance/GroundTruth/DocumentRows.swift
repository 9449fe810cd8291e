package import Foundation
import ModelGenCore
import ModelGenModel

extension GroundTruthRow {
    /// What an OpenAPI document says of its named schemas, as rows of the neutral form: where an SDK's sources are not at hand,
    /// its document is.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - resolvesAliases: Whether what stands for a scalar, a list or a map is named or spelled out.
    /// - Returns: The rows, in the order of the document.
    /// - Throws: What cannot be read.
    package static func rows(ofDocument file: URL, resolvesAliases: Bool = false) throws -> [GroundTruthRow] {
        let bytes = [UInt8](try Data(contentsOf: file))
        let folder = file.deletingLastPathComponent()
        let input = InputFile(path: file.lastPathComponent, bytes: bytes)
        var configuration = Configuration()
        configuration.inputFormat = .openapi
        configuration.allowsOutside = true
        let pipeline = Pipeline(configuration: configuration, toolVersion: "conformance")
        let sets = pipeline.models(of: [.file(input)], loader: FolderLoader(folder: folder))
        return sets.flatMap { DocumentRows($0, resolvesAliases: resolvesAliases).rows }
    }
}

/// The named types of a document, row by row.
struct DocumentRows {
    private let names: [TypeID: TypeDeclaration]
    private let resolvesAliases: Bool
    private(set) var rows: [GroundTruthRow] = []

    init(_ set: ModelSet, resolvesAliases: Bool) {
        self.resolvesAliases = resolvesAliases
        names = set.declarationsByID()
        for declaration in set.declarations where declaration.header.name.provenance != .derived { add(declaration) }
    }

    private mutating func add(_ declaration: TypeDeclaration) {
        let name = declaration.header.name.text
        switch declaration {
        case .object(let object): for property in object.properties { add(property, of: name) }
        case .enumeration(let enumeration): add(name, .value, literal(enumeration))
        case .union(let union):
            add(name, .alias, .generic("Union", union.members.map { annotation($0.type, depth: 0) }))
        case .alias: return
        }
    }

    private mutating func add(_ name: String, _ kind: GroundTruthRow.Kind, _ type: SourceAnnotation) {
        rows.append(
            GroundTruthRow(
                owner: owner(name), kind: kind, name: "", wireName: "", type: type, defaultValue: "", constant: .none,
                isNeutral: true))
    }

    private mutating func add(_ property: Property, of name: String) {
        let value = property.constant.map { GroundTruthRow.Constant.value(SourceSpelling.of($0)) }
        rows.append(
            GroundTruthRow(
                owner: owner(name), kind: .field, name: property.wireName.text, wireName: property.wireName.text,
                type: annotation(property.type, depth: 0),
                defaultValue: property.defaultValue.map { SourceSpelling.of($0.value) } ?? "", constant: value ?? .none,
                isRequired: property.presence == .required,
                isNullable: property.nullability == .unknown ? nil : property.nullability == .yes, isNeutral: true))
    }

    /// Documents have no namespaces.
    private func owner(_ name: String) -> ClassName { ClassName(namespace: "", name: name, isQualified: false) }

    private func literal(_ enumeration: EnumerationDeclaration) -> SourceAnnotation {
        .generic("Literal", enumeration.values.map { .string(SourceSpelling.of($0.value)) })
    }

    /// Types without a name of their own are what is in them; the depth ends types that hold themselves.
    private func annotation(_ type: TypeReference, depth: Int) -> SourceAnnotation {
        switch type {
        case .scalar(let scalar): return .name(SourceTypeSpelling(names: [:]).of(.scalar(scalar)))
        case .any: return .name("Any")
        case .array(let element): return .generic("List", [annotation(element.type, depth: depth)])
        case .map(let element): return .generic("Dict", [.name("str"), annotation(element.type, depth: depth)])
        case .reference(let id):
            guard let declaration = names[id] else { return .name("Any") }
            let isAlias = if case .alias = declaration { true } else { false }
            if declaration.header.name.provenance != .derived, !(isAlias && resolvesAliases) {
                return .name(declaration.header.name.text)
            }
            switch declaration {
            case .object: return .generic("Dict", [.name("str"), .name("Any")])
            case .enumeration(let enumeration): return literal(enumeration)
            case .union(let union) where depth < 4:
                return .generic("Union", union.members.map { annotation($0.type, depth: depth + 1) })
            case .alias(let alias) where depth < 4: return annotation(alias.target.type, depth: depth + 1)
            case .union, .alias: return .name("Any")
            }
        }
    }
}
