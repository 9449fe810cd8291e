/// A class of the sources. Two namespaces may each have one of the same name.
package struct ClassName: Sendable, Hashable, CustomStringConvertible {
    /// The package below the SDK's models, such as `components`; empty where the sources have none.
    package var namespace: String
    /// As in the sources.
    package var name: String
    /// Whether the namespace is told, because the sources have several.
    var isQualified: Bool

    /// The name, with its namespace where there are several.
    package var description: String { isQualified && !namespace.isEmpty ? "\(namespace).\(name)" : name }
}
