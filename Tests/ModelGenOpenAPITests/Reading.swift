import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import Testing

@testable import ModelGenOpenAPI

/// Reads a document given as text, with other files given as text too.
func read(
    _ text: String, file: String = "api.yaml", others: [String: String] = [:], options: OpenAPIOptions = .init()
) throws -> ModelSet {
    let document = try DocumentReader().read(Array(text.utf8), file: file)
    return OpenAPIReader(options: options) { path throws(Diagnostic) in
        guard let other = others[path] else {
            throw .error(DiagnosticID("no-such-file"), "There is no file \(path)", at: nil)
        }
        return try DocumentReader().read(Array(other.utf8), file: path)
    }
    .read(document)
}

/// Reads component schemas, given without the surrounding document.
func schemas(_ text: String, version: String = "3.1.0") throws -> ModelSet {
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
    return try read("openapi: \(version)\ncomponents:\n  schemas:\n" + indented.joined(separator: "\n"))
}

extension ModelSet {
    /// The declaration of this suggested name.
    func declaration(_ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws
        -> TypeDeclaration
    {
        try #require(declarations.first { $0.header.name.text == name }, sourceLocation: sourceLocation)
    }

    func object(_ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> ObjectDeclaration {
        guard case .object(let object) = try declaration(name, sourceLocation: sourceLocation) else {
            throw WrongKind(name: name)
        }
        return object
    }

    func union(_ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> UnionDeclaration {
        guard case .union(let union) = try declaration(name, sourceLocation: sourceLocation) else {
            throw WrongKind(name: name)
        }
        return union
    }

    func enumeration(
        _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> EnumerationDeclaration {
        guard case .enumeration(let enumeration) = try declaration(name, sourceLocation: sourceLocation) else {
            throw WrongKind(name: name)
        }
        return enumeration
    }

    func alias(_ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws -> ElementType {
        guard case .alias(let alias) = try declaration(name, sourceLocation: sourceLocation) else {
            throw WrongKind(name: name)
        }
        return alias.target
    }

    var names: [String] { declarations.map(\.header.name.text) }

    /// The identifiers of diagnostics, without notes.
    var warnings: [String] { diagnostics.filter { $0.severity != .note }.map(\.id.rawValue) }

    var notes: [String] { diagnostics.filter { $0.severity == .note }.map(\.id.rawValue) }
}

/// The declaration is there, but of another kind.
struct WrongKind: Error { var name: String }

extension ObjectDeclaration {
    subscript(_ name: String) -> Property {
        get throws { try #require(properties.first { $0.wireName.text == name }) }
    }
}

extension EnumerationDeclaration {
    var texts: [String] { values.map { $0.value.jsonText } }
}

extension TypeReference {
    /// A reference to a component of `api.yaml`.
    static func component(_ name: String) -> TypeReference {
        .reference(TypeID("api.yaml#/components/schemas/\(name)"))
    }
}

extension OpenAPIOptions {
    /// For documents whose parts are not all there.
    static var goingOn: OpenAPIOptions {
        var options = OpenAPIOptions()
        options.allowsUnresolved = true
        return options
    }
}
