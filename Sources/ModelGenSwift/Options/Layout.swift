/// How types are spread over files.
package enum Layout: Sendable, Hashable {
    /// One file a type.
    case perType
    /// One file of the given name, without its extension.
    case single(name: String)
    /// A fixed number of files for each name, `<name>.Models0.swift` and so on; a type's number is a stable hash of its
    /// name.
    case shards(count: Int, ShardNames)
}
