/// A document that is not the JSON form of a model.
package struct ModelJSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where it is wrong, such as `types[3].properties[0].type.kind`; empty for the whole document.
    package var path: String
    /// What is wrong there, without a final full stop.
    package var problem: String

    /// What is wrong and where, in one line.
    package var description: String { path.isEmpty ? problem : "\(path): \(problem)" }
}
