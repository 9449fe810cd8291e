import ModelGenDiagnostics

extension DiagnosticID {
    /// A reference to a file outside of the folder of the document that the run begins with.
    static let outsideReference = DiagnosticID("outside-reference")
    /// A reference into the network.
    static let remoteReference = DiagnosticID("remote-reference")
}

/// Decides which files a document may draw in: a document from elsewhere must not read what its user did not mean.
struct ReferenceBoundary: InputLoader {
    /// The folder of the document that the run begins with, with its final slash; empty for the current one.
    let folder: String
    let allowsOutside: Bool
    /// The longest prefix that fits counts.
    let mappings: [URIMapping]
    let base: any InputLoader

    func load(_ path: String) throws(Diagnostic) -> [UInt8] {
        if path.utf8.starts(with: "http://".utf8) || path.utf8.starts(with: "https://".utf8) {
            guard let mapped = try mapped(path) else {
                if let metaschema = OfficialMetaschemas.text(at: path) { return Array(metaschema.utf8) }
                throw .error(
                    .remoteReference, "`\(path)` is in the network, which modelgen never uses", at: nil,
                    fix: "Download it and pass --map-uri \(path)=FILE, or map a prefix of it to a folder.")
            }
            return try base.load(mapped)
        }
        guard allowsOutside || isInside(path) else {
            throw .error(
                .outsideReference, "`\(path)` lies outside of the document's folder", at: nil,
                fix: "Pass --allow-outside if the document may read it.")
        }
        return try base.load(path)
    }

    /// Where the document lies on disk; `nil` where no mapping says so.
    private func mapped(_ address: String) throws(Diagnostic) -> String? {
        let fitting = mappings.filter { address.hasPrefix($0.prefix) }
        guard let mapping = fitting.max(by: { $0.prefix.utf8.count < $1.prefix.utf8.count }) else { return nil }
        let rest = address.dropFirst(mapping.prefix.count)
        // What the document chooses must not lead out of the folder that the user has named.
        guard !rest.split(separator: "/").contains("..") else {
            throw .error(.outsideReference, "`\(address)` leads out of `\(mapping.path)`", at: nil)
        }
        return mapping.path + rest
    }

    /// Paths come normalized: whatever leads up stands in front.
    private func isInside(_ path: String) -> Bool {
        if path.hasPrefix("/") { return folder.hasPrefix("/") && path.hasPrefix(folder) }
        if folder.isEmpty { return !path.hasPrefix("../") && path != ".." }
        return path.hasPrefix(folder) && !path.dropFirst(folder.count).hasPrefix("../")
    }
}

/// Where the documents of an address lie on disk.
package struct URIMapping: Sendable, Hashable {
    /// What addresses begin with.
    package var prefix: String
    /// What stands in its place: a folder with its final slash for a prefix that ends with one, or a file.
    package var path: String

    /// Creates a mapping.
    package init(prefix: String, path: String) {
        self.prefix = prefix
        self.path = prefix.hasSuffix("/") && !path.hasSuffix("/") ? path + "/" : path
    }

    /// Reads `PREFIX=PATH`; an address may hold `=` itself, a path hardly.
    init(assignment: String) throws(InvalidValue) {
        guard let equals = assignment.lastIndex(of: "="), equals > assignment.startIndex,
            assignment.index(after: equals) < assignment.endIndex
        else {
            throw InvalidValue(
                message: "`\(assignment)` is not of the form PREFIX=PATH",
                fix: "Write https://example.com/schemas/=schemas.")
        }
        self.init(
            prefix: String(assignment[..<equals]), path: String(assignment[assignment.index(after: equals)...]))
    }
}
