#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// What a system call failed with.
package struct SystemError: Error, Sendable, Hashable {
    /// The error's number (POSIX.1-2024 §2.3).
    package let number: Int32

    /// An error by its number.
    package init(_ number: Int32) { self.number = number }

    /// Nothing lies at the path.
    package static let notFound = SystemError(ENOENT)
    /// The user may not do that.
    package static let notPermitted = SystemError(EACCES)
    /// A folder lies where a file is needed.
    package static let isAFolder = SystemError(EISDIR)
    /// A file lies where a folder is needed.
    package static let notAFolder = SystemError(ENOTDIR)

    /// Runs a system call again when a signal interrupts it, and throws when it fails.
    @discardableResult
    static func check<Result: SignedInteger>(_ body: () -> Result) throws(SystemError) -> Result {
        while true {
            let result = body()
            if result >= 0 { return result }
            if errno != EINTR { throw SystemError(errno) }
        }
    }
}

extension SystemError: CustomStringConvertible {
    /// The error in the system's words, for a message.
    package var description: String {
        // Few systems have no text for a number.
        strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
    }
}
