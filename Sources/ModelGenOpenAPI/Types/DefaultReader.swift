internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// The default of a property: its own, or else that of the schema it refers to, which says what values of its type begin as.
///
/// A default that is no value of its schema is reported; it then has no constant, and is only documented.
struct DefaultReader {
    let reading: SchemaReading

    func read(_ schema: Schema, depth: Int) -> JSONLiteral? {
        guard let written = schema.annotations.defaultValue else { return referred(schema, depth: depth) }
        guard written != .null, let type = reading.followed(schema, depth: depth), type.alternatives.isEmpty else {
            return written
        }
        let value = typed(written, as: type, of: schema)
        check(value, type, of: schema)
        return value
    }

    /// The default of what a reference leads to. References are looked through without reading their schemas: most have none.
    private func referred(_ schema: Schema, depth: Int) -> JSONLiteral? {
        guard var reference = schema.reference else { return nil }
        for step in 1...max(1, reading.options.depthLimit - depth) {
            guard let target = reading.resolver.resolve(reference) else { return nil }
            if target.child(Keyword.defaultValue.rawValue) != nil {
                return read(reading.schema(of: .written(target), depth: depth + step), depth: depth + step)
            }
            guard let next = target.child(Keyword.ref.rawValue), let text = next.node.string else { return nil }
            reference = Reference(text: text, place: next)
        }
        return nil
    }

    /// The default as a value of the type that a reference leads to; beside a `type` it has been read so already.
    private func typed(_ value: JSONLiteral, as type: Schema, of schema: Schema) -> JSONLiteral {
        guard !schema.place.dialect.readsByTheLetter else { return value }
        let place = schema.place.child(Keyword.defaultValue.rawValue)
        let typed = TypedLiterals(type.kinds).typed(value, text: place?.node.scalarText)
        if typed != value, let place {
            TypedLiterals.warn([place.node], read: [typed], of: .defaultValue, at: place, reading.report)
        }
        return typed
    }

    private func check(_ value: JSONLiteral, _ type: Schema, of schema: Schema) {
        if let kinds = type.kinds, !kinds.isEmpty, !Self.allows(kinds, value) {
            report("The default is no \(kinds.map(\.rawValue).joined(separator: " or "))", of: schema)
        } else if let allowed = type.allowed, allowed.openness != .open,
            !allowed.values.contains(where: { $0.value == value })
        {
            report("The default is none of the listed values", of: schema)
        }
    }

    private static func allows(_ kinds: [ValueKind], _ value: JSONLiteral) -> Bool {
        guard let kind = ValueKind(value) else { return false }
        return kinds.contains { $0 == kind || $0 == .number && kind == .integer }
    }

    private func report(_ message: String, of schema: Schema) {
        let place = schema.place.child(Keyword.defaultValue.rawValue) ?? schema.place
        reading.report.warning(
            .wrongDefault, message, at: place.location,
            consequence: "It is mentioned in the documentation, and there is no constant for it.",
            fix: "Write a default that the schema allows.")
    }
}
