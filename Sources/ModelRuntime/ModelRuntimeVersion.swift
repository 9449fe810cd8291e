/// The contract between generated code and this library.
///
/// Every generated file names the version it was written for. A library that no longer fits has no such case, and the
/// compiler says so.
@_documentation(visibility: internal)
public enum ModelRuntimeVersion: Hashable, Sendable {
    /// The first contract.
    case v1
}
