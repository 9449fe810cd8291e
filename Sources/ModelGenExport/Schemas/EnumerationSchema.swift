import ModelGenModel

/// The keywords of an enumeration.
struct EnumerationSchema {
    let entries: Entries

    init(_ enumeration: EnumerationDeclaration) {
        let type = JSONLiteral.string(enumeration.valueType.rawValue)
        var list = Entries()
        list.add("type", type)
        list.add("enum", .array(enumeration.values.map(\.value)))
        list.add("x-enum-varnames", Self.texts(enumeration.values.map { $0.name?.text }))
        list.add("x-enum-descriptions", Self.texts(enumeration.values.map(\.documentation)))
        switch enumeration.openness {
        case .unstated: break
        case .closed: list.add("x-speakeasy-unknown-values", "disallow")
        // What validators understand: listed values, or any other.
        case .open where enumeration.valueType == .string:
            var entries = Entries()
            entries.add("anyOf", .array([list.value, .object([.init("type", type)])]))
            self.entries = entries
            return
        case .open: list.add("x-extensible-enum", .boolean(true))
        }
        entries = list
    }

    /// One text for each value in their order, `null` where there is none; nothing where no value has one.
    private static func texts(_ texts: [String?]) -> JSONLiteral? {
        if texts.allSatisfy({ $0 == nil }) { return nil }
        return .array(texts.map { $0.map(JSONLiteral.string) ?? .null })
    }
}
