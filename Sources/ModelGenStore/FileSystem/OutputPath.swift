/// A path below the output folder: components between slashes, none of which can lead out of it.
package struct OutputPath: Sendable, Hashable {
    /// Why a text is no output path.
    package enum Fault: Error, Sendable, Hashable, CaseIterable {
        /// The path is empty, or has two slashes in a row or one at its end.
        case emptyComponent
        /// The path starts at the root of the file system.
        case absolute
        /// A component is `.` or `..`.
        case dotComponent
        /// The path holds a backslash or a control character, NUL among them.
        case forbiddenCharacter
        /// A component is longer than `longestComponent`.
        case componentTooLong
        /// The name is one that the store keeps its own files under.
        case reserved
    }

    /// The longest component in bytes: what every file system and archive format in use can hold, with room for the
    /// suffixes that compilers add.
    package static let longestComponent = 100

    /// The path as it was given.
    package let text: String

    /// Checks `text`.
    package init(_ text: String) throws(Fault) {
        if text.utf8.first == UInt8(ascii: "/") { throw .absolute }
        if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
            throw .forbiddenCharacter
        }
        for component in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if component.isEmpty { throw .emptyComponent }
            if component.allSatisfy({ $0 == UInt8(ascii: ".") }), component.count <= 2 { throw .dotComponent }
            if component.count > Self.longestComponent { throw .componentTooLong }
            if ReservedName.contains(Substring(component)) { throw .reserved }
        }
        self.text = text
    }

    /// The path of one of the store's own files, which `init` refuses to everyone else.
    init(reserved name: String) { text = name }

    private init(prefix: Substring) { text = String(prefix) }

    /// The names between the slashes.
    var components: [Substring] { text.split(separator: "/") }

    /// The last component.
    var name: String {
        // Bytes: a run that has nothing to do takes thousands of paths apart, and does little else.
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
        return String(text[text.utf8.index(after: slash)...])
    }

    /// A file of the store's own in the same folder.
    package func sibling(reserved name: String) -> OutputPath {
        OutputPath(reserved: parent.map { "\($0)/\(name)" } ?? name)
    }

    /// The folder the file lies in; `nil` for the output folder itself.
    var parent: OutputPath? {
        text.utf8.lastIndex(of: UInt8(ascii: "/")).map { OutputPath(prefix: text[..<$0]) }
    }

    /// Every folder above the file, innermost first, without the output folder itself.
    var ancestors: [OutputPath] {
        Array(sequence(first: self, next: \.parent).dropFirst())
    }

    /// Equal for two paths that are one file where the file system ignores case or how accents are composed.
    var foldedForComparison: String { text.lowercased() }
}

extension OutputPath: Comparable {
    /// Orders paths by their bytes, alike on every machine.
    package static func < (a: OutputPath, b: OutputPath) -> Bool {
        a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }
}

extension OutputPath: CustomStringConvertible {
    /// The path as it was given.
    package var description: String { text }
}

/// The names the store keeps its own files under.
enum ReservedName {
    /// The ownership record.
    static let record = "modelgen.lock.json"
    /// The record that is about to be valid; it exists only while a run writes, or after one was killed.
    static let nextRecord = "modelgen.lock.json.next"
    /// The folder of what is true on one machine only.
    static let stateFolder = ".modelgen"

    /// The name of an unfinished file.
    static func temporary(_ token: UInt64) -> String { "\(temporaryPrefix)\(token)\(temporarySuffix)" }

    /// Whether `name` is one that `temporary` makes.
    static func isTemporary(_ name: some StringProtocol) -> Bool {
        name.hasPrefix(temporaryPrefix) && name.hasSuffix(temporarySuffix)
    }

    /// Whether `name` is reserved, on file systems that ignore case as well.
    static func contains(_ name: Substring) -> Bool {
        let folded = name.lowercased()
        return folded == record || folded == nextRecord || folded == stateFolder || isTemporary(folded)
    }

    private static let temporaryPrefix = ".modelgen-"
    private static let temporarySuffix = ".tmp"
}
