import ModelGenModel
import ModelGenText

/// How a parameter, a header or the fields of a form are written (OpenAPI 3.1 §4.8.12.2, §4.8.15); what is the default is left out.
struct SerializationEntries {
    private let serialization: Serialization?
    private let location: String

    init(_ serialization: Serialization?, in location: String) {
        self.serialization = serialization
        self.location = location
    }

    /// With the schema of the value.
    func entries(_ schema: JSONLiteral) -> Entries {
        var entries = Entries()
        switch serialization {
        case .content(let mediaType):
            entries.add("content", .object([.init(mediaType, .object([.init("schema", schema)]))]))
            return entries
        case .style(let text): entries.add(style(text, alwaysStated: false))
        case .fields, .items, nil: break
        }
        entries.add("schema", schema)
        return entries
    }

    /// The fields of a form, with the headers of its parts.
    func encoding(_ headers: [(part: String, entry: JSONLiteral.Member)]) -> Entries {
        var entries = Entries()
        guard case .fields(let fields) = serialization else { return entries }
        let encodings = fields.map { field in
            var entries = Entries()
            entries.add("contentType", field.contentType)
            if let text = field.text { entries.add(style(text, alwaysStated: true)) }
            let own = headers.filter { $0.part.isExactly(field.name) }.map(\.entry)
            entries.addUnlessEmpty("headers", .object(own))
            return JSONLiteral.Member(field.name, entries.value)
        }
        entries.addUnlessEmpty("encoding", .object(encodings))
        return entries
    }

    private func style(_ text: StyledText, alwaysStated: Bool) -> Entries {
        var entries = Entries()
        let standard: ParameterStyle = location == "path" || location == "header" ? .simple : .form
        // `cookie` and `tabDelimited` are not of OpenAPI 3.1.
        guard text.style != .cookie, text.style != .tabDelimited else { return entries }
        if alwaysStated || text.style != standard { entries.add("style", text.style.rawValue) }
        if alwaysStated || text.explodes != (text.style == .form) { entries.add("explode", .boolean(text.explodes)) }
        if text.allowsReserved { entries.add("allowReserved", .boolean(true)) }
        return entries
    }
}
