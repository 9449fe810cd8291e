// Members of a union that are one value each: cases without a payload.

extension FieldReader {
    /// The case that the scalar which comes next stands for; `nil`, and the reader does not move, where it is none of these.
    ///
    /// Numbers are told by their value: `1.0` is `1` (JSON Schema 2020-12 Core §4.2.2).
    @_documentation(visibility: internal)
    public mutating func listedCase<Union>(
        of type: Union.Type, _ cases: KeyValuePairs<JSONValue, Union>
    ) throws -> Union? {
        switch try shape() {
        case .null, .array, .object: return nil
        case .boolean, .integer, .number, .string: break
        }
        let start = place
        let value = try JSONValue(reading: &self)
        if let listed = cases.first(where: { $0.key == value }) { return listed.value }
        place = start
        return nil
    }

    /// The case that the value which comes next stands for, or what `otherwise` makes of another one of the same JSON type.
    @_documentation(visibility: internal)
    public mutating func listedCase<Union>(
        _ cases: KeyValuePairs<JSONValue, Union>, otherwise: (JSONValue) -> Union
    ) throws -> Union {
        if let listed = try listedCase(of: Union.self, cases) { return listed }
        let kind = try kind()
        guard cases.contains(where: { $0.key.kind == kind }) else { throw noMatch(Union.self) }
        return otherwise(try JSONValue(reading: &self))
    }

    /// The case that the value which comes next stands for, else what `read` reads, else what `otherwise` makes of it where `read` cannot.
    @_documentation(visibility: internal)
    public mutating func listedCase<Union>(
        _ cases: KeyValuePairs<JSONValue, Union>, else read: (inout FieldReader) throws -> Union,
        otherwise: (JSONValue) -> Union
    ) throws -> Union {
        if let listed = try listedCase(of: Union.self, cases) { return listed }
        let start = place
        do {
            return try read(&self)
        } catch {
            place = start
            // Of another JSON type, it is no later version of a listed value.
            guard let kind = try? kind(), cases.contains(where: { $0.key.kind == kind }) else { throw error }
            return otherwise(try JSONValue(reading: &self))
        }
    }
}
