internal import ModelGenModel
internal import ModelGenSyntax

/// The fields of a form of Swagger 2.0 (Parameter Object, `in: formData`), which are one body together.
struct FormDataFields {
    let reading: SchemaReading
    let operation: Place

    /// The parts with a body in place of the fields: the type that `ParametersReader` declares of them.
    func folded(
        _ parts: [SignatureReader.LocatedPart], _ consumed: [String]
    ) -> [SignatureReader.LocatedPart] {
        let fields = parts.filter(Self.isField)
        let id = operation.virtual("formData").id
        guard let first = fields.first, reading.declarations.contains(id) else { return parts }
        let bodies = mediaTypes(consumed, fields).map { mediaType in
            SignatureReader.LocatedPart(
                part: OperationPart(
                    .body(mediaType: mediaType), value: ElementType(.reference(id)),
                    serialization: serialization(of: fields), isRequired: fields.contains(where: \.part.isRequired),
                    schema: id, at: first.part.location),
                place: operation, schema: nil)
        }
        return parts.filter { !Self.isField($0) } + bodies
    }

    private static func isField(_ located: SignatureReader.LocatedPart) -> Bool {
        if case .parameter(_, in: "formData") = located.part.role { true } else { false }
    }

    /// Files travel in parts only.
    private func mediaTypes(_ consumed: [String], _ fields: [SignatureReader.LocatedPart]) -> [String] {
        let (form, parts) = ("application/x-www-form-urlencoded", "multipart/form-data")
        if fields.contains(where: { $0.place.node["type"]?.string == "file" }) { return [parts] }
        let stated = consumed.filter { $0 == form || $0 == parts }
        return stated.isEmpty ? [form] : stated
    }

    /// Lists are separated as each field says; by commas where it says nothing.
    private func serialization(of fields: [SignatureReader.LocatedPart]) -> Serialization? {
        let encodings = fields.compactMap { field -> FieldEncoding? in
            guard case .parameter(let name, _) = field.part.role, field.place.node["type"]?.string == "array",
                case .style(let text) = field.part.serialization
            else { return nil }
            return FieldEncoding(name: name, text: text)
        }
        return encodings.isEmpty ? nil : .fields(encodings)
    }
}
