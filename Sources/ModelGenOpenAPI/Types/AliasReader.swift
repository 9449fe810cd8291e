internal import ModelGenDiagnostics
internal import ModelGenModel

/// A named schema that is a scalar, an array, a map, a reference or free-form JSON: another name for that.
struct AliasReader {
    let reading: SchemaReading

    func alias(at place: Place, _ schema: Schema, _ use: SchemaUse) -> AliasDeclaration {
        var named = schema
        named.place = place
        return AliasDeclaration(
            header: reading.header(
                named, exactness: use.checkedExactness, hasConstraints: !use.allConstraints.isEmpty),
            target: use.element)
    }
}
