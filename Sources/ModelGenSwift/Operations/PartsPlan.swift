import ModelGenModel
import ModelGenText

/// The parts of a `multipart/form-data` body: a case for each property of its schema.
struct PartsPlan: Sendable {
    /// A part.
    struct Part: Sendable {
        /// Without back-ticks.
        var name: String
        var key: String
        var type: SwiftType
        /// How the value is read and written; `nil` for bytes.
        var format: String?
        /// As it is written.
        var mediaType: String
        /// A case of `PartLayout.Count`.
        var count: String
        var documentation: String?
        /// The value, where it is one of the model.
        var value: ElementType?
        /// Beside what every part of a form has.
        var headers: [HeaderPlan]
    }

    /// What the enumeration is called.
    let name: String
    private(set) var parts: [Part]
    /// The cases of the `switch` in `validate(into:)`.
    private(set) var checks = CaseChecks()

    /// `nil` where no object describes the parts.
    init?(_ value: ElementType?, _ encodings: [FieldEncoding], _ known: BodyParts, scope: EmissionScope) {
        let catalog = scope.catalog
        guard let value, let object = catalog.object(of: value) else { return nil }
        name = known.name
        let names = MemberNamer(reserved: ["other", "none", "some", "hashValue", "layout", "init", "write"]).names(
            for: object.properties.map {
                .init(
                    source: $0.sourceName, preferred: catalog.casing.memberName($0.sourceName),
                    required: $0.requiredName)
            })
        parts = zip(object.properties, names).map { property, name in
            let key = property.wireName.text
            var part = Self.part(property, name, encodings.first { $0.name.isExactly(key) }?.contentType, catalog)
            part.headers = known.headers(of: key, scope: scope)
            return part
        }
        nameConstants()
        checks = CaseChecks(parts.map(CaseChecks.Case.init), besides: ["other"], scope: scope)
    }

    private mutating func nameConstants() {
        let wanted = parts.flatMap { part in
            part.headers.map { header in
                MemberNamer.Candidate(
                    source: "\(part.key) \(header.key)",
                    preferred: "\(part.name)\(header.name.prefix(1).uppercased())\(header.name.dropFirst())")
            }
        }
        var names = MemberNamer(reserved: []).names(for: wanted)[...]
        for part in parts.indices {
            for header in parts[part].headers.indices { parts[part].headers[header].constant = names.removeFirst() }
        }
    }

    private static func part(
        _ property: Property, _ name: String, _ contentType: String?, _ catalog: TypeCatalog
    ) -> Part {
        var element = ElementType(property.type, constraints: property.constraints)
        let isRequired = property.presence == .required
        var count = isRequired ? "one" : "optional"
        if case .array(let item) = catalog.resolved(property.type).type {
            element = item
            count = isRequired ? "some" : "any"
        }
        let mediaType = contentType.map { first($0) } ?? standardType(of: element, catalog)
        let kind = MediaTypeKind(mediaType)
        let literal = SwiftLiteral.string(mediaType)
        let format: String? =
            switch kind {
            case .json: ".json(\(literal))"
            case .text:
                ".text(\(literal), \(ParameterShapes(catalog: catalog).shape(of: element).expression))"
            case .form, .multipart, .items, .binary: nil
            }
        return Part(
            name: name, key: property.wireName.text,
            type: format == nil ? .body : catalog.type(element.type, constraints: element.constraints), format: format,
            mediaType: mediaType, count: count, documentation: property.documentation,
            value: format == nil ? nil : element, headers: [])
    }

    /// Several may be listed; what is written is the first, unless that is a range.
    private static func first(_ contentType: String) -> String {
        let first = contentType.prefix { $0 != "," }.filter { $0 != " " }.lowercased()
        return first.contains("*") || first.isEmpty ? "application/octet-stream" : first
    }

    /// OpenAPI 3.1 §4.8.15.1, and of 3.0 the formats `binary` and `byte`.
    private static func standardType(of element: ElementType, _ catalog: TypeCatalog) -> String {
        let resolved = catalog.resolved(element.type).type
        switch resolved {
        case .scalar(let scalar): return scalar.format == "binary" ? "application/octet-stream" : "text/plain"
        case .any: return "application/octet-stream"
        case .array, .map: return "application/json"
        case .reference(let id):
            if case .enumeration = catalog.declarations[id] { return "text/plain" }
            return ParameterShapes(catalog: catalog).shape(of: element).isScalar ? "text/plain" : "application/json"
        }
    }
}
