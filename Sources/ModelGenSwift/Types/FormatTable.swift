package import ModelGenModel

/// Which Swift type stands for a JSON Schema `format`.
package struct FormatTable: Sendable, Hashable {
    /// A type that a format can become.
    package typealias Representation = ScalarRepresentation

    /// For `type: string`.
    package var strings: [String: Representation]
    /// For `type: integer`.
    package var integers: [String: Representation]
    /// For `type: number`.
    package var numbers: [String: Representation]

    /// What OpenAPI's format registry suggests, as long as every valid instance fits.
    package static let standard = FormatTable(
        strings: [
            "date-time": .date, "date": .calendarDate, "uuid": .uuid, "byte": .data, "base64": .data,
        ],
        integers: ["int32": .int32, "int64": .int64, "uint64": .uint64],
        numbers: ["float": .float, "double": .double, "decimal": .decimal]
    )
}
