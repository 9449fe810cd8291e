import ModelGenModel

/// What stands in a body of one media type, and how it is read and written.
struct BodyPlan {
    /// How the bytes become a value.
    enum Format {
        case json
        case form(FormPlan)
        case text(Shape)
        /// Parts; without a plan they are what they are.
        case parts(PartsPlan?)
        /// Values one after the other, in a format of `StreamFormat`.
        case items(String)
        case bytes
    }

    /// As the document has it.
    var mediaType: String
    var format: Format
    /// The value, where a type of the model holds it.
    var value: ElementType?
    var type: SwiftType
    /// Where its schema stands, for validation issues.
    var schema: String
    /// What its case is called, where there are several: without back-ticks.
    var caseName = ""
    /// What a sequence holds, where that is no event of any kind.
    private var item: SwiftType?
    private var itemNeedsRuntime = false

    /// Whether it is handed on as it comes.
    var isStreamed: Bool {
        switch format {
        case .json, .form, .text: false
        case .parts, .items, .bytes: true
        }
    }

    /// - Parameters:
    ///   - mediaType: As the document has it; empty where Swagger 2.0 names none.
    ///   - part: The body or content.
    ///   - schema: Where its schema stands.
    ///   - parts: What else is known of its parts, if it has any.
    ///   - scope: What is declared.
    init(_ mediaType: String, _ part: OperationPart, schema: String, parts: BodyParts, scope: EmissionScope) {
        let catalog = scope.catalog
        self.mediaType = Self.written(mediaType)
        self.schema = schema
        var encodings: [FieldEncoding] = []
        if case .fields(let fields) = part.serialization { encodings = fields }
        let swiftType = part.value.map { catalog.elementType($0) }
        switch MediaTypeKind(mediaType) {
        case .json where Self.isBinary(part.value):
            (format, type) = (.bytes, .body)
            self.mediaType = "application/octet-stream"
        case .json: (format, type, value) = (.json, swiftType ?? .json, part.value)
        case .form:
            let plan = FormPlan(part.value ?? ElementType(.any), encodings, catalog: catalog)
            (format, type, value) = (.form(plan), swiftType ?? .json, part.value)
        case .multipart:
            let plan = PartsPlan(part.value, encodings, parts, scope: scope)
            format = .parts(plan)
            type = .other("MultipartBody<\(plan == nil ? "MultipartPart" : parts.name)>")
        case .text:
            let isText = part.value.map { catalog.isText($0) } ?? false
            format = .text(.scalars([.string]))
            (type, value) = isText ? (swiftType ?? .scalar(.string), part.value) : (.scalar(.string), nil)
        case .items(let name):
            format = .items(name)
            item = Self.item(part, name, catalog)
            itemNeedsRuntime = item.map { !catalog.isDeclared($0) } ?? false
            type = .other("ItemStream<\(item?.spelling ?? "ServerSentEvent")>")
        case .binary: (format, type) = (.bytes, .body)
        }
    }

    /// Whether its type names one of the run-time library of models.
    var needsRuntime: Bool {
        switch format {
        case .json, .form, .text, .bytes: type.needsRuntime
        case .parts(let plan):
            plan?.parts.contains { $0.type.needsRuntime || $0.headers.contains { $0.type.needsRuntime } } ?? false
        case .items: itemNeedsRuntime
        }
    }

    /// Whether its type names one of Foundation.
    var needsFoundation: Bool {
        switch format {
        case .json, .form, .text, .bytes: type.needsFoundation
        case .parts(let plan):
            plan?.parts.contains { $0.type.needsFoundation || $0.headers.contains { $0.type.needsFoundation } } ?? false
        case .items: item?.needsFoundation ?? false
        }
    }

    /// Whether it stands for several media types, so that one of them goes with each value.
    var isRange: Bool { mediaType.hasSuffix("/*") }

    /// As it is written and asked for. `application/json` stands for every type with its suffix, which no range does.
    private static func written(_ mediaType: String) -> String {
        mediaType.isEmpty || mediaType == "*/*" || mediaType.contains("*+json")
            ? "application/json" : withoutCharset(mediaType)
    }

