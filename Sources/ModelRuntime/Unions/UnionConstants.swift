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

    /// The case that the value which comes next stands for, or what `otherwise` makes of it.
    @_documentation(visibility: internal)
    public mutating func listedCase<Union>(
        _ cases: KeyValuePairs<JSONValue, Union>, otherwise: (JSONValue) -> Union
    ) throws -> Union {
        if let listed = try listedCase(of: Union.self, cases) { return listed }
        return otherwise(try JSONValue(reading: &self))
    }
}
