internal import ModelGenDiagnostics
internal import ModelGenModel

/// Says where a default is no value of its schema; it then has no constant, and is only documented.
struct DefaultCheck {
    let reading: SchemaReading

    func check(_ schema: Schema, depth: Int) {
        guard let value = schema.annotations.defaultValue, value != .null,
            let type = reading.followed(schema, depth: depth), type.alternatives.isEmpty
        else { return }
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
