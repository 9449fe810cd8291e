extension Serialization {
    /// Adds the entries, which stand among those of the part.
    func add(to entries: inout JSONEntries) {
        switch self {
        case .style(let text): text.add(to: &entries)
        case .content(let mediaType): entries.add("content", mediaType)
        case .fields(let fields): entries.add("encoding", fields)
        case .items: entries.add("isItem", true)
        }
    }

    /// Reads the entries of a part; `nil` where there are none.
    static func read(from form: JSONField) throws(ModelJSONError) -> Serialization? {
        if let text = try StyledText(form: form) { return .style(text) }
        if let content = try form["content"] { return .content(mediaType: try content.string()) }
        if let fields = try form["encoding"] { return .fields(try fields.list()) }
        return try form["isItem"]?.bool() == true ? .items : nil
    }
}

extension StyledText {
    fileprivate func add(to entries: inout JSONEntries) {
        entries.add("style", style.rawValue)
        entries.add("explode", explodes)
        if allowsReserved { entries.add("allowReserved", true) }
        entries.add("nesting", nesting?.rawValue)
    }

    /// `nil` where there is no style.
    fileprivate init?(form: JSONField) throws(ModelJSONError) {
        guard let style = try form["style"] else { return nil }
        self.init(
            try style.name(), explodes: try form.required("explode").bool(),
            allowsReserved: try form["allowReserved"]?.bool() ?? false, nesting: try form["nesting"]?.name())
    }
}

extension FieldEncoding: JSONForm {
    var form: JSONLiteral {
        .object {
            $0.add("name", name)
            $0.add("contentType", contentType)
            text?.add(to: &$0)
        }
    }

    init(form: JSONField) throws(ModelJSONError) {
        self.init(
            name: try form.required("name").string(), contentType: try form["contentType"]?.string(),
            text: try StyledText(form: form))
    }
}
