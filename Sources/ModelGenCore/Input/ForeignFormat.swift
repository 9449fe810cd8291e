import ModelGenDiagnostics
import ModelGenSyntax

/// What else describes an API and is given by mistake: known by what its own specification makes every document say.
enum ForeignFormat: Hashable, CaseIterable {
    case apiBlueprint, arazzo, asyncAPI, customResource, discovery, graphQL, graphQLIntrospection, har, html, insomnia,
        openRPC,
        overlay, postman, protobuf, raml, smithy, swagger1, typeSpec, wadl, wsdl, xml, xmlSchema

    /// As its authors call it, with its article.
    var name: String {
        switch self {
        case .apiBlueprint: "an API Blueprint"
        case .arazzo: "an Arazzo description"
        case .asyncAPI: "an AsyncAPI document"
        case .customResource: "a Kubernetes custom resource definition"
        case .discovery: "a Google API discovery document"
        case .graphQL: "a GraphQL schema"
        case .graphQLIntrospection: "the result of a GraphQL introspection query"
        case .har: "an HTTP archive (HAR)"
        case .html: "a web page"
        case .insomnia: "an Insomnia export"
        case .openRPC: "an OpenRPC document"
        case .overlay: "an OpenAPI Overlay"
        case .postman: "a Postman collection"
        case .protobuf: "a Protocol Buffers file"
        case .raml: "a RAML document"
        case .smithy: "a Smithy model"
        case .swagger1: "a document of Swagger 1"
        case .typeSpec: "a TypeSpec file"
        case .wadl: "a WADL document"
        case .wsdl: "a WSDL document"
        case .xml: "XML"
        case .xmlSchema: "an XML Schema"
        }
    }

    /// What to do with it.
    var fix: String {
        switch self {
        case .apiBlueprint, .insomnia, .postman, .raml, .swagger1, .wadl:
            "Convert it to OpenAPI 3, or ask its publisher for an OpenAPI document."
        case .arazzo: "Pass one of the OpenAPI documents that its `sourceDescriptions` name."
        case .asyncAPI: "Write its `components.schemas` into a JSON Schema document under `$defs`, and pass that."
        case .customResource: "Write what stands under `openAPIV3Schema` into a file of its own, and pass that."
        case .discovery, .openRPC:
            "Write its `schemas` into a JSON Schema document under `$defs`, and pass that."
        case .graphQL, .graphQLIntrospection: "Use a generator for GraphQL, such as Apollo iOS."
        case .har: "It holds recorded traffic, no types; ask the publisher of the API for an OpenAPI document."
        case .html: "Download the document that the page shows, not the page itself."
        case .overlay: "Pass the document that it changes, and the overlay as `--overlay`."
        case .protobuf: "Use `protoc` with swift-protobuf."
        case .smithy: "Export OpenAPI from it (`smithy build` with the `openapi` plugin), and pass that."
        case .typeSpec: "Export OpenAPI from it (`tsp compile --emit @typespec/openapi3`), and pass that."
        case .wsdl, .xml, .xmlSchema: "Types of XML are not generated; pass an OpenAPI or JSON Schema document."
        }
    }

    /// Says that `path` is none of what is read.
    func refusal(at location: SourceLocation) -> Diagnostic {
        .error(
            .foreignFormat, "This is \(name), which is not read", at: location, consequence: "Nothing is written.",
            fix: fix)
    }
}

extension DiagnosticID {
    /// A document of another specification than those that are read.
    static let foreignFormat = DiagnosticID("foreign-format")
}

// MARK: - By the text

