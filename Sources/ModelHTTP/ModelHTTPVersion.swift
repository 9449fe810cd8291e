/// The contract between generated operations and this library.
///
/// Every file with operations names the version it was written for. A library that no longer fits has no such case, and the
/// compiler says so.
public enum ModelHTTPVersion: Hashable, Sendable {
    /// The first contract.
    case v1
}