    /// JSON has no charset (RFC 8259 §11), and that of a text is UTF-8 unless a message says otherwise.
    private static func withoutCharset(_ mediaType: String) -> String {
        let parts = mediaType.split(separator: ";").filter { part in
            !part.drop { $0 == " " }.lowercased().hasPrefix("charset")
        }
        return parts.joined(separator: ";")
    }

    /// The type of its value, with the media type where that is a range.
    func payload(in owner: String) -> String { (isRange ? "MediaType, " : "") + type.spelling(in: owner) }

    /// The type of an item; `nil` for any event.
    ///
    /// What `schema` describes beside `text/event-stream` is nearly always the data of an event; `itemSchema` describes the
    /// event (OpenAPI 3.2 §4.14.4). Beside other formats a list is all items together (OpenAPI 3.2 §4.14.1).
    private static func item(_ part: OperationPart, _ format: String, _ catalog: TypeCatalog) -> SwiftType? {
        let isItem = part.serialization == .items
        guard let value = part.value else { return format == "events" ? nil : .json }
        if format == "events" { return isItem && catalog.isEvent(value) ? catalog.elementType(value) : nil }
        if !isItem, case .array(let item) = catalog.resolved(value.type).type { return catalog.elementType(item) }
        return catalog.elementType(value)
    }

    /// `*/*` of a file is not JSON.
    private static func isBinary(_ value: ElementType?) -> Bool {
        guard case .scalar(let scalar) = value?.type else { return false }
        return scalar.kind == .string && scalar.format == "binary"
    }

    /// A suffix says how something is written, and the rest what it is (RFC 6839).
    private static func withoutSuffix(_ subtype: Substring) -> String {
        subtype.hasSuffix("+json") ? String(subtype.dropLast("+json".count)) : String(subtype)
    }

    /// What a case is called that stands for this media type among others: `json`, `form`, `pdf`.
    var preferredName: String {
        switch format {
        case .json where mediaType == "application/json": "json"
        case .form: "form"
        case .parts: "multipart"
        case .text where mediaType.hasPrefix("text/plain"): "text"
        case .items("events"): "events"
        case .json, .text, .items, .bytes:
            mediaType.prefix { $0 != ";" }.split(separator: "/").last { $0 != "*" }.map(Self.withoutSuffix) ?? "body"
        }
    }
}

extension SwiftType {
    /// Bytes, or a stream of them.
    static let body = SwiftType.other("HTTPBody")
}

extension TypeCatalog {
    /// Whether a value's JSON form is a string.
    func isText(_ element: ElementType) -> Bool {
        switch resolved(element.type).type {
        case .scalar(let scalar): scalar.kind == .string
        case .reference(let id):
            if case .enumeration(let enumeration) = declarations[id] { enumeration.valueType == .string } else { false }
        case .any, .array, .map: false
        }
    }

    /// Whether a type is one that is generated. Every other one that a stream holds conforms to `ModelValue` by the run-time
    /// library, which a file that names such a stream imports.
    func isDeclared(_ type: SwiftType) -> Bool {
        guard case .named(_, let id) = type, let declaration = declarations[id] else { return false }
        if case .alias = declaration { return false }
        return true
    }

    /// Whether a value can be an event: an object whose fields are those of an event, in the types that they have there, or
    /// one of several such objects (OpenAPI 3.2 §4.14.4).
    func isEvent(_ element: ElementType) -> Bool {
        guard case .reference(let id) = resolved(element.type).type else { return false }
        switch declarations[id] {
        case .union(let union): return union.members.allSatisfy { isObjectOfEvent(ElementType($0.type)) }
        case .object: return isObjectOfEvent(element)
        case .enumeration, .alias, nil: return false
        }
    }

    private func isObjectOfEvent(_ element: ElementType) -> Bool {
        guard let object = object(of: element) else { return false }
        return object.properties.allSatisfy { property in
            switch property.wireName.text {
            case "event", "data", "id": isText(ElementType(property.type))
            case "retry": ParameterShapes(catalog: self).shape(of: ElementType(property.type)) == .scalars([.integer])
            default: property.presence != .required
            }
        }
    }

    /// The object that a value is, behind aliases.
    func object(of element: ElementType) -> ObjectDeclaration? {
        guard case .reference(let id) = resolved(element.type).type, case .object(let object) = declarations[id] else {
            return nil
        }
        return object
    }
}