extension ForeignFormat {
    /// What the text of a file begins like; `nil` for YAML and JSON, whose contents say what they are.
    init?(text bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes.prefix(64 * 1024), as: UTF8.self)
        if text.hasPrefix("#%RAML") {
            self = .raml
            return
        }
        guard let line = Self.firstStatement(of: text) else { return nil }
        let words = line.split(whereSeparator: { " \t({@=".contains($0) })
        switch words.first {
        case _ where line.hasPrefix("<"): self = Self.markup(text.lowercased())
        case "FORMAT:" where line.contains("1A"): self = .apiBlueprint
        case "syntax" where line.contains("= \"proto"), "syntax" where line.contains("=\"proto"),
            "edition" where line.contains("=") && line.hasSuffix(";"):
            self = .protobuf
        case "package" where line.hasSuffix(";"), "message" where line.hasSuffix("{"): self = .protobuf
        case "import" where line.contains("@typespec/"): self = .typeSpec
        case "type", "input", "interface", "enum", "union", "scalar", "directive", "extend", "schema":
            // YAML would have a colon after the first word.
            guard line.contains("{") || words.count > 1, !line.contains(";") else { return nil }
            self = .graphQL
        default: return nil
        }
    }

    /// The first line that is neither empty nor a comment or a description of one of these languages.
    private static func firstStatement(of text: String) -> Substring? {
        var closing: String?
        var rest = text[...]
        while !rest.isEmpty {
            let line = rest.prefix { !$0.isNewline }
            rest = rest[line.endIndex...].dropFirst()
            let statement = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            if let end = closing {
                if statement.contains(end) { closing = nil }
                continue
            }
            if statement.isEmpty || statement.hasPrefix("#") || statement.hasPrefix("//") { continue }
            let blocks = [("/*", "*/"), ("\"\"\"", "\"\"\"")]
            if let (opening, end) = blocks.first(where: { statement.hasPrefix($0.0) }) {
                if !statement.dropFirst(opening.count).contains(end) { closing = end }
                continue
            }
            return statement
        }
        return nil
    }

    private static func markup(_ text: String) -> ForeignFormat {
        let marks: [(String, ForeignFormat)] = [
            ("schemas.xmlsoap.org/wsdl", .wsdl), ("www.w3.org/ns/wsdl", .wsdl), ("wadl.dev.java.net", .wadl),
            ("<!doctype html", .html), ("<html", .html), ("<xs:schema", .xmlSchema), ("<xsd:schema", .xmlSchema),
        ]
        return marks.first { text.contains($0.0) }?.1 ?? .xml
    }
}

// MARK: - By the contents

extension ForeignFormat {
    /// What the members of the root say; a document that declares OpenAPI or JSON Schema is what it declares.
    init?(_ root: Node) {
        guard root.mapping != nil, root["$schema"] == nil else { return nil }
        if let version = (root["openapi"] ?? root["swagger"] ?? root["swaggerVersion"]).flatMap({
            $0.string ?? $0.number
        }) {
            guard version == "1" || version.hasPrefix("1.") else { return nil }
            self = .swagger1
            return
        }
        guard let format = Self.allCases.first(where: { $0.isMarked(in: root) }) else { return nil }
        self = format
    }

    private func isMarked(in root: Node) -> Bool {
        switch self {
        case .arazzo: root["arazzo"] != nil
        case .asyncAPI: root["asyncapi"] != nil
        case .customResource: root["kind"]?.string == "CustomResourceDefinition"
        case .discovery: root["discoveryVersion"] != nil || root["kind"]?.string == "discovery#restDescription"
        case .graphQLIntrospection: root["__schema"] != nil || root["data"]?["__schema"] != nil
        case .har: root["log"]?["entries"]?.sequence != nil
        case .insomnia: root["__export_format"] != nil || root["type"]?.string?.hasPrefix("collection.insomnia") == true
        case .openRPC: root["openrpc"] != nil
        case .overlay: root["overlay"] != nil && root["actions"] != nil
        case .postman: isPostman(root)
        case .smithy: root["smithy"] != nil
        case .apiBlueprint, .graphQL, .html, .protobuf, .raml, .swagger1, .typeSpec, .wadl, .wsdl, .xml, .xmlSchema:
            false
        }
    }

    /// Version 1 has no address of its schema; what an export of the API wraps stands under `collection`.
    private func isPostman(_ root: Node) -> Bool {
        let collection = root["collection"] ?? root
        let schema = collection["info"]?["schema"]?.string
        return collection["info"]?["_postman_id"] != nil || schema?.contains("postman.com") == true
            || root["_postman_variable_scope"] != nil || (root["requests"] != nil && root["order"] != nil)
    }
}
