package import ModelGenModel
import ModelGenSyntax

/// A model as a document.
package struct ExportedDocument: Sendable {
    /// What the document says.
    package let root: JSONLiteral
    private let format: ExportFormat

    /// What has to be said beside schemas and operations, so that they are read as they were.
    package struct Amendments: Sendable {
        /// By the place of the declaration in the document.
        package var types: [TypeID: Amendment]
        /// By the name of the operation.
        package var operations: [String: [JSONLiteral.Member]]

        /// Creates amendments.
        package init(types: [TypeID: Amendment] = [:], operations: [String: [JSONLiteral.Member]] = [:]) {
            self.types = types
            self.operations = operations
        }

        /// Whether nothing has to be said.
        package var isEmpty: Bool { types.isEmpty && operations.isEmpty }
    }

    /// Writes a model.
    package init(of model: ModelSet, as format: ExportFormat, amendments: Amendments = Amendments()) {
        self.format = format
        let names = ComponentNames(of: model, in: format)
        let scope = WritingScope(names: names, predicates: PredicateSchema(model.predicates))
        let writer = DeclarationSchema(scope: scope)
        let schemas = model.declarations.map { declaration in
            JSONLiteral.Member(names.key(of: declaration.id) ?? "", writer.schema(declaration))
        }
        var entries = Entries()
        switch format {
        case .openapi:
            entries.add("openapi", "3.1.0")
            entries.add("info", Self.info(of: model))
            entries.addUnlessEmpty("servers", .array(model.servers.map(\.document)))
            entries.add(PathItems(model.operations, scope: scope).entries)
            var components = Entries()
            components.addUnlessEmpty("schemas", .object(schemas))
            components.addUnlessEmpty(
                "securitySchemes", .object(model.securitySchemes.map { .init($0.name, $0.definition) }))
            entries.addUnlessEmpty("components", components.value)
        case .jsonSchema:
            entries.add("$schema", "https://json-schema.org/draft/2020-12/schema")
            entries.add("$defs", .object(schemas))
        }
        entries.add("x-modelgen-model", Self.appendix(amendments, model, names))
        root = entries.value
    }

    /// The document as text, with a final line feed; `nil` where there was no memory for it.
    package var bytes: [UInt8]? {
        switch format {
        case .openapi: YAMLWriter.bytes(of: Node(root), appendix: "x-modelgen-model")
        case .jsonSchema: Array(root.jsonLines.utf8)
        }
    }

    /// The operations that OpenAPI 3.1 has no place for: those of other methods, and callbacks of what is left out.
    package static func operationsLeftOut(of model: ModelSet) -> [OperationSignature] {
        PathItems.leftOut(of: model.operations)
    }

    /// What no keyword says, in one place at the end: nothing of it is for people who read the schemas.
    private static func appendix(
        _ amendments: Amendments, _ model: ModelSet, _ names: ComponentNames
    ) -> JSONLiteral {
        let types = model.declarations.compactMap { declaration -> JSONLiteral.Member? in
            guard let place = names.pointer(to: declaration.id), let key = names.key(of: declaration.id),
                let amendment = amendments.types[TypeID(place)]
            else { return nil }
            return JSONLiteral.Member(key, .object(amendment.members))
        }
        let operations = model.operations.compactMap { operation in
            amendments.operations[operation.name].map { JSONLiteral.Member(operation.name, .object($0)) }
        }
        var entries = Entries()
        entries.add("formatVersion", .number(DecimalNumber(ModelSet.jsonFormatVersion)))
        entries.addUnlessEmpty("types", .object(types))
        entries.addUnlessEmpty("operations", .object(operations))
        let predicates = RelocatedModel(model, names: names).model.predicates
        entries.addUnlessEmpty("predicates", .array(predicates.map(\.exportedForm)))
        return entries.value
    }

    /// A model has no title: the name of the input stands for it, of many pages that of their folder (OpenAPI 3.1.1 §4.8.2 wants one, and
    /// a version).
    private static func info(of model: ModelSet) -> JSONLiteral {
        var path = (model.sources.first ?? "").split(separator: "/")
        for source in model.sources.dropFirst() {
            let other = source.split(separator: "/")
            path = Array(zip(path.dropLast(), other.dropLast()).prefix { $0 == $1 }.map(\.0)) + path.suffix(1)
        }
        let name = (model.sources.count > 1 ? path.dropLast() : path[...]).last ?? "models"
        let stem = name.hasPrefix(".") ? name : name.split(separator: ".").first ?? name
        return .object([.init("title", .string(String(stem))), .init("version", .string("0.0.0"))])
    }
}
