import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelGenText

/// The Swift that was generated for one schema of the suite.
struct SuiteSubject: Sendable {
    /// How the schemas of a suite are generated.
    struct Options: Sendable {
        var numbers: NumberStyle
        var assertsFormats: Bool
        var form: SuiteForm
        var mappings: [URIMapping]
    }

    let number: Int
    let schema: SuiteSchema
    /// The root's Swift type with its namespace; `nil` where nothing was generated, because the schema asserts nothing.
    let typeName: String?
    let validatorName: String?
    let contents: String?
    /// Whether the schema's own values are more than free-form JSON.
    let isTyped: Bool
    /// Of the declaration that loses most.
    let exactness: Exactness
    /// Why there is no Swift.
    let refusal: String?
    /// What the generator had to say.
    let diagnostics: [DiagnosticID]
    private let form: SuiteForm

    private static let root = "Root.json"

    /// Generates by the same way as `modelgen generate`.
    init(_ schema: SuiteSchema, number: Int, options: Options, folder: URL, metaschema: String) {
        self.number = number
        self.schema = schema
        form = options.form
        var configuration = Configuration()
        configuration.inputFormat = .openapi
        configuration.allowsOutside = true
        configuration.documents.allowsUnresolved = true
        configuration.swift.numbers = options.numbers
        configuration.documents.assertsFormats = options.assertsFormats
        configuration.namespaces = ["S\(number)"]
        configuration.layout = .single
        configuration.uriMappings = options.mappings
        let pipeline = Pipeline(configuration: configuration, toolVersion: "conformance")
        let (path, document, root) = Self.documents(of: schema.schema, form: options.form, metaschema: metaschema)
        let loader = FolderLoader(folder: folder, memory: [Self.root: root])
        let input = Input.file(InputFile(path: path, bytes: Array(document.utf8)))
        let result = pipeline.generate([input], loader: loader)
        diagnostics = result.diagnostics.map(\.id)
        let errors = result.diagnostics.filter { $0.severity == .error }
        refusal = errors.first.map { "[\($0.id.rawValue)] \($0.message)" }
        let declarations = pipeline.models(of: [input], loader: loader).flatMap(\.declarations)
        exactness = declarations.map(\.header.exactness).max { $0.severity < $1.severity } ?? .exact
        isTyped = declarations.first { $0.id.rawValue == "\(Self.root)#" }.map(Self.isTyped) ?? false
        let name = result.history.typeNames[TypeID(options.form == .openAPI ? "\(Self.root)#" : "\(path)#")]
        typeName = name.map { "S\(number).\($0)" }
        contents = name == nil ? nil : result.files.first?.contents
        let validator = name.map { "\($0)Validator" }
        validatorName = validator.flatMap { name in
            result.files.first?.contents.contains("enum \(name): ModelValidator") == true ? "S\(number).\(name)" : nil
        }
    }

    /// The document to generate from, with its path, and the schema that it may refer to.
    ///
    /// A document that does not say what it is written in is written as the one that refers to it, so the schema of an OpenAPI
    /// document says nothing of a draft.
    private static func documents(
        of schema: String, form: SuiteForm, metaschema: String
    ) -> (path: String, document: String, root: String) {
        switch form {
        case .plain: (root, schema, schema)
        case .wrapped:
            (
                "Wrapper.json",
                """
                {"$schema": "\(metaschema)", "type": "object", "required": ["value"], "properties": {"value": {"$ref": \
                "\(root)"}}}
                """, schema
            )
        case .openAPI:
            (
                "api.json",
                """
                {"openapi": "3.1.0", "info": {"title": "Suite", "version": "1"}, "components": {"schemas": {"Value": {"$ref": \
                "\(root)"}}}}
                """, schema.replacing("\"$schema\":\"\(metaschema)\",", with: "", maxReplacements: 1)
            )
        }
    }

    /// Whether the root stands for itself and names its type.
    var shouldBeTyped: Bool { schema.namesSingleType && form == .plain }

    /// What the generated type is to read.
    func instance(of test: SuiteSchema.Test) -> String {
        form == .wrapped ? "{\"value\":\(test.instance)}" : test.instance
    }

    private static func isTyped(_ declaration: TypeDeclaration) -> Bool {
        if case .alias(let alias) = declaration { return alias.target.type != .any }
        return true
    }
}

extension Exactness {
    /// The more, the worse.
    fileprivate var severity: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether a value that is accepted is said to be valid.
    var claimsToBeExact: Bool {
        switch self {
        case .exact, .exactWithValidation: true
        case .rangeLimited, .overApproximates, .incomplete: false
        }
    }
}
